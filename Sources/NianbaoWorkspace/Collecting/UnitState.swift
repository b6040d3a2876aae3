package import NianbaoCore

/// How far a unit's report has come.
package enum UnitState: String, CaseIterable, Sendable {
    /// Nothing has arrived.
    case missing
    /// It has errors.
    case faulty
    /// It has errors and was returned, and no newer one has arrived.
    case returned
    /// It has arrived and has no errors.
    case received
    /// It has arrived more than once, and the newest has no errors.
    case corrected
    /// It is in the region's sum as it is.
    case summed

    /// The state in a word.
    package var word: Bilingual {
        switch self {
        case .missing: Bilingual(zh: "未报送", en: "missing")
        case .faulty: Bilingual(zh: "有错误", en: "has errors")
        case .returned: Bilingual(zh: "已退回", en: "returned")
        case .received: Bilingual(zh: "已收", en: "received")
        case .corrected: Bilingual(zh: "已更正", en: "corrected")
        case .summed: Bilingual(zh: "已汇总", en: "summed")
        }
    }

    /// Whether the unit still has to send something.
    package var needsDoing: Bool {
        switch self {
        case .missing, .faulty, .returned: true
        case .received, .corrected, .summed: false
        }
    }
}
