package import NianbaoCore

/// Notices, while the reports of folders are looked at one by one, agencies that have several for one year, and reports of
/// another year than most. It keeps a few bytes for each report, so that there may be any number.
package struct FolderSurvey {
    /// By the fingerprint of agency, year and kind: which of the files has it first.
    private var first: [Int: Int] = [:]
    private var repeated: [(name: String, year: Int, first: Int, next: Int)] = []
    private var years: [Int: (count: Int, files: [Int])] = [:]

    /// How many are shown of each to people.
    private static let limit = 20

    /// Has seen nothing yet.
    package init() {}

    /// Looks at the report in the file at this place among the files.
    package mutating func add(_ report: ReportIdentity, at index: Int) {
        var year = years[report.year] ?? (0, [])
        year.count += 1
        if year.files.count < Self.limit { year.files.append(index) }
        years[report.year] = year
        var hasher = Hasher()
        hasher.combine(AgencyName(report.agency))
        hasher.combine(report.year)
        hasher.combine(report.kind)
        guard let known = first.updateValue(index, forKey: hasher.finalize()) else { return }
        repeated.append((report.agency, report.year, known, index))
    }

    /// Whether an agency has several reports for one year, so that somebody has to say which is right.
    package var hasRepeated: Bool { !repeated.isEmpty }

    /// What there is to say of the files that nothing was said of before.
    package func remarks(_ files: ReportFiles) -> [Remark] {
        repeatedRemarks(files) + [otherYears(files.files)].compactMap(\.self)
    }

    /// The agencies that have several reports for one year, without those that the files' notes name.
    package func repeatedRemarks(_ files: ReportFiles) -> [Remark] {
        let found = untold(files)
        let twice = found.prefix(Self.limit).map { unit in
            let (one, other) = (files.files[unit.first].path, files.files[unit.next].path)
            return Remark.line(
                zh: "“\(unit.name)”\(unit.year) 年度的年报不止一份：“\(one)”、“\(other)”",
                en: "“\(unit.name)” has more than one report for \(unit.year): “\(one)” and “\(other)”")
        }
        let rest = found.count - twice.count
        let more = rest > 0 ? [Remark.line(zh: "……还有 \(rest) 处重复", en: "… and \(rest) more")] : []
        return twice + more
    }

    /// All notes for programs: those of the files, and one for each further report of an agency and year.
    package func notes(_ files: ReportFiles) -> [FolderNote] {
        files.notes
            + untold(files).map { unit in
                let other = files.files[unit.first].path
                return FolderNote(
                    path: files.files[unit.next].path, kind: .repeated,
                    reason: Bilingual(
                        zh: "与“\(other)”是同一机关、同一年度的年报；留下正确的一份，另一份移到别处",
                        en:
                            "it is of the same agency and year as “\(other)”; keep the right one and move the other elsewhere"
                    ))
            }
    }

    /// The further reports of an agency and year that the files' notes do not name.
    private func untold(_ files: ReportFiles) -> [(name: String, year: Int, first: Int, next: Int)] {
        let told = Set(files.notes.map(\.path))
        return repeated.filter { !told.contains(files.files[$0.next].path) }
    }

    /// Reports of another year than more than half of all; `nil` if there are none, or no year has so many.
    private func otherYears(_ files: [ReportFile]) -> Remark? {
        let total = years.values.reduce(0) { $0 + $1.count }
        guard years.count > 1, let usual = years.first(where: { $0.value.count * 2 > total })?.key else { return nil }
        let others = years.filter { $0.key != usual }.sorted { $0.key < $1.key }
        let shown = others.flatMap { year, found in found.files.map { (files[$0].path, year) } }.prefix(Self.limit)
        let count = total - (years[usual]?.count ?? 0)
        let dots = count > shown.count ? Bilingual(zh: " 等", en: " and others") : Bilingual("")
        return .line(
            zh: "多数年报是 \(usual) 年度的，另有 \(count) 份不是：" + shown.map { "“\($0.0)”（\($0.1)）" }.joined(separator: "、")
                + dots.zh,
            en: "most reports are for \(usual); \(count == 1 ? "1 is not" : "\(count) are not"): "
                + shown.map { "“\($0.0)” (\($0.1))" }.joined(separator: ", ") + dots.en)
    }
}

/// Whose report a report is, for which year, and of which kind.
package struct ReportIdentity: Hashable, Sendable {
    let agency: String
    let year: Int
    let kind: String

    /// - Returns: `nil` for a report that does not say whose it is and for which year.
    package init?(_ report: Report) {
        guard !report.agency.isEmpty, report.isYearKnown else { return nil }
        (agency, year, kind) = (report.agency, report.year, report.form.kind)
    }
}
