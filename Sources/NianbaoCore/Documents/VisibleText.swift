extension String {
    /// The text as a reader of a document sees it, without white space at its ends: no-break spaces are spaces, and
    /// characters that cannot be seen, such as marks of a possible line break or of the direction of writing, are left out.
    package var visible: String {
        let hasOthers = utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
        guard hasOthers else { return trimmed }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{FEFF}":
                continue
            case "\u{A0}", "\u{202F}": text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text).trimmed
    }
}
