import Testing

@testable import NianbaoCore

/// The tables of a published report against our text of the same figures.
@Suite struct FoundingDocumentTests {
    /// The fields of the tables' lines in reading order, empty ones left out.
    ///
    /// The published page differs in what is no content: half-width brackets, a blank behind them, the decimals of the
    /// amount, lines that a page break has shifted, and a 总计 that stands one row higher in the head of table three.
    private func tokens(_ text: String) -> [String] {
        let lines = text.split(separator: "\n").filter { $0.contains("\t") }
        let fields = lines.flatMap { $0.split(separator: "\t") }
        return fields.map { field in
            let folded = String(field).replacing("(", with: "（").replacing(")", with: "）").replacing(" ", with: "")
            guard case .number(let fen) = FigureReader(measure: .amount(decimals: nil)).read(folded) else {
                return folded
            }
            return Figure.text(fen, .amount(decimals: nil))
        }
    }

    /// The tokens without the head of table three's last column.
    private func withoutHeadTotal(_ tokens: [String]) throws -> [String] {
        var tokens = tokens
        let head = try #require(tokens.firstIndex(of: "申请人情况"))
        let total = try #require(tokens[head...].firstIndex(of: "总计"))
        tokens.remove(at: total)
        return tokens
    }

    private func published() throws -> [String] { tokens(try Fixture.text("yichuan-2020-tables.txt")) }

    private func exported() throws -> [String] {
        let report = try TestEdition.of2019.completed(file: try Fixture.sample("yichuan-2020.yaml"))
        return tokens(report.printed().text)
    }

    @Test func `our tables agree with the published ones token by token`() throws {
        let ours = try withoutHeadTotal(try exported())
        let theirs = try withoutHeadTotal(try published())
        for (index, (our, their)) in zip(ours, theirs).enumerated() where our != their {
            Issue.record("token \(index): ours is “\(our)”, theirs “\(their)”")
        }
        #expect(ours.count == theirs.count)
    }

    @Test func `the published tables have all that the form prescribes`() throws {
        let form = try TestEdition.of2019.form()
        let figures = try published().filter { Int($0) != nil }
        #expect(figures.count == form.cells.count)
    }

    @Test func `the head total stands below 申请人情况 in ours and beside it in theirs`() throws {
        let ours = try exported()
        let theirs = try published()
        let our = try #require(ours.firstIndex(of: "申请人情况"))
        let their = try #require(theirs.firstIndex(of: "申请人情况"))
        #expect(ours[our..<our + 4] == ["申请人情况", "自然人", "法人或其他组织", "总计"])
        #expect(theirs[their..<their + 4] == ["申请人情况", "总计", "自然人", "法人或其他组织"])
    }
}
