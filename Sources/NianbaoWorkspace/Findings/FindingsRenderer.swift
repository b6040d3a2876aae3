package import NianbaoCore

/// A way to write findings down, file by file.
///
/// A file's text depends on that file alone, so that many can be made at the same time; `FindingsWriter` puts them
/// together.
package protocol FindingsRenderer: Sendable {
    /// What stands before everything.
    var head: String { get throws(Failure) }
    /// What stands between two texts that are not empty, and before the first.
    var separators: (first: String, next: String) { get }
    /// Whether the results say for themselves why a file could not be read, to people and in full.
    var tellsFailures: Bool { get }
    /// What is written of a file; empty for nothing.
    func text(of checked: CheckedReport, hints: [Finding]) throws(Failure) -> String
    /// What is written of a file that could not be read at all, besides the line that everybody gets.
    func text(of failure: Failure, path: String) throws(Failure) -> String
    /// What stands behind everything.
    ///
    /// - Parameter notes: The documents that were not read or not counted, and further reports of one agency and year.
    func tail(_ tally: CheckTally, _ notes: [FolderNote]) throws(Failure) -> String
}

extension FindingsRenderer {
    /// Nothing, unless a format has something there.
    package var head: String { "" }
    var tellsFailures: Bool { false }
    var separators: (first: String, next: String) { ("", "") }
    /// Nothing besides the line that everybody gets.
    package func text(of failure: Failure, path: String) -> String { "" }
    func tail(_ tally: CheckTally, _ notes: [FolderNote]) -> String { "" }
}
