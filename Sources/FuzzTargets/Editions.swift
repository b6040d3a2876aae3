internal import NianbaoCore
internal import NianbaoWorkspace

/// The built-in forms, read once for all inputs.
enum Editions {
    static let library = FormLibrary.builtIn
    static let given = GivenForms([FormFile]())
    static let reader = ReportReader(library)
}
