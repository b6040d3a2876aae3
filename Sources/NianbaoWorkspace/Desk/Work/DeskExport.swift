internal import NianbaoCore

/// An export that was asked for in a browser. It needs the desk no more, so that other requests are answered while it runs.
package struct DeskExport: Sendable {
    let path: String
    let formats: [any ExportFormat]
    let isDraft: Bool
    let mayReplaceEdited: Bool
    let language: Language
    let shelves: @Sendable () -> FormShelf

    /// What came of it.
    package enum Outcome: Sendable {
        /// The files, and what the user should know besides.
        case done(paths: [String], isUnchanged: Bool, messages: [String])
        /// Nothing was written. What would help: to export a draft, or to replace what was edited.
        case refused(String, canDraft: Bool, canForce: Bool)
    }

    /// Writes the files.
    ///
    /// - Throws: A `Failure` when they could not be written.
    package func run() throws(Failure) -> Outcome {
        var options = ExportOptions()
        options.html = .page
        let remarks = Remarks()
        let export = FileExport(
            shelf: shelves(), formats: formats, options: options, isDraft: isDraft, mayReplaceEdited: mayReplaceEdited)
        var errors: [Finding] = []
        let outcome = export.run(path, into: HiddenFile.folder(of: path), remarks: remarks.sink) { checked in
            errors = checked.findings.filter { $0.severity == .error && $0.acceptance == nil }
        } claim: { _ in
            nil
        }
        return try answer(outcome, errors, remarks)
    }

    private func answer(
        _ outcome: FileExport.Outcome, _ errors: [Finding], _ remarks: Remarks
    ) throws(Failure) -> Outcome {
        switch outcome {
        case .done(let paths, let isUnchanged, let copies):
            let kept = copies.map { Bilingual.kept($0)[language] }
            let makers = formats.compactMap { $0.maker?[language] }
            return .done(paths: paths, isUnchanged: isUnchanged, messages: remarks.texts(language) + kept + makers)
        case .staged(let staged):
            do {
                try staged.commit(syncsFirst: false)
            } catch {
                throw Failure(error)
            }
            return try answer(
                .done(paths: staged.paths, isUnchanged: staged.isUnchanged, copies: staged.copies), errors, remarks)
        case .refused(let edited):
            let list = edited.map { FilePath.name($0.path) }.joined(separator: language == .chinese ? "、" : ", ")
            let text = Bilingual(
                zh: "没有导出：\(list) 里可能有手工修改。覆盖的话，原文件另存一份，文件名带日期",
                en: "not exported: \(list) may hold changes made by hand. If replaced, a dated copy is kept")
            return .refused(text[language], canDraft: false, canForce: true)
        case .faulty(_, let holdsReport): return refusal(errors, holdsReport: holdsReport)
        case .sameTitle(let other):
            return .refused(
                Bilingual(zh: "标题与“\(other)”相同", en: "“\(other)” has the same title")[language], canDraft: false,
                canForce: false)
        case .otherSource(let other):
            let text = Bilingual(
                zh: "没有导出：同名的文件是从“\(other)”导出的，标题相同。覆盖的话，换成这一份",
                en: "not exported: the files of this name were exported from “\(other)”, which has the same title")
            return .refused(text[language], canDraft: false, canForce: true)
        case .failed(let failure): throw failure
        }
    }

    /// What keeps the report from being exported. The page leads to each error; lines of the file would say nothing.
    private func refusal(_ errors: [Finding], holdsReport: Bool) -> Outcome {
        let first = errors.first?.message ?? Bilingual("")
        let text = Bilingual(
            zh: "还有 \(errors.count) 处错误，没有导出。第一处：\(first.zh)。在“问题”里逐条改正（F8 到下一处），或者导出草稿（文件上标明“草稿”）",
            en:
                "there are errors, nothing was exported. The first of \(errors.count): \(first.en). Fix what is listed beside the form (F8 goes to the next), or export what is marked as a draft"
        )
        return .refused(text[language], canDraft: holdsReport, canForce: false)
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
