/// What sentences may say about the cells: numbers in the texts must agree with the tables.
package struct TextClaims: DeclaredCheck {
    private let read: Deferred<Claims?>

    /// The field of a form file that declares it.
    package static let field = "claims"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]
    static let commonRules: [Rule] = [.unusedSilence]

    /// Reads what a form file declares; faults go to `reader`. `nil` when nothing is declared. Claims of a trusted
    /// file are read at their first use.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let node = declarations.first?.node else { return nil }
        let rules = reader.rules
        if let snapshot = reader.claims {
            read = Deferred { snapshot.read { Claims(from: &$0, in: form, rules) } }
            return
        }
        guard reader.isTrusted else {
            let claims = reader.claims(node, in: form)
            read = Deferred { claims }
            return
        }
        // Claims are most of a form file, and only needed for checking texts.
        read = Deferred {
            var reader = FormReader(rules: rules)
            return reader.claims(node, in: form)
        }
    }

    /// The claims; `nil` when they could not be read.
    package var claims: Claims? { read.value }

    /// The rules of the claims; empty when these could not be read.
    package var rules: [Rule] { claims?.rules ?? [] }

    func findings(in report: CompletedReport) -> [Finding] {
        claims.map { ClaimFindings.all(in: report, $0) } ?? []
    }
}
