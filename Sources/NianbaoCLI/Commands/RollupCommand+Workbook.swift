internal import NianbaoCore
internal import NianbaoXLSX

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

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
        guard !update, InputFile.exists(workbook) else { return }
        throw Failure(
            zh: "已有“\(workbook)”，没有动它；换一个名字，或加 --update 另存旧的一份",
            en:
                "“\(workbook)” is there already and was left alone; name another, or keep the old one aside with --update"
        )
    }

    /// Adds the 底稿 to files that are to be written, if it was asked for. One that is there and says something else is
    /// kept under another name, because somebody may have worked in it.
    func addWorkbook(
        _ region: CompletedReport, _ rollup: Rollup, _ account: [Rollup.Unit], to batch: inout OutputBatch
    ) throws {
        guard let workbook else { return }
        try batch.add(workbook) { temporary in
            try Terminal.error.withoutOthers { _ in
                do throws(WorkbookError) {
                    try RollupWorkbook.write(region, rollup, account, to: temporary, tool: Version.current)
                } catch {
                    throw Failure(
                        zh: "写不了“\(workbook)”，磁盘可能已满（\(error.operation)：\(error.reason)）；没有改动任何文件",
                        en: "cannot write “\(workbook)”; the disk may be full (\(error.operation): \(error.reason)); "
                            + "no file was changed")
                }
            }
        }
        guard let old = try fileHash(workbook), try batch.hash(of: workbook) != old else { return }
        let copy = EditedCopy.path(for: workbook, at: time(nil))
        try batch.addFirst(copyOf: workbook, as: copy)
        Terminal.error.write(
            pick(zh: "原来的“\(workbook)”另存为“\(copy)”", en: "The old “\(workbook)” is kept as “\(copy)”").printable + "\n")
    }
}
