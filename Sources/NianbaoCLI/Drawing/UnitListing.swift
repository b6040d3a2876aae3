internal import NianbaoCore

/// The units of a region and how each stands, a line each.
struct UnitListing {
    private let units: [Rollup.Unit]
    private let language = Console.current.language

    /// How wide the columns of agencies and states are, in terminal cells. A longer text moves its line to the right.
    private static let widths = (agency: 30, state: 16)

    init(_ units: [Rollup.Unit]) { self.units = units }

    /// - Parameter isQuiet: Whether units without troubles are passed over.
    func text(isQuiet: Bool) -> String {
        let shown = units.filter { !isQuiet || $0.standing != .sound }
        let head = pick(
            row("单位", "状态", "错误", "警告", "文件"), row("agency", "state", "err.", "warn.", "file"))
        return (shown.isEmpty ? "" : head) + shown.map(line).joined() + summary
    }

    private func line(_ unit: Rollup.Unit) -> String {
        let isRead = unit.file != nil && unit.standing != .unreadable
        return row(
            unit.agency.isEmpty ? "—" : unit.agency, word(unit)[language], isRead ? "\(unit.errors)" : "—",
            isRead ? "\(unit.warnings)" : "—", unit.file ?? "—")
    }

    private func row(_ agency: String, _ state: String, _ errors: String, _ warnings: String, _ file: String) -> String
    {
        let columns = [
            agency.printable.padded(to: Self.widths.agency), state.padded(to: Self.widths.state),
            errors.leftPadded(to: 5), warnings.leftPadded(to: 5), file.printable,
        ]
        return columns.joined(separator: "  ") + "\n"
    }

    /// How many units there are of each state.
    private var summary: String {
        var counts: [(word: Bilingual, count: Int)] = []
        for unit in units {
            let word = word(unit)
            if let index = counts.firstIndex(where: { $0.word == word }) {
                counts[index].count += 1
            } else {
                counts.append((word, 1))
            }
        }
        let parts = counts.map { Bilingual(zh: "\($0.count) 个\($0.word.zh)", en: "\($0.count) \($0.word.en)") }
        return pick(
            "\n共 \(units.count) 个单位：" + parts.map(\.zh).joined(separator: "，") + "\n",
            "\n\(units.count == 1 ? "1 unit" : "\(units.count) units"): " + parts.map(\.en).joined(separator: ", ")
                + "\n")
    }

    private func word(_ unit: Rollup.Unit) -> Bilingual {
        switch unit.standing {
        case .sound: Bilingual(zh: "已计入", en: "summed")
        case .hasErrors:
            unit.isSummed
                ? Bilingual(zh: "有错误、已计入", en: "summed, errors") : Bilingual(zh: "有错误", en: "has errors")
        case .unreadable: Bilingual(zh: "读不出", en: "unreadable")
        case .otherYear: Bilingual(zh: "年度不符", en: "another year")
        case .otherForm: Bilingual(zh: "版式不符", en: "another edition")
        case .repeated: Bilingual(zh: "重报", en: "delivered twice")
        case .contained: Bilingual(zh: "重复计算", en: "summed twice")
        case .unlisted: Bilingual(zh: "不在名单上", en: "not on the list")
        case .missing: Bilingual(zh: "缺报", en: "missing")
        case .region: Bilingual(zh: "本级，不计", en: "region itself")
        case .otherKind: Bilingual(zh: "别种报告，不计", en: "another kind")
        }
    }

    private func pick(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
}
