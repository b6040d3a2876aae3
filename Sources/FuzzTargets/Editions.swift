internal import FormTemplates
internal import NianbaoCore
internal import NianbaoWorkspace

/// The built-in forms, read once for all inputs.
enum Editions {
    static let library = FormLibrary(
        reading: FormTemplate.all.map { (FormID(kind: $0.kind, edition: $0.edition), $0.text) })
    static let given = GivenForms([FormFile]())
    static let reader = ReportReader(library)
}
