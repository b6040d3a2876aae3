internal import NianbaoCore

/// The cells of a workbook that were filled in otherwise than with a number, and taken all the same: one finding for each
/// manner, however many there are.
struct FilledCells: Sendable {
    private var cells: [Manner: [(cell: CellID, span: SourceSpan, place: FindingPlace)]] = [:]

    enum Manner: CaseIterable, Sendable {
        /// Digits stored as text, in full width, with separators or with their unit.
        case text
        /// A formula in the place of a number.
        case formula
        /// A total whose formula is not the form's, or gives an error.
        case brokenFormula
    }

    mutating func add(_ manner: Manner, _ cell: CellID, at span: SourceSpan, _ place: FindingPlace) {
        cells[manner, default: []].append((cell, span, place))
    }

    var findings: [Finding] {
        Manner.allCases.compactMap { manner in
            guard let cells = cells[manner], let first = cells.first else { return nil }
            let names = cells.prefix(Self.named).map(\.place.words.zh)
            let zh = names.joined(separator: "、") + (cells.count > Self.named ? " 等" : "")
            let en = names.joined(separator: ", ") + (cells.count > Self.named ? " and others" : "")
            return Finding(
                .numberStyle, at: first.span, manner.message(cells.count, zh: zh, en: en), advice: manner.advice,
                cells: cells.map(\.cell))
        }
    }

    /// How many cells are named one by one.
    private static let named = 5
}

extension FilledCells.Manner {
    fileprivate func message(_ count: Int, zh: String, en: String) -> Bilingual {
        let cells = count == 1 ? "1 cell" : "\(count) cells"
        return switch self {
        case .text:
            Bilingual(
                zh: "有 \(count) 格的数字存成了文字，或带有逗号、单位，已按数字读取：\(zh)",
                en:
                    "figures in \(cells) are stored as text, or have separators or a unit, and were read as numbers: \(en)"
            )
        case .formula:
            Bilingual(
                zh: "有 \(count) 格填的是公式，读取的是算出的数：\(zh)",
                en:
                    "\(cells) to fill in with a number \(count == 1 ? "has" : "have") a formula; its value was read: \(en)"
            )
        case .brokenFormula:
            Bilingual(
                zh: "有 \(count) 格合计的公式被改动了，没有用它，合计已重新计算：\(zh)",
                en: "the formulas of totals in \(cells) were changed and not used; the totals were computed anew: \(en)"
            )
        }
    }

    fileprivate var advice: Bilingual {
        switch self {
        case .text: Bilingual(zh: "设成数字格式，重新输入", en: "format them as numbers and type them anew")
        case .formula: Bilingual(zh: "核对算出的数，改成数字", en: "check the values, and type the numbers")
        case .brokenFormula: Bilingual(zh: "核对这些合计", en: "check these totals")
        }
    }
}
