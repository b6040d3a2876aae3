import Testing

@testable import NianbaoCore

@Suite struct MarkdownWriterTests {
    private func text(_ blocks: PrintedDocument.Block...) -> String {
        MarkdownWriter.text(of: PrintedDocument(title: PrintedTitle("通知"), blocks: blocks))
    }

    @Test func `title and headings have levels`() {
        #expect(
            text(.heading("一、总体情况", level: 1), .paragraph("（一）主动公开", .subheading), .heading("附表", level: 9))
                == "# 通知\n\n## 一、总体情况\n\n### （一）主动公开\n\n###### 附表\n")
    }

    @Test func `lines stay apart, quotes and lists are marked`() {
        #expect(text(.lines(["某局", "年月日"], .signature)) == "# 通知\n\n某局  \n年月日\n")
        #expect(text(.quote(["原文", "更正为"])) == "# 通知\n\n> 原文\n>\n> 更正为\n")
        #expect(text(.items(["甲", "乙"], isNumbered: false)) == "# 通知\n\n- 甲\n- 乙\n")
        #expect(text(.items(["甲", "乙"], isNumbered: true)) == "# 通知\n\n1. 甲\n2. 乙\n")
    }

    @Test func `a table has a rule below its header`() {
        #expect(
            text(.grid(PrintedDocumentTests.grid))
                == "# 通知\n\n| 项目 | 更正前 |\n| --- | --- |\n| 新收 | 3 |\n| 结转（上年） |  |\n")
    }

    @Test(arguments: [
        ("a*b_c`d", "a\\*b\\_c\\`d"), ("<a|b>", "\\<a\\|b\\>"), ("-3", "\\-3"), ("+3", "\\+3"), ("3-1", "3-1"),
        ("#~&{}[]\\", "\\#\\~\\&\\{\\}\\[\\]\\\\"),
    ])
    func `nothing that is written takes effect`(_ written: String, _ escaped: String) {
        #expect(text(.paragraph(written, .body)) == "# 通知\n\n\(escaped)\n")
        #expect(text(.heading(written, level: 1)) == "# 通知\n\n## \(escaped)\n")
        let grid = PrintedGrid(headers: [written], rows: [[written]], description: "")
        #expect(text(.grid(grid)) == "# 通知\n\n| \(escaped) |\n| --- |\n| \(escaped) |\n")
    }

    @Test func `a new page is left out`() {
        #expect(text(.page(.landscape), .paragraph("甲", .body)) == "# 通知\n\n甲\n")
    }

    @Test(arguments: TestEdition.allCases)
    func `a whole report can be written`(_ edition: TestEdition) throws {
        let report = CompletedReport(RandomReport.decorated(on: try edition.form(), seed: 1))
        let printed = report.printed()
        let lines = MarkdownWriter.text(of: printed.document).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("## ") }.count == report.form.sections.count)
        let rows = printed.form.grids.compactMap { $0?.rows.count }
        #expect(lines.filter { $0.hasPrefix("| ") }.count == rows.reduce(0, +) + rows.count)
    }
}
