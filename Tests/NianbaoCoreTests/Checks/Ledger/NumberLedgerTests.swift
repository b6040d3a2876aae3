import Testing

@testable import NianbaoCore

@Suite struct NumberLedgerTests {
    /// The ledger of one text in the report `organ.yaml` of the corpus.
    private func ledger(_ text: String, in name: String = "organ") throws -> [LedgerNumber] {
        let corpus = try ClaimCorpus.report(name)
        var report = corpus.stated
        report.preamble = Narrative()
        for index in report.narratives.indices { report.narratives[index] = Narrative() }
        report.narratives[0] = Narrative(text)
        return NumberLedger(CompletedReport(report, prior: corpus.prior)).numbers
    }

    /// What a number is, in short: the kind, with the reason or the rule.
    private func words(_ number: LedgerNumber) -> String {
        switch number.kind {
        case .notCompared(let reason): "\(number.written) \(reason.rawValue)"
        case .contradicts(let found): "\(number.written) \(found.rule)"
        default: "\(number.written) \(number.kind.identifier)"
        }
    }

    @Test(arguments: [
        ("2023年收到申请27件。", ["2023 date", "27 agrees"]),
        ("全年收到申请29件。", ["29 n.received"]),
        ("全年收到申请{{申请.新收.总计}}件。", ["{{申请.新收.总计}} reference"]),
        ("截至12月31日，根据国办公开办函〔2021〕30号。", ["12 date", "31 date", "2021 document", "30 document"]),
        ("第20条，电话0379-63211234，A4纸。", ["20 position", "0379 code", "63211234 code", "4 code"]),
        ("（1）公开27件。\n2.办结。", ["1 position", "27 words", "2 position"]),
        ("召开会议27次，培训三次。", ["27 words", "三 words"]), ("面积3平方米。", ["3 unit"]),
        ("收到申请27余件。", ["27余 inexact"]), ("收到申请近27件。", ["27 inexact"]), ("收到申请20至27件。", ["20 inexact", "27 inexact"]),
        ("1至6月，收到申请27件。", ["1 date", "6 date", "27 time"]),
        ("收到申请27件{{不核对：另一统计}}。", ["27 silenced"]),
        ("收到申请27件{{不核对：2022年口径}}。", ["27 silenced", "{{不核对：2022年口径}} reference"]),
        ("收到1,23件。", ["1,23 code"]), ("收到{{申请.新收.总计件27。", ["27 unread"]),
        ("占比27%。", ["27 nothing"]), ("没有数。", []),
    ])
    func `each number is what its words make it`(_ text: String, _ expected: [String]) throws {
        #expect(try ledger(text).map(words) == expected)
    }

    @Test func `a number is known by its value, its unit and its place`() throws {
        let numbers = try ledger("甲\n\n　乙，收取行政事业性收费1.26万元，收到申请２７件。")
        #expect(numbers.map(\.paragraph) == [2, 2])
        #expect(numbers.map { $0.value?.text } == ["12600", "27"])
        #expect(numbers.map(\.written) == ["1.26万", "２７"])
        #expect(numbers.map(\.unit) == ["元", "件"])
        #expect(numbers.map { words($0) } == ["1.26万 agrees", "２７ agrees"])
        #expect(numbers.allSatisfy { $0.excerpt.contains($0.written) && !$0.excerpt.contains("\n") })
    }

    @Test func `figures that the sentence names come before all that have the same value`() throws {
        let number = try #require(try ledger("全年收到申请27件。").first)
        let corpus = try ClaimCorpus.report("organ")
        let form = corpus.form
        #expect(number.figures.first?.isNamed == true)
        #expect(number.figures.first?.terms.map { form[$0.cell].address(.chinese) } == ["申请.新收.总计"])
        let all = form.cells.indices.filter { corpus.values[$0].number == 27 && form.cells[$0].measure.scale == 0 }
        let found = number.figures.flatMap { $0.terms.count == 1 ? [$0.terms[0].cell.index] : [] }
        #expect(Set(found) == Set(all))
        #expect(number.figures.drop { $0.isNamed }.allSatisfy { !$0.isNamed })
    }

    @Test func `a contradiction says what the finding says`() throws {
        let corpus = try ClaimCorpus.report("organ")
        var report = corpus.stated
        report.narratives[0] = Narrative("全年收到申请29件，办结99件。公开信息52条，其中网站40条、公众号20条。")
        let completed = CompletedReport(report, prior: corpus.prior)
        let findings = TextClaims.check.run(completed).map { "\($0.rule) \($0.message.zh)" }
        let found = NumberLedger(completed).contradictions.compactMap { number -> String? in
            guard case .contradicts(let contradiction) = number.kind else { return nil }
            return "\(contradiction.rule) \(contradiction.message.zh)"
        }
        #expect(findings.count == 3)
        #expect(Set(found) == Set(findings))
        // The whole and both of its parts.
        #expect(found.count == 5)
    }

    @Test func `last year's figures are known by last year's report`() throws {
        let corpus = try ClaimCorpus.report("organ")
        let prior = try #require(corpus.prior)
        let cell = try prior.form.cell("申请.新收.总计")
        let figure = try #require(prior[cell].number)
        let number = try #require(try ledger("2022年收到申请\(figure)件。").last)
        #expect(number.kind == .lastYear)
        #expect(number.priorCells.contains(cell))
    }

    @Test func `without claims of the form, quantities are not compared`() throws {
        var report = try TestEdition.madeUp.filled(with: 7).stated
        report.narratives[0] = Narrative("2030年收到申请7件。")
        let numbers = NumberLedger(CompletedReport(report)).numbers.filter { $0.text == .section(0) }
        #expect(numbers.map(words) == ["2030 date", "7 form"])
        #expect(numbers.last?.figures.isEmpty == false)
    }

    @Test func `a table that is not filled in leaves a number open`() throws {
        #expect(try ledger("全年收到申请27件。", in: "blank").map(words) == ["27 unfilled"])
    }

    @Test func `digits of the agency's name are no quantity`() throws {
        let corpus = try ClaimCorpus.report("organ")
        var report = corpus.stated
        report.agency = "青石县第12中学"
        report.preamble = Narrative()
        for index in report.narratives.indices { report.narratives[index] = Narrative() }
        report.narratives[0] = Narrative("青石县第12中学收到申请27件。")
        let numbers = NumberLedger(CompletedReport(report)).numbers
        #expect(numbers.map(words) == ["12 position", "27 agrees"])
    }
}
