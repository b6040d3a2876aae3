/// A text typed into a field.
package struct FieldEdit: Hashable, Sendable {
    /// The field.
    package let field: FieldID
    /// The text as typed, to be read as a report file would have it: `１２` and `1,234` are figures. Empty for a field
    /// that is still to be filled in, and for an explanation or a remark that goes.
    package let text: String

    /// What was typed into a field.
    package init(_ field: FieldID, _ text: String) {
        self.field = field
        self.text = text
    }
}
