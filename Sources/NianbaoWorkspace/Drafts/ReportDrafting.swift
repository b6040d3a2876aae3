internal import NianbaoCore

/// Makes reports to fill in: empty, or drafted from last year's.
package struct ReportDrafting {
    private let request: DraftRequest
    private let forms: GivenForms
    private let folder: String
    private let reach: Reach

    /// - Parameters:
    ///   - forms: The built-in forms and those of the command line.
    ///   - folder: Where the draft will be: it names last year's report and a form file by their paths from there.
    ///   - reach: Which form files last year's report may name.
    package init(_ request: DraftRequest, _ forms: GivenForms, in folder: String, reach: Reach = .anywhere) {
        self.request = request
        self.forms = forms
        self.folder = folder
        self.reach = reach
    }

    // MARK: From nothing

    /// An empty report.
    ///
    /// - Throws: A `Failure` for a name that is not one line, a year or an edition without a form.
    package func blank() throws(Failure) -> ReportDraft {
        let year = try Requested.year(request.year ?? 0)
        let form = try forms.form(ofYear: year, kind: request.kind, edition: request.edition)
        let report = ReportWriter.blank(
            form: form, agency: try Requested.agency(request.agency ?? ""), year: year, scope: request.scope ?? .organ)
        return named(
            ReportDraft(
                report: report, notes: .starting(form), remarks: [Bilingual(zh: "已生成空白年报。", en: "An empty report.")]))
    }

    // MARK: From last year's report

    /// The next year's report, drafted from the one at `path`, in any kind of file that reports are read from.
    ///
    /// - Throws: A `Failure` for a report that cannot be read completely, or is not of the year before.
    package func nextYear(from path: String) throws(Failure) -> ReportDraft {
        let shelf = forms.shelf(reach)
        let checked = try CheckedReport(path, shelf.reader)
        let last = try whole(checked, at: path)
        let year = last.stated.year + 1
        if let asked = request.year, asked != year {
            throw Failure(
                zh: "“\(path)”是 \(last.stated.year) 年度的，只能起草 \(year) 年度的年报",
                en: "“\(path)” is for \(last.stated.year); only \(year) can be drafted from it")
        }
        let own = shelf.file(of: last.form).flatMap { isNamed($0, by: last.stated) ? $0 : nil }
        let goesOn =
            own?.form.years.contains(year) == true && request.edition == nil && request.kind == nil
            && forms.files.isEmpty
        let form =
            try goesOn
            ? last.form
            : forms.form(
                ofYear: try Requested.year(year), kind: request.kind ?? kindGoingOn(last.form), edition: request.edition
            )
        var draft = NextYearDraft(from: last, named: try name(of: path), on: form, texts: request.texts)
        if goesOn, let own { draft.report.formFile = FilePath.relative(own.path, to: folder) }
        draft.report.namesKind = last.stated.namesKind
        if let agency = request.agency { draft.report.agency = try Requested.agency(agency) }
        if let scope = request.scope { draft.report.scope = scope }
        var remarks = DraftRemarks.all(draft, from: checked)
        if let own, !goesOn {
            remarks.append(
                Bilingual(
                    zh: "上年的格式文件“\(own.path)”没有带过来。",
                    en: "Last year's form file “\(own.path)” was not carried over."))
        }
        return named(ReportDraft(report: draft.report, notes: draft.notes, remarks: remarks, prior: last))
    }

    /// The report, if it can be drafted from: read on another form than its own, it would have figures carried over from
    /// wrong columns.
    private func whole(_ checked: CheckedReport, at path: String) throws(Failure) -> CompletedReport {
        let isOnOwnForm = !checked.findings.contains { $0.rule == Rule.unusableForm }
        guard let found = checked.report, isOnOwnForm, found.stated.isWhole,
            case let last = try named(found), !last.stated.agency.isEmpty, last.stated.isYearKnown
        else {
            throw checked.failure(
                zh: "“\(path)”未能完整读取，不能据此起草；请先按上面的提示改正", en: "“\(path)” cannot be read completely; fix it first")
        }
        return last
    }

    /// The report with what the command line says where a document has no title.
    private func named(_ report: CompletedReport) throws(Failure) -> CompletedReport {
        var stated = report.stated
        guard stated.agency.isEmpty || !stated.isYearKnown else { return report }
        if stated.agency.isEmpty, let agency = request.agency { stated.agency = try Requested.agency(agency) }
        if !stated.isYearKnown, let year = request.year {
            stated.year = try Requested.year(year) - 1
            stated.isYearKnown = true
        }
        return CompletedReport(stated)
    }

    /// Whether the report names the form file itself.
    private func isNamed(_ file: FormFile, by report: Report) -> Bool {
        report.formFile != nil && forms.files.allSatisfy { $0.path != file.path }
    }

    /// The kind of last year's report, unless a form is given, which may be of another kind.
    private func kindGoingOn(_ last: Form) -> String? { forms.files.isEmpty ? last.kind : nil }

    /// The path by which the new report, in its folder, has to name last year's.
    private func name(of prior: String) throws(Failure) -> String {
        guard prior != "-", InputFile.isRegular(prior) else {
            throw Failure(
                zh: "--from 要一个文件，不能是标准输入或管道：新的年报要写明上年报告在哪里",
                en: "--from needs a file, not standard input or a pipe: the new report says where last year's is")
        }
        return FilePath.relative(prior, to: folder)
    }

    /// Has a draft say what is needed to read it again: its kind, if that is not the usual one, and the form file.
    private func named(_ draft: ReportDraft) -> ReportDraft {
        var draft = draft
        draft.report.namesKind =
            draft.report.namesKind || draft.report.form.kind != FormLibrary.builtIn.defaultKind
        if let file = forms.files.first(where: { $0.form === draft.report.form }), file.path != "-" {
            draft.report.formFile = FilePath.relative(file.path, to: folder)
        }
        return draft
    }
}
