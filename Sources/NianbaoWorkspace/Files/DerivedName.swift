internal import NianbaoCore

/// A name for a file or folder that is made of a text, such as a title or an agency's name.
///
/// It can be kept wherever a clerk may copy it to: on Linux, in a Windows share, on a stick. What stands in the way there
/// becomes the full-width character that looks like it, so that people still read the same.
enum DerivedName {
    /// How many bytes a name has at most, so that an ending of a dot and four letters still fits.
    static let limit = FileNames.limit - 5
    /// How much of a long text's end stays, in bytes: the year and what kind of report it is stand there.
    private static let keptEnd = 90
    private static let cut = "…"

    /// The name that a text gives. Of a text that can be a name as it is, nothing changes; a name gives itself.
    ///
    /// - `\ / : * ? " < > |` become full-width: Windows refuses them in names.
    /// - So do a dot or a hyphen at the beginning, which would hide the file or make an option of it, and dots at the end,
    ///   which Windows drops.
    /// - So do the letters of names that Windows keeps for devices, such as `CON` and `com1`, with or without something
    ///   after a dot.
    /// - Characters that nobody sees (controls, direction marks, line ends) become `_`.
    /// - Spaces at the beginning and at the end are left out.
    /// - What is longer than `limit` loses some of its middle, shown as `…`.
    static func of(_ text: String) -> String {
        var scalars = text.unicodeScalars.map { seen($0) }
        scalars = Array(scalars.drop { isSpace($0) })
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        for index in scalars.indices.reversed() {
            guard scalars[index] == "." else { break }
            scalars[index] = fullWidth(scalars[index])
        }
        if let first = scalars.first, first == "." || first == "-" { scalars[0] = fullWidth(first) }
        for index in deviceName(scalars) { scalars[index] = fullWidth(scalars[index]) }
        if scalars.isEmpty { scalars = ["_"] }
        return shortened(scalars)
    }

    private static func seen(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if #"\/:*?"<>|"#.unicodeScalars.contains(scalar) { return fullWidth(scalar) }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return "_"
        // Joiners make one emoji of several and change how letters look; everything else of this kind hides.
        case .format: return scalar == "\u{200C}" || scalar == "\u{200D}" ? scalar : "_"
        default: return scalar
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// The full-width form of a visible ASCII character (U+FF01 to U+FF5E).
    private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard 0x21...0x7E ~= scalar.value else { return scalar }
        return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
    }

    /// The places of a device's name before the first dot; none if it is no device's.
    ///
    /// The names: Microsoft, Naming Files, Paths, and Namespaces. Windows passes over spaces before the dot.
    private static func deviceName(_ scalars: [Unicode.Scalar]) -> Range<Int> {
        var stem = scalars.prefix { $0 != "." }
        while stem.last.map(isSpace) == true { stem.removeLast() }
        let word = String(String.UnicodeScalarView(stem)).uppercased()
        let isPort =
            ["COM", "LPT"].contains(String(word.dropLast())) && word.last.map("0123456789¹²³".contains) == true
        return isPort || devices.contains(word) ? stem.indices : 0..<0
    }

    private static let devices: Set = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]

    /// The text within the limit. What people see as one character stays whole.
    private static func shortened(_ scalars: [Unicode.Scalar]) -> String {
        let name = String(String.UnicodeScalarView(scalars))
        guard name.utf8.count > limit else { return name }
        let end = whole(name.reversed(), keptEnd).reversed()
        let start = whole(Array(name), limit - keptEnd - cut.utf8.count)
        return String(start) + cut + String(end)
    }

    /// The first characters that take so many bytes at most. Of a single one that takes more, as letters under a heap of
    /// marks do, nothing is left.
    private static func whole(_ characters: [Character], _ limit: Int) -> ArraySlice<Character> {
        var room = limit
        return characters.prefix { character in
            room -= character.utf8.count
            return room >= 0
        }
    }
}
