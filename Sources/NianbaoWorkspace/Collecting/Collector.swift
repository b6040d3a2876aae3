package import NianbaoCore

/// Files what has arrived in a collection: each new report as a further version in its unit's folder.
///
/// Versions are filed in groups. What a run that was killed has left is settled by the next one.
package struct Collector {
    private let collection: CollectionFolder
    private let units: UnitFolders
    private let roster: Roster
    private let day: CalendarDay
    private let time: String
    private let remarks: RemarkSink
    private let lock: CollectionLock
    /// The SHA-256 of everything that was filed before this run for units on the list.
    package let known: Set<String>
    /// The SHA-256 of everything that was filed for others. Their names may be on the list since.
    private let strangers: Set<String>
    /// What this run has filed.
    private var filed: Set<String> = []
    /// By folder, the last version that is in it, filed or waiting.
    private var last: [String: Last] = [:]
    private var waiting: [Waiting] = []

    /// How many versions are filed together.
    private static let groupSize = 32
    /// How many bytes may wait to be filed.
    private static let groupBytes = 1 << 26

    /// The last version of a unit.
    private struct Last {
        let number: Int
        /// Where it is; `nil` when this run files it.
        let path: String?
        let report: CompletedReport?
    }

    private struct Waiting {
        let path: String
        let filing: Filing
        /// What is to be written; `nil` when nothing is.
        var version: FiledVersion?
        /// Whether it has the bytes of one that waits, too, and is filed with that.
        var isCopy = false
    }

    /// Gets ready to file reports of a kind for `year` in the folder at `path`, which is made if it is not there.
    ///
    /// - Parameters:
    ///   - day: The day that the names of the files say.
    ///   - time: The time that the log says.
    ///   - remarks: Receives a remark on whatever killed runs have left.
    /// - Throws: A `Failure` when the folder is for another year or kind, or another process is at work in it.
    package init(
        into path: String, year: Int, kind: String, _ roster: Roster, day: CalendarDay, time: String,
        remarks: RemarkSink
    ) throws {
        collection = try Self.open(path, CollectionRecord(year: year, kind: kind), remarks)
        lock = try CollectionLock(path)
        try FilingJournal.settle(in: path)
        units = UnitFolders(roster)
        (self.roster, self.day, self.time, self.remarks) = (roster, day, time, remarks)
        var known: (units: Set<String>, strangers: Set<String>) = ([], [])
        for folder in try collection.folders() + [UnitFolders.strangers] {
            let place = collection.path(of: folder)
            for place in [place, RecordFolder(in: place).path] where InputFile.isFolder(place) {
                DeadRuns.clear(place + "/", remarks)
            }
            let versions = try collection.versions(in: folder)
            for version in versions {
                // The office may have corrected a report file that came in as one.
                let source = OutputRecord.read(.imported, for: version.path, remarks)?.source
                let hashes = [try fileHash(version.originalPath), source].compactMap(\.self)
                if folder == UnitFolders.strangers {
                    known.strangers.formUnion(hashes)
                } else {
                    known.units.formUnion(hashes)
                }
            }
            last[folder] = versions.last.map { Last(number: $0.number, path: $0.path, report: nil) }
        }
        (self.known, strangers) = known
    }

    private static func open(
        _ path: String, _ wanted: CollectionRecord, _ remarks: RemarkSink
    ) throws -> CollectionFolder {
        if let record = CollectionRecord.read(in: path) {
            guard record.year == wanted.year else {
                throw Failure(
                    zh: "“\(path)”收的是 \(record.year) 年度的年报，不是 \(wanted.year) 年度的；换一个文件夹，或者改 --year",
                    en:
                        "“\(path)” is for the reports of \(record.year), not \(wanted.year); name another folder, or change --year"
                )
            }
            guard record.kind == wanted.kind else {
                throw Failure(
                    zh: "“\(path)”收的是“\(record.kind)”，不是“\(wanted.kind)”；换一个文件夹，或者加 --kind \(record.kind.shellQuoted)",
                    en:
                        "“\(path)” is for reports of the kind “\(record.kind)”, not “\(wanted.kind)”; name another folder, or add "
                        + "--kind \(record.kind.shellQuoted)")
            }
            return CollectionFolder(path, record)
        }
        let folder = try OutputFolder(path)
        _ = try RecordFolder(in: folder.path).make()
        let place = CollectionRecord.path(in: folder.path)
        guard InputFile.isAbsent(place) || CollectionRecord.read(in: folder.path) != nil else {
            throw Failure(
                zh: "“\(place)”无法识别（可能已损坏），没有收件；换一个文件夹",
                en: "“\(place)” cannot be understood and may be damaged; nothing was filed: name another folder")
        }
        do {
            var batch = OutputBatch(remarks: remarks)
            try batch.add(new: place, text: try wanted.jsonText())
            try batch.commit()
        } catch {
            // Another process may have been faster, and is at work there.
            guard CollectionRecord.read(in: folder.path) != nil else { throw error }
            return try open(folder.path, wanted, remarks)
        }
        return CollectionFolder(folder.path, wanted)
    }

    // MARK: Filing

    /// Adds a file that has arrived. When enough wait, they are filed, and `tell` learns of each in turn.
    ///
    /// - Parameter reader: Reads the version before, to compare with.
    package mutating func add(
        _ arrival: Arrival, _ reader: ReportReader, tell: (String, Filing) throws -> Void
    ) throws {
        switch arrival.content {
        case .known: wait(arrival.path, .known)
        case .unread(let reason): wait(arrival.path, .unread(reason))
        case .report(let arrived):
            guard !filed.contains(arrival.hash) else {
                let isCopy = waiting.contains { $0.version?.hash == arrival.hash }
                waiting.append(Waiting(path: arrival.path, filing: .known, version: nil, isCopy: isCopy))
                break
            }
            try add(arrived, arrival, reader)
        }
        let bytes = waiting.reduce(0) { $0 + ($1.version?.size ?? 0) }
        if waiting.count >= Self.groupSize || bytes >= Self.groupBytes { try finish(tell: tell) }
    }

    private mutating func wait(_ path: String, _ filing: Filing) {
        waiting.append(Waiting(path: path, filing: filing, version: nil))
    }

    private mutating func add(_ arrived: ArrivedReport, _ arrival: Arrival, _ reader: ReportReader) throws(Failure) {
        guard let stated = arrived.report?.stated else { return }
        guard stated.year == collection.year else {
            return wait(arrival.path, .otherYear(agency: stated.agency, year: stated.year))
        }
        guard stated.form.kind == collection.kind else {
            return wait(arrival.path, .otherKind(agency: stated.agency, kind: stated.form.kind))
        }
        let place = units.place(of: stated.agency)
        guard place != nil || !strangers.contains(arrival.hash) else { return wait(arrival.path, .known) }
        let (agency, folder) = place.map { units.units[$0] } ?? (stated.agency, UnitFolders.strangers)
        let before = last[folder]
        let version = FiledVersion(
            number: (before?.number ?? 0) + 1, day: day, folder: folder, isListed: place != nil, arrived,
            hash: arrival.hash,
            comparison: place == nil ? nil : comparison(of: arrived, with: before, reader))
        last[folder] = Last(number: version.number, path: nil, report: arrived.report)
        filed.insert(arrival.hash)
        let filing = Filing.filed(
            Filing.Filed(
                agency: agency, number: version.number, path: collection.path(of: version.original),
                errors: arrived.errors, warnings: arrived.warnings,
                firstError: arrived.firstError ?? arrived.checked.findings.firstLine(.error),
                difference: version.comparison?.summary, blanksAsZero: arrived.blanksAsZero,
                isListed: place != nil, probable: place == nil ? roster.probable(for: agency) : nil))
        waiting.append(Waiting(path: arrival.path, filing: filing, version: version))
    }

    private func comparison(
        of arrived: ArrivedReport, with before: Last?, _ reader: ReportReader
    ) -> FiledVersion.Comparison? {
        guard let before, let new = arrived.report else { return nil }
        let old = before.report ?? before.path.flatMap { try? CheckedReport($0, reader).report }
        guard let old, let difference = ReportDifference(from: old, to: new) else { return nil }
        return FiledVersion.Comparison(difference, number: before.number)
    }

    /// Files everything that waits.
    package mutating func finish(tell: (String, Filing) throws -> Void) throws {
        let group = waiting
        waiting = []
        do {
            try file(group.compactMap(\.version))
        } catch {
            for version in group.compactMap(\.version) { version.removeFolderIfEmpty(in: collection) }
            var failure = Failure(error)
            for entry in group {
                guard entry.version != nil || entry.isCopy else {
                    try tell(entry.path, entry.filing)
                    continue
                }
                try tell(entry.path, .failed(failure))
                // The reason names one file, and is shown once.
                failure = .together
            }
            throw error
        }
        noteRefused(group)
        for entry in group { try tell(entry.path, entry.filing) }
    }

    /// Notes what was not filed, each file once: in the log, and for the state of its unit.
    ///
    /// What was filed stays filed if that fails, and the next run that meets these files notes them.
    private func noteRefused(_ group: [Waiting]) {
        var refused = RefusedFiles.read(in: collection.path)
        var lines: [[UInt8]] = []
        for waiting in group {
            let name = FilePath.name(waiting.path)
            let agency: String?
            var (year, kind): (Int?, String?) = (nil, nil)
            let reason: String
            switch waiting.filing {
            case .otherYear(let stated, let other): (agency, year, reason) = (stated, other, "是 \(other) 年度的")
            case .otherKind(let stated, let other): (agency, kind, reason) = (stated, other, "是\(other)")
            case .unread: (agency, reason) = (units.agency(inName: name), "读不出")
            case .filed, .known, .failed: continue
            }
            let listed = agency.flatMap { units.place(of: $0) }.map { units.units[$0].agency }
            let hash = (try? fileHash(waiting.path)) ?? ""
            let entry = RefusedFiles.Entry(
                sha256: hash, agency: listed, year: year, kind: kind, name: name, day: day.text)
            guard refused.add(entry) else { continue }
            lines.append(
                CollectionLog.line(
                    time: time, agency: agency ?? "", hash: hash, event: "没有收：\(reason)", file: waiting.path))
        }
        guard !lines.isEmpty else { return }
        do {
            // The log first: a line that is there twice is better than one that is nowhere.
            try CollectionLog(in: collection.path).append(lines)
            var batch = OutputBatch(remarks: remarks)
            try batch.add(RefusedFiles.path(in: collection.path), text: try refused.jsonText())
            try batch.commit()
        } catch {
            let reason = Failure(error).message
            remarks.add(
                .failure(
                    Failure(
                        zh: "\(reason.zh)；没有收的文件没有记下，下次收件时补记",
                        en: "\(reason.en); files that were not filed were not noted, and the next run notes them")))
        }
    }

    private func file(_ versions: [FiledVersion]) throws {
        guard !versions.isEmpty else { return }
        // A group whose lines the log did not take is still in the journal.
        try FilingJournal.settle(in: collection.path)
        let log = CollectionLog(in: collection.path)
        let entries = versions.map { version in
            FilingJournal.Entry(
                original: version.original, made: version.made,
                line: CollectionLog.line(
                    time: time, agency: version.agency, hash: version.hash, event: version.event,
                    file: version.original))
        }
        var batch = OutputBatch(leavesSyncing: true, remarks: remarks)
        let journal = FilingJournal.path(in: collection.path)
        try batch.add(new: journal, text: try FilingJournal(logSize: log.size, entries).jsonLine())
        for version in versions { try version.add(to: &batch, in: collection) }
        let isSynced = HiddenFile.syncFileSystem(of: collection.path)
        if !isSynced { try batch.sync() }
        try batch.commit()
        _ = HiddenFile.syncFileSystem(of: collection.path)
        FilingJournal.finish(
            entries, in: log, of: collection.path,
            done: Bilingual(
                zh: "收到的已经归档，下次收件时补记", en: "what has arrived is filed, and the next run adds the lines"),
            remarks)
    }
}

extension Failure {
    /// Why a file was not filed that others were to be filed with.
    fileprivate static let together = Failure(
        zh: "一起归档的文件没有写成，原因见上面", en: "the files that it was to be filed with could not be written, see above")
}
