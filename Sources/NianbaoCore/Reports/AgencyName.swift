/// The name of an agency as people compare it: spaces, line breaks, invisible characters and the width of brackets,
/// letters and digits make no other name of it.
package struct AgencyName: Hashable, Sendable {
    /// What is left of the name for comparing.
    let key: String

    /// The name in the form in which names are compared.
    package init(_ name: String) { key = name.nameKey }
}

extension String {
    /// What is left of a name for comparing, be it of an agency or of a column: no spaces, line breaks and invisible
    /// characters, half-width letters, digits and brackets, small letters.
    package var nameKey: String {
        var key = String.UnicodeScalarView()
        var hasOthers = false
        for scalar in unicodeScalars {
            // Most names have nothing else, and lists have thousands of names.
            if scalar.value.isHan {
                key.append(scalar)
                continue
            }
            hasOthers = true
            if scalar.isWhiteSpace || scalar.properties.isDefaultIgnorableCodePoint { continue }
            switch scalar {
            case "（", "(", "〔", "［", "[", "【", "﹙": key.append("(")
            case "）", ")", "〕", "］", "]", "】", "﹚": key.append(")")
            case "\u{FF01}"..."\u{FF5E}": key.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: key.append(scalar)
            }
        }
        return hasOthers ? String(key).lowercased() : String(key)
    }

    /// The name on one line: spaces and line breaks between words become one space, and disappear beside Chinese
    /// characters.
    package var nameOnOneLine: String {
        let words = split { $0.isWhitespace }
        return words.dropFirst().reduce(String(words.first ?? "")) { line, word in
            let isLatin = line.last?.isASCII == true && word.first?.isASCII == true
            return line + (isLatin ? " " : "") + word
        }
    }
}
