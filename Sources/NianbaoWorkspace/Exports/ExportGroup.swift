/// Exports that take their names together.
///
/// Content has to be on the disk before a name leads to it, or a power failure could leave an empty file in the place of
/// an old one. One sync for a group costs little more than one for each of its hundreds of files.
package struct ExportGroup {
    /// How many exports go together; 1 leaves the syncing to each of them.
    private let size: Int
    /// What came of files, in their order, some of it still to take its names.
    private var waiting: [(path: String, outcome: FileExport.Outcome)] = []

    /// How many exports of a batch go together.
    package static let batchSize = 64

    /// - Parameter size: How many exports go together, from 1 on.
    package init(size: Int) { self.size = size }

    /// Adds what came of one file; a group that is full takes its names, and then `tell` learns of each in turn.
    package mutating func add(
        _ outcome: FileExport.Outcome, path: String, tell: (FileExport.Outcome, String) throws -> Void
    ) throws {
        waiting.append((path, outcome))
        if waiting.count >= size { try finish(tell: tell) }
    }

    /// Gives all that wait their names.
    package mutating func finish(tell: (FileExport.Outcome, String) throws -> Void) throws {
        let staged = waiting.compactMap { $0.outcome.staged }
        let isSynced = size > 1 && !staged.isEmpty && HiddenFile.syncFileSystem(of: staged[0].folder)
        for (path, outcome) in waiting {
            guard let export = outcome.staged else {
                try tell(outcome, path)
                continue
            }
            try tell(committed(export, syncsFirst: size > 1 && !isSynced), path)
        }
        if size > 1, let first = staged.first { _ = HiddenFile.syncFileSystem(of: first.folder) }
        waiting = []
    }

    private func committed(_ export: StagedExport, syncsFirst: Bool) -> FileExport.Outcome {
        do {
            try export.commit(syncsFirst: syncsFirst)
            return .done(paths: export.paths, isUnchanged: export.isUnchanged, copies: export.copies)
        } catch {
            return .failed(Failure(error))
        }
    }
}

extension FileExport.Outcome {
    /// The export that has yet to take its names, if there is one.
    fileprivate var staged: StagedExport? {
        if case .staged(let export) = self { export } else { nil }
    }
}
