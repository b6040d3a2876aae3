import NianbaoCore
import SeededRandom
import Testing

@testable import OfficeReading

@Suite struct HostileWebTests {
    private func refusal(_ page: String) -> PackageError? {
        do throws(PackageError) {
            _ = try WebPage.read(page)
            return nil
        } catch {
            return error
        }
    }

    private static func many(_ text: String, _ count: Int = 50_000) -> String { String(repeating: text, count: count) }

    @Test func `two hundred nested tables are refused`() {
        #expect(refusal(Self.many("<table><tr><td>", 200)) == .limit(.webDepth(256)))
    }

    @Test(.timeLimit(.minutes(5)))
    func `a table of a hundred thousand cells is refused`() {
        let row = "<tr>" + Self.many("<td>0", 100)
        #expect(refusal("<table>" + Self.many(row, 1_000)) == .limit(.tableCells(50_000)))
        #expect(
            refusal("<table><tr><td rowspan=65000>a<td>b" + Self.many("<tr><td>1", 30_000))
                == .limit(.tableCells(50_000)))
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            many("<b>") + many("</i>"), many("<"), many("</"), many("<!--"), many("<!"), many("&"), many("&a"),
            many("&#"),
            many("<p>"), many("</p>"), many("<td>"), many("</table>"), many("<br>"), "<p " + many("a=1 "),
            "<p " + many("a"),
            "<p a='" + many("&amp;"), many("<table>"), many("<script>"), many("<script", 1) + many("</scrip"),
            many("<tr>"),
            "<table><tr>" + many("<td colspan=1000>", 400), "<table><tr>" + many("<td rowspan=0>", 400) + many("<tr>"),
            many("<ol>", 200), many("<span style='display:none'>", 200) + many("</b>"), "<pre>" + many("\n"),
            many("&#9999999999;"),
        ])
    func `pages that take others long are read or refused at once`(_ page: String) {
        switch refusal(page) {
        case nil, .limit?: break
        case let error?: Issue.record("\(error)")
        }
    }

    @Test func `made-up pages leave sound grids`() throws {
        let pieces = [
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=2>", "<td colspan=3>", "<th rowspan=0>",
            "</td>",
            "<tbody>", "</tbody>", "<thead>", "<caption>", "<p>", "</p>", "<div>", "</div>", "<h1>", "</h3>", "<br>",
            "甲", "1", " ",
            "<li>", "<ol>", "</ol>", "<div hidden>", "<span hidden>", "</span>", "<!--", "-->", "<td", ">", "&nbsp;",
            "<pre>",
        ]
        var generator = SplitMix64(seed: 3)
        var cells = 0
        for _ in 0..<5_000 {
            let count = Int.random(in: 1...60, using: &generator)
            let page = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let document = try WebPage.read(page)
            for grid in document.grids {
                cells += grid.cells.count
                #expect(grid.isSound, "\(page)")
            }
        }
        #expect(cells > 1_000)
    }

    @Test func `a page that is too large is refused, and so are bytes that are no text`() {
        #expect(throws: PackageError.limit(.fileSize(10))) {
            var limits = DocumentLimits.standard
            limits.package.fileSize = 10
            _ = try WebPage.read(Array("<p>正文正文</p>".utf8), limits: limits)
        }
        #expect(throws: PackageError.notPackage) { try WebPage.read([0x3C, 0x70, 0x3E, 0, 1, 2]) }
        #expect(throws: PackageError.empty) { try WebPage.read([UInt8]()) }
    }
}
