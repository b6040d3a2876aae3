internal import CXML2

/// What references such as `&nbsp;` and `&#160;` stand for in HTML (HTML 4.01, 24).
enum HTMLCharacters {
    /// The characters by their names, as libxml2 knows them.
    private static let named: [String: Unicode.Scalar] = {
        // The last of them is ♦.
        let last: UInt32 = 9_830
        var named: [String: Unicode.Scalar] = [:]
        for value in 34...last {
            guard let entity = htmlEntityValueLookup(value), let name = entity.pointee.name else { continue }
            named[String(cString: name)] = Unicode.Scalar(value)
        }
        return named
    }()

    /// Texts have names no longer than this one.
    static let nameLimit = 8

    /// The character of a name, without `&` and `;`.
    static func character(named name: some StringProtocol) -> Unicode.Scalar? { named[String(name)] }

    /// The character of a number. Browsers take those from 128 to 159 for the ones that Windows has there.
    static func character(numbered number: UInt32) -> Unicode.Scalar {
        switch number {
        case 0x80...0x9F: windows[Int(number) - 0x80]
        case 0, 0xD800...0xDFFF: "\u{FFFD}"
        default: Unicode.Scalar(number) ?? "\u{FFFD}"
        }
    }

    /// Windows-1252 from 128 to 159.
    private static let windows: [Unicode.Scalar] = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
