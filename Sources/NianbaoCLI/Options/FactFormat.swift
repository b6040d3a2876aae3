internal import ArgumentParser

/// What a table of facts can be written as.
enum FactFormat: String, ExpressibleByArgument, CaseIterable {
    case csv
    case sqlite

    /// The format that a file's name asks for.
    init(of path: String) {
        self = PromisedKind(of: path) == .database ? .sqlite : .csv
    }
}
