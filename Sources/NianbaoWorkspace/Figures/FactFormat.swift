/// What a table of facts can be written as.
package enum FactFormat: String, CaseIterable, Sendable {
    case csv
    case sqlite

    /// The format that a file's name asks for.
    package init(of path: String) {
        self = FileKind(of: path) == .database ? .sqlite : .csv
    }
}
