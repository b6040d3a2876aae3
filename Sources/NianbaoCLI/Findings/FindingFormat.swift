internal import ArgumentParser
internal import NianbaoCore

/// What findings are written as.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case github
}

/// Writes the findings of one file after another, so that any number of files takes no more memory than one.
protocol FindingsWriter {
    mutating func begin() throws(Failure)
    mutating func add(_ checked: CheckedReport, hints: [Finding]) throws(Failure)
    /// A file that could not be read at all.
    mutating func add(_ failure: Failure, path: String) throws(Failure)
    mutating func end() throws(Failure)
}
