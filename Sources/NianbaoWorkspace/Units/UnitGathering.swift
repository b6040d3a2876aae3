package import NianbaoCore

/// Reads and checks the reports of units and adds them to a roll-up, in the order of the files.
package struct UnitGathering {
    /// The files of the units, without those that are something else.
    package let files: [ReportFile]
    /// Folders that could not be read, or hold no reports.
    package let failures: [Failure]
    /// What there is to say of documents in folders.
    private let notes: [Remark]
    /// Documents in folders that could not be read and may hold a unit's report.
    private let unread: [String]

    /// - Parameters:
    ///   - others: Files that may lie among those of the units and are none: what is written, or read besides.
    ///   - counted: Says which files of a folder count.
    package init(
        _ paths: [String], others: [String?], counted: @escaping ReportFiles.Counted = { _ throws(Failure) in nil }
    ) {
        let found = ReportFiles(paths, counted: counted)
        let own = Dictionary(grouping: others.compactMap { $0 }, by: FilePath.name).mapValues {
            $0.map(FilePath.absolute)
        }
        let absent = found.files.map(\.path).compactMap { path in
            path == "-" ? nil : InputFile.absence(of: path).map { (path: path, failure: $0) }
        }
        let absentPaths = Set(absent.map(\.path))
        files = found.files.filter { file in
            if absentPaths.contains(file.path) { return false }
            guard let namesakes = own[FilePath.name(file.path)] else { return true }
            return !namesakes.contains(FilePath.absolute(file.path))
        }
        failures = found.failures + absent.map(\.failure)
        let names = others.compactMap { $0 }
        let notes = found.notes.filter { !names.contains($0.path) }
        (self.notes, unread) = (notes.map(\.remark), notes.filter(\.mayHoldReport).map(\.path))
    }

    /// - Parameters:
    ///   - isTraced: Whether the SHA-256 of each file is needed; it takes a fifth of the time of a check.
    ///   - stopsAtFault: Whether the first unit that cannot be summed ends it.
    ///   - batch: Made for `files`.
    ///   - remarks: Receives a remark on each file that could not be read.
    /// - Returns: Whether all were added; not if one could not be, and the first such ends it.
    package func add(
        to rollup: inout Rollup, isTraced: Bool, stopsAtFault: Bool, _ batch: ([ReportFile]) -> Batch,
        readers: @escaping @Sendable () -> ReportReader, remarks: RemarkSink
    ) throws -> (isWhole: Bool, end: BatchEnd) {
        remarks.add(failures.remarks + notes)
        guard files.count <= Rollup.unitLimit else {
            throw Failure(
                zh: "一次最多汇总 \(Rollup.unitLimit) 个单位，这里有 \(files.count) 个；先按下级地区分别汇总，再汇总它们的结果",
                en: "at most \(Rollup.unitLimit) units are summed at once, and there are \(files.count); "
                    + "sum each part of the region first, then what came of them")
        }
        var (isWhole, tally) = (true, FailureTally())
        let end = try batch(files).run {
            let reader = readers()
            return { _, file, remarks in Self.unit(file.path, reader, isTraced: isTraced, remarks) }
        } deliver: { _, read in
            let (unit, failure) = read
            if let failure, let remark = tally.remark(of: failure) { remarks.add(remark) }
            rollup.add(unit)
            isWhole = !stopsAtFault || rollup.units.last?.isSummed != false
            return isWhole
        }
        if let rest = tally.rest { remarks.add(rest) }
        for path in unread where isWhole {
            rollup.add(UnitReport(file: path, hash: nil, nil, []))
            isWhole = !stopsAtFault
        }
        return (isWhole, end)
    }

    /// The unit whose report a file is, and why it could not be read if it could not.
    private static func unit(
        _ path: String, _ reader: ReportReader, isTraced: Bool, _ remarks: RemarkSink
    ) -> (unit: UnitReport, failure: Failure?) {
        do throws(Failure) {
            let checked = try CheckedReport(path, reader)
            if let remark = checked.unusedForm { remarks.add(remark) }
            let hash = isTraced ? checked.hash : nil
            return (UnitReport(file: path, hash: hash, checked.report?.stated, checked.findings), nil)
        } catch {
            return (UnitReport(file: path, hash: nil, nil, []), error)
        }
    }
}
