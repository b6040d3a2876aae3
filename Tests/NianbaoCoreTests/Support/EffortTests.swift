import Testing

@testable import NianbaoCore

/// Inputs that meet with as much of everything else as they can: no work may grow with the product of two of their parts.
@Suite(.serialized) struct EffortTests {
    private static let head = "机关: 某局\n年度: 2024\n"

    private func reader() throws -> ReportReader { ReportReader(try .builtIn()) }

    private func report(_ text: String) throws -> CompletedReport {
        let reading = try reader().read(SourceFile(name: "r.yaml", text: Self.head + text))
        return CompletedReport(try #require(reading.report))
    }

    private func checked(_ report: CompletedReport) -> [Finding] {
        let found = ReportCheck.findings(in: report)
        return WaiverCheck.apply(report.stated, to: found, rules: Rule.all(for: report.form)).inReadingOrder()
    }

    @Test func `explanations that quote the text`() throws {
        let growth = try Effort.growth(from: 500) { count in
            let lines = (0..<count).map { "  收到政府信息公开申请\($0 + 1)件。\n" }.joined()
            let waivers = (0..<count).map { "  - {规则: n.received, 位置: 总体情况, 原文: 申请\($0 + 1)件, 理由: 口径不同\($0)}\n" }
            let report = try report("总体情况: |\n\(lines)申请: 0\n说明:\n\(waivers.joined())")
            #expect(report.stated.waivers.count == count)
            return { _ = checked(report) }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `explanations of cells`() throws {
        let growth = try Effort.growth(from: 500) { count in
            let waivers = (0..<count).map { "  - {规则: y.carry, 位置: 申请.上年结转, 相差: \($0), 理由: 口径不同\($0)}\n" }
            let report = try report("申请: 0\n说明:\n\(waivers.joined())")
            return { _ = checked(report) }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `explanations of rules that there are not`() throws {
        let growth = try Effort.growth(from: 100) { count in
            let waivers = (0..<count).map { "  - {规则: n.receivedd\($0), 理由: 口径不同\($0)}\n" }
            let report = try report("申请: 0\n说明:\n\(waivers.joined())")
            return { _ = checked(report) }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `numbers that equal a cell`() throws {
        let growth = try Effort.growth(from: 1000) { count in
            let text = String(repeating: "7件、", count: count)
            let report = try report("总体情况: \(text)\n申请:\n  新收: [7, 0, 0, 0, 0, 0]\n  其余: 0\n")
            return { _ = ReferenceSuggestions.findings(in: report) }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `headings that a document has again and again`() {
        let growth = Effort.growth(from: 5000) { count in
            let candidates = (0..<count).map {
                SectionZones.Candidate(block: $0, section: $0 % 6, score: Double($0 % 7) / 4)
            }
            return { _ = SectionZones.headings(candidates, 6) }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `a table with a heading in every other row`() throws {
        let forms = [try TestEdition.of2021.form()]
        let growth = Effort.growth(from: 500) { count in
            let place = FindingPlace.document(Bilingual("0"))
            let cells = (0..<count).flatMap { row in
                [DocumentGrid.Cell(forms[0].sections[0].heading, row: 2 * row, column: 0, at: place)]
                    + (0..<60).map { DocumentGrid.Cell("\(row)", row: 2 * row + 1, column: $0, at: place) }
            }
            let grid = DocumentGrid(cells: cells, rowCount: 2 * count, columnCount: 60, at: place)
            return { _ = [DocumentBlock.grid(grid)].dividedAtHeadings(of: forms) }
        }
        #expect(growth < Effort.limit)
    }

    @Test(arguments: ["不认识的项目", String(repeating: "键", count: 300)])
    func `keys that nobody knows`(_ key: String) throws {
        let reader = try reader()
        let growth = Effort.growth(from: 100) { count in
            let file = SourceFile(name: "r.yaml", text: Self.head + (0..<count).map { "\(key)\($0): 0\n" }.joined())
            return { _ = reader.read(file) }
        }
        #expect(growth < Effort.limit)
    }

    @Test(arguments: ["\u{301}", "e\u{301}", "水利", "7,"])
    func `versions of a long text that begin differently`(_ unit: String) {
        let growth = Effort.growth(from: 2500) { count in
            let text = String(repeating: unit, count: count)
            return { _ = TextPiece.pieces(from: "甲" + text + "1", to: "乙" + text + "2") }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `paragraphs that have all but a word in common`() {
        let growth = Effort.growth(from: 2000) { length in
            let start = String(repeating: "水", count: length)
            let (old, new) = ((0..<30).map { start + "旧\($0)" }, (0..<31).map { start + "新\($0)" })
            return { _ = ParagraphPairing.pairs(old, new) }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `lines of a text that is edited in many places`() {
        let growth = Effort.growth(from: 1000) { count in
            let text = EditableText(String(repeating: "  甲: 1\n", count: count))
            return { for line in 1...count { _ = text.line(at: text.line(line).lowerBound) } }
        }
        #expect(growth < Effort.limit)
    }

    @Test func `findings at one place, and each at its own`() {
        let rule = Rule(id: "t.rule", statement: Bilingual("…"))
        let growth = Effort.growth(from: 2000) { count in
            let findings = (0..<count).map { number in
                Finding(
                    rule, at: number % 2 == 0 ? nil : SourceSpan(line: number, column: 1, length: 1),
                    Bilingual("\(number)"))
            }
            return { _ = (findings + findings).inReadingOrder() }
        }
        #expect(growth < Effort.limit)
    }
}
