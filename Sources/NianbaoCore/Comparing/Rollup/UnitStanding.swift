/// A unit's status in a roll-up.
package enum UnitStanding: Hashable, Sendable {
    /// Its figures can be summed.
    case sound
    /// Its report has errors.
    case hasErrors
    /// Its file holds no report, or not the name of an agency.
    case unreadable
    /// Its report is for this year instead.
    case otherYear(Int)
    /// Its report is on this form instead; or on one that has the same name, and other cells.
    case otherForm(FormID)
    /// Another file, this one, has its report already.
    case repeated(file: String)
    /// The report of this region contains its figures already.
    case contained(in: String)
    /// It is not on the list.
    case unlisted
    /// It is on the list, and no file has its report.
    case missing
    /// It is an earlier report of the region itself, not of a unit.
    case region
    /// It is another kind of report, this one; its agency may well have written it in addition to the one to be summed.
    case otherKind(String)

    /// Whether nothing can be summed before somebody decides which of two reports counts.
    package var isAmbiguous: Bool {
        switch self {
        case .repeated, .contained: true
        default: false
        }
    }

    /// Whether it is not a unit's report of the summed kind, which is no fault.
    package var isBesides: Bool {
        switch self {
        case .region, .otherKind: true
        default: false
        }
    }

    /// The rule that reports it; `nil` if all is well.
    var rule: Rule? {
        switch self {
        case .sound, .region, .otherKind: nil
        case .hasErrors: .rollUpValidUnits
        case .unreadable, .otherYear, .otherForm, .repeated, .contained, .unlisted, .missing: .rollUpComplete
        }
    }
}

extension Rollup.Unit {
    /// How the unit stands, in a word or two.
    package var stateWord: Bilingual {
        switch standing {
        case .sound: Bilingual(zh: "已计入", en: "summed")
        case .hasErrors:
            isSummed
                ? Bilingual(zh: "有错误、已计入", en: "summed, errors") : Bilingual(zh: "有错误", en: "has errors")
        case .unreadable: Bilingual(zh: "无法识别", en: "unreadable")
        case .otherYear: Bilingual(zh: "年度不符", en: "another year")
        case .otherForm: Bilingual(zh: "格式不符", en: "another edition")
        case .repeated: Bilingual(zh: "重复报送", en: "delivered twice")
        case .contained: Bilingual(zh: "重复计算", en: "summed twice")
        case .unlisted: Bilingual(zh: "不在名单上", en: "not on the list")
        case .missing: Bilingual(zh: "未报送", en: "missing")
        case .region: Bilingual(zh: "本级，不计", en: "region itself")
        case .otherKind: Bilingual(zh: "别种报告，不计", en: "another kind")
        }
    }
}
