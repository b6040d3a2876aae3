package import NianbaoCore
package import NianbaoWorkspace

/// What serves the form in a browser. The executable hands it in with the console, so that this library builds without it.
package protocol BrowserForm: Sendable {
    /// Starts to serve.
    ///
    /// - Throws: A `Failure` when the report or folder cannot be used, or the port is taken.
    func start(_ request: BrowserFormRequest) throws(Failure) -> any RunningForm
}

/// What is to be served, and how.
package struct BrowserFormRequest: Sendable {
    /// A report file, or a folder of them.
    package let path: String
    /// The forms at hand.
    package let forms: GivenForms
    /// The paths of the form files, as on the command line.
    package let formPaths: [String]
    /// The port on 127.0.0.1; 0 for a free one.
    package let port: Int
    /// Whether nothing may be changed.
    package let isReadOnly: Bool
    /// The language of messages and of the page.
    package let language: Language
    /// Learn what was found of runs that were killed.
    package let remarks: RemarkSink
}

/// A form that is being served.
package protocol RunningForm: Sendable {
    /// An address that lets one browser in, within a minute.
    func freshAddress() -> String
    /// Whether no page has been open for so long that it may end.
    var isForsaken: Bool { get }
    /// Saves what is due, and ends.
    ///
    /// - Returns: How many reports have something that is not saved and is kept in a draft.
    func stop() -> Int
}
