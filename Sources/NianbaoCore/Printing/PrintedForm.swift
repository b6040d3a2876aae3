/// What the printed reports of one form have in common.
package final class PrintedForm: Sendable {
    package let form: Form
    /// The grids of the form's sections, in order; `nil` for sections of text.
    package let grids: [Grid?]

    package init(_ form: Form) {
        self.form = form
        grids = form.sections.map { section in section.table.map { Grid($0, of: form) } }
    }
}
