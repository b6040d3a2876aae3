import SeededRandom
import Testing

@testable import NianbaoCore

/// Forms are files that anybody may write: whatever they hold, looking for causes ends soon.
@Suite struct LargeFormTests {
    private func form(rows: Int, columns: Int, sum: String = "all") throws -> Form {
        let columnLines = (0..<columns).map { "          - {id: c\($0), key: 列\($0), label: 列\($0)}\n" }.joined()
        let rowLines = (0..<rows).map { "          - {id: r\($0), key: 行\($0), label: 行\($0)}\n" }.joined()
        let text = """
            edition: 2040
            years: {from: 2040}
            source: 虚构的格式
            title: "{机关}{年度}年政府信息公开工作年度报告"
            sections:
              - id: figures
                key: 数字
                heading: 一、数字
                widths: [\(Array(repeating: "5", count: columns + 2).joined(separator: ", "))]
                blocks:
                  - corner: 项目
                    columns:
            \(columnLines.dropLast())
                      - {id: total, key: 总计, label: 总计, sum: \(sum), rule: s.columns}
                    rows:
            \(rowLines.dropLast())
                      - {id: total, key: 总计, label: 总计, sum: all, rule: s.rows}

            """
        let reading = FormReader.read(SourceFile(name: "form.yaml", text: text))
        #expect(reading.findings.map(\.message.en) == [])
        return try #require(reading.form)
    }

    /// Every total is wrong.
    private func contradicted(_ form: Form) -> CompletedReport {
        var generator = SplitMix64(seed: 4)
        var report = Report(form: form, agency: "青石县教育局", year: 2040)
        for index in form.cells.indices {
            report.entries[index].value = .number(Int.random(in: 0...99, using: &generator))
        }
        return CompletedReport(report)
    }

    @Test(.timeLimit(.minutes(5)), arguments: [(8, 8), (60, 60), (2, 3_000), (3_000, 2), (400, 400)])
    func `every contradiction is reported, without a suggestion, in good time`(_ rows: Int, _ columns: Int) throws {
        let form = try form(rows: rows, columns: columns)
        let report = contradicted(form)
        let clock = ContinuousClock()
        var findings: [Finding] = []
        let time = clock.measure { findings = ReportCheck.arithmetic.run(report) }
        #expect(findings.count > (rows + columns) * 9 / 10)
        #expect(findings.allSatisfy { $0.suggestion == nil })
        #expect(time < .seconds(20))
    }

    @Test(.timeLimit(.minutes(5)), arguments: [(8, 8), (60, 60), (2, 3_000), (3_000, 2)])
    func `three wrong cells among sound ones are reported in good time`(_ rows: Int, _ columns: Int) throws {
        let form = try form(rows: rows, columns: columns)
        var report = contradicted(form).stated
        let sound = CompletedReport(report)
        for index in form.cells.indices { report.entries[index].value = sound.values[index] }
        for (row, column, figure) in [(0, 0, 1_000), (1, 0, 3_000), (0, 1, 8_000)] {
            report[form.blocks[0].cell(row: row, column: column)].value = .number(figure)
        }
        let clock = ContinuousClock()
        var findings: [Finding] = []
        let time = clock.measure { findings = ReportCheck.arithmetic.run(CompletedReport(report)) }
        #expect(findings.count == 5)
        #expect(findings.allSatisfy { $0.suggestion == nil })
        #expect(time < .seconds(20))
    }
}
