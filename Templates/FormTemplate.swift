/// The form file of one edition, `Templates/<edition>/form.yaml`.
package struct FormTemplate: Sendable {
    /// The value of `kind` in the file.
    package let kind: String
    /// The folder's name, e.g. `2021`.
    package let edition: String
    /// The file's text, unparsed.
    package let text: String
    /// The text of `form.snapshot` beside it; empty when there is none.
    package let snapshot: String
}
