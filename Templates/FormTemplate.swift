/// One form edition as it lies in `Templates/<edition>/form.yaml`.
package struct FormTemplate: Sendable {
    /// What the file says under `kind`.
    package let kind: String
    /// The folder's name, e.g. `2021`.
    package let edition: String
    /// The file's text, unparsed.
    package let text: String
}
