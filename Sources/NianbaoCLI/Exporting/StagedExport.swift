internal import Synchronization

/// An export that is written, and only has to take its names.
final class StagedExport: Sendable {
    /// The outputs.
    let paths: [String]
    /// Where files that somebody edited are kept.
    let copies: [String]
    /// Whether the outputs are there already, and only the manifest is not.
    let isUnchanged: Bool
    /// The folder that the outputs lie in.
    let folder: String
    private let record: ManifestFile
    private let batch: Mutex<OutputBatch?>

    init(
        _ batch: consuming sending OutputBatch, paths: [String], copies: [String], isUnchanged: Bool, folder: String,
        record: ManifestFile
    ) {
        self.paths = paths
        self.copies = copies
        self.isUnchanged = isUnchanged
        self.folder = folder
        self.record = record
        self.batch = Mutex(batch)
    }

    /// Gives all files their names, or none.
    ///
    /// - Parameter syncsFirst: Whether the files have to be seen onto the disk before.
    func commit(syncsFirst: Bool) throws {
        do {
            let batch = batch.withLock { $0.take() }
            if syncsFirst { try batch?.sync() }
            try batch?.commit()
        } catch {
            record.removeEmptyFolder()
            throw error
        }
    }
}
