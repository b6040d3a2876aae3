package import NianbaoCore
internal import NianbaoDOCX

/// Returns reports of a collection that have errors: writes a 退回单 for each, beside the version that it is about.
package struct SlipWriter {
    private let collection: CollectionFolder
    private let reader: ReportReader
    private let manner: Manner
    private let remarks: RemarkSink
    private let lock: CollectionLock

    /// How slips are written.
    package struct Manner: Sendable {
        /// What kind of file they are.
        package let format: Format
        /// The day that they say.
        package let day: CalendarDay
        /// The time that the log says.
        package let time: String
        /// Until when a correct report has to arrive; `nil` for as soon as possible.
        package let due: CalendarDay?
        /// Who returns the report; `nil` leaves a line to write on.
        package let author: String?

        /// Slips of one day.
        package init(_ format: Format, day: CalendarDay, time: String, due: CalendarDay?, author: String?) {
            (self.format, self.day, self.time, self.due, self.author) = (format, day, time, due, author)
        }
    }

    /// The kinds of files that slips can be.
    package enum Format: String, CaseIterable, Sendable {
        case docx
        case txt
    }

    /// A unit whose newest version has errors.
    package struct Faulty {
        /// The unit, as its report has it.
        package let agency: String
        let folder: String
        /// How many errors there are.
        package let errors: Int
        let version: CollectedVersion
        let checked: CheckedReport
        /// The number of the version.
        package var number: Int { version.number }
        /// When it was returned last; `nil` if it was not.
        package var returned: CalendarDay? { version.returned }
    }

    /// - Throws: A `Failure` when another process is at work in the collection.
    package init(
        _ collection: CollectionFolder, _ reader: ReportReader, _ manner: Manner, remarks: RemarkSink
    ) throws(Failure) {
        lock = try CollectionLock(collection.path)
        try FilingJournal.settle(in: collection.path)
        (self.collection, self.reader, self.manner, self.remarks) = (collection, reader, manner, remarks)
    }

    /// The units whose newest version has errors, in the order of their folders.
    ///
    /// - Parameter names: The units that are meant; all if there are none.
    /// - Throws: A `Failure` when one of the names is that of no unit, or of one without errors.
    package func faulty(_ names: [String]) throws(Failure) -> [Faulty] {
        var found: [(folder: String, agency: String, faulty: Faulty?)] = []
        for folder in try collection.folders() {
            guard let checked = CheckedVersions(try collection.versions(in: folder), reader) else { continue }
            let agency = checked.newest?.report?.stated.agency ?? folder
            found.append((folder, agency, Self.faulty(folder, agency, checked)))
        }
        guard !names.isEmpty else { return found.compactMap(\.faulty) }
        return try names.map { name throws(Failure) in
            let key = AgencyName(name)
            guard let unit = found.first(where: { AgencyName($0.folder) == key || AgencyName($0.agency) == key }) else {
                let shown = found.prefix(20).map(\.agency)
                throw Failure(
                    zh: "“\(collection.path)”里没有收到“\(name)”的年报，没有退回；收到的有：\(shown.joined(separator: "、"))",
                    en:
                        "no report of “\(name)” was collected in “\(collection.path)”, and none was returned; there are: "
                        + shown.joined(separator: ", "))
            }
            guard let faulty = unit.faulty else {
                throw Failure(
                    zh: "“\(unit.agency)”最新的一份没有错误，没有退回",
                    en: "the newest report of “\(unit.agency)” has no errors; none was returned")
            }
            return faulty
        }
    }

    private static func faulty(_ folder: String, _ agency: String, _ checked: CheckedVersions) -> Faulty? {
        guard let version = checked.versions.last, let newest = checked.newest, !checked.isSound else { return nil }
        return Faulty(
            agency: agency, folder: folder, errors: newest.findings.count(.error), version: version, checked: newest)
    }

    /// Writes the slips of these units: all or none.
    ///
    /// - Returns: Their paths.
    package func write(_ units: [Faulty]) throws -> [String] {
        guard !units.isEmpty else { return [] }
        var batch = OutputBatch(remarks: remarks)
        let log = CollectionLog(in: collection.path)
        let slips = units.map { (unit: $0, name: name(of: $0)) }
        let entries = try slips.map { unit, name in
            let path = FilePath.join(unit.folder, name)
            let hash = try fileHash(unit.version.originalPath) ?? ""
            return FilingJournal.Entry(
                original: path, made: [],
                line: CollectionLog.line(
                    time: manner.time, agency: unit.agency, hash: hash,
                    event: "退回第\(unit.number)份，有 \(unit.errors) 个错误", file: path))
        }
        let paths = slips.map { FilePath.join(collection.path(of: $0.unit.folder), $0.name) }
        for (slip, path) in zip(slips, paths) {
            let bytes = try bytes(of: self.slip(slip.unit), path)
            _ = try RecordFolder(beside: path).make()
            try batch.add(path) { temporary in try GrowingFile(temporary, as: path).append(bytes) }
        }
        for path in paths { try settle(path, &batch) }
        try batch.addFirst(
            FilingJournal.path(in: collection.path), text: try FilingJournal(logSize: log.size, entries).jsonLine())
        try batch.commit()
        FilingJournal.finish(
            entries, in: log, of: collection.path,
            done: Bilingual(
                zh: "退回单已经写好，下次收件或退回时补记",
                en: "the slips are written, and the next run of collect or return adds the lines"),
            remarks)
        return paths
    }

    private func settle(_ path: String, _ batch: inout OutputBatch) throws {
        guard let output = try RecordedOutput(path, .slip, in: batch, remarks) else { return }
        guard try output.isExpendable else {
            throw Failure(
                zh: "退回单“\(path)”可能手工改过，没有动它，一份也没有写；把它移走再运行",
                en:
                    "the slip “\(path)” may have been edited; it was left alone, and none was written: move it away first"
            )
        }
        _ = try output.settle(&batch, keepsCopy: false)
    }

    private func name(of unit: Faulty) -> String {
        "\(unit.version.base)-\(CollectedVersion.slipWord)-\(manner.day.text).\(manner.format.rawValue)"
    }

    private func bytes(of slip: ReturnSlip, _ path: String) throws(Failure) -> [UInt8] {
        switch manner.format {
        case .txt: Array(PlainTextWriter.text(of: slip.document, tables: .aligned).utf8)
        case .docx:
            try WordDocument.bytes(
                of: slip.document, subject: CollectedVersion.slipWord, agency: manner.author ?? "",
                from: "nianbao \(ToolVersion.current)", path)
        }
    }

    private func slip(_ unit: Faulty) throws(Failure) -> ReturnSlip {
        let stated = unit.checked.report?.stated
        let kind = stated?.form.kind ?? collection.kind
        return ReturnSlip(
            ReturnSlip.Subject(
                agency: unit.agency, title: stated?.title ?? kind, kind: kind, version: unit.number,
                received: unit.version.day, isReportFile: unit.version.made == nil),
            try findings(on: unit), on: stated?.form, day: manner.day, due: manner.due, author: manner.author)
    }

    /// What is wrong, at places of the file that the unit has.
    private func findings(on unit: Faulty) throws(Failure) -> [Finding] {
        let found = unit.checked.findings
        guard unit.version.made != nil else { return found }
        let record = OutputRecord.read(.imported, for: unit.version.path, remarks)
        let isAsMade = record?.file.sha256 == unit.checked.hash
        let original = isAsMade ? try? CheckedReport(unit.version.originalPath, reader).findings : nil
        guard let original, original.containsErrors else {
            // The unit does not have the report file, and its lines would not help.
            return found.map(\.withoutPlace)
        }
        return original
    }
}
