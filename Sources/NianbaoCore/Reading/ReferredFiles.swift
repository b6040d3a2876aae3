/// The files that a report file may refer to, supplied by the caller: the library itself opens no file.
package protocol ReferredFiles: Sendable {
    /// The form in a form file.
    ///
    /// - Parameters:
    ///   - path: As the report says it: seen from the report's folder.
    ///   - file: The path of the report, or what messages call it.
    func form(at path: String, namedIn file: String) -> Result<Form, UnusableForm>

    /// Whether a report may make this file be read.
    ///
    /// - Parameter path: As it would be opened.
    func mayRead(_ path: String, for file: String) -> Bool
}

/// Why a form file that a report names cannot be used.
package struct UnusableForm: Error {
    /// A sentence that goes on after the file's name.
    package let reason: Bilingual
    /// What to do about it.
    package let advice: Bilingual

    /// Why a file cannot be used, and what to do about it.
    package init(_ reason: Bilingual, advice: Bilingual) {
        (self.reason, self.advice) = (reason, advice)
    }
}

/// What a file that has been read already names: it is on the same form when it is read again.
struct KnownForm: ReferredFiles {
    let form: Form

    func form(at path: String, namedIn file: String) -> Result<Form, UnusableForm> { .success(form) }

    func mayRead(_ path: String, for file: String) -> Bool { false }
}
