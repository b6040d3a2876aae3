package import NianbaoCore

/// Chooses the files of a collection that count: of each unit the newest version without errors, or the newest.
package struct CountedFiles {
    private let reader: ReportReader
    private let remarks: RemarkSink

    /// - Parameter remarks: Receives a remark on each unit whose newest version does not count, and on reports of others.
    package init(_ reader: ReportReader, remarks: RemarkSink) { (self.reader, self.remarks) = (reader, remarks) }

    /// The paths of the files that count in a folder.
    ///
    /// - Returns: `nil` when nothing was collected in the folder.
    /// - Throws: A `Failure` when a folder in it cannot be read.
    package func paths(in folder: String) throws(Failure) -> [String]? {
        guard CollectionFolder.isOne(folder) else { return nil }
        let collection = try CollectionFolder(folder)
        var paths: [String] = []
        for name in try collection.folders() {
            guard let checked = CheckedVersions(try collection.versions(in: name), reader) else { continue }
            paths.append(checked.counted.path)
            guard let newest = checked.versions.last, newest != checked.counted else { continue }
            remarks.add(
                .line(
                    zh: "“\(name)”第\(newest.number)份有错误，用的是没有错误的第\(checked.counted.number)份",
                    en:
                        "version \(newest.number) of “\(name)” has errors; version \(checked.counted.number), which has none, is used"
                ))
        }
        let strangers = try collection.versions(in: UnitFolders.strangers).count
        if strangers > 0 {
            let place = collection.path(of: UnitFolders.strangers)
            remarks.add(
                .line(
                    zh: "“\(place)”里有 \(strangers) 份不在名单上的年报，没有读",
                    en:
                        "“\(place)” has \(strangers == 1 ? "1 report" : "\(strangers) reports") of units that are not on the list; not read"
                ))
        }
        return paths
    }
}
