/// Adds up the reports of a region's units, one after the other, and keeps account of who is in it.
///
/// Of each unit it keeps a line, and its figures only on request: the sum itself takes the same room for ten units and
/// for ten thousand.
package struct Rollup: Sendable {
    package let form: Form
    package let year: Int
    /// Whose report the sum is.
    package let agency: String
    /// The typed cells of the form, in its order; figures are by an index into them.
    package let cells: [CellID]
    /// The units in the order in which they came; those that are missing are not among them.
    package private(set) var units: [Unit] = []
    private let mark: FormMark
    let roster: Roster?
    let policy: Policy
    private var sum: FigureSum
    private var places: [AgencyName: Int] = [:]
    private let listed: Set<AgencyName>
    /// By name of a unit: the region whose report contains it.
    private var members: [AgencyName: String] = [:]

    /// What is done with units that are not as they should be.
    package struct Policy: Sendable {
        /// Whether reports with errors are summed all the same.
        package var allowsErrors = false
        /// Whether the rest is summed when some units are not.
        package var isPartial = false
        /// Whether the figures of each unit are kept.
        package var keepsFigures = false
        /// The units that the region's report lists: without a roster, they are what is due.
        package var former: [String] = []

        package init() {}
    }

    /// A unit and how it stands.
    package struct Unit: Sendable {
        package let agency: String
        /// `nil` when nothing was delivered.
        package let file: String?
        package let hash: String?
        package let errors: Int
        package let warnings: Int
        package internal(set) var standing: UnitStanding
        /// Whether its figures are in the sum.
        package internal(set) var isSummed: Bool
        /// Its typed figures; `nil` unless they were to be kept and are in the sum.
        package internal(set) var figures: UnitFigures?
    }

    /// The largest number of units: the list of more could not be read again as part of a report.
    package static let unitLimit = 15_000

    package init(_ form: Form, year: Int, agency: String, roster: Roster? = nil, policy: Policy = Policy()) {
        self.form = form
        mark = form.mark
        self.year = year
        self.agency = agency
        self.roster = roster
        self.policy = policy
        cells = form.typedCells
        sum = FigureSum(form)
        listed = Set(roster?.entries.map { AgencyName($0.agency) } ?? [])
    }

    /// The years that the units' reports are for, in order; those of reports that are not on the list do not count.
    package var yearsOfUnits: [Int] {
        let years = units.compactMap { unit -> Int? in
            switch unit.standing {
            case .sound, .hasErrors, .otherForm: year
            case .otherYear(let other): other
            default: nil
            }
        }
        return Set(years).sorted()
    }

    package mutating func add(_ report: UnitReport) {
        let standing = standing(of: report)
        let isSummed = standing == .sound || standing == .hasErrors && policy.allowsErrors
        var unit = Unit(
            agency: report.agency, file: report.file, hash: report.hash, errors: report.errors,
            warnings: report.warnings, standing: standing, isSummed: isSummed)
        if isSummed, let content = report.content {
            sum.add(content.figures)
            if policy.keepsFigures { unit.figures = content.figures }
            for member in content.members.map({ AgencyName($0) }) where members[member] == nil {
                members[member] = report.agency
            }
        }
        let name = AgencyName(report.agency)
        if !standing.isBesides, !report.agency.isEmpty, places[name] == nil { places[name] = units.count }
        units.append(unit)
    }

    private func standing(of report: UnitReport) -> UnitStanding {
        guard let content = report.content, !report.agency.isEmpty else { return .unreadable }
        let name = AgencyName(report.agency)
        if content.form.id.kind != form.kind { return .otherKind(content.form.id.kind) }
        if content.scope == .region, name == AgencyName(agency) { return .region }
        if let first = places[name] { return .repeated(file: units[first].file ?? "") }
        if roster != nil, !listed.contains(name) { return .unlisted }
        if content.year != year { return .otherYear(content.year) }
        if content.form != mark { return .otherForm(content.form.id) }
        return report.errors > 0 ? .hasErrors : .sound
    }

    /// What the units that are summed come to, by typed cell.
    package var totals: [CellValue] { sum.values }

    /// All units as they stand when no more come: in the order of the list if there is one, those that are missing among
    /// them, and the others behind.
    package var account: [Unit] {
        var account = units
        for index in account.indices where account[index].isSummed {
            let name = AgencyName(account[index].agency)
            guard let region = members[name], AgencyName(region) != name else { continue }
            account[index].standing = .contained(in: region)
        }
        guard let roster else {
            let present = Set(account.filter { !$0.standing.isBesides }.map { AgencyName($0.agency) })
            return account + policy.former.filter { !present.contains(AgencyName($0)) }.map { Unit(missing: $0) }
        }
        let byName = Dictionary(grouping: account.filter { !$0.standing.isBesides }) { AgencyName($0.agency) }
        let due = roster.entries.flatMap { entry in
            byName[AgencyName(entry.agency)] ?? [Unit(missing: entry.agency)]
        }
        return due + account.filter { $0.standing.isBesides || !listed.contains(AgencyName($0.agency)) }
    }
}

extension Rollup.Unit {
    fileprivate init(missing agency: String) {
        self.init(
            agency: agency, file: nil, hash: nil, errors: 0, warnings: 0, standing: .missing, isSummed: false)
    }

    /// The unit as the region's report lists it; `nil` for what is none of its units.
    ///
    /// - Parameter file: The path of its file as seen from the region's report.
    package func source(file: String?) -> RollupSource? {
        switch standing {
        case .region, .otherKind, .unlisted, .unreadable: return nil
        case .missing: return RollupSource(agency: agency, state: .missing)
        default: break
        }
        let state: RollupSource.State = !isSummed ? .leftOut : standing == .hasErrors ? .summedWithErrors : .summed
        return RollupSource(agency: agency, file: file, hash: hash, state: state)
    }
}

extension Rollup {
    /// Whether the sum may be written: every unit is in it, or may be left out, and none is in it twice.
    package func isUsable(_ account: [Unit]) -> Bool {
        guard account.contains(where: \.isSummed) else { return false }
        return account.allSatisfy { unit in
            if unit.standing.isAmbiguous { return false }
            return unit.isSummed || unit.standing.isBesides || policy.isPartial
        }
    }
}
