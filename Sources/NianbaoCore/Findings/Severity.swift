/// How serious a finding is.
package enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Worth a look; changes nothing.
    case hint
    /// Probably wrong; does not stop an export.
    case warning
    /// Wrong or unfinished; a final export is refused.
    case error

    /// Whether the left one is less serious.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
