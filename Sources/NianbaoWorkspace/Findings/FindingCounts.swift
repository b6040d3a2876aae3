internal import NianbaoCore

/// How many findings there are of each severity.
package struct FindingCounts: Codable, Equatable, Sendable {
    /// Open errors.
    package private(set) var errors: Int
    /// Open warnings.
    package private(set) var warnings: Int
    /// Open hints.
    package private(set) var hints: Int
    /// Findings that a report explains; the others do not count them.
    package private(set) var accepted: Int

    init(_ findings: [Finding]) {
        errors = findings.count(.error)
        warnings = findings.count(.warning)
        hints = findings.count(.hint)
        accepted = findings.count { $0.acceptance != nil }
    }

    /// Adds what was found in another file.
    package mutating func add(_ other: FindingCounts) {
        errors += other.errors
        warnings += other.warnings
        hints += other.hints
        accepted += other.accepted
    }
}
