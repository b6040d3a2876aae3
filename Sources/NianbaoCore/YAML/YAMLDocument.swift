/// A parsed text: its readable parts, and what was wrong.
package struct YAMLDocument: Sendable {
    /// The one document of the file; `nil` if there is none or nothing of it could be read.
    package let root: YAMLNode?
    /// What is not YAML, and what was not read because of a limit.
    package let findings: [Finding]
    /// Whether the text is well-formed; otherwise `root` holds the parts that are.
    package let isWellFormed: Bool

    /// How deeply lists and maps may nest. A report needs five levels; libyaml itself has no limit.
    package static let depthLimit = 64

    /// The most scalars, lists and maps that are read. A report has about 300; with a list of all units that a
    /// province's was summed from, some ten thousands.
    package static let valueLimit = 100_000

    /// Parses `text`. If a part is not YAML, the other parts are still read.
    package init(_ text: String) {
        self.init(text, columns: [:])
    }

    /// Parses the text of a file.
    init(_ file: SourceFile) {
        self.init(file.text, columns: [:], soundness: file.soundness)
    }

    /// Parses a repaired text.
    ///
    /// - Parameter columns: For lines in which the repair shifted characters: the original column of each, by line.
    init(_ text: String, columns: [Int: [Int]], soundness: TextSoundness? = nil) {
        let unseen = soundness == .plain ? nil : UnseenCharacters(text, columns: columns)
        var text = unseen?.rest ?? text
        let columns = unseen?.columns ?? columns
        let whole = text.withUTF8 { text in
            // What an outline lacks has the columns of the text, not those of the original.
            let hasOutline = columns.isEmpty && (unseen == nil ? soundness ?? text.soundness : text.soundness) == .plain
            let outlined = hasOutline ? YAMLOutline.parse(text) : nil
            return outlined ?? YAMLTreeBuilder.build(text, origin: YAMLOrigin(columns: columns))
        }
        guard whole.problem != nil, text.utf8.count <= YAMLRecovery.sizeLimit else {
            (root, findings) = (whole.root, (unseen?.findings ?? []) + whole.findings)
            isWellFormed = whole.problem == nil && !whole.isBeyondLimits && unseen == nil
            return
        }
        let recovered = YAMLRecovery.read(text, columns: columns)
        (root, findings, isWellFormed) = (recovered.root, (unseen?.findings ?? []) + recovered.findings, false)
    }
}
