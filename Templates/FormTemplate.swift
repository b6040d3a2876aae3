/// One form edition as it lies in `Templates/<edition>/form.yaml`.
package struct FormTemplate: Sendable {
    /// The folder's name, e.g. `2021`.
    package let edition: String
    /// The file's text, unparsed.
    package let text: String
}
