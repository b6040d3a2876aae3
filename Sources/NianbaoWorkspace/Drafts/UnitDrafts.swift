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
    ///   - counted: Says which files of that folder count, if it is one in which reports were collected.
    ///   - remarks: Takes what happens to files besides.
    ///   - goesOn: Asked before each unit whether to go on.
    /// - Throws: `Interrupted` when it was not to go on; nothing is written then.
    package init(
        for list: RosterFile, _ request: DraftRequest, _ forms: GivenForms, from priors: String?, in folder: String,
        _ target: ReportDraft.Target, counted: @escaping ReportFiles.Counted = { _ throws(Failure) in nil },
        remarks: RemarkSink, while goesOn: () -> Bool = { true }
    ) throws {
        let known =
            try priors.map {
                try Self.priors(of: list.roster, in: $0, before: request.year, forms, counted, remarks, goesOn)
            } ?? [:]
        let output = try OutputFolder(folder)
        var batch = OutputBatch(remarks: remarks)
        for entry in list.roster.entries {
            guard goesOn() else { throw Interrupted() }
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
        guard goesOn() else { throw Interrupted() }
        try batch.commit()
    }

    /// Somebody had the work end before anything was written.
    package struct Interrupted: Error {}

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

    /// Last year's reports of units in a folder, by their agencies. Where an agency has two, nothing says which is right, and
    /// its unit gets a blank one. Exports of this program count where nothing else of their unit is there.
    private static func priors(
        of roster: Roster, in folder: String, before year: Int?, _ forms: GivenForms,
        _ counted: @escaping ReportFiles.Counted, _ remarks: RemarkSink, _ goesOn: () -> Bool
    ) throws -> [AgencyName: String] {
        let files = ReportFiles([folder], takesExports: true, counted: counted)
        if let failure = files.failures.first { throw failure }
        remarks.add(files.notes.map(\.remark))
        let reader = forms.shelf().reader
        let units = Set(roster.entries.map { AgencyName($0.agency) })
        var priors: [AgencyName: Prior] = [:]
        var others: [AgencyName: (path: String, year: Int)] = [:]
        for file in files.files {
            guard goesOn() else { throw Interrupted() }
            // One that cannot be read is somebody else's to repair; its unit gets a blank one.
            guard let report = try? CheckedReport(file.path, reader).report?.stated, report.isYearKnown,
                case let agency = AgencyName(report.agency), units.contains(agency)
            else { continue }
            guard report.year + 1 == year else {
                others[agency] = (file.path, report.year)
                continue
            }
            guard let first = priors[agency] else {
                priors[agency] = Prior(path: file.path, kind: report.form.kind)
                continue
            }
            guard first.kind == report.form.kind else { continue }
            priors[agency]?.isRepeated = true
            remarks.add(.repeated(report, first.path, file.path))
        }
        let without = roster.entries.map(\.agency).filter { priors[AgencyName($0)] == nil }
        for agency in without {
            guard let other = others[AgencyName(agency)] else { continue }
            remarks.add(.otherYear(agency, other.path, other.year))
        }
        let absent = without.filter { others[AgencyName($0)] == nil }
        if !absent.isEmpty { remarks.add(.absent(absent, in: folder)) }
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

    fileprivate static func otherYear(_ agency: String, _ path: String, _ year: Int) -> Remark {
        .line(
            zh: "“\(agency)”的“\(path)”是 \(year) 年度的，不是上年的；没有据以起草，给了空白的",
            en: "“\(path)” of “\(agency)” is for \(year) and not for the year before; the unit gets a blank one")
    }

    fileprivate static func absent(_ agencies: [String], in folder: String) -> Remark {
        .line(
            zh: "“\(folder)”里没有上年年报、给了空白的 \(agencies.count) 个单位：\(agencies.joined(separator: "、"))",
            en:
                "no report of last year in “\(folder)” for \(agencies.count == 1 ? "1 unit" : "\(agencies.count) units"), "
                + "which \(agencies.count == 1 ? "gets a blank one" : "get blank ones"): "
                + agencies.joined(separator: ", "))
    }
}
