package import NianbaoCore

/// What is to be served in a browser, and how.
package struct BrowserFormRequest: Sendable {
    /// A report file, or a folder of them.
    package let path: String
    /// The forms at hand.
    package let forms: GivenForms
    /// The form files of the command line, for programs that are started for this one.
    package let formPaths: [String]
    /// The port on 127.0.0.1; 0 for a free one.
    package let port: Int
    /// Whether nothing may be changed.
    package let isReadOnly: Bool
    /// The language of messages and of the page.
    package let language: Language
    /// Receives a remark on whatever killed runs have left.
    package let remarks: RemarkSink

    /// What the command line says.
    package init(
        path: String, forms: GivenForms, formPaths: [String], port: Int, isReadOnly: Bool, language: Language,
        remarks: RemarkSink
    ) {
        (self.path, self.forms, self.formPaths, self.port) = (path, forms, formPaths, port)
        (self.isReadOnly, self.language, self.remarks) = (isReadOnly, language, remarks)
    }
}
