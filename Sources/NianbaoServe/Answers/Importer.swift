internal import NianbaoCore
internal import NianbaoWorkspace

/// Imports files that a browser sends, by a program of its own, which can be ended.
struct Importer: Sendable {
    private let formPaths: [String]
    private let language: Language
    private let folder: String

    init(_ request: BrowserFormRequest, into folder: String) {
        (formPaths, language, self.folder) = (request.formPaths, request.language, folder)
    }

    /// Makes a report file of a document.
    ///
    /// - Parameter name: What the user's file is called.
    func run(_ bytes: [UInt8], name: String) -> Result<ImportedFile, Failure> {
        do throws(Failure) {
            return .success(
                try ImportedFile(bytes, name: name, into: folder, forms: formPaths, language))
        } catch {
            return .failure(error)
        }
    }
}
