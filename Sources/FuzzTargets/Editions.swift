internal import FormTemplates
internal import NianbaoCore
internal import NianbaoWorkspace

/// The built-in forms, read once for all inputs.
enum Editions {
    static let library = FormLibrary(
        reading: FormTemplate.all.map {
            FormText(FormID(kind: $0.kind, edition: $0.edition), text: $0.text, snapshot: $0.snapshot)
        })
    static let given = GivenForms([FormFile]())
    static let reader = ReportReader(library)
}
