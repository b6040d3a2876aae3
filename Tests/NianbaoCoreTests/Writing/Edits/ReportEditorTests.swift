import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct ReportEditorTests {
    /// Makes changes in a file and gives its new text.
    private func change(
        _ text: String, cells: [String: CellValue] = [:], texts: [TextID: [ParagraphChange]] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String? {
        let reading = try TestEdition.of2021.reading(file: text)
        #expect(!reading.findings.containsErrors, sourceLocation: sourceLocation)
        let report = try #require(reading.report, sourceLocation: sourceLocation)
        var changes = ReportChanges()
        for (address, value) in cells { changes.cells[try report.form.cell(address)] = value }
        changes.texts = texts
        let reader = ReportReader(try .builtIn())
        guard case .text(let text) = ReportEditor.make(changes, in: text, of: report, reader) else { return nil }
        return text
    }

    private let head = TestEdition.of2021.head

    @Test(arguments: [
        // In a list, columns stay columns.
        ("  新收: [  2,  21,   0,   0,   4,   0]   # 注释", 3, "  新收: [  3,  21,   0,   0,   4,   0]   # 注释"),
        ("  新收: [  2,  21,   0,   0,   4,   0]", 1234, "  新收: [1234, 21,   0,   0,   4,   0]"),
        ("  新收: [  2,  21,   0,   0,   4,   0]   # 注释", 12345, "  新收: [12345, 21,  0,   0,   4,   0]   # 注释"),
        ("  新收: [100,  21,   0,   0,   4,   0]", 2, "  新收: [  2,  21,   0,   0,   4,   0]"),
        ("  新收: [2, 21, 0, 0, 4, 0]  # 注释", 200, "  新收: [200, 21, 0, 0, 4, 0] # 注释"),
        ("  新收: [200, 21, 0, 0, 4, 0] # 注释", 2, "  新收: [2, 21, 0, 0, 4, 0]   # 注释"),
        ("  新收: [{值: 2, 注: 有说明}, 21, 0, 0, 4, 0]", 33, "  新收: [{值: 33, 注: 有说明}, 21, 0, 0, 4, 0]"),
        ("  新收: [2, # 甲\n    21, 0, 0, 4, 0]", 33, "  新收: [33, # 甲\n    21, 0, 0, 4, 0]"),
        // By name.
        ("  新收: {自然人: 2, 其余: 0}", 33, "  新收: {自然人: 33, 其余: 0}"),
        ("  新收: {商业企业: 2, 其余: 0}", 33, "  新收: {商业企业: 2, 自然人: 33, 其余: 0}"),
        ("  新收: {商业企业: 2}", 33, "  新收: {商业企业: 2, 自然人: 33}"),
        ("  新收: {}", 33, "  新收: {自然人: 33}"),
        ("  新收:\n    商业企业: 2 # 两家\n    其余: 0\n", 33, "  新收:\n    商业企业: 2 # 两家\n    自然人: 33\n    其余: 0\n"),
        ("  新收:\n    商业企业: 2 # 两家\n", 33, "  新收:\n    商业企业: 2 # 两家\n    自然人: 33\n"),
        // One word for a row, a group, a table.
        ("  新收: 0    # 没有", 7, "  新收: [7, 0, 0, 0, 0, 0] # 没有"),
        ("  新收: 待填", 7, "  新收: [7, 待填, 待填, 待填, 待填, 待填]"),
        ("  新收:", 7, "  新收: [7, 待填, 待填, 待填, 待填, 待填]"),
        ("  {新收: 0, 上年结转: 0}", 7, "  {新收: [7, 0, 0, 0, 0, 0], 上年结转: 0}"),
    ])
    func `a figure changes and nothing else`(_ row: String, _ number: Int, _ expected: String) throws {
        let file = head + "申请:\n\(row)\n"
        let new = try change(file, cells: ["申请.新收.自然人": .number(number)])
        #expect(new == head + "申请:\n\(expected)\n")
    }

    @Test func `a word for a group gives way to its rows`() throws {
        let file = head + "申请:\n  新收:     0\n  无法提供: 0            # 一个0填满整组\n  不予处理: 0\n"
        let new = try change(file, cells: ["申请.无法提供.需另行制作.商业企业": .number(2)])
        #expect(
            new == head + """
                申请:
                  新收:     0
                  无法提供:              # 一个0填满整组
                    不掌握: 0
                    需另行制作: [0, 2, 0, 0, 0, 0]
                    补正仍不明确: 0
                  不予处理: 0

                """)
    }

    @Test func `a word for a table gives way level by level`() throws {
        let new = try change(head + "申请: 0", cells: ["申请.其他处理.逾期不缴费.其他": .number(2)])
        #expect(new?.hasPrefix(head + "申请:\n  新收: 0\n  上年结转: 0\n") == true)
        #expect(new?.contains("\n  其他处理:\n    逾期不补正: 0\n    逾期不缴费: [0, 0, 0, 0, 0, 2]\n    其他: 0\n  结转下年度: 0") == true)
    }

    @Test func `a group in braces stays in braces`() throws {
        let file = head + "申请: {新收: 0, 无法提供: 0}\n"
        let new = try change(file, cells: ["申请.无法提供.不掌握.自然人": .number(1)])
        #expect(
            new == head + "申请: {新收: 0, 无法提供: {不掌握: [1, 0, 0, 0, 0, 0], 需另行制作: 0, 补正仍不明确: 0}}\n")
    }

    @Test func `a cell that the file does not mention has no place`() throws {
        let report = try TestEdition.of2021.report("申请:\n  新收: 0\n")
        var changes = ReportChanges()
        changes.cells[try report.form.cell("申请.上年结转.自然人")] = .number(1)
        changes.texts[.preamble] = [.insert(0, "甲")]
        let outcome = ReportEditor.make(
            changes, in: head + "申请:\n  新收: 0\n", of: report, ReportReader(try .builtIn()))
        guard case .unmentioned(let cells, let texts) = outcome else {
            Issue.record("the cell found a place")
            return
        }
        #expect(cells == [try report.form.cell("申请.上年结转.自然人")])
        #expect(texts == [.preamble])
    }

    @Test(
        arguments: [
            (
                "总体情况: |  # 注释\n    甲\n\n    　　乙\n    丙\n", [.replace(1, "新")],
                "总体情况: |  # 注释\n    甲\n\n    　　新\n    丙\n"
            ),
            ("总体情况: |\n  甲\n  乙\n", [.remove(0)], "总体情况: |\n  乙\n"),
            ("总体情况: |\n  甲\n  乙\n", [.insert(1, "新"), .insert(2, "末")], "总体情况: |\n  甲\n  新\n  乙\n  末\n"),
            ("总体情况: |\n  甲\n  乙", [.insert(2, "末")], "总体情况: |\n  甲\n  乙\n  末"),
            ("总体情况: |-\n  甲\n\n其他事项: 无\n", [.remove(0)], "总体情况: 待填\n\n其他事项: 无\n"),
            ("总体情况: 甲   # 注释\n", [.replace(0, "新")], "总体情况: 新   # 注释\n"),
            ("总体情况: 甲\n", [.replace(0, "新: 有冒号")], "总体情况: \"新: 有冒号\"\n"),
            ("总体情况: \"甲\"\n", [.replace(0, "新")], "总体情况: \"新\"\n"),
            ("总体情况: 甲 # 注释\n", [.insert(1, "末")], "总体情况: | # 注释\n  甲\n  末\n"),
            ("总体情况: 待填  # 注释\n其他事项: 无\n", [.insert(0, "新"), .insert(0, "末")], "总体情况: |  # 注释\n  新\n  末\n其他事项: 无\n"),
            ("总体情况:\n其他事项: 无\n", [.insert(0, "新")], "总体情况: |\n  新\n其他事项: 无\n"),
            ("总体情况: |\n其他事项: 无\n", [.insert(0, "新")], "总体情况: |\n  新\n其他事项: 无\n"),
            ("其他事项: 无\n总体情况: 待填", [.insert(0, "新")], "其他事项: 无\n总体情况: |\n  新\n"),
            ("总体情况: |\n  待填\n\n其他事项: 无\n", [.insert(0, "新")], "总体情况: |\n  新\n\n其他事项: 无\n"),
            ("总体情况: |  # 正文\n    待填", [.insert(0, "新"), .insert(0, "末")], "总体情况: |  # 正文\n  新\n  末\n"),
            // A pasted table has tabs.
            (
                "总体情况: |\n  甲\t1\n  乙\n\n其他事项: 无\n", [.replace(1, "乙\t2")],
                "总体情况: |\n  甲\t1\n  乙\t2\n\n其他事项: 无\n"
            ),
            ("总体情况: |\n  甲\t1\n  乙\n\n其他事项: 无\n", [.remove(1)], "总体情况: |\n  甲\t1\n\n其他事项: 无\n"),
            ("总体情况: 甲\n\n其他事项: 无\n", [.replace(0, "甲\t1")], "总体情况: |\n  甲\t1\n\n其他事项: 无\n"),
            ("总体情况: \"甲\"\n\n其他事项: 无\n", [.replace(0, "甲\t1")], "总体情况: \"甲\\t1\"\n\n其他事项: 无\n"),
            // A comment below an empty text stays a comment.
            (
                "总体情况:\n\n     # 注释\n其他事项: 无\n", [.insert(0, "新")],
                "总体情况: |\n      新\n\n     # 注释\n其他事项: 无\n"
            ),
            ("总体情况: 待填\n  # 注释", [.insert(0, "新")], "总体情况: |\n   新\n  # 注释"),
        ] as [(String, [ParagraphChange], String)])
    func `a paragraph changes and nothing else`(
        _ body: String, _ paragraphs: [ParagraphChange], _ expected: String
    ) throws {
        #expect(try change(head + body, texts: [.section(0): paragraphs]) == head + expected)
    }

    @Test func `new lines end as the file's lines do`() throws {
        let file = (head + "总体情况: |\n  甲\n").replacing("\n", with: "\r\n")
        let expected = (head + "总体情况: |\n  新\n  甲\n").replacing("\n", with: "\r\n")
        #expect(try change(file, texts: [.section(0): [.insert(0, "新")]]) == expected)
    }

    @Test(arguments: TestEdition.allCases, 0..<40 as Range<UInt64>)
    func `whatever a written report says can be changed in place`(_ edition: TestEdition, _ seed: UInt64) throws {
        let form = try edition.form()
        let text = ReportWriter.text(of: RandomReport.decorated(on: form, seed: seed))
        let report = try #require(try edition.reading(file: text).report)
        var generator = SplitMix64(seed: seed)
        let changes = RandomChanges.changes(to: report, &generator)
        let reader = ReportReader(try .builtIn(), form: edition == .madeUp ? form : nil)
        guard case .text(let new) = ReportEditor.make(changes, in: text, of: report, reader) else {
            Issue.record("not changed")
            return
        }
        let changed = try #require(try edition.reading(file: new).report)
        for (cell, value) in changes.cells { #expect(changed[cell].value == value) }
        let lines = Set(changes.cells.keys.compactMap { report[$0].span?.start.line })
        let touched =
            lines.count
            + changes.texts.reduce(0) { count, change in
                // A text in quotes is one line, whatever becomes of it.
                count + change.value.count + 1
            }
        #expect(text.lines(notIn: new).count <= touched)
    }
}

extension String {
    /// The lines that `other` has not, or not as often.
    fileprivate func lines(notIn other: String) -> [Substring] {
        var counts = other.split(separator: "\n").reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return split(separator: "\n").filter { line in
            counts[line, default: 0] -= 1
            return counts[line, default: 0] < 0
        }
    }
}

/// Changes to a report, made from a seed.
enum RandomChanges {
    static func changes(to report: Report, _ generator: inout SplitMix64) -> ReportChanges {
        var changes = ReportChanges()
        for index in report.form.cells.indices where !report.form.cells[index].isDerived {
            let entry = report.entries[index]
            guard entry.span != nil, generator.oneIn(8) else { continue }
            let unit = report.form.cells[index].measure.scale == 0 ? 1 : 10_000
            changes.cells[CellID(index)] =
                generator.oneIn(6) ? .blank : .number(Int.random(in: 0...3000, using: &generator) * unit)
        }
        for index in report.narratives.indices where report.narratives[index].span != nil {
            let count = report.narratives[index].paragraphs.count
            guard generator.oneIn(2) else { continue }
            let isBlock = report.narratives[index].paragraphs.allSatisfy { RandomText.fitsBlock($0.text) }
            changes.texts[.section(index)] = (0...count).flatMap { place -> [ParagraphChange] in
                // What a block cannot contain is refused there.
                let texts = isBlock ? RandomText.paragraphs.filter(RandomText.fitsBlock) : RandomText.paragraphs
                let text = texts.randomElement(using: &generator) ?? "新"
                if generator.oneIn(4) { return [.insert(place, text)] }
                guard place < count, generator.oneIn(3) else { return [] }
                return [generator.oneIn(2) ? .replace(place, text) : .remove(place)]
            }
        }
        return changes
    }
}
