import Testing

@testable import NianbaoCore

@Suite struct YAMLRefusalTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let rule: String
        let text: String

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "an anchor", rule: "yaml.anchor", text: "前: 1\n中文: ▸&a 2\n后: 3\n"),
        Case(name: "an anchor on a list", rule: "yaml.anchor", text: "前: 1\n中文: ▸&a [2]\n后: 3\n"),
        Case(name: "an anchor on a map", rule: "yaml.anchor", text: "前: 1\n中文: ▸&a {b: 2}\n后: 3\n"),
        Case(name: "an alias", rule: "yaml.anchor", text: "前: 1\n中文: ▸*a\n后: 3\n"),
        Case(name: "an alias as a key", rule: "yaml.anchor", text: "前: 1\n▸*a : 2\n后: 3\n"),
        Case(name: "a tag", rule: "yaml.tag", text: "前: 1\n中文: ▸!!str 2\n后: 3\n"),
        Case(name: "a tag of one's own", rule: "yaml.tag", text: "前: 1\n中文: ▸!number 2\n后: 3\n"),
        Case(name: "a list as a key", rule: "yaml.key", text: "前: 1\n▸[2]: 2\n后: 3\n"),
    ]

    @Test(arguments: cases)
    func `what a report has no use for is refused at its place`(_ example: Case) {
        let marked = Marked(example.text)
        #expect(YAMLDocument(marked.text).findings.map(\.mark) == marked.marks(example.rule))
    }

    @Test(arguments: cases)
    func `the rest of the file is still read`(_ example: Case) throws {
        let entries = try #require(YAMLDocument(Marked(example.text).text).root?.entries)
        #expect(entries.first?.key == "前")
        #expect(entries.last?.key == "后")
        #expect(entries.last?.value.scalar?.text == "3")
    }

    @Test(arguments: cases)
    func `a refused part does not make the text ill-formed`(_ example: Case) {
        #expect(YAMLDocument(Marked(example.text).text).isWellFormed)
    }

    @Test func `a value with an anchor is kept`() {
        let document = YAMLDocument("a: &x 2\n")
        #expect(document.root?.entries?.first?.value.scalar?.text == "2")
    }

    @Test func `an alias leaves nothing in its place`() {
        let document = YAMLDocument("a: *x\n")
        #expect(document.root?.entries?.first?.value.scalar?.isNull == true)
    }

    @Test func `an anchor with a tag is reported twice`() {
        #expect(YAMLDocument("a: &x !!str 2\n").findings.map(\.rule) == ["yaml.anchor", "yaml.tag"])
    }

    @Test(arguments: [
        ("yaml.anchor", "前: 1\n中文: ▸&甲 2\n后: 3\n"),
        ("yaml.anchor", "前: 1\n中文: ▸*甲\n后: 3\n"),
        ("yaml.tag", "前: 1\n中文: ▸!数 2\n后: 3\n"),
    ])
    func `a Chinese name after the character changes nothing`(_ rule: String, _ text: String) {
        let marked = Marked(text)
        let document = YAMLDocument(marked.text)
        #expect(document.findings.map(\.mark) == marked.marks(rule))
        #expect(document.root?.entries?.map(\.key) == ["前", "后"])
    }

    @Test func `a second document is refused at its start and the first is read`() {
        let marked = Marked("年度: 2020\n▸---\n年度: 2021\n")
        let document = YAMLDocument(marked.text)
        #expect(document.findings.map(\.mark) == marked.marks("yaml.document"))
        #expect(document.root?.entries?.first?.value.scalar?.text == "2020")
    }

    @Test func `the marks of one document are allowed`() {
        let document = YAMLDocument("---\n年度: 2020\n...\n")
        #expect(document.findings == [])
        #expect(document.root?.entries?.map(\.key) == ["年度"])
    }
}
