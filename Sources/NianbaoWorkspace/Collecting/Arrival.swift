package import NianbaoCore
internal import OfficeReading

/// A file that has arrived, read and checked.
package struct Arrival: Sendable {
    /// Its path as it was given.
    package let path: String
    /// The SHA-256 of its bytes; empty if it could not be opened.
    let hash: String
    let content: Content

    enum Content: Sendable {
        case report(ArrivedReport)
        /// These bytes were filed before.
        case known
        /// No report of an agency for a year could be read.
        case unread(Bilingual)
    }

    /// Whether somebody has to do something about it, as far as is known before it is filed.
    package var needsDoing: Bool {
        switch content {
        case .report(let report): report.errors > 0
        case .known: false
        case .unread: true
        }
    }

    /// Reads a file.
    ///
    /// - Parameter known: The SHA-256 of what was filed before.
    package init(_ path: String, _ reader: ReportReader, known: Set<String>) {
        self.path = path
        let (hash, content): (String, Content)
        do throws(Failure) {
            let bytes = try InputFile.bytes(path, limit: DocumentReading.sizeLimit + 1, isNamedByUser: false)
            let own = contentHash(bytes)
            (hash, content) = (own, known.contains(own) ? .known : try Self.content(bytes, at: path, reader))
        } catch {
            (hash, content) = ("", .unread(error.message))
        }
        (self.hash, self.content) = (hash, content)
    }

    private static func content(_ bytes: [UInt8], at path: String, _ reader: ReportReader) throws(Failure) -> Content {
        // A conversion would decide what the figures are before anybody has seen them.
        if DocumentKind(bytes)?.needsConversion == true {
            return .unread(
                DocumentKind(bytes) == .pdf
                    ? askForWord(path) : DocumentReading.read(bytes, name: path).refusal(of: bytes, at: path))
        }
        let checked = try CheckedReport(bytes, at: path, reader)
        guard let report = checked.report, report.stated.isYearKnown, !report.stated.agency.isEmpty else {
            if let reason = plainReason(bytes, checked) { return .unread(reason) }
            return .unread(
                isBinary(bytes, checked) ? notReadable : reason(checked, DocumentKind(bytes)?.conversion(of: path)))
        }
        let kind = DocumentKind(bytes)
        let isDocument = kind != nil || DocumentSource().recognises(bytes)
        // Files of the unit are not where its report is filed.
        let others = [
            report.stated.prior.map { _ in ReportField.prior },
            report.stated.formFile.map { _ in ReportField.formFile },
        ].compactMap(\.self)
        guard isDocument || !others.isEmpty else {
            return .report(
                ArrivedReport(bytes: bytes, ending: "yaml", madeText: nil, checked: checked, firstError: nil))
        }
        let blanks = try blanksTakenForZero(in: checked, bytes, at: path, reader)
        let text = ReportWriter.text(of: report.stated.asMade, notes: notes(without: others, blanksAsZero: blanks))
        let made = try CheckedReport(Array(text.utf8), at: path, reader)
        return .report(
            ArrivedReport(
                bytes: bytes, ending: kind?.usualEnding(bytes) ?? "txt", madeText: text, checked: made,
                firstError: isDocument ? checked.findings.firstLine(.error) : nil, blanksAsZero: blanks))
    }

    /// How many cells that are empty in a document were taken for zero.
    private static func blanksTakenForZero(
        in checked: CheckedReport, _ bytes: [UInt8], at path: String, _ reader: ReportReader
    ) throws(Failure) -> Int {
        guard reader.takesBlankForZero, let report = checked.report?.stated else { return 0 }
        var plain = reader
        plain.takesBlankForZero = false
        guard let before = try CheckedReport(bytes, at: path, plain).report?.stated, before.form.id == report.form.id
        else { return 0 }
        return report.form.typedCells.count { before[$0].value == .blank && report[$0].value == .number(0) }
    }

    /// What the report file says that is made of another.
    ///
    /// - Parameter others: What of a report file named files of the unit.
    private static func notes(without others: [ReportField], blanksAsZero: Int) -> DraftNotes {
        var notes = DraftNotes()
        notes.introduction = ["", "由收到的文件做成，原件在旁边；可以在这里更正，汇总以这个文件为准。"]
        if !others.isEmpty {
            let names = others.map { "“\($0.name.key)”" }.joined()
            notes.introduction.append("原件里的\(names)是报送单位自己的文件，没有带过来；格式文件用 --form 加上。")
        }
        if blanksAsZero > 0 { notes.introduction.append("原件里空白的 \(blanksAsZero) 格按 0 计。") }
        return notes
    }

    /// Whether it is neither a text nor a document of a kind that reports are kept in.
    private static func isBinary(_ bytes: [UInt8], _ checked: CheckedReport) -> Bool {
        DocumentKind(bytes) == nil && checked.findings.contains { $0.rule == Rule.fileBinary.id }
    }

    private static let notReadable = Bilingual(
        zh: "不是能读的文件；能读的有：填报表、Word（.docx）、网页、文本、年报文件（YAML），PDF 先用 nianbao import 导入",
        en:
            "it is no file that can be read; workbooks to fill in, Word (.docx), web pages, text and report files (YAML) can, and PDF once nianbao import has taken it"
    )

    /// What to do about a report in PDF, from which figures are taken by their places on the page.
    private static func askForWord(_ path: String) -> Bilingual {
        let command = "nianbao import \(path.shellQuoted)"
        return Bilingual(
            zh: "是 PDF 文件；请单位用填报表或 Word（.docx）重新报送，也可以先用 \(command) 做成年报文件，对照原件核对后再收",
            en:
                "it is a PDF; ask for the workbook or a Word document (.docx), or make a report file of it with “\(command)”, "
                + "compare it with the original and collect that")
    }

    /// Why a file from which nothing was read is none to file, and what to do, where advice to its writer would be no help.
    private static func plainReason(_ bytes: [UInt8], _ checked: CheckedReport) -> Bilingual? {
        if bytes.isEmpty {
            return Bilingual(zh: "文件是空的；请单位重新报送", en: "the file is empty; ask the unit to send it again")
        }
        let isArchive = DocumentKind(bytes) == .office(.package(nil))
        guard isArchive, checked.findings.contains(where: { $0.rule == Rule.fileBinary.id }) else { return nil }
        return Bilingual(
            zh: "是压缩包，里面没有 Word、Excel 文档的内容；先解压，再收里面的文件",
            en: "it is an archive and no Word or Excel file; unpack it and collect what is in it")
    }

    /// - Parameter conversion: How to have the file converted; `nil` if it cannot be.
    private static func reason(_ checked: CheckedReport, _ conversion: Bilingual?) -> Bilingual {
        let finding =
            checked.findings.first { $0.severity == .error && $0.span == nil }
            ?? checked.findings.first { $0.severity == .error }
        let nothing = Bilingual(zh: "看不出是哪个机关、哪个年度的年报", en: "it does not say whose report it is and for which year")
        if checked.report != nil,
            let doubt = checked.findings.first(where: { $0.rule == Rule.fileDoubt.id && $0.place == nil })
        {
            let reason = doubt.message.followed(by: doubt.advice)
            return Bilingual(zh: "\(nothing.zh)：\(reason.zh)", en: "\(nothing.en): \(reason.en)")
        }
        guard let finding else { return nothing }
        guard checked.report != nil else {
            return finding.message.followed(by: finding.advice).followed(by: conversion)
        }
        return Bilingual(zh: "\(nothing.zh)：\(finding.message.zh)", en: "\(nothing.en): \(finding.message.en)")
    }
}

/// A report that has arrived.
struct ArrivedReport: Sendable {
    let bytes: [UInt8]
    /// What the names of such files end with.
    let ending: String
    /// The report file that was made of it; `nil` when it is one.
    let madeText: String?
    /// What counts, checked: the report file.
    let checked: CheckedReport
    /// The first error at its place in the file that came in; `nil` if that is the report file, or has none.
    let firstError: Bilingual?
    /// How many cells that are empty in the document were taken for zero.
    var blanksAsZero = 0

    var report: CompletedReport? { checked.report }
    var errors: Int { checked.findings.count(.error) }
    var warnings: Int { checked.findings.count(.warning) }
}

extension Report {
    /// The report to be written as a file: what could not be read is still to be filled in, and all texts are there.
    fileprivate var asMade: Report {
        var report = self
        report.spelling = .chinese
        report.prior = nil
        report.formFile = nil
        let here = SourceSpan(start: .start, end: .start)
        for index in report.narratives.indices where report.form.sections[index].table == nil {
            report.narratives[index].span = report.narratives[index].span ?? here
        }
        for index in report.entries.indices {
            let isTotal = report.form.cells[index].isDerived
            switch report.entries[index].value {
            case .unreadable: report.entries[index] = Entry(isTotal ? .absent : .blank, span: here)
            case .absent where !isTotal: report.entries[index] = Entry(.blank, span: here)
            default: break
            }
        }
        return report
    }
}
