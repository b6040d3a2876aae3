package import NianbaoCore
internal import NianbaoXLSX

/// The corrections of one workbook, made in one report file.
package struct AppliedCorrections {
    /// The report file's new content; `nil` when it is to be left alone.
    package private(set) var bytes: [UInt8]?
    private let refusals: [WorkbookCorrections.Refusal]
    /// How many changes of the workbook cannot be taken over.
    package var refusalCount: Int { refusals.count }
    /// What changes, a line each.
    package let listing: String
    /// How many cells and paragraphs change, totals that are stated in the file among them.
    package let changeCount: Int

    /// - Parameters:
    ///   - bytes: The report file's content.
    ///   - isPartial: Whether to make the changes that can be made although others cannot.
    ///   - language: The language of the listing.
    /// - Throws: A `Failure` when workbook and report do not belong together, or the report cannot be changed.
    package init(
        _ workbook: CorrectedWorkbook, to bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String?,
        isPartial: Bool, _ language: Language
    ) throws(Failure) {
        if let refusal = DocumentSource.refusal(bytes, name: InputFile.shown(path)) {
            throw Failure(
                zh: "“\(path)”不是年报文件（YAML），不能把改动写进去",
                en: "“\(path)” is not a report file (YAML) to take changes over into",
                faults: .report(refusal.file, refusal.findings, nil))
        }
        let checked = try CheckedReport(bytes, at: path, reader, prior: prior)
        guard let report = checked.report, report.stated.isWhole, !checked.hasNotationFaults else {
            throw checked.failure(
                zh: "“\(path)”里有写法错误，先按上面的提示改正再 apply", en: "“\(path)” has faults in its notation; fix them first")
        }
        try Self.requireUTF8(bytes, checked.file, at: path)
        var corrections: WorkbookCorrections
        do throws(WorkbookMismatch) {
            corrections = try WorkbookCorrections.read(workbook.contents, for: report)
        } catch {
            throw error.failure(workbook.path, report.stated)
        }
        let totals = report.statedTotals(movedBy: corrections.changes.cells)
        refusals = corrections.refusals
        let list = ChangeListing(corrections, totals: totals, in: report, file: checked.file.name, language)
        listing = list.text
        changeCount = list.count
        corrections.changes.cells.merge(totals) { _, total in total }
        guard !corrections.changes.isEmpty, refusals.isEmpty || isPartial else { return }
        var session = EditingSession(checked, bytes, at: path, reader, prior: prior)
        guard try session?.apply(corrections.changes) == true else {
            throw Failure(
                zh: "“\(path)”的写法特殊，不能原样改写；先运行 nianbao fmt \(path.shellQuoted) 整理，再 apply",
                en:
                    "“\(path)” is written in a way that cannot be changed in place; run nianbao fmt \(path.shellQuoted) first"
            )
        }
        self.bytes = session?.bytes
    }

    /// The file's text must be just its bytes, so that what does not change stays byte for byte.
    private static func requireUTF8(_ bytes: [UInt8], _ file: SourceFile, at path: String) throws(Failure) {
        let mark = bytes.starts(with: SourceDecoder.byteOrderMark) ? SourceDecoder.byteOrderMark.count : 0
        guard bytes.dropFirst(mark).elementsEqual(file.text.utf8) else {
            throw Failure(
                zh: "“\(path)”不是 UTF-8 编码；先运行 nianbao fmt \(path.shellQuoted) 转换",
                en: "“\(path)” is not UTF-8; convert it with nianbao fmt \(path.shellQuoted) first")
        }
    }

    /// How many refusals with the same advice are shown. With more, one cause is behind most of them.
    private static let refusalLimit = 20

    /// What cannot be taken over, with what to do about it.
    package func refusalListing(_ language: Language) -> String {
        var (text, advices, counts) = ("", [Bilingual](), [Bilingual: Int]())
        for refusal in refusals {
            if counts[refusal.advice] == nil { advices.append(refusal.advice) }
            counts[refusal.advice, default: 0] += 1
            guard counts[refusal.advice, default: 0] <= Self.refusalLimit else { continue }
            text += "\(refusal.place.words[language]): \(refusal.message[language])".printable + "\n"
            text += Bilingual(zh: "  处理：", en: "  help: ")[language] + refusal.advice[language].printable + "\n"
        }
        for advice in advices {
            let rest = counts[advice, default: 0] - Self.refusalLimit
            guard rest > 0 else { continue }
            let more = Bilingual(
                zh: "……同样的还有 \(rest) 处，都是：\(advice.zh)", en: "… and \(rest) more of this kind: \(advice.en)")
            text += more[language].printable + "\n"
        }
        return text
    }
}

extension WorkbookMismatch {
    fileprivate func failure(_ path: String, _ report: Report) -> Failure {
        switch self {
        case .notExported:
            Failure(
                zh: "“\(path)”不是本版本的 nianbao 导出的工作簿（缺少“导出值”工作表）；请重新导出一份，在上面改",
                en:
                    "“\(path)” was not exported by this version of nianbao (no sheet 导出值); export it anew and correct that"
            )
        case .otherForm(let form):
            otherForm(path, form.named(beside: report.form.id), report.form.id.named(beside: form))
        case .otherReport(let agency, let year):
            Failure(
                zh: "“\(path)”是“\(agency)”\(year) 年度的，年报文件是“\(report.agency)”\(report.year) 年度的；请核对文件名",
                en: "“\(path)” is by “\(agency)” for \(year); the report is by “\(report.agency)” for \(report.year)")
        }
    }

    private func otherForm(_ path: String, _ exported: Bilingual, _ own: Bilingual) -> Failure {
        Failure(
            zh: "“\(path)”用的是\(exported.zh)，年报文件用的是\(own.zh)",
            en: "“\(path)” is on \(exported.en); the report is on \(own.en)")
    }
}
