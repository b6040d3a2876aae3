internal import NianbaoCore

/// How many findings there are of each severity.
struct FindingCounts: Codable, Equatable, Sendable {
    private(set) var errors: Int
    private(set) var warnings: Int
    private(set) var hints: Int
    /// Findings that a report explains; the others do not count them.
    private(set) var accepted: Int

    init(_ findings: [Finding]) {
        errors = findings.count(.error)
        warnings = findings.count(.warning)
        hints = findings.count(.hint)
        accepted = findings.count { $0.acceptance != nil }
    }

    mutating func add(_ other: FindingCounts) {
        errors += other.errors
        warnings += other.warnings
        hints += other.hints
        accepted += other.accepted
    }
}
