internal import NianbaoCore

/// A report to fill in for each unit of a list: all of them are written, or none.
package struct UnitDrafts {
    /// The files that were written, in the list's order.
    package private(set) var paths: [String] = []
    /// How many were drafted from last year's reports.
    package private(set) var draftedCount = 0

    /// Writes them into `folder`.
    ///
    /// - Parameters:
    ///   - request: What all of them are; its agency is that of each unit.
    ///   - priors: A folder with last year's reports; `nil` without one.
    ///   - remarks: Takes what happens to files besides.
    package init(
        for list: RosterFile, _ request: DraftRequest, _ forms: GivenForms, from priors: String?, in folder: String,
        _ target: ReportDraft.Target, remarks: RemarkSink
    ) throws {
        let known =
            try priors.map { try Self.priors(of: list.roster, in: $0, before: request.year, forms, remarks) } ?? [:]
        let output = try OutputFolder(folder)
        var batch = OutputBatch(remarks: remarks)
        for entry in list.roster.entries {
            var request = request
            request.agency = try Requested.agency(entry.agency)
            let drafting = ReportDrafting(request, forms, in: folder)
            let prior = known[AgencyName(entry.agency)]
            let draft = try prior.map { path throws(Failure) in try drafting.nextYear(from: path) } ?? drafting.blank()
            if prior != nil { draftedCount += 1 }
            let path = free("\(draft.report.agency)\(draft.report.year)", in: output, target)
            try draft.add(to: &batch, as: path, target)
            paths.append(path)
        }
        try batch.commit()
    }

    /// The path for a unit that no other unit has: names that differ only in what no file name can have become equal.
    private func free(_ name: String, in folder: OutputFolder, _ target: ReportDraft.Target) -> String {
        let taken = Set(paths.map { $0.lowercased() })
        var path = folder.file(name, target.rawValue)
        var number = 2
        while taken.contains(path.lowercased()) {
            path = folder.file("\(name)（\(number)）", target.rawValue)
            number += 1
        }
        return path
    }

    /// The files of last year's reports of units in a folder, by their agencies. Where an agency has two, nothing says which is
    /// right, and its unit gets a blank one.
    private static func priors(
        of roster: Roster, in folder: String, before year: Int?, _ forms: GivenForms, _ remarks: RemarkSink
    ) throws(Failure) -> [AgencyName: String] {
        let files = ReportFiles([folder])
        if let failure = files.failures.first { throw failure }
        remarks.add(files.notes.map(\.remark))
        let reader = forms.shelf().reader
        let units = Set(roster.entries.map { AgencyName($0.agency) })
        var priors: [AgencyName: Prior] = [:]
        for file in files.files {
            // One that cannot be read is somebody else's to repair; its unit gets a blank one.
            guard let report = try? CheckedReport(file.path, reader).report?.stated, report.isYearKnown,
                report.year + 1 == year, case let agency = AgencyName(report.agency), units.contains(agency)
            else { continue }
            guard let first = priors[agency] else {
                priors[agency] = Prior(path: file.path, kind: report.form.kind)
                continue
            }
            guard first.kind == report.form.kind else { continue }
            priors[agency]?.isRepeated = true
            remarks.add(.repeated(report, first.path, file.path))
        }
        return priors.compactMapValues { $0.isRepeated ? nil : $0.path }
    }

    /// A file with last year's report of an agency.
    private struct Prior {
        let path: String
        let kind: String
        /// Whether there is another of the same kind.
        var isRepeated = false
    }
}

extension Remark {
    fileprivate static func repeated(_ report: Report, _ one: String, _ other: String) -> Remark {
        .line(
            zh: "“\(report.agency)”\(report.year) 年度的年报不止一份：“\(one)”、“\(other)”；没有据以起草，给了空白的",
            en: "“\(report.agency)” has more than one report for \(report.year): “\(one)” and “\(other)”; "
                + "it gets a blank one and none drafted from either")
    }
}
