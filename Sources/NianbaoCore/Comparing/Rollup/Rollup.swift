/// Sums the units' reports and records each unit's status.
///
/// It keeps a line for each unit, and its figures only on request: the sum itself takes the same memory for ten units
/// and for ten thousand.
package struct Rollup: Sendable {
    /// The form that all summed reports use.
    package let form: Form
    /// The year that is summed.
    package let year: Int
    /// Whose report the sum is.
    package let agency: String
    /// The input cells of the form, in its order; figures are by an index into them.
    package let cells: [CellID]
    /// The units in the order in which they were added, without missing ones.
    package private(set) var units: [Unit] = []
    private let mark: FormMark
    let roster: Roster?
    let policy: Policy
    private var sum: FigureSum
    private var places: [AgencyName: Int] = [:]
    private let listed: Set<AgencyName>
    /// By name of a unit: the region whose report contains it.
    private var members: [AgencyName: String] = [:]

    /// How units with problems are treated.
    package struct Policy: Sendable {
        /// Whether reports with errors are summed too.
        package var allowsErrors = false
        /// Whether the other units are summed if some cannot be.
        package var isPartial = false
        /// Whether the figures of each unit are kept.
        package var keepsFigures = false
        /// The units that the region's report lists: without a list, these units have to report.
        package var former: [String] = []

        /// Every unit must have reported, without errors, and no figures are kept.
        package init() {}
    }

    /// A unit and its status.
    package struct Unit: Sendable {
        /// The unit's name.
        package let agency: String
        /// `nil` when nothing was delivered.
        package let file: String?
        /// The SHA-256 of its file in hexadecimal; `nil` if it was not computed or there is no file.
        package let hash: String?
        /// How many errors a check of its report found.
        package let errors: Int
        /// How many warnings a check of its report found.
        package let warnings: Int
        /// Its status.
        package internal(set) var standing: UnitStanding
        /// Whether its figures are in the sum.
        package internal(set) var isSummed: Bool
        /// Its input figures; `nil` unless they were to be kept and are in the sum.
        package internal(set) var figures: UnitFigures?
    }

    /// The largest number of units: the list of more could not be read again as part of a report.
    package static let unitLimit = 15_000

    /// A sum of no reports yet; `roster` is `nil` if there is no list of units.
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

    /// Adds a unit's report, if it can be summed.
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

    /// The sums of the summed units, by input cell.
    package var totals: [CellValue] { sum.values }

    /// Final status of every unit: in the order of the list (missing ones included), then units not on the list.
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

    /// The unit as the region's report lists it; `nil` for a report that is not one of its units.
    ///
    /// - Parameter file: The path of its file as seen from the region's report.
    package func source(file: String?) -> RollupSource? {
        switch standing {
        case .region, .otherKind, .unlisted: return nil
        case .unreadable where file == nil: return nil
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
