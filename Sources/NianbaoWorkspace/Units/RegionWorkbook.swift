package import NianbaoCore
internal import NianbaoXLSX

/// The file of a roll-up's 汇总底稿.
package struct RegionWorkbook {
    private let path: String
    private let file: SideFile

    /// - Parameter remarks: Receives a remark on each record that cannot be read.
    package init(_ path: String, remarks: RemarkSink) {
        self.path = path
        file = SideFile(path, .rollup, remarks: remarks)
    }

    /// Refuses a name that promises something other than a workbook, and to take the place of one that is there, before any
    /// work is done.
    ///
    /// - Parameter keepsOld: Whether one that is there may be kept under another name.
    package func check(keepsOld: Bool) throws(Failure) {
        if let kind = FileKind(of: path), kind != .workbook {
            let name = FilePath.path(path, endingIn: "xlsx")
            throw Failure(
                zh: "“\(path)”是\(kind.name.zh)的文件名，汇总底稿是工作簿，没有写；请写 --workbook \(name.shellQuoted)",
                en:
                    "“\(path)” is the name of \(kind.name.en), and what --workbook writes is a workbook; nothing was written: "
                    + "give --workbook \(name.shellQuoted)")
        }
        try file.check(keepsOld: keepsOld)
    }

    /// Writes files, and the 底稿 with them: all or none. A 底稿 that is there and that somebody may have worked in is kept
    /// under another name.
    ///
    /// - Parameters:
    ///   - fill: Writes the 底稿 to the path that it is given.
    ///   - write: Given what adds the 底稿 to a batch.
    /// - Returns: Where the old one is kept; `nil` when nothing is.
    package func add(
        _ fill: @escaping (String) throws -> Void, to write: ((inout OutputBatch) throws -> Void) throws -> Void
    ) throws -> String? {
        try file.add(fill, to: write)
    }

    /// Writes the 底稿 to a temporary file.
    package func write(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit], to temporary: String
    ) throws(Failure) {
        do throws(WorkbookError) {
            try RollupWorkbook.write(region, rollup, account, to: temporary, tool: ToolVersion.current)
        } catch {
            throw Failure.cannotWrite(path, error)
        }
    }
}
