package import NianbaoWorkspace

/// What serves the form in a browser. The executable hands it in with the console, so that this library builds without it.
package protocol BrowserForm: Sendable {
    /// Starts to serve.
    ///
    /// - Throws: A `Failure` when the report or folder cannot be used, or the port is taken.
    func start(_ request: BrowserFormRequest) throws(Failure) -> any RunningForm
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
