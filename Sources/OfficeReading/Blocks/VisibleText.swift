internal import NianbaoCore

extension String {
    /// The text as a reader of a document sees it, without white space at its ends: no-break spaces are spaces, and
    /// characters that mark a possible line break, and are seen only where a line breaks, are left out.
    var visible: String {
        let hasOthers = utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
        guard hasOthers else { return trimmed }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
            case "\u{A0}", "\u{202F}": text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text).trimmed
    }
}
