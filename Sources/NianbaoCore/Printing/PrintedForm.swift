/// What the printed reports of one form have in common.
package final class PrintedForm: Sendable {
    /// The form itself.
    package let form: Form
    /// The grids of the form's sections, in order; `nil` for sections of text.
    package let grids: [Grid?]

    /// Lays out the form's tables.
    package init(_ form: Form) {
        self.form = form
        grids = form.sections.map { section in section.table.map { Grid($0, of: form) } }
    }
}
