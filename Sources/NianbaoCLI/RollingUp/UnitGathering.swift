internal import NianbaoCore

/// Reads and checks the reports of units and adds them to a roll-up, in the order of the files.
struct UnitGathering {
    /// The files of the units, without those that are something else.
    let files: [ReportFile]
    /// Folders that could not be read, or hold no reports.
    let failures: [Failure]

    /// - Parameter others: Files that may lie among those of the units and are none: what is written, or read besides.
    init(_ paths: [String], others: [String?]) {
        let found = ReportFiles(paths)
        let own = Dictionary(grouping: others.compactMap { $0 }, by: FilePath.name).mapValues {
            $0.map(FilePath.absolute)
        }
        files = found.files.filter { file in
            guard let namesakes = own[FilePath.name(file.path)] else { return true }
            return !namesakes.contains(FilePath.absolute(file.path))
        }
        failures = found.failures
    }

    /// - Returns: Whether all were added; not if one could not be, and the first such ends it.
    func add(
        to rollup: inout Rollup, _ batch: BatchOptions, readers: @escaping @Sendable () -> ReportReader
    ) throws -> Bool {
        for failure in failures { Terminal.error.write(failure.line) }
        guard files.count <= Rollup.unitLimit else {
            throw Failure(
                zh: "一次最多汇总 \(Rollup.unitLimit) 个单位，这里有 \(files.count) 个；先按下级地区分别汇总，再汇总它们的结果",
                en: "at most \(Rollup.unitLimit) units are summed at once, and there are \(files.count); "
                    + "sum each part of the region first, then what came of them")
        }
        var isWhole = true
        let end = try Batch(files: files, options: batch).run {
            let reader = readers()
            return { _, file in Self.unit(file.path, reader) }
        } deliver: { _, unit in
            rollup.add(unit)
            isWhole = !batch.failFast || rollup.units.last?.isSummed != false
            return isWhole
        }
        try end.check()
        return isWhole
    }

    private static func unit(_ path: String, _ reader: ReportReader) -> UnitReport {
        do throws(Failure) {
            let checked = try CheckedReport(path, reader)
            return UnitReport(file: path, hash: checked.hash, checked.report?.report, checked.findings)
        } catch {
            Terminal.error.write(error.line)
            return UnitReport(file: path, hash: "", nil, [])
        }
    }
}
