internal import NianbaoCore
internal import NianbaoWorkspace

extension NewCommand {
    /// Makes a report to fill in for each unit of a list: all of them, or none.
    func write(_ list: RosterFile, _ forms: GivenForms) throws {
        guard let output, output != "-" else {
            throw Failure(zh: "请用 -o 写明放到哪个文件夹", en: "name the folder to write to with -o")
        }
        let priors = try prior.map { try self.priors(in: $0, forms) } ?? [:]
        let folder = try OutputFolder(output)
        var batch = OutputBatch(remarks: Terminal.error.remarks)
        var paths: [String] = []
        var drafted = 0
        for entry in list.roster.entries {
            var draft: Draft
            if let path = priors[AgencyName(entry.agency)] {
                draft = try nextYear(from: path, forms)
                draft.report.agency = try Requested.agency(entry.agency)
                drafted += 1
            } else {
                draft = try blank(entry.agency, forms)
            }
            try name(forms, in: &draft.report)
            let path = free("\(draft.report.agency)\(draft.report.year)", in: folder, paths)
            try add(draft, as: path, to: &batch)
            paths.append(path)
        }
        try batch.commit()
        Terminal.output.write(paths.map { $0.printable + "\n" }.joined())
        Terminal.error.write(pick(remark(paths.count, drafted)).printable + "\n")
    }

    /// The path for a unit that no other unit has: names that differ only in what no file name can have become equal.
    private func free(_ name: String, in folder: OutputFolder, _ taken: [String]) -> String {
        let taken = Set(taken.map { $0.lowercased() })
        var path = folder.file(name, target.rawValue)
        var number = 2
        while taken.contains(path.lowercased()) {
            path = folder.file("\(name)（\(number)）", target.rawValue)
            number += 1
        }
        return path
    }

    /// The files of last year's reports in a folder, by their agencies.
    private func priors(in folder: String, _ forms: GivenForms) throws -> [AgencyName: String] {
        let files = ReportFiles([folder])
        if let failure = files.failures.first { throw failure }
        let reader = forms.shelf().reader
        return files.files.reduce(into: [:]) { priors, file in
            // One that cannot be read is somebody else's to repair; its unit gets a blank one.
            guard let report = try? CheckedReport(file.path, reader).report?.stated, report.isYearKnown,
                report.year + 1 == year?.year, priors[AgencyName(report.agency)] == nil
            else { return }
            priors[AgencyName(report.agency)] = file.path
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
