/// What rules are about, in the order in which a report is best fixed.
package enum RuleFamily: Int, CaseIterable, Comparable, Sendable {
    case file
    case notation
    case figures
    case tables
    case years
    case texts
    case form
    case waivers
    case rollUp
    case formFiles

    /// The family of a rule, by the part of its identifier before the first dot.
    package init(of id: String) {
        let prefix = String(id.prefix { $0 != "." })
        let number = prefix.dropFirst()
        if prefix.hasPrefix("t"), !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isNumber }) {
            self = .tables
        } else {
            self = Self.allCases.first { $0.prefixes.contains(prefix) } ?? .form
        }
    }

    /// The parts of its rules' identifiers before the first dot. Rules of tables may also have `t` with the table's
    /// number.
    package var prefixes: [String] {
        switch self {
        case .file: ["file"]
        case .notation: ["yaml", "key", "field", "row", "narrative"]
        case .figures: ["number", "cell"]
        case .tables: ["x"]
        case .years: ["prior", "y"]
        case .texts: ["n", "ref"]
        case .form: ["f"]
        case .waivers: ["waiver"]
        case .rollUp: ["a"]
        case .formFiles: ["form"]
        }
    }

    /// The heading above its rules.
    package var title: Bilingual {
        switch self {
        case .file: Bilingual(zh: "文件", en: "Files")
        case .notation: Bilingual(zh: "写法", en: "Notation")
        case .figures: Bilingual(zh: "单元格", en: "Cells")
        case .tables: Bilingual(zh: "表内和表间", en: "In and between tables")
        case .years: Bilingual(zh: "与上年比较", en: "Across years")
        case .texts: Bilingual(zh: "正文与表格", en: "Texts and tables")
        case .form: Bilingual(zh: "格式、文字和隐私", en: "Form, wording and privacy")
        case .waivers: Bilingual(zh: "说明", en: "Explanations")
        case .rollUp: Bilingual(zh: "汇总", en: "Roll-up")
        case .formFiles: Bilingual(zh: "格式文件", en: "Form files")
        }
    }

    /// In the order of the cases.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
