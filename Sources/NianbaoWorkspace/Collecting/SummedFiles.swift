internal import NianbaoCore

/// Which files of a collection are in the region's report, as the last roll-up wrote down.
struct SummedFiles: Codable {
    private(set) var schema = SummedFiles.schema
    /// The SHA-256 of each.
    private let sha256: Set<String>

    private static let schema = "nianbao.summed/1"
    private static let sizeLimit = 1 << 22

    init(_ hashes: [String]) { sha256 = Set(hashes) }

    func has(_ hash: String) -> Bool { sha256.contains(hash) }

    /// Where it is written down.
    static func path(in collection: String) -> String { "\(RecordFolder(in: collection).path)/summed" }

    /// What is written down; `nil` if nothing is that can be understood.
    static func read(in collection: String) -> SummedFiles? {
        let path = path(in: collection)
        guard InputFile.isRegular(path),
            let bytes = try? InputFile.bytes(path, limit: sizeLimit, isNamedByUser: false),
            let files = SummedFiles(readingJSON: bytes), files.schema == schema
        else { return nil }
        return files
    }
}
