package import NianbaoCore

/// How each unit on a list stands in a collection.
package struct CollectionStatus: Sendable {
    /// The year of the reports.
    package let year: Int
    /// The kind of the reports.
    package let kind: String
    /// The units in the order of the list.
    package let units: [Unit]
    /// The files that came from others.
    package let strangers: [String]
    /// Folders of units that are not on the list, by their names.
    package let folders: [String]
    /// The last day to report; `nil` if none was given.
    package let due: CalendarDay?
    /// The day on which it is seen.
    package let today: CalendarDay

    /// A unit on the list.
    package struct Unit: Sendable {
        /// Its name on the list.
        package let agency: String
        /// How far it has come.
        package let state: UnitState
        /// How many versions have arrived.
        package let versions: Int
        /// The number of the version that counts, the newest without errors; `nil` if there is none.
        package let counted: Int?
        /// When the newest version arrived; `nil` if none has.
        package let received: CalendarDay?
        /// When the newest version was returned; `nil` if it was not.
        package let returned: CalendarDay?
        /// How many errors the newest version has.
        package let errors: Int
        /// How many warnings the newest version has.
        package let warnings: Int
        /// The path of the report file of the version that counts, of the newest if all have errors; `nil` if nothing arrived.
        package let file: String?
        /// The SHA-256 of that file; `nil` if there is none.
        package let hash: String?
        /// The last file that it has sent and that was not filed, if nothing was.
        let refusal: RefusedFiles.Entry?
    }

    /// How the units stand on a day.
    ///
    /// - Throws: A `Failure` when a folder cannot be read.
    package init(
        of collection: CollectionFolder, _ roster: Roster, _ reader: ReportReader, due: CalendarDay?,
        today: CalendarDay
    ) throws(Failure) {
        let names = UnitFolders(roster)
        let (summed, refused) = (SummedFiles.read(in: collection.path), RefusedFiles.read(in: collection.path))
        var units: [Unit] = []
        for (agency, folder) in names.units {
            let checked = CheckedVersions(try collection.versions(in: folder), reader)
            units.append(
                checked.map { Unit(agency, collection.year, $0, summed, reader) }
                    ?? Unit(missing: agency, refused.last(of: agency)))
        }
        let own = Set(names.units.map(\.folder))
        (year, kind, self.units) = (collection.year, collection.kind, units)
        (self.due, self.today) = (due, today)
        strangers = try collection.versions(in: UnitFolders.strangers).map(\.originalPath)
        folders = try collection.folders().filter { !own.contains($0) }
    }

    /// How many days are left; negative when the day has passed, `nil` if none was given.
    package var daysLeft: Int? { due.map { today.days(to: $0) } }

    /// Whether a unit still has to send something.
    package var needsDoing: Bool { units.contains { $0.state.needsDoing } }
}

extension CollectionStatus.Unit {
    fileprivate init(missing agency: String, _ refusal: RefusedFiles.Entry?) {
        self.init(
            agency: agency, state: refusal == nil ? .missing : .refused, versions: 0, counted: nil, received: nil,
            returned: nil, errors: 0, warnings: 0, file: nil, hash: nil, refusal: refusal)
    }

    fileprivate init(
        _ agency: String, _ year: Int, _ checked: CheckedVersions, _ summed: SummedFiles?, _ reader: ReportReader
    ) {
        let newest = checked.versions.last
        let hash = checked.report?.hash
        let state: UnitState =
            if !checked.isSound {
                newest?.returned == nil ? .faulty : .returned
            } else if !checked.isReport(of: agency, year) {
                .misplaced
            } else if let hash, summed?.has(hash) == true {
                .summed
            } else {
                checked.hasOtherContent(reader) ? .corrected : .received
            }
        self.init(
            agency: agency, state: state, versions: checked.versions.count, counted: checked.sound?.number,
            received: newest?.day, returned: newest?.returned, errors: checked.newest?.findings.count(.error) ?? 1,
            warnings: checked.newest?.findings.count(.warning) ?? 0, file: checked.counted.path, hash: hash,
            refusal: nil)
    }
}
