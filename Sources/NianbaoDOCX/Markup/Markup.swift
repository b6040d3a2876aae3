/// XML under construction, as bytes.
///
/// What is written as markup is the caller's own; everything else goes through `text` or `attribute`, so the result is
/// well-formed whatever a report says.
struct Markup {
    private(set) var bytes: [UInt8] = []

    /// The beginning of every part of a package.
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// Appends markup.
    static func += (markup: inout Markup, piece: String) {
        var piece = piece
        piece.withUTF8 { markup.bytes.append(contentsOf: $0) }
    }

    /// Appends other markup.
    static func += (markup: inout Markup, other: Markup) { markup.bytes += other.bytes }

    /// Appends characters as the content of an element.
    mutating func add(text: some StringProtocol) {
        var isPlain = true
        let start = bytes.count
        for byte in text.utf8 {
            bytes.append(byte)
            // What comes near U+FFFE looks like EF BF.
            isPlain = isPlain && byte >= 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0xEF
        }
        if isPlain { return }
        bytes.removeSubrange(start...)
        for scalar in text.unicodeScalars { add(scalar) }
    }

    /// Appends ` name="value"`.
    mutating func add(attribute name: String, _ value: some StringProtocol) {
        self += " \(name)=\""
        for scalar in value.unicodeScalars { add(scalar) }
        self += "\""
    }

    /// Appends a character, escaped. XML 1.0 (production 2, `Char`) has no other control characters than tab and the line
    /// breaks, and neither U+FFFE nor U+FFFF: these become U+FFFD.
    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "&": self += "&amp;"
        case "<": self += "&lt;"
        case ">": self += "&gt;"
        case "\"": self += "&quot;"
        case "\t": self += "&#9;"
        case "\n": self += "&#10;"
        case "\r": self += "&#13;"
        case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": self += "\u{FFFD}"
        default: self += String(scalar)
        }
    }
}
