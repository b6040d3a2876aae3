/// The name of a part of a package, e.g. `xl/workbook.xml`.
struct PartName {
    /// The path from the archive's root, without a leading slash.
    let path: String

    /// The name of an entry of the archive; some programs write backslashes.
    init(entry: String) {
        self.init(segments: entry.split { $0 == "/" || $0 == "\\" })
    }

    /// The most bytes of a name in a zip archive.
    static let lengthLimit = 65_535

    /// The part that a relationship of `source` names: from the root with a leading slash, else from the folder of
    /// `source` (ECMA-376 part 2, 9.3). `nil` is the package itself.
    init(target: String, of source: PartName?) {
        let base = target.hasPrefix("/") ? [] : (source?.segments.dropLast() ?? [])
        var segments: [Substring] = []
        for segment in base + target.split(separator: "/") {
            switch segment {
            case ".": break
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        self.init(segments: segments)
    }

    private init(segments: [Substring]) { path = segments.joined(separator: "/") }

    private var segments: [Substring] { path.split(separator: "/") }

    /// Names that differ only in the case of ASCII letters name the same part.
    var key: String { path.lowercased() }

    /// The part that holds the relationships of this one.
    var relationships: PartName {
        let folder = segments.dropLast()
        return PartName(segments: folder + ["_rels", "\(segments.last ?? "").rels"])
    }

    /// The part that holds the relationships of the package.
    static let packageRelationships = PartName(entry: "_rels/.rels")
}
