internal import NianbaoCore

extension ReportDesk {
    /// Makes a report file in the folder: an empty one, or one drafted from last year's report of the list.
    ///
    /// - Parameters:
    ///   - request: What it is asked to be.
    ///   - prior: The number of last year's report; `nil` to begin with nothing.
    /// - Returns: The number of the new report.
    /// - Throws: A `Failure` when it cannot be made; then nothing is written.
    package func makeReport(_ request: DraftRequest, from prior: Int?) throws(Failure) -> Int {
        guard canAdd else { throw .fixedList }
        let drafting = ReportDrafting(request, forms, in: folder.isEmpty ? "." : folder, reach: reach)
        let draft: ReportDraft
        if let prior {
            guard paths.indices.contains(prior) else { throw .noReport }
            draft = try drafting.nextYear(from: paths[prior])
        } else {
            draft = try drafting.blank()
        }
        let name = OutputFolder.name("\(draft.report.agency)\(draft.report.year)", "yaml")
        let path = FilePath.join(folder, name)
        do {
            var batch = OutputBatch(remarks: settings.remarks)
            try draft.add(to: &batch, as: path, .yaml)
            try batch.commit()
        } catch {
            throw Failure(error)
        }
        return number(of: path)
    }
}

extension Failure {
    /// The list of reports stays as it is.
    package static let fixedList = Failure(
        zh: "现在只打开了一份年报，或者只供查看，不能新建或导入；用 nianbao serve 打开文件夹就可以",
        en: "only one report is open, or nothing may be changed; open a folder with nianbao serve to make or import one"
    )
}
