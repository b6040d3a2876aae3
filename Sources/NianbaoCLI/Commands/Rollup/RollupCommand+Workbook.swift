internal import NianbaoCore
internal import NianbaoWorkspace

extension RollupCommand {
    /// The 底稿 to write; `nil` when none was asked for.
    var regionWorkbook: RegionWorkbook? {
        workbook.map { RegionWorkbook($0, remarks: Terminal.error.remarks) }
    }

    /// Writes files, and the 底稿 with them if it was asked for: either all of them or nothing.
    ///
    /// - Parameter write: Is given a function that adds the 底稿 to a batch.
    func withWorkbook(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit],
        _ write: ((inout OutputBatch) throws -> Void) throws -> Void
    ) throws {
        guard let file = regionWorkbook else { return try write { _ in } }
        let copy = try file.add(
            { temporary in
                try Terminal.error.withoutOthers { _ in try file.write(region, rollup, account, to: temporary) }
            }, to: write)
        guard let copy else { return }
        Terminal.error.write(pick(.kept(copy)).printable + "\n")
    }
}
