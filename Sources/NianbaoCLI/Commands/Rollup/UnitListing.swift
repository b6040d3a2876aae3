internal import NianbaoCore
internal import NianbaoWorkspace

/// The units of a region with the state of each, a line for each.
struct UnitListing {
    private let units: [Rollup.Unit]
    private let language = Console.current.language

    /// How wide the columns of agencies and states are, in terminal cells. A longer text moves its line to the right.
    private static let widths = (agency: 30, state: 16)

    init(_ units: [Rollup.Unit]) { self.units = units }

    /// - Parameter isQuiet: Whether units without problems are left out.
    func text(isQuiet: Bool) -> String {
        let shown = units.filter { !isQuiet || $0.standing != .sound }
        let head = pick(
            row("单位", "状态", "错误", "警告", "文件"), row("agency", "state", "err.", "warn.", "file"))
        return (shown.isEmpty ? "" : head) + shown.map(line).joined() + summary
    }

    private func line(_ unit: Rollup.Unit) -> String {
        let isRead = unit.file != nil && unit.standing != .unreadable
        return row(
            unit.agency.isEmpty ? "—" : unit.agency, unit.stateWord[language], isRead ? "\(unit.errors)" : "—",
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

    /// How many units are in each state.
    private var summary: String {
        var counts: [(word: Bilingual, count: Int)] = []
        for unit in units {
            let word = unit.stateWord
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

    private func pick(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
}
