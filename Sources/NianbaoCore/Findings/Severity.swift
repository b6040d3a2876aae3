/// How serious a finding is.
package enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Worth a look; changes nothing.
    case hint
    /// Probably wrong; does not stop an export.
    case warning
    /// Wrong or unfinished; a final export is refused.
    case error

    /// The severity as people read it.
    package var word: Bilingual {
        switch self {
        case .error: Bilingual(zh: "错误", en: "error")
        case .warning: Bilingual(zh: "警告", en: "warning")
        case .hint: Bilingual(zh: "提示", en: "hint")
        }
    }

    /// Whether the left one is less serious.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
