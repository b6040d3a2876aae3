import Testing

@testable import NianbaoCore

@Suite struct BrokenFormTests {
    /// A form that loads, for tests to break.
    static let sound = """
        edition: 9
        years: {from: 2030, to: 2031}
        source: 虚构
        title: "{机关}{年度}"
        sections:
          - id: overview
            key: 总体情况
            heading: 一、总体情况
            narrative: {none: refused}
          - id: requests
            key: 申请
            heading: 二、申请
            widths: [10, 10, 10, 10]
            blocks:
              - corner: 项目
                columns:
                  - {id: natural, key: 自然人, label: 自然人}
                  - {id: company, key: 企业, label: 企业}
                  - {id: total, key: 总计, label: 总计, sum: all, rule: t.total}
                rows:
                  - {id: new, key: 新收, label: 一、新收}
                  - {id: done, key: 办结, label: 二、办结, sum: [new], rule: t.done}
            relations:
              - rule: t.balance
                each: column
                left: {第一项: new}
                right: {第二项: done}
        rules:
          t.balance:
            statement: {zh: 相等, en: equal}
            source: {trust: derived, zh: 表格, en: the table}
            failing: 新收
            passing: 办结

        """

    /// One fault: `old` is replaced by `new`, in which marks show where findings are expected.
    struct Fault: CustomTestStringConvertible, Sendable {
        let name: String
        let rule: String
        let old: String
        let new: String
        /// What the message or advice must say.
        let says: String

        init(_ name: String, _ rule: String, _ old: String, _ new: String, says: String) {
            self.name = name
            self.rule = rule
            self.old = old
            self.new = new
            self.says = says
        }

        var testDescription: String { name }

        var marked: Marked { Marked(BrokenFormTests.sound.replacing(old, with: new, maxReplacements: 1)) }

        var findings: [Finding] {
            FormReader.read(SourceFile(name: "form.yaml", text: marked.text)).findings
        }
    }

    @Test func `the sound form is sound`() {
        let (form, findings) = FormReader.read(SourceFile(name: "form.yaml", text: Self.sound))
        #expect(findings == [])
        #expect(form?.relations.count == 8)
    }

    @Test(arguments: BrokenFormFaults.all)
    func `a fault is reported where it stands`(_ fault: Fault) {
        #expect(fault.findings.map(\.mark) == fault.marked.marks(fault.rule))
    }

    @Test(arguments: BrokenFormFaults.all)
    func `a fault's message says what is wrong`(_ fault: Fault) {
        let told = fault.findings.map { $0.message.zh + ($0.advice?.zh ?? "") }
        #expect(told.contains { $0.contains(fault.says) }, "\(told)")
    }

    @Test(arguments: BrokenFormFaults.all)
    func `no form comes out of a faulty file`(_ fault: Fault) {
        #expect(FormReader.read(SourceFile(name: "form.yaml", text: fault.marked.text)).form == nil)
    }

    @Test func `an empty file says so`() {
        let (form, findings) = FormReader.read(SourceFile(name: "form.yaml", text: "# 空\n"))
        #expect(form == nil)
        #expect(findings.map(\.mark) == ["- form.field"])
    }

    @Test func `a file that is not YAML gives the mistakes of YAML`() {
        let marked = Marked(
            Self.sound.replacing("widths: [10, 10", with: "widths: ▸[10, 10").replacing("10, 10]", with: "10, 10"))
        let (form, findings) = FormReader.read(SourceFile(name: "form.yaml", text: marked.text))
        #expect(form == nil)
        #expect(findings.map(\.mark).contains(marked.marks("yaml.syntax")[0]))
    }

    @Test func `a duplicate is reported at its own place though a section above it is broken`() {
        let marked = Marked(
            Self.sound.replacing("- id: overview", with: "- ▸id: overview")
                .replacing("    heading: 一、总体情况\n", with: "")
                .replacing("- id: requests\n    key: 申请", with: "- ▸id: requests\n    key: 机关"))
        let findings = FormReader.read(SourceFile(name: "form.yaml", text: marked.text)).findings
        let rules = ["form.field", "form.duplicate"]
        #expect(findings.map(\.mark) == zip(marked.positions, rules).map { "\($0.line):\($0.column) \($1)" })
    }

    @Test func `rows of blocks without names differ from block to block`() {
        let marked = Marked(
            Self.sound.replacing(
                "    relations:\n",
                with: """
                          - corner: 又一块
                            columns:
                              - {id: natural, key: 自然人, label: 自然人, span: 3}
                            rows:
                              - ▸{id: new, key: 另收, label: 另收}
                        relations:

                    """))
        let findings = FormReader.read(SourceFile(name: "form.yaml", text: marked.text)).findings
        #expect(findings.filter { $0.rule == "form.duplicate" }.map(\.mark) == marked.marks("form.duplicate"))
    }

    @Test func `a block's name differs from the rows beside it`() {
        let marked = Marked(
            Self.sound.replacing(
                "    relations:\n",
                with: """
                          - ▸id: new
                            key: 第二块
                            columns:
                              - {id: natural, key: 自然人, label: 自然人, span: 3}
                            rows:
                              - {id: new, key: 新收, label: 新收}
                        relations:

                    """))
        let findings = FormReader.read(SourceFile(name: "form.yaml", text: marked.text)).findings
        #expect(findings.filter { $0.rule == "form.duplicate" }.map(\.mark) == marked.marks("form.duplicate"))
    }

    @Test func `two faults are reported in one run, in the order of the file`() {
        let text = Self.sound
            .replacing("{id: company, key: 企业", with: "{id: company, key: ▸自然人")
            .replacing("sum: [new]", with: "sum: [▸nwe]")
        #expect(
            FormReader.read(SourceFile(name: "form.yaml", text: Marked(text).text)).findings.map(\.rule)
                == ["form.duplicate", "form.reference"])
    }
}
