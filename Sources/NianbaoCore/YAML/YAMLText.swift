/// Text as YAML scalars.
package enum YAMLText {
    /// The text as it can be written after a colon or in a list: plain if that is safe, else in double quotes.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// The text in double quotes, with escapes for what a file cannot contain.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if isPrintable(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                }
            }
        }
        return result + "\""
    }

    /// Whether a file can contain the text as it is (YAML 1.1, section 5.1); line breaks of any kind cannot.
    static func isPrintable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPrintable) }

    /// The first character that a line of a text below `|` cannot contain as it is, by its index in the line; `nil` if
    /// there is none. What `isPrintable` allows is possible, and so are tabs.
    package static func firstUnprintable(inBlock line: String) -> (scalar: Unicode.Scalar, place: Int)? {
        line.unicodeScalars.enumerated().first { $1 != "\t" && !isPrintable($1) }.map { ($1, $0) }
    }

    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Plain are texts of letters, digits and Chinese punctuation; anything that YAML might read otherwise is quoted.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isPrintable(text) else {
            return false
        }
        let isSafe: (Unicode.Scalar) -> Bool = {
            !$0.isASCII || ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                || " -_./".unicodeScalars.contains($0)
        }
        let startsWell = isSafe(first) && !" -.".unicodeScalars.contains(first)
        let isNull = ["null", "Null", "NULL"].contains(text)
        return startsWell && last != " " && text.unicodeScalars.allSatisfy(isSafe) && !isNull
    }
}
