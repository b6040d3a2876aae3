/// What the hidden folder of a folder says of the files in it: which ones this program has written, and which documents it
/// has made report files of.
struct FolderRecords {
    private var names: Set<String> = []
    private var sources: Set<String> = []

    /// What all kinds of records have in common, as far as it matters here.
    private struct Record: Decodable {
        let outputs: [File]?
        let file: File?
        let source: String?

        struct File: Decodable {
            let name: String
        }
    }

    /// More than any record needs, in bytes.
    private static let sizeLimit = 1 << 20

    init(_ folder: String) {
        let hidden = RecordFolder(in: folder).path
        guard InputFile.isFolder(hidden), let records = try? FolderListing.names(hidden) else { return }
        for name in records where !name.hasPrefix(".") {
            let path = FilePath.join(hidden, name)
            guard InputFile.isRegular(path),
                let bytes = try? InputFile.bytes(path, limit: Self.sizeLimit, isNamedByUser: false),
                let record = Record(readingJSON: bytes)
            else { continue }
            names.formUnion((record.outputs ?? []).map(\.name))
            guard let file = record.file?.name else { continue }
            guard let source = record.source else {
                names.insert(file)
                continue
            }
            // The document counts again once its report file is gone.
            if InputFile.isRegular(FilePath.join(folder, file)) { sources.insert(source) }
        }
    }

    /// Whether this program has written the file of this name.
    func wrote(_ name: String) -> Bool { names.contains(name) }

    /// Whether a report file in the folder was made of the document with this SHA-256.
    func hasReport(ofDocument hash: @autoclosure () -> String) -> Bool { !sources.isEmpty && sources.contains(hash()) }
}
