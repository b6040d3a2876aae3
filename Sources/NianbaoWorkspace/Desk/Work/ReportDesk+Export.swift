internal import NianbaoCore

extension ReportDesk {
    /// What came of an export that was asked for in a browser.
    package enum Exported {
        /// The files, and what the user should know besides.
        case done(paths: [String], isUnchanged: Bool, messages: [String])
        /// Nothing was written. What would help: to export a draft, or to replace what was edited.
        case refused(String, canDraft: Bool, canForce: Bool)
    }

    /// Writes a saved report in some formats, into its folder.
    ///
    /// - Parameter force: Whether files that somebody may have edited are replaced; copies of them are kept.
    /// - Throws: A `Failure` when what was typed is not saved yet, or a format cannot be made here.
    package func export(_ index: Int, to names: [String], isDraft: Bool, force: Bool) throws(Failure) -> Exported {
        let report = try savedReport(index)
        let formats = try names.map { name throws(Failure) in try Self.format(name) }
        guard !formats.isEmpty else { throw Failure(zh: "请选要导出的格式", en: "choose a format to export") }
        var options = ExportOptions()
        options.html = .page
        let remarks = Remarks()
        let export = FileExport(
            shelf: shelf, formats: formats, options: options, isDraft: isDraft, mayReplaceEdited: force)
        let folder = HiddenFile.folder(of: report.path)
        let outcome = export.run(report.path, into: folder, remarks: remarks.sink) { _ in
        } claim: { _ in
            nil
        }
        return try answer(outcome, remarks, formats)
    }

    private func answer(
        _ outcome: FileExport.Outcome, _ remarks: Remarks, _ formats: [any ExportFormat]
    ) throws(Failure) -> Exported {
        let language = settings.language
        switch outcome {
        case .done(let paths, let isUnchanged, let copies):
            let kept = copies.map { copy in
                Bilingual(zh: "手工改过的文件另存为：\(copy)", en: "the edited file is kept as: \(copy)")[language]
            }
            let makers = formats.compactMap { $0.maker?[language] }
            return .done(paths: paths, isUnchanged: isUnchanged, messages: remarks.texts(language) + kept + makers)
        case .staged(let staged):
            do {
                try staged.commit(syncsFirst: false)
            } catch {
                throw Failure(error)
            }
            return try answer(
                .done(paths: staged.paths, isUnchanged: staged.isUnchanged, copies: staged.copies), remarks, formats)
        case .refused(let edited):
            let list = edited.map { FilePath.name($0.path) }.joined(separator: language == .chinese ? "、" : ", ")
            let text = Bilingual(
                zh: "没有导出：\(list) 里可能有手工修改。覆盖的话，原文件另存一份，文件名带日期",
                en: "not exported: \(list) may hold changes made by hand. If replaced, a dated copy is kept")
            return .refused(text[language], canDraft: false, canForce: true)
        case .faulty(let fault, let holdsReport):
            let text = Bilingual(
                zh: "还有错误，没有导出：\(fault.zh)。先改正，或者导出标明“草稿”的",
                en: "there are errors, nothing was exported: \(fault.en). Fix them, or export what is marked as a draft"
            )
            return .refused(text[language], canDraft: holdsReport, canForce: false)
        case .sameTitle(let other):
            return .refused(
                Bilingual(zh: "标题与“\(other)”相同", en: "“\(other)” has the same title")[language], canDraft: false,
                canForce: false)
        case .failed(let failure): throw failure
        }
    }

    private static func format(_ name: String) throws(Failure) -> any ExportFormat {
        guard let format = ExportFormats.standard[name] else {
            throw Failure(zh: "没有“\(name)”这种格式", en: "there is no format “\(name)”")
        }
        if let obstacle = format.obstacle { throw Failure(obstacle) }
        return format
    }

    /// An open report whose file says what is shown.
    func savedReport(_ index: Int) throws(Failure) -> OpenReport {
        let report = try report(index)
        guard report.session.isSaved, report.session.pending.isEmpty, report.outside == nil else {
            throw Failure(
                zh: "还有没保存的内容；先保存，再做这一步", en: "something is not saved yet; save it first")
        }
        return report
    }

    /// The page as it is printed, of what is shown now, saved or not.
    package func preview(_ index: Int) throws(Failure) -> String {
        guard let report = try report(index).session.checked.report else { throw .noReport }
        let printed = PrintedForm(report.form)
        let isDraft = try self.report(index).session.checked.findings.containsErrors
        return HTMLWriter(printed, mode: .page).text(of: PrintedReport(report, on: printed, isDraft: isDraft))
    }

    /// The formats that can be made here, by name, with their titles.
    package var formats: [(name: String, title: String)] {
        ExportFormats.standard.all.filter { $0.obstacle == nil }.map { ($0.name, $0.title[settings.language]) }
    }
}

extension Remarks {
    fileprivate func texts(_ language: Language) -> [String] {
        all.map { remark in
            switch remark {
            case .note(let text): text[language]
            case .failure(let failure): failure.message[language]
            }
        }
    }
}
