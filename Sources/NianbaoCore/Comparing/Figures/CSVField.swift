/// A text as a field of CSV.
package enum CSVField {
    static let comma = UInt8(ascii: ",")
    /// RFC 4180 ends lines with CR LF.
    static let lineEnd: [UInt8] = [0x0D, 0x0A]

    /// Adds a text, so that a spreadsheet program takes it for one.
    ///
    /// What such programs take for a formula gets an apostrophe before it, and so does what begins with an apostrophe:
    /// whoever takes one leading apostrophe away has the text as it was.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        let isQuoted = text.utf8.contains(where: needsQuotes)
        if isQuoted { bytes.append(quote) }
        if isGuarded(text) { bytes.append(apostrophe) }
        if isQuoted {
            for byte in text.utf8 {
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
            bytes.append(quote)
        } else {
            bytes += text.utf8
        }
    }

    /// The texts as a line of CSV, with its end.
    package static func line(_ texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(comma) }
            append(text, to: &bytes)
        }
        return bytes + lineEnd
    }

    private static let quote = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'")

    /// Commas, quotes and line ends, as RFC 4180 has it; semicolons and tabs, because some programs split at them.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case quote, comma, UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// Whether a text begins like a formula. Chinese and Japanese programs accept full-width characters as well.
    private static func isGuarded(_ text: String) -> Bool {
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}

extension [UInt8] {
    /// Adds `number` × 10^−`scale` in digits, with as many places as it has.
    mutating func appendDecimal(_ number: Int, scale: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var place = (0..<scale).reduce(UInt(1)) { place, _ in place * 10 }
        var (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: place)
        appendDigits(whole)
        if rest > 0 { append(UInt8(ascii: ".")) }
        while rest > 0 {
            place /= 10
            (whole, rest) = rest.quotientAndRemainder(dividingBy: place)
            appendDigits(whole)
        }
    }

    private mutating func appendDigits(_ number: UInt) {
        if number >= 10 { appendDigits(number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
