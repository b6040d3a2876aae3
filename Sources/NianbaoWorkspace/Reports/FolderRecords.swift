/// What the hidden folder of a folder says of the files in it: which ones this program has written, and which documents it
/// has made report files of.
struct FolderRecords {
    private var names: Set<String> = []
    /// By the names of exported files, the paths of the reports that they were exported from.
    private var reports: [String: String] = [:]
    private var sources: Set<String> = []

    /// What all kinds of records have in common, as far as it matters here.
    private struct Record: Decodable {
        let outputs: [File]?
        let file: File?
        let source: String?
        let made: Made?

        struct File: Decodable {
            let name: String
        }

        struct Made: Decodable {
            let input: Input?

            struct Input: Decodable {
                let path: String?
            }
        }
    }

    /// More than any record needs, in bytes.
    private static let sizeLimit = 1 << 20

    /// Nothing is known of the files.
    init() {}

    init(_ folder: String) {
        let hidden = RecordFolder(in: folder).path
        guard InputFile.isFolder(hidden), let records = try? FolderListing.names(hidden) else { return }
        for name in records where !name.hasPrefix(".") {
            let path = FilePath.join(hidden, name)
            guard InputFile.isRegular(path),
                let bytes = try? InputFile.bytes(path, limit: Self.sizeLimit, isNamedByUser: false),
                let record = Record(readingJSON: bytes)
            else { continue }
            let outputs = (record.outputs ?? []).map(\.name)
            names.formUnion(outputs)
            if let report = record.made?.input?.path {
                for name in outputs { reports[name] = FilePath.join(folder, report) }
            }
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

    /// The path of the report that the file of this name was exported from; `nil` if it is no export of a file.
    func report(ofExport name: String) -> String? { reports[name] }

    /// Whether a report file in the folder was made of the document with this SHA-256.
    func hasReport(ofDocument hash: @autoclosure () -> String) -> Bool { !sources.isEmpty && sources.contains(hash()) }
}
