/// A label of a table that a document has in other words than the form prescribes.
package struct ChangedLabel: Hashable, Sendable {
    /// The index of the table's section.
    package let section: Int
    /// The label as the form has it.
    package let prescribed: String
    /// The label as the document has it, on one line.
    package let printed: String
}
