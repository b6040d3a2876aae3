package import NianbaoCore

/// How far a unit's report has come.
package enum UnitState: String, CaseIterable, Sendable {
    /// Nothing has arrived.
    case missing
    /// What has arrived could not be filed: it is for another year or of another kind, or cannot be read.
    case refused
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
    /// What counts is, by what it says now, the report of another unit or year: somebody has edited it.
    case misplaced

    /// The state in a word.
    package var word: Bilingual {
        switch self {
        case .missing: Bilingual(zh: "未报送", en: "missing")
        case .refused: Bilingual(zh: "来件未收", en: "not filed")
        case .misplaced: Bilingual(zh: "与单位不符", en: "misplaced")
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
        case .missing, .refused, .faulty, .returned, .misplaced: true
        case .received, .corrected, .summed: false
        }
    }
}
