internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

extension NewCommand {
    /// Makes a report to fill in for each unit of a list: all of them, or none.
    func write(_ list: RosterFile, _ forms: GivenForms) throws {
        guard let output, output != "-" else {
            throw Failure(zh: "请用 -o 写明放到哪个文件夹", en: "name the folder to write to with -o")
        }
        let drafts = try drafts(for: list, forms, in: output)
        Terminal.output.write(drafts.paths.map { $0.printable + "\n" }.joined())
        Terminal.error.write(pick(remark(drafts.paths.count, drafts.draftedCount)).printable + "\n")
    }

    /// Ctrl-C ends it as long as nothing is written.
    private func drafts(for list: RosterFile, _ forms: GivenForms, in output: String) throws -> UnitDrafts {
        do {
            return try Interruption.watch {
                try UnitDrafts(
                    for: list, request, forms, from: prior, in: output, target,
                    counted: forms.counted([prior].compactMap(\.self)), remarks: Terminal.error.remarks
                ) {
                    !Interruption.isRequested
                }
            }
        } catch is UnitDrafts.Interrupted {
            Terminal.error.write(pick(zh: "已中断：没有写任何文件\n", en: "Interrupted: no file was written\n"))
            throw ExitCode(Interruption.exitCode)
        }
    }

    private func remark(_ count: Int, _ drafted: Int) -> Bilingual {
        let zh = drafted > 0 ? "，其中 \(drafted) 份由上年报告起草" : ""
        let en = drafted > 0 ? ", \(drafted) of them drafted from last year's reports" : ""
        return Bilingual(
            zh: "已为名单上的 \(count) 个单位各生成一份\(target == .xlsx ? "填报表" : "年报文件")\(zh)。",
            en: "Made \(target == .xlsx ? "a workbook to fill in" : "a report file") for each of \(count) units\(en).")
    }
}
