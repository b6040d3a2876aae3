/// A row that agencies of some names cannot have figures in, because they lack the power.
package struct Competence: Sendable {
    package let rule: Rule
    /// The typed cells that are zero or not applicable for them.
    package let cells: [CellID]
    /// Patterns of names, in which `*` stands for any text.
    package let names: [String]

    /// Whether an agency of this name surely lacks the power.
    package func isLacking(_ agency: String) -> Bool { names.contains { agency.matches(pattern: $0) } }
}

/// A text that must speak of something when a figure is not zero.
package struct Mention: Sendable {
    package let rule: Rule
    package let cell: CellID
    /// The section of text, by its index in the form.
    package let section: Int
    /// One of these is enough.
    package let words: [String]
}
