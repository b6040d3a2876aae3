import Testing

@testable import NianbaoCore

@Suite struct WaiverCheckTests {
    private static let carry = Rule(
        id: "test.carry", statement: Bilingual("结转相符"), isWaivable: true)
    private static let wording = Rule(id: "test.wording", severity: .warning, statement: Bilingual("用词"))
    private static let strict = Rule(id: "test.strict", statement: Bilingual("必须相符"))

    private static let text = "全年收到申请28件，其中2件由县局办理。"

    private let report: Report

    init() throws {
        report = try TestEdition.of2021.report("总体情况: |\n  \(Self.text)\n申请:\n  上年结转: [1, 0, 0, 0, 0, 0]\n")
    }

    private func waiver(_ rule: Rule) -> Waiver { Waiver(rule: rule.id, reason: "上年报告漏计") }

    private func waiver(_ rule: Rule, _ change: (inout Waiver) throws -> Void) rethrows -> Waiver {
        var waiver = Waiver(rule: rule.id, reason: "上年报告漏计")
        try change(&waiver)
        return waiver
    }

    private func apply(_ waivers: [Waiver], to findings: [Finding]) -> [Finding] {
        var report = report
        report.waivers = waivers
        return WaiverCheck.apply(report, to: findings, rules: [Self.carry, Self.wording, Self.strict])
    }

    private func carry(_ address: String, _ left: Int = 1, _ right: Int = 0) throws -> Finding {
        let cell = try report.form.cell(address)
        return Finding(
            Self.carry, at: report[cell].span, Bilingual("结转不符"), cells: [cell],
            disagreement: Disagreement(left, right, .count))
    }

    private func wording(_ word: String) throws -> Finding {
        let narrative = report.narratives[0]
        let range = try #require(narrative.text.firstRange(of: word))
        return Finding(Self.wording, at: narrative.spans(of: [range])[0], Bilingual("用词"))
    }

    @Test func `an explained finding no longer counts and keeps its reason`() throws {
        let waiver = try waiver(Self.carry) {
            $0.target = .cells([try report.form.cell("申请.上年结转.自然人")])
            $0.gap = "1"
            $0.author = "王某"
        }
        let findings = apply([waiver], to: [try carry("申请.上年结转.自然人")])
        #expect(findings.count == 1)
        #expect(findings[0].acceptance?.reason == "上年报告漏计")
        #expect(findings[0].acceptance?.author == "王某")
        #expect(!findings.containsErrors)
        #expect(findings.count(.error) == 0)
    }

    @Test func `an explanation covers its own place alone`() throws {
        let waiver = try waiver(Self.carry) {
            $0.target = .cells([try report.form.cell("申请.上年结转.自然人")])
            $0.gap = "1"
        }
        let findings = apply([waiver], to: [try carry("申请.上年结转.自然人"), try carry("申请.上年结转.其他")])
        #expect(findings.map { $0.acceptance != nil } == [true, false])
        #expect(findings.containsErrors)
    }

    @Test func `another gap is not covered, and both figures are reported`() throws {
        let waiver = try waiver(Self.carry) {
            $0.target = .cells([try report.form.cell("申请.上年结转.自然人")])
            $0.gap = "1"
        }
        let findings = apply([waiver], to: [try carry("申请.上年结转.自然人", 5, 0)])
        #expect(findings.map(\.rule) == ["test.carry", "waiver.unused"])
        #expect(findings.allSatisfy { $0.acceptance == nil })
        #expect(findings[1].message.zh == "说明的是相差 1，现在相差 5，不能沿用")
    }

    @Test func `without a gap any is covered, and the gap to state is reported`() throws {
        let waiver = try waiver(Self.carry) {
            $0.target = .cells([try report.form.cell("申请.上年结转.自然人")])
        }
        let findings = apply([waiver], to: [try carry("申请.上年结转.自然人", 5, 0)])
        #expect(findings.map(\.rule) == ["test.carry", "waiver.open_ended"])
        #expect(findings[0].acceptance != nil)
        #expect(findings[1].advice?.zh.contains("相差: 5") == true)
    }

    @Test func `an explanation of nothing is reported`() throws {
        let findings = apply([waiver(Self.wording)], to: [])
        #expect(findings.map(\.rule) == ["waiver.unused"])
        #expect(findings[0].severity == .warning)
    }

    @Test func `of two explanations of one finding the second is of no use`() throws {
        let findings = apply(
            [waiver(Self.wording) { $0.quote = "28件" }, waiver(Self.wording) { $0.quote = "28件" }],
            to: [try wording("28件")])
        #expect(findings.map(\.rule) == ["test.wording", "waiver.unused"])
    }

    @Test func `what must be mended cannot be explained`() throws {
        let finding = Finding(Self.strict, at: nil, Bilingual("不符"))
        let findings = apply([waiver(Self.strict)], to: [finding])
        #expect(findings.map(\.rule) == ["test.strict", "waiver.rule"])
        #expect(findings.containsErrors)
        #expect(findings[0].acceptance == nil)
    }

    @Test func `an unknown rule is reported with the nearest known one`() throws {
        let findings = apply([Waiver(rule: "test.cary", reason: "上年报告漏计")], to: [])
        #expect(findings.map(\.rule) == ["waiver.rule"])
        #expect(findings[0].advice?.zh == "是不是“test.carry”？")
    }

    @Test(arguments: [
        ("28件", "28件", true), ("收到申请28件", "28件", true), ("28件", "2件由", false), ("30件", "28件", false),
    ])
    func `words of the text choose among its findings`(_ quote: String, _ word: String, _ isMeant: Bool) throws {
        let findings = apply(
            [waiver(Self.wording) { ($0.quote, $0.target) = (quote, .text(.section(0))) }], to: [try wording(word)])
        #expect((findings[0].acceptance != nil) == isMeant)
    }

    @Test func `a text as a place covers its findings and not those of other texts`() throws {
        let finding = try wording("28件")
        let own = apply([waiver(Self.wording) { $0.target = .text(.section(0)) }], to: [finding])
        let other = apply([waiver(Self.wording) { $0.target = .text(.preamble) }], to: [finding])
        #expect(own[0].acceptance != nil)
        #expect(other[0].acceptance == nil)
    }

    @Test func `without a place, findings about cells are not covered`() throws {
        let findings = apply([waiver(Self.carry)], to: [try carry("申请.上年结转.自然人")])
        #expect(findings[0].acceptance == nil)
    }

    @Test func `nothing changes in a report without explanations`() throws {
        let findings = [try carry("申请.上年结转.自然人"), try wording("28件")]
        #expect(apply([], to: findings) == findings)
    }
}
