/// A linear statement that a report makes, in terms of the figures that its file gives.
///
/// Computed cells are resolved to the typed cells they are the sum of, so that a wrong stated total contradicts only
/// one statement, and a wrong part contradicts each that it has a share in.
struct Statement: Sendable {
    let source: Source
    /// The cells that have figures in the file, each once.
    let weights: [Weight]
    let comparison: Comparison
    /// Left side minus right side; the comparison is with zero.
    let residual: Int

    enum Source: Hashable, Sendable {
        /// A total that the file states, by the index of its derivation: the sum of its parts minus the stated figure.
        case stated(Int)
        /// A relation that the form declares, by its index.
        case declared(Int)
    }

    struct Weight: Sendable {
        let cell: CellID
        /// Never zero.
        let factor: Int
    }

    var isContradicted: Bool { !comparison.holds(residual, 0) }
}

extension Statement.Source {
    /// What the statement is an instance of.
    func rule(in form: Form) -> Rule {
        switch self {
        case .stated(let index): form.derivations[index].rule
        case .declared(let index): form.relations[index].rule
        }
    }

    /// Whether it is only about sums, and so is contradicted whenever one about their parts is.
    func isAboutSums(in form: Form) -> Bool {
        let terms =
            switch self {
            case .stated(let index): form.derivations[index].terms
            case .declared(let index): form.relations[index].left + form.relations[index].right
            }
        return terms.allSatisfy { form[$0.cell].isDerived }
    }
}
