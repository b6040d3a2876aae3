import SeededRandom
import Testing

@testable import NianbaoCore

/// Random changes to files in random notations: exactly what was to change has changed, and every other byte is there.
@Suite struct EditedNotationTests {
    /// How many files a test changes.
    private static let trials: UInt64 = 2500

    @Test(arguments: [TestEdition.of2019, .of2021], 0..<2 as Range<UInt64>)
    func `changes in any notation change just what they should`(_ edition: TestEdition, _ part: UInt64) throws {
        let form = try edition.form()
        let reader = ReportReader(try .builtIn())
        var refused: [UInt64] = []
        for seed in part * Self.trials..<(part + 1) * Self.trials {
            guard let fault = try Self.fault(RandomNotation.text(on: form, seed: seed), seed, reader) else { continue }
            if fault == .refused { refused.append(seed) } else { Issue.record("seed \(seed): \(fault)") }
        }
        #expect(refused.isEmpty, "files that could not be changed in place")
    }

    enum Fault: Equatable {
        case unreadable([Finding])
        case refused
        case wrongFigure(String)
        case wrongText(TextID)
        case lostLine(String)
        case lostComment(String)
    }

    private static func fault(_ text: String, _ seed: UInt64, _ reader: ReportReader) throws -> Fault? {
        let reading = reader.read(SourceFile(name: "", text: text))
        guard let report = reading.report, !reading.findings.containsErrors else {
            return .unreadable(reading.findings)
        }
        let root = try #require(YAMLDocument(text).root)
        let notations = CellNotation.all(in: root, report.form)
        var generator = SplitMix64(seed: ~seed)
        let changes = randomChanges(report, notations, &generator)
        guard case .text(let new) = ReportEditor.make(changes, in: text, of: report, reader) else { return .refused }
        let reread = reader.read(SourceFile(name: "", text: new))
        guard let changed = reread.report, !reread.findings.containsErrors else { return .unreadable(reread.findings) }
        for index in report.entries.indices {
            let cell = CellID(index)
            let isRight =
                changed[cell].value == changes.cells[cell] ?? report[cell].value
                && changed[cell].remark == report[cell].remark
            if !isRight { return .wrongFigure(report.form[cell].address(.chinese)) }
        }
        for id in [TextID.preamble] + report.narratives.indices.map({ TextID.section($0) }) {
            let wanted = report[id].paragraphs.applying(changes.texts[id] ?? [])
            if changed[id].paragraphs != wanted { return .wrongText(id) }
        }
        return lostLine(text, new, touched(changes, notations, root, report)) ?? lostComment(text, new)
    }

    /// Up to twelve figures and paragraphs.
    private static func randomChanges(
        _ report: Report, _ notations: [CellID: CellNotation], _ generator: inout SplitMix64
    ) -> ReportChanges {
        var changes = ReportChanges()
        let cells = notations.keys.filter { !report.form[$0].isDerived }.sorted { $0.index < $1.index }
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            guard let cell = cells.randomElement(using: &generator) else { break }
            let unit = report.form[cell].measure.scale == 0 ? 1 : 10_000
            changes.cells[cell] =
                generator.oneIn(6) ? .blank : .number(Int.random(in: 0...3000, using: &generator) * unit)
        }
        let texts = [TextID.preamble] + report.narratives.indices.map { TextID.section($0) }
        for id in texts where report[id].span != nil && generator.oneIn(2) {
            let count = report[id].paragraphs.count
            changes.texts[id] = (0...count).flatMap { place -> [ParagraphChange] in
                let text = RandomText.paragraphs.filter(RandomText.fitsBlock).randomElement(using: &generator) ?? "新"
                if generator.oneIn(4) { return [.insert(place, text)] }
                guard place < count, generator.oneIn(3) else { return [] }
                return [generator.oneIn(2) ? .replace(place, text) : .remove(place)]
            }
        }
        return changes
    }

    /// The lines, from 1, that hold something that changes.
    static func touched(
        _ changes: ReportChanges, _ notations: [CellID: CellNotation], _ root: YAMLNode, _ report: Report
    ) -> Set<Int> {
        var lines: Set<Int> = []
        for cell in changes.cells.keys {
            switch notations[cell] {
            case .figure(let node, _): lines.insert(Int(node.figure.span.start.line))
            case .row(let entry, _), .group(let entry, _): lines.formUnion(entry.lines)
            case .rest(_, let row), .unmentioned(let row):
                // Where columns are on separate lines, one is inserted and none changes.
                if row.keySpan.start.line == row.value.span.start.line { lines.formUnion(row.lines) }
            case nil: break
            }
        }
        for (id, changes) in changes.texts where !changes.isEmpty {
            let name =
                switch id {
                case .preamble: ReportField.preamble.name
                case .section(let index): report.form.sections[index].name
                }
            for entry in root.entries ?? [] where name.matches(entry.key) { lines.formUnion(entry.lines) }
        }
        return lines
    }

    /// The first line that should have stayed and has not, or not in its order.
    static func lostLine(_ old: String, _ new: String, _ touched: Set<Int>) -> Fault? {
        var rest = new.components[...]
        for (index, line) in old.components.enumerated() where !touched.contains(index + 1) && !line.isEmpty {
            guard let place = rest.firstIndex(of: line) else { return .lostLine(String(line)) }
            rest = rest[(place + 1)...]
        }
        return nil
    }

    static func lostComment(_ old: String, _ new: String) -> Fault? {
        let comments = old.components.compactMap { line in
            line.firstRange(of: "# 注").map { String(line[$0.lowerBound...]) }
        }
        return comments.first { !new.contains($0) }.map { .lostComment($0) }
    }
}

extension YAMLEntry {
    var lines: ClosedRange<Int> {
        Int(keySpan.start.line)...max(Int(keySpan.start.line), Int(value.span.end.line))
    }
}

extension String {
    /// The lines without their breaks.
    fileprivate var components: [String] {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
    }
}
