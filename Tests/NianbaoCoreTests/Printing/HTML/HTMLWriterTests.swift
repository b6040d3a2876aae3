import GoldenFiles
import Testing

@testable import NianbaoCore

@Suite struct HTMLWriterTests {
    private static let hostile = [
        "<script>alert(1)</script>", "a & b &amp; &#0; &lt", "\"><img src=x onerror=alert(1)>",
        "]]> <!-- --> <![CDATA[",
        "\u{0}\u{1}\u{8}\u{B}\u{1B}\u{7F}\u{80}\u{9F}控制符",
        "\u{FFFE}\u{FFFF}\(HTMLTraitsTests.noncharacters.joined())非字符",
        "\u{202E}反转 \u{2066}隔离", "שלום 和 مرحبا", "👨‍👩‍👧 \u{E0001}\u{50000}\u{E000}", "'单引号' \"双引号\"", "</p></div></main>",
        "项目\t2023年\t2024年", "公开\t1\t2", "申请\t3", "　全角", "政\u{FEFF}务", "￥12，（一）", "style=\"x\" class='y'",
        String(repeating: "政务公开<&>", count: 5_000),
    ]

    /// A report that holds whatever can be written, with a title of its own.
    private static func hostileReport(_ edition: TestEdition) throws -> CompletedReport {
        var report = RandomReport.decorated(on: try edition.form(), seed: 7)
        report.customTitle = "标题<b>&\"\u{202E}"
        report.preamble = Narrative(hostile.joined(separator: "\n"))
        for index in report.form.sections.indices where report.form.sections[index].table == nil {
            report.narratives[index] = Narrative(hostile.reversed().joined(separator: "\n"))
        }
        for (cell, remark) in zip(report.form.typedCells, hostile) {
            report[cell] = Report.Entry(.number(3))
            report[cell].remark = remark
        }
        return CompletedReport(report)
    }

    private static func decorated(_ edition: TestEdition, _ seed: UInt64) throws -> CompletedReport {
        CompletedReport(RandomReport.decorated(on: try edition.form(), seed: seed))
    }

    private func html(_ printed: PrintedReport, _ mode: HTMLMode) -> String {
        HTMLWriter(printed.form, mode: mode).text(of: printed)
    }

    /// The lines of the mandated text that say something, with U+FFFD for what HTML may not hold.
    private func lines(_ printed: PrintedReport) -> [String] {
        let allowed = String.UnicodeScalarView(
            printed.text.unicodeScalars.map { scalar in
                let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
                return isControl || scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar
            })
        return String(allowed).split(separator: "\n").map(String.init)
    }

    @Test(arguments: TestEdition.allCases, HTMLMode.allCases)
    func `a page says what the mandated text says`(_ edition: TestEdition, _ mode: HTMLMode) throws {
        for report in try [1, 2].map({ try Self.decorated(edition, $0) }) + [Self.hostileReport(edition)] {
            let printed = report.printed()
            #expect(try HTMLNode(html(printed, mode)).lines == lines(printed))
        }
    }

    @Test(arguments: TestEdition.allCases, HTMLMode.allCases)
    func `every figure names its row's label and all labels above it`(_ edition: TestEdition, _ mode: HTMLMode) throws {
        let printed = try Self.hostileReport(edition).printed()
        let form = printed.report.form
        let tables = try HTMLNode(html(printed, mode)).all("table").filter { !$0.all("caption").isEmpty }
        #expect(tables.map { $0.all("caption")[0].text } == form.sections.filter { $0.table != nil }.map(\.heading))
        for (table, grid) in zip(tables, printed.form.grids.compactMap(\.self)) {
            let headers = Dictionary(
                uniqueKeysWithValues: table.all("th").compactMap { header in
                    header.attributes["id"].map { ($0, header.text) }
                })
            let cells = table.all("td").filter { $0.attributes["headers"] != nil }
            let named = cells.map { cell in
                cell.attributes["headers"]?.split(separator: " ").map { headers[String($0)] }
            }
            let figures = grid.figures.map { form.labels(of: $0.id) }
            #expect(named == figures.map { $0.rows + $0.columns })
        }
    }

    @Test(arguments: HTMLMode.allCases)
    func `headers have a scope, and no id occurs twice, not even with another report on the page`(
        _ mode: HTMLMode
    ) throws {
        let reports = try [Self.decorated(.of2021, 1), Self.hostileReport(.of2021), Self.decorated(.of2019, 2)]
        let nodes = try reports.map { try HTMLNode(html($0.printed(), mode)) }
        let ids = nodes.flatMap { $0.all.compactMap { $0.attributes["id"] } }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("nb-") })
        #expect(nodes[0].all("th").allSatisfy { ["col", "row", "rowgroup"].contains($0.attributes["scope"]) })
    }

    @Test(arguments: TestEdition.allCases, HTMLMode.allCases)
    func `nothing runs and nothing is fetched`(_ edition: TestEdition, _ mode: HTMLMode) throws {
        let all = try HTMLNode(html(try Self.hostileReport(edition).printed(), mode)).all
        #expect(Set(all.map(\.name)).isDisjoint(with: ["script", "img", "link", "iframe", "object", "b"]))
        let names = Set(all.flatMap(\.attributes.keys))
        #expect(names.allSatisfy { !$0.hasPrefix("on") && !["src", "href"].contains($0) })
    }

    @Test func `a fragment says first how it is encoded, and has looks only if they are wanted`() throws {
        let printed = try Self.hostileReport(.of2021).printed()
        let modes: [HTMLMode] = [.inline, .plain]
        #expect(modes.allSatisfy { html(printed, $0).hasPrefix("<meta charset=\"utf-8\">\n<div lang=\"zh-CN\">\n<h1") })
        func attributes(_ mode: HTMLMode) throws -> Set<String> {
            Set(try HTMLNode(html(printed, mode)).all.flatMap(\.attributes.keys))
        }
        #expect(try attributes(.plain).isDisjoint(with: ["style", "class"]))
        #expect(try attributes(.inline).contains("style"))
        #expect(try !attributes(.inline).contains("class"))
        #expect(try HTMLNode(html(printed, .inline)).all.allSatisfy { $0.attributes["style"]?.contains("%") != true })
    }

    @Test func `a page is a document with a title, and leaves looks to its style sheet`() throws {
        let text = html(try Self.hostileReport(.of2021).printed(isDraft: true), .page)
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"))
        let page = try HTMLNode(text)
        #expect(page.all("title").map(\.text) == ["标题<b>&\"\u{202E}（草稿）"])
        #expect(page.all("h1").map(\.text) == page.all("title").map(\.text))
        #expect(
            Set(page.all.flatMap(\.attributes.keys)).isDisjoint(with: ["align", "border", "cellpadding", "cellspacing"])
        )
        #expect(text.contains("@top-right { content: \"草稿\"; }"))
    }

    @Test(arguments: HTMLMode.allCases)
    func `letters that run to the left keep to their own paragraph or cell`(_ mode: HTMLMode) throws {
        let all = try HTMLNode(html(try Self.hostileReport(.of2021).printed(), mode)).all
        let mixed = all.filter { element in
            element.elements.isEmpty && element.text.unicodeScalars.contains { ["\u{202E}", "ש"].contains($0) }
        }
        #expect(mixed.count > 3)
        #expect(mixed.allSatisfy { $0.name == "bdi" || $0.attributes["dir"] == "auto" || $0.name == "title" })
    }

    @Test func `a pasted table is a table, and other lines with tabs stay as they are`() throws {
        func node(_ lines: String...) throws -> HTMLNode {
            let blocks = lines.map { PrintedDocument.Block.paragraph($0, .body) }
            return try HTMLNode(
                HTMLWriter.text(of: PrintedDocument(title: PrintedTitle("通知"), blocks: blocks), mode: .inline))
        }
        let table = try node("前文", "项目\t上年\t本年", "公开\t1\t2", "后文")
        #expect(table.all("table").map(\.fields) == [[["项目", "上年", "本年"], ["公开", "1", "2"]]])
        #expect(table.all("th").map(\.text) == ["项目", "上年", "本年"])
        #expect(table.all("p").map(\.text) == ["前文", "后文"])
        let lines = try node("项目\t上年\t本年", "公开\t1")
        #expect(lines.all("table").isEmpty)
        #expect(lines.all("p").map(\.text) == ["项目\t上年\t本年", "公开\t1"])
        #expect(lines.all("p").allSatisfy { $0.attributes["style"]?.contains("pre-wrap") == true })
    }

    @Test func `parts that reports do not have are written as well`() throws {
        let document = PrintedDocument(
            title: PrintedTitle("通知"),
            blocks: [
                .quote(["原文：甲", "更正为：乙"]), .items(["子", "丑"], isNumbered: true), .items(["寅"], isNumbered: false),
                .grid(PrintedDocumentTests.grid), .lines(["某局", "年月日"], .signature), .heading("附", level: 9),
            ])
        let node = try HTMLNode(HTMLWriter.text(of: document, mode: .plain))
        #expect(node.all("blockquote").map { $0.all("p").map(\.text) } == [["原文：甲", "更正为：乙"]])
        #expect(node.all("ol", "ul").map { $0.all("li").map(\.text) } == [["子", "丑"], ["寅"]])
        #expect(node.all("h6").map(\.text) == ["附"])
        #expect(node.all("table").map(\.fields) == [[["项目", "更正前"], ["新收", "3"], ["结转（上年）", ""]]])
        #expect(node.all("br").count == 1)
        #expect(node.all("td").allSatisfy { $0.attributes["headers"] != nil })
    }

    @Test(arguments: [
        (TestEdition.of2019, HTMLMode.inline), (.of2021, .page), (.madeUp, .plain),
    ])
    func `a report looks like this`(_ edition: TestEdition, _ mode: HTMLMode) throws {
        let text =
            switch edition {
            case .of2019: try Fixture.sample("yichuan-2020.yaml")
            case .of2021: try Fixture.sample("qingshi-2023.yaml")
            case .madeUp: try Fixture.text("made-up-report.yaml")
            }
        let printed = try edition.completed(file: text).printed()
        try GoldenFile("Tests/NianbaoCoreTests/Fixtures/\(edition.rawValue)-\(mode.rawValue).html")
            .expect(html(printed, mode))
    }
}
