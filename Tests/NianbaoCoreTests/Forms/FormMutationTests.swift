import Testing

@testable import NianbaoCore

/// The form files say of their figures what the printed forms say, and a slip in any term of them is found.
@Suite struct FormMutationTests {
    @Test(arguments: TestEdition.builtIn)
    func `sums and relations are those of the printed form`(_ edition: TestEdition) throws {
        let statements = try edition.form().statements
        let prescribed = PrescribedRelations.all(edition)
        #expect(statements.subtracting(prescribed) == [])
        #expect(prescribed.subtracting(statements) == [])
    }

    @Test(arguments: TestEdition.builtIn)
    func `every computed cell is computed by the relation that is checked`(_ edition: TestEdition) throws {
        let form = try edition.form()
        for derivation in form.derivations {
            let parts = derivation.terms.map { form[$0.cell].address(.english) }
            let total = form[derivation.target].address(.english)
            let statement = LinearStatement(derivation.rule.id, total, is: parts)
            #expect(derivation.terms.allSatisfy { !$0.isNegative })
            #expect(form.statements.contains(statement))
        }
    }

    @Test(arguments: TestEdition.builtIn)
    func `every term of a form file is dropped once and turned once`(_ edition: TestEdition) throws {
        let root = try #require(YAMLDocument(edition.text()).root)
        let names = try FormMutation.all(edition).map(\.testDescription)
        for field in FormMutation.fields {
            let count = root.termCount(behind: field)
            #expect(names.count { $0.hasPrefix("\(field): without ") } == count, "\(field)")
            #expect(names.count { $0.hasPrefix("\(field): with ") } == count, "\(field)")
        }
    }

    @Test(
        arguments: TestEdition.builtIn,
        ["sum: all: without", "compare: ", "an added compare: ", "each: ", "    each: "])
    func `comparisons and directions are changed`(_ edition: TestEdition, _ kind: String) throws {
        #expect(try FormMutation.all(edition).contains { $0.testDescription.hasPrefix(kind) })
    }

    @Test(arguments: try TestEdition.builtIn.flatMap { try FormMutation.all($0) })
    func `a form file with a slip in a sum or relation differs from the printed form`(_ mutation: FormMutation) {
        let form = FormReader.read(SourceFile(name: "form.yaml", text: mutation.text)).form
        // A file that is refused differs, too.
        #expect(form?.statements != PrescribedRelations.all(mutation.edition))
    }
}

extension YAMLNode {
    /// How many items the lists and maps behind keys of this name have.
    fileprivate func termCount(behind key: String) -> Int {
        let own = (entries ?? []).filter { $0.key == key }.map { $0.value.entries?.count ?? $0.value.items?.count ?? 0 }
        let children = (entries ?? []).map(\.value) + (items ?? [])
        return own.reduce(0, +) + children.reduce(0) { $0 + $1.termCount(behind: key) }
    }
}
