internal import NianbaoCore

/// What has arrived in a collection and was not filed, by the bytes, so that each is noted once.
struct RefusedFiles: Codable {
    private(set) var schema = RefusedFiles.schema
    private(set) var files: [Entry] = []

    private static let schema = "nianbao.refused/1"
    private static let sizeLimit = 1 << 22

    /// A file that was not filed.
    struct Entry: Codable, Equatable, Sendable {
        /// The SHA-256 of its bytes; empty if it could not be opened.
        let sha256: String
        /// The unit on the list that has sent it; `nil` if that is not known.
        let agency: String?
        /// The year that its report is for; `nil` for a file that could not be read.
        let year: Int?
        /// The kind of its report if that is another one than the collection's; `nil` if it is not.
        let kind: String?
        /// Its name as it came.
        let name: String
        /// When it came.
        let day: String
    }

    init() {}

    /// Adds what was not noted before, and returns whether it was.
    mutating func add(_ entry: Entry) -> Bool {
        guard !files.contains(where: { $0.sha256 == entry.sha256 && $0.name == entry.name }) else { return false }
        files.append(entry)
        return true
    }

    /// The last file of a unit; `nil` if none is known.
    func last(of agency: String) -> Entry? {
        files.last { $0.agency.map { AgencyName($0) == AgencyName(agency) } == true }
    }

    /// Where it is written down.
    static func path(in collection: String) -> String { "\(RecordFolder(in: collection).path)/refused" }

    /// What is written down; nothing if that cannot be understood.
    static func read(in collection: String) -> RefusedFiles {
        let path = path(in: collection)
        guard InputFile.isRegular(path),
            let bytes = try? InputFile.bytes(path, limit: sizeLimit, isNamedByUser: false),
            let files = RefusedFiles(readingJSON: bytes), files.schema == schema
        else { return RefusedFiles() }
        return files
    }
}
