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
        let known = try priors.map { try Self.priors(in: $0, before: request.year, forms) } ?? [:]
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

    /// The files of last year's reports in a folder, by their agencies.
    private static func priors(in folder: String, before year: Int?, _ forms: GivenForms) throws(Failure)
        -> [AgencyName: String]
    {
        let files = ReportFiles([folder])
        if let failure = files.failures.first { throw failure }
        let reader = forms.shelf().reader
        return files.files.reduce(into: [:]) { priors, file in
            // One that cannot be read is somebody else's to repair; its unit gets a blank one.
            guard let report = try? CheckedReport(file.path, reader).report?.stated, report.isYearKnown,
                report.year + 1 == year, priors[AgencyName(report.agency)] == nil
            else { return }
            priors[AgencyName(report.agency)] = file.path
        }
    }
}
