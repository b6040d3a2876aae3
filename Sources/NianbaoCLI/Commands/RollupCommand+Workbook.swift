internal import NianbaoCore
internal import NianbaoXLSX

extension RollupCommand {
    /// Refuses a name that promises something else than a workbook, and to take the place of one that is there, before any
    /// work is done.
    func checkWorkbook() throws(Failure) {
        guard let workbook else { return }
        if let kind = PromisedKind(of: workbook), kind != .workbook {
            let name = FilePath.path(workbook, endingIn: "xlsx")
            throw Failure(
                zh: "“\(workbook)”是\(kind.name.zh)的文件名，汇总底稿是工作簿，没有写；请写 --workbook \(name.shellQuoted)",
                en:
                    "“\(workbook)” is the name of \(kind.name.en), and what --workbook writes is a workbook; nothing was written: "
                    + "give --workbook \(name.shellQuoted)")
        }
        guard !update, InputFile.exists(workbook), try !isOurs(workbook) else { return }
        throw Failure(
            zh: "已有“\(workbook)”，没有动它；换一个名字，或加 --update 另存旧的一份",
            en:
                "“\(workbook)” is there already and was left alone; name another, or keep the old one aside with --update"
        )
    }

    /// Whether a roll-up has written the file and nobody has edited it since.
    private func isOurs(_ workbook: String) throws(Failure) -> Bool {
        guard let present = try fileHash(workbook) else { return false }
        return OutputRecord.read(.rollup, for: workbook)?.file.knows(present) == true
    }

    /// Writes files, and the 底稿 with them if it was asked for: all or none. A 底稿 that is there and that somebody may
    /// have worked in is kept under another name.
    ///
    /// - Parameter write: Given what adds the 底稿 to a batch.
    func withWorkbook(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit],
        _ write: ((inout OutputBatch) throws -> Void) throws -> Void
    ) throws {
        guard let workbook else { return try write { _ in } }
        var copy: String?
        try ManifestFile(besideOutput: workbook).withFolder {
            try write { batch in
                try batch.add(workbook) { temporary in
                    try writeWorkbook(region, rollup, account, to: temporary, for: workbook)
                }
                guard let output = try RecordedOutput(workbook, .rollup, in: batch) else { return }
                copy = try output.settle(&batch, keepsCopy: !output.isKnown)
            }
        }
        guard let copy else { return }
        Terminal.error.write(
            pick(zh: "原来的“\(workbook)”另存为“\(copy)”", en: "The old “\(workbook)” is kept as “\(copy)”").printable + "\n")
    }

    private func writeWorkbook(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit], to temporary: String, for path: String
    ) throws {
        try Terminal.error.withoutOthers { _ in
            do throws(WorkbookError) {
                try RollupWorkbook.write(region, rollup, account, to: temporary, tool: Version.current)
            } catch {
                throw Failure.cannotWrite(path, error)
            }
        }
    }
}
