package import NianbaoCore

/// The Excel workbook of a report: a sheet for each section and one that checks them.
package struct ReportWorkbook {
    private let printed: PrintedReport
    private let layout: WorkbookLayout
    private let stamp: Stamp
    private let findings: [Finding]

    /// What the workbook was made from and with.
    package struct Stamp: Hashable, Sendable {
        /// The tool's version, e.g. `0.1.0`.
        package let tool: String
        /// The SHA-256 of the input file in hexadecimal; `nil` for a workbook to fill in, which is made of no file.
        package let inputHash: String?

        /// A stamp; `inputHash` is `nil` for a workbook to fill in.
        package init(tool: String, inputHash: String?) {
            self.tool = tool
            self.inputHash = inputHash
        }
    }

    /// Writes the workbook to `path`, over what is there.
    ///
    /// - Parameters:
    ///   - printed: What the workbook shows.
    ///   - layout: That of the report's form.
    ///   - findings: What was found in the report, with what is accepted; the check sheet lists them.
    package static func write(
        _ printed: PrintedReport, in layout: WorkbookLayout, to path: String, stamp: Stamp, findings: [Finding] = []
    ) throws(WorkbookError) {
        try ReportWorkbook(printed: printed, layout: layout, stamp: stamp, findings: findings).write(to: path)
    }

    private var report: CompletedReport { printed.report }
    private var title: String { printed.title.marked }

    private func write(to path: String) throws(WorkbookError) {
        var workbook = try Workbook(path: path)
        try workbook.set(properties)
        let page = PageSetup(title: title)
        let cover = try stamp.inputHash == nil ? workbook.addSheet(CoverSheet.name) : nil
        let past = YearComparison(report)
        var texts: [Int: TextArea] = [:]
        for section in printed.sections {
            switch section.content {
            case .grid(let grid):
                guard let table = layout.tables[section.index] else { continue }
                let sheet = try table.write(grid, of: report, past, to: &workbook, page)
                if cover == nil { try table.validate(sheet) } else { try table.prompt(on: sheet) }
            case .paragraphs(let paragraphs):
                texts[section.index] = try write(paragraphs, of: section, to: &workbook, page)
            }
        }
        if let cover {
            let content = CoverSheet.Content(report: report, tool: stamp.tool, texts: texts, layout: layout)
            try CoverSheet(content: content).write(to: cover, &workbook, page)
        }
        let found = FoundLines(findings, in: report, layout.places)
        let checks = CheckSheet.Content(report: report, texts: texts, facts: facts, found: found)
        try layout.checks.write(checks, to: &workbook, page)
        try layout.exported.write(printed, inputHash: stamp.inputHash, to: &workbook, page)
        try workbook.close()
    }

    private func write(
        _ paragraphs: [Paragraph], of section: PrintedReport.Section, to workbook: inout Workbook, _ page: PageSetup
    ) throws(WorkbookError) -> TextArea {
        let opening = NarrativeSheet.Opening(title: title, preamble: printed.preamble)
        let sheet = NarrativeSheet(
            name: section.name, heading: section.heading, opening: section.index == 0 ? opening : nil,
            paragraphs: paragraphs, page: page,
            guidance: stamp.inputHash == nil ? FillInText(report, layout.places, section: section.index) : nil)
        let area = try sheet.write(to: &workbook)
        return TextArea(sheet: sheet.name, area: area, cells: paragraphs.cellCount)
    }

    /// The lines at the head of the check sheet.
    private var facts: [String] {
        [
            CheckSheet.name,
            "报告：\(title)",
            "格式：\(report.form.edition)（\(report.form.source)）",
            "生成：nianbao \(stamp.tool)　" + (stamp.inputHash.map { "输入文件 SHA-256：\($0)" } ?? "填报表"),
        ]
    }

    private var properties: Workbook.Properties {
        Workbook.Properties(
            title: title + (stamp.inputHash == nil ? "（填报表）" : ""),
            subject: "格式 \(report.form.edition)：\(report.form.source)",
            author: report.stated.agency,
            comments: "nianbao \(stamp.tool)；" + (stamp.inputHash.map { "输入文件 SHA-256：\($0)" } ?? "填报表"),
            status: printed.title.isDraft ? PrintedTitle.draftWord : "",
            custom: [
                ("nianbao.edition", report.form.edition),
                ("nianbao.version", stamp.tool),
            ] + (stamp.inputHash.map { [("nianbao.input_sha256", $0)] } ?? identity))
    }
}

extension ReportWorkbook {
    /// Whose a workbook to fill in is.
    private var identity: [(String, String)] {
        [
            ("nianbao.agency", report.stated.agency), ("nianbao.year", String(report.stated.year)),
            ("nianbao.kind", report.form.kind), ("nianbao.form", report.form.fingerprint),
        ]
    }
}

extension [Paragraph] {
    /// How many cells they take in a workbook.
    fileprivate var cellCount: Int { reduce(0) { $0 + $1.text.cellPieces.count } }
}
