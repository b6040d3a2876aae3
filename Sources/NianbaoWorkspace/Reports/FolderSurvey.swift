package import NianbaoCore

/// Notices, while the reports of folders are looked at one by one, agencies that have several for one year, and reports of
/// another year than most. It keeps a few bytes for each report, so that there may be any number.
package struct FolderSurvey {
    /// By the fingerprint of agency, year and kind: which of the files has it first.
    private var first: [Int: Int] = [:]
    private var repeated: [(name: String, year: Int, first: Int, next: Int)] = []
    private var repeatedCount = 0
    private var years: [Int: (count: Int, files: [Int])] = [:]

    /// How many are shown of each.
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
        repeatedCount += 1
        if repeated.count < Self.limit { repeated.append((report.agency, report.year, known, index)) }
    }

    /// Whether an agency has several reports for one year, so that somebody has to say which is right.
    package var hasRepeated: Bool { repeatedCount > 0 }

    /// What there is to say of the files.
    package func remarks(_ files: [ReportFile]) -> [Remark] {
        repeatedRemarks(files) + [otherYears(files)].compactMap(\.self)
    }

    /// The agencies that have several reports for one year.
    package func repeatedRemarks(_ files: [ReportFile]) -> [Remark] {
        let twice = repeated.map { unit in
            let (one, other) = (files[unit.first].path, files[unit.next].path)
            return Remark.line(
                zh: "“\(unit.name)”\(unit.year) 年度的年报不止一份：“\(one)”、“\(other)”",
                en: "“\(unit.name)” has more than one report for \(unit.year): “\(one)” and “\(other)”")
        }
        let rest = repeatedCount - repeated.count
        let more = rest > 0 ? [Remark.line(zh: "……还有 \(rest) 处重复", en: "… and \(rest) more")] : []
        return twice + more
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
