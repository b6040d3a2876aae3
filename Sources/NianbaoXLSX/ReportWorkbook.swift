package import NianbaoCore

/// The Excel workbook of a report: a sheet for each section and one that checks them.
package struct ReportWorkbook {
    private let report: CompletedReport
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
    /// - Parameter findings: What was found in the report, with what is accepted; the check sheet lists them.
    package static func write(
        _ report: CompletedReport, to path: String, stamp: Stamp, isDraft: Bool, findings: [Finding] = []
    ) throws(WorkbookError) {
        try ReportWorkbook(report: report, stamp: stamp, isDraft: isDraft, findings: findings).write(to: path)
    }

    private var title: String { report.report.title + (isDraft ? "（草稿）" : "") }

    private func write(to path: String) throws(WorkbookError) {
        var workbook = try Workbook(path: path)
        try workbook.set(properties)
        let page = PageSetup(title: title)
        let tables = tableSheets(page)
        var places = CellPlaces()
        for table in tables { places.add(table.grid, sheet: table.name, top: TableSheet.top) }

        // What the form prints as a rule comes before the sums.
        let relations = report.form.relations
        let ordered = relations.filter { $0.origin != .sum } + relations.filter { $0.origin == .sum }
        var checks = ordered.map { CheckLine($0, in: report, places) }
        var isFirst = true
        for (section, narrative) in zip(report.form.sections, report.report.narratives) {
            if let table = tables.first(where: { $0.section.name == section.name }) {
                try table.write(to: &workbook, places, report.form.relations)
                checks += CheckLine.cells(of: table)
            } else {
                let paragraphs = report.paragraphs(of: narrative)
                let sheet = NarrativeSheet(
                    name: section.name.key, heading: section.heading, opening: isFirst ? opening : nil,
                    paragraphs: paragraphs, page: page)
                let area = try sheet.write(to: &workbook)
                checks.append(.narrative(section.name.key, area, paragraphs: paragraphs.cellCount))
            }
            isFirst = false
        }
        let found = FoundLines(findings, in: report)
        try CheckSheet(facts: facts, lines: checks, found: found, page: page).write(to: &workbook)
        let exported = ExportedValues(report, inputHash: stamp.inputHash)
        try ExportedValuesSheet(values: exported, form: report.form, page: page).write(to: &workbook)
        try workbook.close()
    }

    private var opening: NarrativeSheet.Opening {
        NarrativeSheet.Opening(title: title, preamble: report.paragraphs(of: report.report.preamble))
    }

    private func tableSheets(_ page: PageSetup) -> [TableSheet] {
        report.form.sections.compactMap { section in
            section.table.map { TableSheet(section: section, grid: Grid($0, in: report), page: page) }
        }
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
