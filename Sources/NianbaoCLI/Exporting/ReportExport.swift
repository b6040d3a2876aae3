internal import NianbaoCore
internal import NianbaoXLSX

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// One report on its way to files.
struct ReportExport {
    let report: CompletedReport
    let memory: ExportMemory
    /// What was found in it, for the workbook's check sheet.
    let findings: [Finding]
    let made: Manifest.Made
    let formats: [ExportFormat]
    let folder: OutputFolder
    /// Whether files that somebody edited are replaced, and a copy of them kept.
    let mayReplaceEdited: Bool

    /// Whether the caller sees the files of many exports onto the disk at once.
    let leavesSyncing: Bool

    /// What there is to do.
    enum Preparation {
        /// Nothing: all outputs are there.
        case unchanged([String])
        /// Nothing may be written, because of these files.
        case refused([Edited])
        /// Everything is written, under names that nobody sees.
        case staged(StagedExport)
    }

    /// A file in the way that the tool has not written as it is.
    struct Edited: Sendable {
        let path: String
        let wasExported: Bool
    }

    /// What the outputs are called after.
    var title: String { made.outputTitle(report.report.title) }

    /// Writes what is not there yet, without giving it its names.
    func prepare() throws -> Preparation {
        let paths = formats.map { folder.file(title, $0.rawValue) }
        let record = ManifestFile(outputFolder: folder.path, base: DerivedName.of(title))
        let old = record.read()
        // Whoever insists has a reason to doubt what lies there.
        if !mayReplaceEdited, let old, try isCurrent(old) { return .unchanged(paths) }

        var batch = OutputBatch(leavesSyncing: leavesSyncing)
        let printed = printed
        for (format, path) in zip(formats, paths) { try generate(format, printed, path, &batch) }
        let plan = try plan(paths, old, &batch)
        guard plan.edited.isEmpty || mayReplaceEdited else { return .refused(plan.edited) }
        if let old, !plan.isUnchanged { tellReplaced(old, record) }
        let manifest = Manifest(made: made, outputs: try plan.outputs + (old.map { try kept(of: $0) } ?? []))
        let isFolderNew = try record.makeFolder()
        do {
            try batch.addFirst(record.path, text: try manifest.json)
            let copies = try keepCopies(of: plan.edited, &batch)
            return .staged(
                StagedExport(
                    batch, paths: paths, copies: copies, isUnchanged: plan.isUnchanged, folder: folder.path,
                    record: record))
        } catch {
            if isFolderNew { record.removeEmptyFolder() }
            throw error
        }
    }

    /// Tells when what is about to be replaced was exported from another report that is still there.
    private func tellReplaced(_ old: Manifest, _ record: ManifestFile) {
        guard old.made.input.path != made.input.path, let other = record.path(of: old.made.input),
            InputFile.isRegular(other)
        else { return }
        Terminal.error.write(
            pick(
                zh: "注意：“\(title)”原来是从“\(FilePath.short(other))”导出的，标题相同，现在换成了这一份",
                en:
                    "note: “\(title)” was exported from “\(FilePath.short(other))”, which has the same title; it is replaced"
            ).printable + "\n")
    }

    /// Whether exporting would change nothing, not even the manifest.
    private func isCurrent(_ manifest: Manifest) throws -> Bool {
        guard manifest.made == made else { return false }
        let asked = formats.map { OutputFolder.name(title, $0.rawValue) }
        guard asked.allSatisfy({ manifest.output(named: $0)?.isStale == false }) else { return false }
        return try manifest.outputs.allSatisfy { output in
            let path = folder.path(to: output.name)
            return asked.contains(output.name) ? try fileHash(path) == output.sha256 : InputFile.exists(path)
        }
    }

    /// Writes all formats, one after the other, as they come.
    func put(on stream: Terminal) throws {
        let printed = printed
        for format in formats {
            switch format {
            case .txt: try stream.put(printed.text)
            case .xlsx: try putWorkbook(printed, on: stream)
            }
        }
    }

    private func putWorkbook(_ printed: PrintedReport, on stream: Terminal) throws {
        guard !stream.isInteractive else {
            throw Failure(
                zh: "工作簿不能显示在屏幕上；请用 -o 写出文件夹，或者用 > 写到文件",
                en: "a workbook cannot be shown on a screen; name a folder with -o, or send it to a file with >")
        }
        let temporary = HiddenFile(beside: folder.path(to: "workbook.xlsx"), "tmp")
        try temporary.create(mode: 0o600)
        defer { temporary.remove() }
        try writeWorkbook(printed, to: temporary.path, for: folder.path(to: "workbook.xlsx"))
        try stream.put(try InputFile.bytes(temporary.path, limit: .max))
    }

    private var stamp: ReportWorkbook.Stamp {
        ReportWorkbook.Stamp(tool: made.tool, inputHash: made.input.sha256 ?? "")
    }

    /// What every format shows.
    private var printed: PrintedReport {
        PrintedReport(report, on: memory.printed(report.form), isDraft: made.isDraft)
    }

    private func generate(
        _ format: ExportFormat, _ printed: PrintedReport, _ path: String, _ batch: inout OutputBatch
    ) throws {
        switch format {
        case .txt: try batch.add(path, text: printed.text)
        case .xlsx:
            try batch.add(path) { temporary in
                try writeWorkbook(printed, to: temporary, for: path)
            }
        }
    }

    private func writeWorkbook(_ printed: PrintedReport, to temporary: String, for path: String) throws {
        do throws(WorkbookError) {
            try ReportWorkbook.write(
                printed, in: memory.workbook(report.form), to: temporary, stamp: stamp, findings: findings)
        } catch {
            throw Failure.cannotWrite(path, error)
        }
    }

    private struct Plan {
        var outputs: [Manifest.Output] = []
        var edited: [Edited] = []
        var isUnchanged = true
    }

    /// Compares what was generated with what is there, and leaves out what need not be written.
    private func plan(_ paths: [String], _ old: Manifest?, _ batch: inout OutputBatch) throws -> Plan {
        var plan = Plan()
        for path in paths {
            let name = FilePath.name(path)
            guard let new = try batch.hash(of: path) else { continue }
            let present = try fileHash(path)
            guard present != new else {
                plan.outputs.append(Manifest.Output(name: name, sha256: new))
                batch.leaveOut(path)
                continue
            }
            plan.isUnchanged = false
            plan.outputs.append(Manifest.Output(name: name, sha256: new, replaces: present))
            batch.expect(path, oneOf: [present, new])
            let known = old?.output(named: name)
            if let present, known?.knows(present) != true {
                plan.edited.append(Edited(path: path, wasExported: known != nil))
            }
        }
        return plan
    }

    /// What the last manifest says of outputs that are not made now and still there.
    private func kept(of old: Manifest) throws -> [Manifest.Output] {
        let names = formats.map { OutputFolder.name(title, $0.rawValue) }
        return old.outputs.filter { !names.contains($0.name) && InputFile.exists(folder.path(to: $0.name)) }.map {
            var output = $0
            output.isStale = output.isStale || !made.gives(sameAs: old.made)
            return output
        }
    }

    /// The copies get their names before the manifest does, because it will say that the edited files may be replaced.
    private func keepCopies(of edited: [Edited], _ batch: inout OutputBatch) throws -> [String] {
        let now = time(nil)
        return try edited.map { file in
            let copy = EditedCopy.path(for: file.path, at: now)
            try batch.addFirst(copyOf: file.path, as: copy)
            return copy
        }
    }
}
