/// The collections whose reports are summed: what is in the sum is written down in each. Nobody else changes them as long as
/// this is there.
package struct SummedCollections {
    private let folders: [String]
    private let locks: [CollectionLock]

    /// Locks the collections among the files and folders that are summed.
    ///
    /// - Throws: A `Failure` when another process is at work in one of them.
    package init(_ paths: [String]) throws(Failure) {
        var seen: Set<String> = []
        folders = paths.filter { path in
            CollectionFolder.isOne(path) && seen.insert(FilePath.real(path) ?? path).inserted
        }
        locks = try folders.map { folder throws(Failure) in try CollectionLock(folder) }
        for folder in folders { try FilingJournal.settle(in: folder) }
    }

    /// Adds the records of which files are in a region's report, to be written with it.
    ///
    /// - Parameter hashes: The SHA-256 of the files that are in the sum.
    package func addRecords(of hashes: [String], to batch: inout OutputBatch) throws {
        for folder in folders {
            try batch.add(SummedFiles.path(in: folder), text: try SummedFiles(hashes.sorted()).jsonText())
        }
    }

    /// Writes into the logs that they were summed.
    ///
    /// - Parameters:
    ///   - region: Whose report the sum is.
    ///   - output: The path of that report.
    ///   - count: How many units are in the sum.
    ///   - time: The time that the logs say.
    package func log(region: String, in output: String, of count: Int, time: String) throws(Failure) {
        for folder in folders {
            let line = CollectionLog.line(
                time: time, agency: region, hash: try fileHash(output) ?? "", event: "汇总 \(count) 个单位",
                file: FilePath.relative(output, to: folder))
            try CollectionLog(in: folder).append([line])
        }
    }
}
