extension Rollup {
    /// A finding about one of the files that a roll-up reads.
    package struct FileFinding: Hashable, Sendable {
        /// The unit's file; `nil` for the list of units.
        package let file: String?
        /// The finding.
        package let finding: Finding
    }

    /// Findings about units that cannot be summed or need attention; missing units share one.
    package func findings(_ account: [Unit]) -> [FileFinding] {
        let probable = probableNames(account)
        let told = account.compactMap { unit -> FileFinding? in
            guard unit.standing != .missing else { return nil }
            return finding(on: unit, probably: probable[unit.agency]).map { FileFinding(file: unit.file, finding: $0) }
        }
        let paired = Set(probable.values)
        let others = missing(account.filter { !paired.contains($0.agency) })
        return told + [others, noneOfThisKind(account)].compactMap(\.self).map { FileFinding(file: nil, finding: $0) }
    }

    /// Reports that there are only reports of other kinds.
    private func noneOfThisKind(_ account: [Unit]) -> Finding? {
        let others = account.contains { if case .otherKind = $0.standing { true } else { false } }
        guard others, account.allSatisfy(\.standing.isBesides) else { return nil }
        return Finding(
            .rollUpComplete, at: nil,
            Bilingual(zh: "这里没有“\(form.kind)”可以汇总", en: "there is no “\(form.kind)” here to sum"),
            advice: Bilingual(
                zh: "看看文件夹写对没有；要汇总另一种报告的，用 --kind 或 --form 写明",
                en:
                    "see whether the folder is right; to sum another kind of report, name it with --kind or give its form with --form"
            ))
    }

    private func missing(_ account: [Unit]) -> Finding? {
        let names = account.filter { $0.standing == .missing }.map(\.agency)
        guard !names.isEmpty else { return nil }
        let shown = RollUpNames(names).text
        let place = roster?.entries.first { $0.agency == names[0] }?.place
        let field = ReportField.sources.name
        let message =
            roster == nil
            ? Bilingual(
                zh: "年报的“\(field.key)”里有、这里没有的 \(names.count) 个单位：\(shown.zh)",
                en:
                    "\(names.count == 1 ? "1 unit" : "\(names.count) units") of the report's “\(field.id)” not found here: \(shown.en)"
            )
            : Bilingual(
                zh: "未报送 \(names.count) 个单位：\(shown.zh)",
                en: "\(names.count == 1 ? "1 unit has" : "\(names.count) units have") not delivered: \(shown.en)")
        return Finding(
            .rollUpComplete, in: place, message,
            advice: policy.isPartial
                ? Bilingual(zh: "催报，报齐后重新汇总", en: "ask for it, then sum again")
                : Bilingual(
                    zh: "催报；加 --partial 可以先汇总其余的，结果里会写明",
                    en: "ask for it; --partial sums the others and says so in the result"))
    }

    private func finding(on unit: Unit, probably name: String?) -> Finding? {
        guard let rule = unit.standing.rule, let (message, advice) = words(on: unit, probably: name) else { return nil }
        return Finding(rule, at: nil, message, advice: advice)
    }

    /// - Parameter name: The name on the list that is probably meant by a unit that is not on it.
    private func words(on unit: Unit, probably name: String?) -> (Bilingual, Bilingual)? {
        guard let name, unit.standing == .unlisted else { return words(on: unit) }
        return (
            Bilingual(
                zh: "“\(unit.agency)”不在名单上，没有计入；名单上名称相近的“\(name)”没有报送",
                en: "“\(unit.agency)” is not on the list and was not summed; “\(name)”, a name like it, is on the list "
                    + "and has not delivered"),
            Bilingual(
                zh: "是同一个单位的，把年报里的机关或名单上的名称改成一样；不是的，补进名单，或把文件移到别处",
                en: "if they are one unit, write its name alike in the report and on the list; "
                    + "else add it to the list, or move the file elsewhere")
        )
    }

    private func words(on unit: Unit) -> (Bilingual, Bilingual)? {
        switch unit.standing {
        case .sound, .region, .otherKind, .missing: nil
        case .hasErrors: wordsOnErrors(unit)
        case .unreadable: wordsOnUnreadable(unit)
        case .otherYear(let other): wordsOnOtherYear(unit, other)
        case .otherForm(let other) where other == form.id: wordsOnOtherCells(unit, other)
        case .otherForm(let other): wordsOnOtherForm(unit, other)
        case .repeated(let first): wordsOnRepeated(unit, first)
        case .contained(let region): wordsOnContained(unit, region)
        case .unlisted: wordsOnUnlisted(unit)
        }
    }
}

// MARK: Words for each standing

extension Rollup {
    private func wordsOnErrors(_ unit: Unit) -> (Bilingual, Bilingual) {
        let file = unit.file ?? ""
        let advice =
            unit.isSummed
            ? Bilingual(
                zh: "改正后重新汇总：nianbao check \(file.shellQuoted)",
                en: "fix it and sum again: nianbao check \(file.shellQuoted)")
            : Bilingual(
                zh: "运行 nianbao check \(file.shellQuoted)；加 --allow-errors 照样计入，结果里会写明",
                en:
                    "run nianbao check \(file.shellQuoted); --allow-errors sums it anyway and says so in the result"
            )
        return (
            Bilingual(
                zh: "“\(unit.agency)”有 \(unit.errors) 个错误" + (unit.isSummed ? "，已计入" : "，没有计入"),
                en: "“\(unit.agency)” has \(unit.errors == 1 ? "1 error" : "\(unit.errors) errors")"
                    + (unit.isSummed ? " and was summed" : " and was not summed")), advice
        )
    }

    private func wordsOnUnreadable(_ unit: Unit) -> (Bilingual, Bilingual) {
        let file = unit.file ?? ""
        return (
            Bilingual(
                zh: "无法识别是哪个机关、哪个年度的年报", en: "holds no report whose agency and year can be read"),
            Bilingual(
                zh: "运行 nianbao check \(file.shellQuoted)；不是年报的移到别处",
                en: "run nianbao check \(file.shellQuoted), or move it elsewhere")
        )
    }

    private func wordsOnOtherYear(_ unit: Unit, _ other: Int) -> (Bilingual, Bilingual) {
        (
            Bilingual(
                zh: "“\(unit.agency)”的年报是 \(other) 年度的，汇总的是 \(year) 年度",
                en: "“\(unit.agency)” reports on \(other); \(year) is being summed"),
            Bilingual(zh: "换成 \(year) 年度的年报", en: "put its report for \(year) there")
        )
    }

    private func wordsOnOtherCells(_ unit: Unit, _ other: FormID) -> (Bilingual, Bilingual) {
        (
            Bilingual(
                zh: "“\(unit.agency)”的年报和汇总用的都叫 \(other.edition) 格式，但两个格式文件的格子不同",
                en:
                    "“\(unit.agency)” reports on edition \(other.edition) as well, but by a form file with other cells"
            ),
            Bilingual(zh: "改用同一个格式文件", en: "use the same form file")
        )
    }

    private func wordsOnOtherForm(_ unit: Unit, _ other: FormID) -> (Bilingual, Bilingual) {
        let (own, summed) = (other.named(beside: form.id), form.id.named(beside: other))
        return (
            Bilingual(
                zh: "“\(unit.agency)”的年报用\(own.zh)，汇总用\(summed.zh)",
                en: "“\(unit.agency)” reports on \(own.en); \(summed.en) is being summed"),
            Bilingual(zh: "改用同一格式", en: "use the same edition")
        )
    }

    private func wordsOnRepeated(_ unit: Unit, _ first: String) -> (Bilingual, Bilingual) {
        (
            Bilingual(
                zh: "“\(unit.agency)”重复报送，另一份是“\(first)”",
                en: "“\(unit.agency)” has delivered twice; the other one is “\(first)”"),
            Bilingual(zh: "留下正确的一份，另一份移到别处", en: "keep the right one and move the other elsewhere")
        )
    }

    private func wordsOnContained(_ unit: Unit, _ region: String) -> (Bilingual, Bilingual) {
        (
            Bilingual(
                zh: "“\(unit.agency)”已经包含在“\(region)”的汇总里，会重复计算",
                en: "“\(unit.agency)” is contained in the report of “\(region)” and would be counted twice"),
            Bilingual(zh: "只汇总同一级的年报", en: "sum reports of one level only")
        )
    }

    private func wordsOnUnlisted(_ unit: Unit) -> (Bilingual, Bilingual) {
        (
            Bilingual(
                zh: "“\(unit.agency)”不在名单上，没有计入", en: "“\(unit.agency)” is not on the list and was not summed"),
            Bilingual(zh: "补进名单，或把文件移到别处", en: "add it to the list, or move the file elsewhere")
        )
    }
}
