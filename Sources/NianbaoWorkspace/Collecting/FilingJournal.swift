internal import CLibrary
internal import NianbaoCore

/// What a run is about to file and to log, written down before, so that the next run can finish or undo it if this one is
/// killed in between.
struct FilingJournal: Codable {
    private(set) var schema = FilingJournal.schema
    /// How many bytes the log had.
    let logSize: Int
    let entries: [Entry]

    private static let schema = "nianbao.filing/1"
    private static let sizeLimit = 1 << 24

    /// A version that is filed.
    struct Entry: Codable {
        /// The path of what came in, as seen from the collection. It takes its name last: with it, the version is filed.
        let original: String
        /// The paths of what was made of it.
        let made: [String]
        /// Its line in the log.
        let line: [UInt8]
    }

    init(logSize: Int, _ entries: [Entry]) { (self.logSize, self.entries) = (logSize, entries) }

    /// Where the journal of a collection is.
    static func path(in collection: String) -> String { "\(RecordFolder(in: collection).path)/filing" }

    /// Adds the lines of what was filed to the log, and takes the journal away. If the log does not take them, the journal
    /// stays, so that whoever changes the collection next adds them.
    ///
    /// - Parameter done: What a remark says of the files, which are there all the same.
    static func finish(
        _ entries: [Entry], in log: CollectionLog, of collection: String, done: Bilingual, _ remarks: RemarkSink
    ) {
        do throws(Failure) {
            try log.append(entries.map(\.line))
            unlink(path(in: collection))
        } catch {
            remarks.add(
                .failure(Failure(zh: "\(error.message.zh)；\(done.zh)", en: "\(error.message.en); \(done.en)")))
        }
    }

    /// Finishes what a run that was killed has begun: what it has filed gets its line in the log, and what it made of a file
    /// that it did not come to file goes.
    static func settle(in collection: String) throws(Failure) {
        let path = path(in: collection)
        guard InputFile.exists(path) else { return }
        let bytes = try InputFile.bytes(path, limit: sizeLimit, isNamedByUser: false)
        if let journal = FilingJournal(readingJSON: bytes), journal.schema == schema {
            let isFiled = { (entry: Entry) in InputFile.isRegular(FilePath.join(collection, entry.original)) }
            for entry in journal.entries where !isFiled(entry) {
                for made in entry.made { unlink(FilePath.join(collection, made)) }
            }
            try CollectionLog(in: collection).append(
                journal.entries.filter(isFiled).map(\.line), begunAt: journal.logSize)
        }
        unlink(path)
    }
}
