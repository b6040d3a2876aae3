package import NianbaoCore

/// The Excel workbook of a report: a sheet for each section and one that checks them.
package struct ReportWorkbook {
    private let report: CompletedReport
    private let layout: WorkbookLayout
    private let stamp: Stamp
    private let isDraft: Bool
    private let findings: [Finding]

    /// What the workbook was made from and with.
    package struct Stamp: Hashable, Sendable {
        /// The tool's version, e.g. `0.1.0`.
        package let tool: String
        /// The SHA-256 of the input file in hexadecimal.
        package let inputHash: String

        package init(tool: String, inputHash: String) {
            self.tool = tool
            self.inputHash = inputHash
        }
    }

    /// Writes the workbook to `path`, over what is there.
    ///
    /// - Parameters:
    ///   - layout: That of the report's form.
    ///   - findings: What was found in the report, with what is accepted; the check sheet lists them.
    package static func write(
        _ report: CompletedReport, in layout: WorkbookLayout, to path: String, stamp: Stamp, isDraft: Bool,
        findings: [Finding] = []
    ) throws(WorkbookError) {
        try ReportWorkbook(report: report, layout: layout, stamp: stamp, isDraft: isDraft, findings: findings)
            .write(to: path)
    }

    private var title: String { report.report.title + (isDraft ? "（草稿）" : "") }

    private func write(to path: String) throws(WorkbookError) {
        var workbook = try Workbook(path: path)
        try workbook.set(properties)
        let page = PageSetup(title: title)
        var texts: [Int: TextArea] = [:]
        for (section, table) in layout.tables.enumerated() {
            if let table {
                try table.write(report, to: &workbook, page)
            } else {
                texts[section] = try writeText(of: section, to: &workbook, page)
            }
        }
        let found = FoundLines(findings, in: report, layout.places)
        let checks = CheckSheet.Content(report: report, texts: texts, facts: facts, found: found)
        try layout.checks.write(checks, to: &workbook, page)
        try layout.exported.write(report, inputHash: stamp.inputHash, to: &workbook, page)
        try workbook.close()
    }

    private func writeText(
        of section: Int, to workbook: inout Workbook, _ page: PageSetup
    ) throws(WorkbookError) -> TextArea {
        let paragraphs = report.paragraphs(of: report.report.narratives[section])
        let sheet = NarrativeSheet(
            name: report.form.sections[section].name.key, heading: report.form.sections[section].heading,
            opening: section == 0 ? opening : nil, paragraphs: paragraphs, page: page)
        let area = try sheet.write(to: &workbook)
        return TextArea(sheet: sheet.name, area: area, cells: paragraphs.cellCount)
    }

    private var opening: NarrativeSheet.Opening {
        NarrativeSheet.Opening(title: title, preamble: report.paragraphs(of: report.report.preamble))
    }

    /// The lines at the head of the check sheet.
    private var facts: [String] {
        [
            CheckSheet.name,
            "报告：\(title)",
            "版式：\(report.form.edition)（\(report.form.source)）",
            "生成：nianbao \(stamp.tool)　输入文件 SHA-256：\(stamp.inputHash)",
        ]
    }

    private var properties: Workbook.Properties {
        Workbook.Properties(
            title: title, subject: "版式 \(report.form.edition)：\(report.form.source)",
            author: report.report.agency,
            comments: "nianbao \(stamp.tool)；输入文件 SHA-256：\(stamp.inputHash)",
            status: isDraft ? "草稿" : "",
            custom: [
                "nianbao.edition": report.form.edition,
                "nianbao.version": stamp.tool,
                "nianbao.input_sha256": stamp.inputHash,
            ])
    }
}

extension [Paragraph] {
    /// How many cells they take in a workbook.
    fileprivate var cellCount: Int { reduce(0) { $0 + $1.text.pieces(ofUTF16: 32_767).count } }
}
