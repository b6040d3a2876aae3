import SeededRandom
import Testing

@testable import NianbaoCore

/// Random texts typed into fields of files in random notations: the fields then say just that, and every other field,
/// line and comment is as it was.
@Suite struct RandomFieldEditsTests {
    /// How many files a test changes.
    private static let trials: UInt64 = 2500

    @Test(arguments: [TestEdition.of2019, .of2021], 0..<2 as Range<UInt64>)
    func `typed texts change just their fields in any notation`(_ edition: TestEdition, _ part: UInt64) throws {
        let form = try edition.form()
        let reader = ReportReader(try .builtIn())
        for seed in part * Self.trials..<(part + 1) * Self.trials {
            let text = RandomNotation.text(on: form, seed: seed)
            var generator = SplitMix64(seed: ~seed)
            let first = try #require(EditedReport(SourceFile(name: "", text: text), reader), "seed \(seed)")
            let made = try Self.edit(first, reader, seed, &generator)
            // Again, with explanations that are there now.
            if let made, generator.oneIn(2) { try Self.edit(made, reader, seed, &generator) }
        }
    }

    @discardableResult
    private static func edit(
        _ before: EditedReport, _ reader: ReportReader, _ seed: UInt64, _ generator: inout SplitMix64
    ) throws -> EditedReport? {
        let edits = randomEdits(before, &generator)
        guard case .made(let after, _) = before.making(edits, reader) else {
            Issue.record("seed \(seed): \(before.making(edits, reader))\n\(edits)\n\(before.file.text)")
            return nil
        }
        let reread = try #require(EditedReport(after.file, reader))
        let wanted = Dictionary(edits.map { ($0.field, $0.text) }) { _, last in last }
        for field in Set(before.fields).union(reread.fields).union(wanted.keys) {
            let text = wanted[field] ?? before[field]
            if reread[field] != text {
                Issue.record("seed \(seed): \(field): \(reread[field]) for \(text)\n\(after.file.text)")
            }
        }
        let root = try #require(YAMLDocument(before.file.text).root)
        let touched = touchedLines(edits, root, before.report)
        if let fault = EditedNotationTests.lostLine(before.file.text, after.file.text, touched)
            ?? EditedNotationTests.lostComment(before.file.text, after.file.text)
        {
            Issue.record("seed \(seed): \(fault)\n\(after.file.text)")
        }
        return after
    }

    // MARK: Edits

    private static func randomEdits(_ report: EditedReport, _ generator: inout SplitMix64) -> [FieldEdit] {
        let form = report.report.form
        let cells = form.cells.indices.map { CellID($0) }.filter { !form[$0].isDerived }
        var edits: [FieldID: String] = [:]
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            guard let cell = cells.randomElement(using: &generator) else { break }
            edits[.cell(cell)] = generator.oneIn(6) ? "" : String(Int.random(in: 0...3000, using: &generator))
            if generator.oneIn(5) {
                edits[.remark(cell)] =
                    generator.oneIn(3) ? "" : RandomText.remarks.randomElement(using: &generator) ?? ""
            }
        }
        for field in report.fields {
            switch field {
            case .text where generator.oneIn(3):
                let count = Int.random(in: 0...3, using: &generator)
                let texts = (0..<count).compactMap { _ in
                    RandomText.paragraphs.filter(RandomText.fitsBlock).randomElement(using: &generator)
                }
                edits[field] = texts.joined(separator: "\n")
            case .line(.agency) where generator.oneIn(4): edits[field] = "某市“一网通办”办公室"
            case .line(.title) where generator.oneIn(4):
                edits[field] = ["A: B", "标题 # 一", ""].randomElement(using: &generator)
            case .line(.published) where generator.oneIn(4):
                edits[field] = ["2024-01-20", ""].randomElement(using: &generator)
            case .line(.prior) where generator.oneIn(4): edits[field] = "../去年/报告.yaml"
            case .line(.scope) where generator.oneIn(4): edits[field] = form.scopes[.region][report.report.spelling]
            case .explanation where generator.oneIn(2): edits[field] = generator.oneIn(2) ? "" : "已经核实: 数字 # 无误"
            default: break
            }
        }
        for _ in 0..<Int.random(in: 0...2, using: &generator) where generator.oneIn(2) {
            guard let cell = cells.randomElement(using: &generator) else { break }
            let place = form[cell].address(report.report.spelling)
            edits[.explanation(FieldID.Explanation(rule: "t3.balance", place: place))] = "上年报告漏计1件"
        }
        return edits.map { FieldEdit($0, $1) }
    }

    /// The lines, from 1, that hold something that changes.
    private static func touchedLines(_ edits: [FieldEdit], _ root: YAMLNode, _ report: Report) -> Set<Int> {
        let notations = CellNotation.all(in: root, report.form)
        var changes = ReportChanges()
        var lines: Set<Int> = []
        for edit in edits {
            switch edit.field {
            case .cell(let cell), .remark(let cell):
                changes.cells[cell] = .blank
                if notations[cell] == nil { lines.formUnion(deepest(report.form[cell].path, in: root)) }
            case .text(let text): changes.texts[text] = [.remove(0)]
            case .line(let field):
                for entry in root.entries ?? [] where field.name.matches(entry.key) { lines.formUnion(entry.lines) }
            case .explanation:
                for entry in root.entries ?? [] where ReportField.waivers.name.matches(entry.key) {
                    lines.formUnion(entry.lines)
                }
            }
        }
        return lines.union(EditedNotationTests.touched(changes, notations, root, report))
    }

    /// The line of the deepest level that is there, if all of it is in one line: the rest is put into it.
    private static func deepest(_ path: [Name], in root: YAMLNode) -> Set<Int> {
        var (level, lines) = (root, Set<Int>())
        for name in path {
            guard let entry = level.entries?.first(where: { name.matches($0.key) }) else { break }
            lines = entry.lines.count == 1 ? Set(entry.lines) : []
            level = entry.value
        }
        return lines
    }
}
