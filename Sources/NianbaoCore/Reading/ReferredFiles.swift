/// The files that a report file may refer to, supplied by the caller: the library itself opens no file.
package protocol ReferredFiles: Sendable {
    /// The form in a form file.
    ///
    /// - Parameters:
    ///   - path: The path in the report, relative to the report's folder.
    ///   - file: The report's path or name in messages.
    func form(at path: String, namedIn file: String) throws(UnusableForm) -> Form

    /// Whether a report may refer to this file.
    ///
    /// - Parameter path: The path with which it would be opened.
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

/// The form of a file that was read before, so that it is read with the same form again.
struct KnownForm: ReferredFiles {
    let form: Form

    func form(at path: String, namedIn file: String) throws(UnusableForm) -> Form { form }

    func mayRead(_ path: String, for file: String) -> Bool { false }
}
