/// All rules of one kind that a form file declares, such as its deadlines.
package protocol DeclaredRules: Sendable {
    /// The rules in the order of the form file. A rule that several declarations name may occur more than once.
    var rules: [Rule] { get }
}

/// The declared rules of a form, by their kinds.
struct DeclaredRuleSet: Sendable {
    private let kinds: [any DeclaredRules]

    init(_ kinds: [any DeclaredRules] = []) { self.kinds = kinds }

    /// The rules of one kind; `nil` when the form declares none.
    subscript<Kind: DeclaredRules>(_ kind: Kind.Type) -> Kind? {
        // There are too few for a table.
        for rules in kinds where type(of: rules) == kind { return rules as? Kind }
        return nil
    }

    /// The rules of all kinds.
    var rules: [Rule] { kinds.flatMap(\.rules) }
}
