internal import NianbaoCore

/// What `status` has to say of one report and of what was exported from it.
package struct ReportStatus {
    /// What there is to say, in the order of the manifests.
    package private(set) var lines: [StatusLine] = []
    private let path: String?
    private let exports: [StatusSurvey.Export]
    /// Where the report itself says that last year's lies.
    private var ownPrior: String?
    /// Where the report itself says that its form file lies.
    private var ownForm: String?
    /// The SHA-256 of the report.
    private var hash = ""
    /// What final outputs of the report are called, before the dot; `nil` when it has no title.
    private var base: String?
    /// Whether something was exported from it under the title that it has.
    private var isExported = false

    /// - Parameters:
    ///   - output: The folder exported to that was asked for, if any.
    ///   - forms: The forms that were asked for; without any, a report is checked with the one it was exported with.
    ///   - reach: What reports may refer to.
    ///   - remarks: Receives what else the user should know.
    package init(
        of subject: StatusSurvey.Subject, in output: String?, _ forms: GivenForms, _ reach: Reach, remarks: RemarkSink
    ) throws(Failure) {
        path = subject.path
        exports = subject.exports
        guard let path else {
            for export in exports { try add(export, staleFor: nil) }
            return
        }
        guard InputFile.isRegular(path) else {
            addGone()
            return
        }
        let (checked, ownPrior) = try Self.check(path, exports.first, forms, reach)
        (self.ownPrior, hash) = (ownPrior, checked.hash)
        ownForm = checked.report?.stated.formFile.map { FilePath.join(HiddenFile.folder(of: path), $0) }
        let errors = checked.findings.count(.error)
        if errors > 0 {
            if let remark = checked.unusedForm { remarks.add(remark) }
            lines.append(StatusLine(.hasErrors(errors), path, remedy: .check(path)))
        }
        let title = checked.report?.stated.title
        let hasName = { (export: StatusSurvey.Export) in
            title.map { export.file.base == export.manifest.made.outputBase($0) } ?? true
        }
        let named = exports.filter(hasName)
        base = title.map { DerivedName.of(PrintedTitle($0, isDraft: false).marked) }
        isExported = !named.isEmpty
        if named.isEmpty, errors == 0 {
            let target = output.map { " -o \($0.shellQuoted)" } ?? ""
            // What lies in a folder below goes to a folder below, if the whole is exported.
            let source = output == nil ? path : subject.root ?? path
            let command = "nianbao export \(source.shellQuoted)\(target)"
            lines.append(StatusLine(.neverExported, path, remedy: .export(command)))
        }
        let isFinal = named.contains { !$0.manifest.made.isDraft }
        for export in exports {
            let isDraft = export.manifest.made.isDraft
            let reason = hasName(export) ? try export.file.staleReason(export.manifest.made) : .title
            try add(export, staleFor: reason, canExport: errors == 0 || isDraft, isSuperseded: isFinal && isDraft)
        }
    }

    /// What there is to say of all reports. Where several have one title, none is offered whose export would replace those of
    /// another.
    package static func lines(of statuses: [ReportStatus]) -> [StatusLine] {
        let titled = Dictionary(grouping: statuses.filter { $0.base != nil && $0.path != nil }, by: \.base)
        return statuses.flatMap { status in
            guard let path = status.path, case let others = titled[status.base] ?? [], others.count > 1 else {
                return status.lines
            }
            let folder = HiddenFile.folder(of: path)
            let beside = others.first {
                $0.path.map { $0 != path && HiddenFile.folder(of: $0) == folder } == true
            }
            guard let other = beside ?? others.first(where: { $0.isExported && $0.path != path })
            else { return status.lines }
            return status.lines.map { line in
                guard line.state == .neverExported else { return line }
                return StatusLine(
                    .sameTitle(as: other.path ?? ""), line.path, remedy: beside == nil ? nil : .sameTitle)
            }
        }
    }

    /// Checks the report as it was checked for its export.
    private static func check(
        _ path: String, _ export: StatusSurvey.Export?, _ forms: GivenForms, _ reach: Reach
    ) throws(Failure) -> (checked: CheckedReport, ownPrior: String?) {
        let recorded = export.flatMap { $0.file.path(of: $0.manifest.made.form) }
        let isRecorded = forms.files.isEmpty && recorded.map(InputFile.isRegular) == true
        let reader = try (isRecorded ? GivenForms([recorded].compactMap(\.self)) : forms).reader(reach)
        let checked = try CheckedReport(path, reader)
        let ownPrior = checked.report.flatMap { PriorReport.path(of: $0.stated, at: path) }
        guard let prior = export.flatMap({ priorOption($0, ownPrior, checked.hash) }), InputFile.isRegular(prior) else {
            return (checked, ownPrior)
        }
        return (try CheckedReport(path, reader, prior: prior), ownPrior)
    }

    /// Last year's report that an export was given by an option.
    private static func priorOption(_ export: StatusSurvey.Export, _ own: String?, _ hash: String) -> String? {
        guard let prior = export.file.path(of: export.manifest.made.prior) else { return nil }
        guard let own else { return prior }
        // A report that changed since may have named another one then.
        let isSameReport = export.manifest.made.input.sha256 == hash
        return isSameReport && FilePath.absolute(own) != FilePath.absolute(prior) ? prior : nil
    }

    private mutating func addGone() {
        for export in exports {
            for output in export.manifest.outputs {
                let path = export.file.path(of: output)
                // Nobody needs a word on what is gone altogether.
                guard InputFile.exists(path) else { continue }
                lines.append(
                    StatusLine(.output(.inputGone), path, isDraft: export.manifest.made.isDraft, remedy: .inputGone))
            }
        }
    }

    private mutating func add(
        _ export: StatusSurvey.Export, staleFor reason: StaleReason?, canExport: Bool = true, isSuperseded: Bool = false
    ) throws(Failure) {
        let isDraft = export.manifest.made.isDraft
        let command = canExport ? command(for: export) : nil
        for output in export.manifest.outputs {
            let outputPath = export.file.path(of: output)
            let state = try OutputState(of: output, at: outputPath, staleFor: reason)
            // Under a name of old, or beside the final report, it is well that it is gone.
            if state == .missing, reason == .title || isSuperseded { continue }
            let remedy: StatusLine.Remedy? =
                switch state {
                case .upToDate, .inputGone: nil
                case .stale(.title): .oldTitle
                case .stale, .missing: command.map { .export($0) }
                case .edited: .edited(workbook: workbook(outputPath), force: command.map { $0 + " --force" })
                }
            lines.append(
                StatusLine(
                    .output(state), outputPath, isDraft: isDraft, isSuperseded: isSuperseded,
                    remedy: isSuperseded ? nil : remedy))
        }
    }

    /// How to take over what was changed in a file; `nil` when it is of no such format.
    private func workbook(_ output: String) -> String? {
        guard ExportFormats.standard.format(ofFile: output)?.isCorrectable == true, let path else { return nil }
        return "nianbao apply \(output.shellQuoted) --to \(path.shellQuoted)"
    }

    /// Whether a form file is the one that the report names itself.
    private func isOwn(_ form: String) -> Bool { ownForm.map(FilePath.absolute) == FilePath.absolute(form) }

    /// How to make all outputs of an export anew.
    private func command(for export: StatusSurvey.Export) -> String {
        let made = export.manifest.made
        var command = "nianbao export " + (path?.shellQuoted ?? "-")
        let formats = export.manifest.outputs.map { output in
            ExportFormats.standard.format(ofFile: output.name)?.name ?? FilePath.ending(output.name)
        }
        if formats != ExportFormats.usual { command += " --to \(formats.joined(separator: ","))" }
        for argument in export.manifest.outputs.flatMap({ $0.arguments ?? [] }) {
            command += " \(argument)"
        }
        if !["", ".", "./"].contains(export.file.outputFolder) {
            command += " -o \(export.file.outputFolder.shellQuoted)"
        }
        if made.isDraft { command += " --draft" }
        if let prior = Self.priorOption(export, ownPrior, hash) {
            command += " --prior \(FilePath.short(prior).shellQuoted)"
        }
        if let form = export.file.path(of: made.form), !isOwn(form) {
            command += " --form \(FilePath.short(form).shellQuoted)"
        }
        return command
    }
}
