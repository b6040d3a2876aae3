/// What has to be heeded when a text is written as HTML. Most texts have none of it.
struct HTMLTraits: OptionSet {
    let rawValue: Int

    /// It holds characters that mean something in HTML, or that no HTML may hold.
    static let escapes = HTMLTraits(rawValue: 1 << 0)
    /// It holds letters that run from right to left, or marks that turn the order of what is around them.
    static let mixesDirections = HTMLTraits(rawValue: 1 << 1)
    /// It holds tabs.
    static let tabs = HTMLTraits(rawValue: 1 << 2)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Looks through the bytes of a text once.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        self = []
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            // Nearly all Chinese characters.
            if 0xE3...0xED ~= first {
                index += 3
                continue
            }
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            if length == 1 {
                formUnion(Self.trait(ofASCII: first))
            } else if index + length <= bytes.count {
                formUnion(Self.trait(of: UnsafeBufferPointer(rebasing: bytes[index..<index + length])))
            }
            index += length
        }
    }

    private static func trait(ofASCII byte: UInt8) -> HTMLTraits {
        switch byte {
        case UInt8(ascii: "\t"): .tabs
        case UInt8(ascii: "\n"): []
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0..<0x20, 0x7F: .escapes
        default: []
        }
    }

    /// The traits of a character of two to four bytes.
    private static func trait(of bytes: UnsafeBufferPointer<UInt8>) -> HTMLTraits {
        switch bytes[0] {
        // Control characters.
        case 0xC2: bytes[1] < 0xA0 ? .escapes : []
        // Hebrew to N'Ko.
        case 0xD6...0xDF: .mixesDirections
        case 0xE0: bytes[1] < 0xA4 ? .mixesDirections : []
        // Marks, embeddings and isolates.
        case 0xE2:
            switch (bytes[1], bytes[2]) {
            case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): .mixesDirections
            default: []
            }
        // What no character has is here, too, and the other forms of Hebrew and Arabic letters.
        case 0xEF:
            switch (bytes[1], bytes[2]) {
            case (0xB7, 0x90...0xAF), (0xBF, 0xBE...0xBF): .escapes
            case (0xAC...0xB7, _), (0xB9, 0xB0...0xBF), (0xBA...0xBB, _): .mixesDirections
            default: []
            }
        case 0xF0...0xF4:
            if bytes[1] & 0x0F == 0x0F, bytes[2] == 0xBF, bytes[3] >= 0xBE {
                .escapes
            } else {
                bytes[0] == 0xF0 && (bytes[1] == 0x90 && bytes[2] >= 0xA0 || bytes[1] == 0x9E && bytes[2] >= 0xA0)
                    ? .mixesDirections : []
            }
        default: []
        }
    }
}

extension String {
    /// What has to be heeded when the text is written as HTML.
    var htmlTraits: HTMLTraits {
        var text = self
        return text.withUTF8 { HTMLTraits(of: $0) }
    }

    /// The text as HTML shows it between tags and in quotes. What HTML may not hold, control characters and code points
    /// that are no characters (HTML Standard, 13.2.3.5), becomes U+FFFD.
    var htmlEscaped: String {
        guard htmlTraits.contains(.escapes) else { return self }
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case _ where scalar.isForbiddenInHTML: escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension Unicode.Scalar {
    fileprivate var isForbiddenInHTML: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        default: properties.isNoncharacterCodePoint
        }
    }
}
