import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct PageDocumentTests {
    /// A word of 10-point type, as `pdftotext -bbox` writes it; digits are half as wide as other characters.
    private func word(_ text: String, _ x: Double, _ y: Double) -> String {
        let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.isASCII ? 5 : 10) }
        return "    <word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + width)\" yMax=\"\(y + 13)\">\(text)</word>"
    }

    private func page(_ words: [String]) -> String {
        "  <page width=\"595.3\" height=\"841.9\">\n\(words.joined(separator: "\n"))\n  </page>\n"
    }

    private func read(_ pages: String...) throws -> [DocumentBlock] {
        try #require(try PageDocument.read(Array(pages.joined().utf8))).blocks
    }

    private func rows(_ blocks: [DocumentBlock]) -> [[String]] {
        blocks.flatMap { block -> [[String]] in
            guard case .grid(let grid) = block else { return [] }
            return (0..<grid.rowCount).map { row in
                grid.cells.filter { $0.row == row }.sorted { $0.column < $1.column }.map(\.text)
            }
        }
    }

    private func paragraphs(_ blocks: [DocumentBlock]) -> [String] {
        blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block else { return nil }
            return paragraph.text
        }
    }

    private let headers: [(String, Double)] = [("信息内容", 80), ("制发", 200), ("废止", 300), ("有效", 400)]

    private var header: [String] { headers.map { word($0.0, $0.1, 100) } }

    @Test func `figures stand below their headers, and a place without one is empty`() throws {
        let row = [word("规章", 80, 130), word("3", 208, 130), word("8", 408, 130)]
        #expect(try rows(read(page(header + row))) == [["信息内容", "制发", "废止", "有效"], ["规章", "3", "", "8"]])
    }

    @Test func `a label of several lines belongs to the figures that are level with its middle`() throws {
        let tall = [word("2.没有现成信息需", 80, 130), word("要另行制作", 80, 143)]
        let figures = [(136.5, "1"), (165.0, "2")].flatMap { y, text in [200.0, 300, 400].map { word(text, $0 + 8, y) }
        }
        let found = try rows(read(page(header + tall + [word("3.其他", 80, 165)] + figures)))
        #expect(found.dropFirst() == [["2.没有现成信息需要另行制作", "1", "1", "1"], ["3.其他", "2", "2", "2"]])
    }

    @Test(arguments: [false, true])
    func `a figure that goes on in the next line of its narrow cell does not lose its digits`(_ isCentred: Bool) throws
    {
        let columns = [200.0, 233, 266]
        let header = [word("信息内容", 80, 100)] + zip(["制发", "废止", "有效"], columns).map { word($0, $1, 100) }
        let label = [word("一、本年新收申请", 80, 130), word("公开数量", 80, 143)]
        let whole = isCentred ? 136.5 : 130
        let figures = [
            word("1728", 200, 130), word("9", 200, 143), word("5", 233, whole), word("1731", 266, 130),
            word("4", 266, 143),
        ]
        let next = [word("二、上年结转", 80, 157)] + columns.map { word("2000", $0, 157) }
        let found = try rows(read(page(header + label + figures + next)))
        #expect(found.dropFirst() == [["一、本年新收申请公开数量", "1728 9", "5", "1731 4"], ["二、上年结转", "2000", "2000", "2000"]])
    }

    @Test func `rows that stand close to each other are not put together where there is room`() throws {
        let words =
            header
            + ["规章", "行政许可", "行政处罚"].enumerated().flatMap { index, label in
                let y = 130 + Double(index) * 13
                return [word(label, 80, y)] + [200.0, 300, 400].map { word("1728", $0, y) }
            }
        #expect(try rows(read(page(words))).count == 4)
    }

    @Test func `figures of two pieces without headers are one below the other, wherever their columns are`() throws {
        func row(_ label: String, _ y: Double, _ places: [Double]) -> [String] {
            [word(label, 80, y)] + places.map { word("1", $0, y) }
        }
        let words = row("规章", 130, [200, 300, 400]) + row("行政许可", 150, [190, 290, 400])
        #expect(try rows(read(page(words))) == [["规章", "1", "1", "1"], ["行政许可", "1", "1", "1"]])
    }

    @Test func `a space within a label divides no cells`() throws {
        let row = [word("规", 80, 130), word("章", 92.6, 130)] + [208.0, 308, 408].map { word("3", $0, 130) }
        #expect(try rows(read(page(header + row))).last == ["规章", "3", "3", "3"])
    }

    @Test func `a row without figures is not said to be empty`() throws {
        let one = [word("规章", 80, 130), word("3", 208, 130), word("4", 308, 130), word("8", 408, 130)]
        let found = try rows(read(page(header + one + [word("行政许可", 80, 145)])))
        #expect(found.last == ["行政许可"])
    }

    @Test func `lines are joined until one is indented or the one before ends early`() throws {
        let full = String(repeating: "政", count: 40)
        let lines = [
            word(String(full.dropLast(2)), 100, 200), word(full, 80, 220), word("完。", 80, 240), word("又一段", 100, 260),
        ]
        #expect(try paragraphs(read(page(lines))) == [full.dropLast(2) + full + "完。", "又一段"])
    }

    @Test func `numbers of pages and what each page repeats in its margin are left out`() throws {
        let text = String(repeating: "政", count: 40)
        let pages = (1...3).map { number in
            page([word("某局文件", 80, 30), word(text, 80, 300), word("— \(number) —", 280, 790)])
        }
        #expect(try paragraphs(read(pages[0], pages[1], pages[2])) == [text + text + text])
    }

    @Test func `pages without words are no document`() throws {
        #expect(try PageDocument.read(Array((page([]) + page([])).utf8)) == nil)
    }

    @Test func `more pages or words than a report has are refused`() {
        var limits = PageLimits.standard
        limits.pages = 1
        limits.words = 2
        for markup in [page([]) + page([]), page(header)] {
            #expect(throws: PackageError.self) { try PageDocument.read(Array(markup.utf8), limits: limits) }
        }
    }
}
