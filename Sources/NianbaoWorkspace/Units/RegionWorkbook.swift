package import NianbaoCore
internal import NianbaoXLSX

/// The file of a roll-up's 汇总底稿.
package struct RegionWorkbook {
    private let path: String
    private let remarks: RemarkSink

    /// - Parameter remarks: Learn of a record that cannot be read.
    package init(_ path: String, remarks: RemarkSink) {
        self.path = path
        self.remarks = remarks
    }

    /// Refuses a name that promises something else than a workbook, and to take the place of one that is there, before any
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
        guard !keepsOld, InputFile.exists(path), try !isOurs else { return }
        throw Failure(
            zh: "已有“\(path)”，没有动它；换一个名字，或加 --update 另存旧的一份",
            en:
                "“\(path)” is there already and was left alone; name another, or keep the old one aside with --update"
        )
    }

    /// Whether a roll-up has written the file and nobody has edited it since.
    private var isOurs: Bool {
        get throws(Failure) {
            guard let present = try fileHash(path) else { return false }
            return OutputRecord.read(.rollup, for: path, remarks)?.file.knows(present) == true
        }
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
        var copy: String?
        try RecordFolder(beside: path).whileThere {
            try write { batch in
                try batch.add(path, fill)
                guard let output = try RecordedOutput(path, .rollup, in: batch, remarks) else { return }
                copy = try output.settle(&batch, keepsCopy: !output.isExpendable)
            }
        }
        return copy
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
