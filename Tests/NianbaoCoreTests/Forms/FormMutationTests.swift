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
    func `there are mutations of every kind`(_ edition: TestEdition) throws {
        let names = try FormMutation.all(edition).map(\.testDescription)
        for kind in [
            "sum: […: without", "sum: […: with ", "sum: all: without", "left: {…: without", "right: {…: with ",
        ] {
            #expect(names.contains { $0.hasPrefix(kind) }, "\(kind)")
        }
        #expect(names.contains { $0.contains("compare: ") })
    }

    @Test(arguments: try TestEdition.builtIn.flatMap { try FormMutation.all($0) })
    func `a form file with a slip in a sum or relation is told from the printed form`(_ mutation: FormMutation) {
        let form = FormReader.read(SourceFile(name: "form.yaml", text: mutation.text)).form
        // A file that is refused is told, too.
        #expect(form?.statements != PrescribedRelations.all(mutation.edition))
    }
}
