internal import FoundationEssentials
internal import NianbaoCore

/// What is known of a file of facts, kept in the hidden folder beside it: which bytes the tool has written there.
///
/// Its name ends in something else than those of manifests, because it tells of no export.
struct FactRecord: Codable, Equatable {
    /// The version of this notation.
    static let schema = "nianbao.facts/1"
    /// More than any record needs.
    private static let sizeLimit = 1 << 16

    var schema = FactRecord.schema
    let file: Manifest.Output

    init(_ file: Manifest.Output) { self.file = file }

    /// Where the record of the file at `target` lies.
    static func path(for target: String) -> String {
        "\(ManifestFile(besideOutput: target).folder)/\(FilePath.name(target)).facts"
    }

    /// The record of the file at `target`; `nil` when there is none. One that cannot be read counts as none, with a
    /// warning.
    static func read(for target: String) -> FactRecord? {
        let path = path(for: target)
        guard InputFile.exists(path) else { return nil }
        if InputFile.isRegular(path), let bytes = try? InputFile.bytes(path, limit: sizeLimit),
            let record = try? JSONDecoder().decode(FactRecord.self, from: Data(bytes)), record.schema == schema
        {
            return record
        }
        Terminal.error.write(
            pick(
                zh: "警告：记录“\(path)”读不懂（可能已损坏），当作没有",
                en: "warning: the record “\(path)” cannot be understood and counts as none"
            ).printable + "\n")
        return nil
    }

    /// The record as JSON, the same bytes for the same content.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}
