internal import NianbaoCore
internal import NianbaoWorkspace

/// Shows how the units of a collection stand: a line for each, how many days are left, and texts to remind them with.
struct UnitStatusListing {
    let status: CollectionStatus
    /// The folder, as the command line has it.
    let folder: String
    let language: Language

    private static let widths = (agency: 30, state: 10)

    var text: String {
        let head = row(
            Bilingual(zh: "单位", en: "agency"), Bilingual(zh: "状态", en: "state"),
            [
                Bilingual(zh: "份数", en: "sent"), Bilingual(zh: "计入", en: "used"), Bilingual(zh: "错误", en: "err."),
                Bilingual(zh: "警告", en: "warn."),
            ].map { $0[language] }, Bilingual(zh: "收到日期", en: "received")[language])
        return head + status.units.map(line).joined() + counts + others + reminders + help
    }

    private func line(_ unit: CollectionStatus.Unit) -> String {
        let hasAny = unit.versions > 0
        let numbers = [
            "\(unit.versions)", unit.counted.map { "\($0)" } ?? "—", hasAny ? "\(unit.errors)" : "—",
            hasAny ? "\(unit.warnings)" : "—",
        ]
        return row(Bilingual(unit.agency), unit.state.word, numbers, unit.received?.text ?? "—")
    }

    private func row(_ agency: Bilingual, _ state: Bilingual, _ numbers: [String], _ day: String) -> String {
        let columns =
            [agency[language].printable.padded(to: Self.widths.agency), state[language].padded(to: Self.widths.state)]
            + numbers.map { $0.leftPadded(to: 5) } + [day]
        return columns.joined(separator: "  ") + "\n"
    }

    private var counts: String {
        let parts = UnitState.allCases.compactMap { state -> Bilingual? in
            let count = status.units.count { $0.state == state }
            return count > 0 ? Bilingual(zh: "\(count) 个\(state.word.zh)", en: "\(count) \(state.word.en)") : nil
        }
        let count = status.units.count
        return Bilingual(
            zh: "\n共 \(count) 个单位：" + parts.map(\.zh).joined(separator: "，") + deadline.zh + "\n",
            en: "\n\(count == 1 ? "1 unit" : "\(count) units"): " + parts.map(\.en).joined(separator: ", ")
                + deadline.en
                + "\n")[language]
    }

    private var deadline: Bilingual {
        guard let due = status.due, let left = status.daysLeft else { return Bilingual("") }
        return left < 0
            ? Bilingual(
                zh: "；\(due.text) 截止，已过 \(-left) 天",
                en: "; due on \(due.text), \(-left == 1 ? "1 day" : "\(-left) days") ago")
            : Bilingual(
                zh: "；\(due.text) 截止，还有 \(left) 天",
                en: "; due on \(due.text), \(left == 1 ? "1 day" : "\(left) days") left")
    }

    /// What is in the folder of units that are not on the list.
    private var others: String {
        var text = ""
        if !status.strangers.isEmpty {
            let count = status.strangers.count
            let first = status.strangers[0].printable
            text +=
                Bilingual(
                    zh: "不在名单上的 \(count) 份：\(first)\(count > 1 ? " 等" : "")\n",
                    en: "not on the list: \(count == 1 ? first : "\(count) reports, such as \(first)")\n")[language]
        }
        if !status.folders.isEmpty {
            text +=
                Bilingual(
                    zh: "名单上没有、以前收过件的单位：\(status.folders.joined(separator: "、"))\n",
                    en:
                        "units that have sent reports and are on the list no more: \(status.folders.joined(separator: ", "))\n"
                )[
                    language
                ].printableLines
        }
        return text
    }

    /// The texts to send; they are Chinese in either language.
    private var reminders: String {
        let texts = Reminders(status).common
        guard !texts.isEmpty else { return "" }
        return Bilingual(zh: "\n催报，可以直接粘贴：\n", en: "\nReminders to paste:\n")[language]
            + texts.map { "  \($0.printable)\n" }.joined()
    }

    private var help: String {
        let misplaced = status.units.filter { $0.state == .misplaced }.compactMap(\.file)
        let corrections =
            misplaced.isEmpty
            ? ""
            : Bilingual(
                zh: "\n处理：里面的机关或年度与归档的单位、收件的年度不符，改回来：\(misplaced.joined(separator: "、"))\n",
                en:
                    "\nhelp: agency or year in these is not that of the unit or the collection; correct them: \(misplaced.joined(separator: ", "))\n"
            )[language].printableLines
        guard status.units.contains(where: { $0.state == .faulty }) else { return corrections }
        let command = "nianbao return \(folder.shellQuoted)"
        return corrections
            + Bilingual(zh: "\n处理：有错误的，写退回单：\(command)\n", en: "\nhelp: return those with errors: \(command)\n")[
                language]
    }
}
