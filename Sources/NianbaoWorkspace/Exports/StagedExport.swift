internal import Synchronization

/// An export that is written, and only has to take its names.
package final class StagedExport: Sendable {
    /// The outputs.
    package let paths: [String]
    /// Where files that somebody edited are kept.
    package let copies: [String]
    /// Whether the outputs are there already, and only the manifest is not.
    package let isUnchanged: Bool
    /// The folder that the outputs lie in.
    package let folder: String
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
    package func commit(syncsFirst: Bool) throws {
        do {
            let batch = batch.withLock { $0.take() }
            if syncsFirst { try batch?.sync() }
            try batch?.commit()
        } catch {
            record.folder.removeIfEmpty()
            throw error
        }
    }
}
