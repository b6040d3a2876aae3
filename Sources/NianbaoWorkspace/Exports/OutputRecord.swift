internal import NianbaoCore

/// What is known of a single file that the tool writes anew from time to time, kept in the hidden folder beside it: which
/// bytes the tool has written there.
///
/// Its name has another ending than a manifest's, so that it is not read as the record of a report's export.
package struct OutputRecord: Codable, Equatable {
    /// What kind of file it is about, and the version of this notation.
    let schema: String
    let file: Manifest.Output
    /// The SHA-256 of the document that the file was made from; `nil` when it was made from several files.
    var source: String?

    /// The kinds of files that have such records.
    package enum Kind: String, CaseIterable {
        /// A table of facts.
        case facts
        /// The 汇总底稿 of a roll-up.
        case rollup
        /// A report file that was made from a document.
        case imported = "import"
        /// How a version of a collected report differs from the one before.
        case comparison
        /// The slip with which a collected report was returned.
        case slip = "return"
        /// The texts of a region's units.
        case texts
        /// A table of how units stand.
        case status

        fileprivate var schema: String { "nianbao.\(rawValue)/1" }
    }

    /// More than any record needs.
    private static let sizeLimit = 1 << 16

    init(_ kind: Kind, of file: Manifest.Output, from source: String? = nil) {
        schema = kind.schema
        self.file = file
        self.source = source
    }

    /// Where the record of the file at `target` lies.
    package static func path(_ kind: Kind, for target: String) -> String {
        "\(RecordFolder(beside: target).path)/\(FilePath.name(target)).\(kind.rawValue)"
    }

    /// The record of the file at `target`; `nil` when there is none. One that cannot be read counts as none, with a
    /// remark.
    package static func read(_ kind: Kind, for target: String, _ remarks: RemarkSink) -> OutputRecord? {
        let path = path(kind, for: target)
        guard InputFile.exists(path) else { return nil }
        if InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, limit: sizeLimit),
            let record = OutputRecord(json: bytes, kind)
        {
            return record
        }
        remarks.add(
            .line(
                zh: "警告：记录“\(path)”无法识别（可能已损坏），视为没有这份记录",
                en: "warning: the record “\(path)” cannot be understood and is ignored"))
        return nil
    }

    /// Reads a record; `nil` when the bytes hold none, or one of another kind or version.
    package init?(json bytes: [UInt8], _ kind: Kind) {
        guard let record = OutputRecord(readingJSON: bytes), record.schema == kind.schema else { return nil }
        self = record
    }
}
