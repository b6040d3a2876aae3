internal import NianbaoCore

/// What was found in many files, counted.
package struct CheckTally {
    /// All files, those that could not be read among them.
    package private(set) var files = 0
    private(set) var filesWithErrors = 0
    /// Files that have warnings and no errors.
    private(set) var filesWithWarnings = 0
    /// The findings in all files together.
    package private(set) var counts = FindingCounts([])
    /// Files that could not be read at all.
    package private(set) var failures: [(path: String, failure: Failure)] = []

    /// Counts what came of the file at `path`.
    package mutating func add(_ outcome: CheckOutcome, path: String) {
        files += 1
        switch outcome.result {
        case .read(let found):
            counts.add(found)
            if found.errors > 0 { filesWithErrors += 1 } else if found.warnings > 0 { filesWithWarnings += 1 }
        case .failed(let failure): failures.append((path, failure))
        }
    }
}
