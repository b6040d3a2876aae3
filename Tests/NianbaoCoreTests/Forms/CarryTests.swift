import Testing

@testable import NianbaoCore

/// What a year's report takes over from the year before.
@Suite struct CarryTests {
    /// Each carry in one line, e.g. `a.b.c = x.y.c - x.z.c`.
    private func lines(_ form: Form) -> [String] {
        form.carries.map { carry in
            let sources = carry.sources.map { ($0.isNegative ? "- " : "+ ") + $0.path.joined(separator: ".") }
            return form[carry.target].address(.english) + " = " + sources.joined(separator: " ")
        }
    }

    private static let carriedIn = ["natural", "company", "research", "nonprofit", "legal", "other"].map {
        "requests.carried_in.\($0) = + requests.carried_out.\($0)"
    }

    private static let items = [
        "article_20_5.licensing", "article_20_5.other_services", "article_20_6.penalty", "article_20_6.coercion",
        "article_20_8.fees",
    ].map { "disclosure.\($0).prior_items = + disclosure.\($0).prior_items + disclosure.\($0).change" }

    @Test func `a report of 2021 on takes over the applications not yet handled`() throws {
        #expect(lines(try TestEdition.of2021.form()) == Self.carriedIn)
    }

    @Test func `a report on the form of 2019 takes over the numbers of items too`() throws {
        #expect(lines(try TestEdition.of2019.form()) == Self.carriedIn + Self.items)
    }

    @Test(arguments: [(TestEdition.of2019, TestEdition.of2019), (.of2021, .of2021), (.of2019, .of2021)])
    func `every source is a cell of the form of the year before`(_ earlier: TestEdition, _ later: TestEdition) throws {
        let form = try earlier.form()
        for carry in try later.form().carries {
            #expect(carry.sources.allSatisfy { form.cell(at: $0.path) != nil })
        }
    }

    @Test(arguments: TestEdition.builtIn)
    func `each target is typed, is taken over once, and measures what its sources do`(_ edition: TestEdition) throws {
        let form = try edition.form()
        #expect(form.carries.allSatisfy { !form[$0.target].isDerived && !$0.sources.isEmpty })
        #expect(Set(form.carries.map(\.target)).count == form.carries.count)
        for carry in form.carries {
            let sources = carry.sources.compactMap { form.cell(at: $0.path) }
            #expect(sources.allSatisfy { form[$0].measure.scale == form[carry.target].measure.scale })
        }
    }

    @Test(arguments: [
        (
            "{to: requests.new, from: requests.done}",
            ["natural", "company"].map { "new.\($0) = + requests.done.\($0)" }
        ),
        ("{to: requests.new.natural, from: requests.done.natural}", ["new.natural = + requests.done.natural"]),
        (
            "{to: requests.new.natural, from: [requests.new.company, -requests.done.natural]}",
            ["new.natural = + requests.new.company - requests.done.natural"]
        ),
    ])
    func `a carry of a row is one of each typed column`(_ carry: String, _ expected: [String]) throws {
        let text = BrokenFormTests.sound + "carry: [\(carry)]\n"
        let read = FormReader.read(SourceFile(name: "form.yaml", text: text))
        #expect(read.findings == [])
        #expect(lines(try #require(read.form)) == expected.map { "requests.\($0)" })
    }

    @Test func `a form that follows another may take over what only that one has`() throws {
        let text =
            BrokenFormTests.sound + """
                carry: [{to: requests.new, from: requests.gone}]
                succeeds: {edition: 8}

                """
        #expect(FormReader.read(SourceFile(name: "form.yaml", text: text)).findings == [])
    }
}
