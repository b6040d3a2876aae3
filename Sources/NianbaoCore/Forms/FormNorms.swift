/// What a form says of its cells and texts besides the tables.
struct FormNorms: Sendable {
    /// What nearly always holds, in the form's order.
    var expectations: [Expectation] = []
    /// What must hold between a report and last year's, in the form's order.
    var yearRelations: [YearRelation] = []
    /// When a figure is too far from last year's.
    var jumpLimits: [JumpLimit] = []
    /// Figures that agencies of some names cannot have.
    var competences: [Competence] = []
    /// Texts that figures call for.
    var mentions: [Mention] = []
    /// What a paragraph on how to reach the agency consists of; `nil` when that is left open.
    var contact: ContactBlock?
    /// By when reports have to be published; the first that applies counts.
    var deadlines: [Deadline] = []
    /// What a report takes over from last year's.
    var carries: [Carry] = []
    /// The typed cells that hold how much there is at the end of a year. All others hold what happened within it.
    var stocks: Set<CellID> = []
    /// The edition before this one; `nil` for the first.
    var succession: Succession?
    /// What sentences may say of the cells; `nil` when the form does not say.
    var claims: Deferred<Claims?>?
}

extension Form {
    package var expectations: [Expectation] { norms.expectations }
    package var yearRelations: [YearRelation] { norms.yearRelations }
    package var jumpLimits: [JumpLimit] { norms.jumpLimits }
    package var competences: [Competence] { norms.competences }
    package var mentions: [Mention] { norms.mentions }
    package var contact: ContactBlock? { norms.contact }
    package var deadlines: [Deadline] { norms.deadlines }
    package var carries: [Carry] { norms.carries }
    package var stocks: Set<CellID> { norms.stocks }
    package var succession: Succession? { norms.succession }
    package var claims: Claims? { norms.claims?.value }
}
