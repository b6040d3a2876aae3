internal import CLibrary
internal import NianbaoCore

/// One report on its way to files.
struct ReportExport {
    let report: CompletedReport
    /// The reports of the years before, the latest first, where charts are asked for.
    let earlier: [CompletedReport]
    let memory: ExportMemory
    /// What was found in it, for the workbook's check sheet.
    let findings: [Finding]
    let made: Manifest.Made
    let formats: [any ExportFormat]
    /// All formats, for those that are made from others.
    let registry: ExportFormats
    /// What is wanted of formats.
    let options: ExportOptions
    let folder: OutputFolder
    /// Whether files that somebody edited are replaced, and a copy of them kept.
    let mayReplaceEdited: Bool

    /// Whether the caller sees the files of many exports onto the disk at once.
    let leavesSyncing: Bool
    let remarks: RemarkSink

    /// What there is to do.
    enum Preparation {
        /// Nothing: all outputs are there.
        case unchanged([String])
        /// Nothing may be written, because of these files.
        case refused([FileExport.Edited])
        /// Nothing may be written, because what is there was exported from this report.
        case otherSource(String)
        /// Everything is written, under names that nobody sees.
        case staged(StagedExport)
    }

    /// What the outputs are called after.
    var title: String { made.outputTitle(report.stated.title) }

    /// Writes what is not there yet, without giving it its names.
    func prepare() throws -> Preparation {
        let paths = formats.map { folder.file(title, $0.ending) }
        let record = ManifestFile(outputFolder: folder.path, base: DerivedName.of(title))
        let old = record.read(remarks)
        // Whoever insists has a reason to doubt the files that are there.
        // The record knows last year's report, and none of those before it.
        if !mayReplaceEdited, earlier.count < 2, let old, try isCurrent(old) { return .unchanged(paths) }
        if !mayReplaceEdited, let old, let other = otherSource(old, record) { return .otherSource(other) }

        var batch = OutputBatch(leavesSyncing: leavesSyncing, remarks: remarks)
        try generate(paths, &batch)
        let plan = try plan(paths, old, &batch)
        guard plan.edited.isEmpty || mayReplaceEdited else {
            return .refused(plan.edited.map { FileExport.Edited(path: $0.path, wasExported: $0.known != nil) })
        }
        if let old, !plan.isUnchanged { noteReplaced(old, record) }
        let manifest = Manifest(made: made, outputs: try plan.outputs + (old.map { try kept(of: $0) } ?? []))
        let isFolderNew = try record.folder.make()
        do {
            try batch.addFirst(record.path, text: try manifest.jsonText())
            let copies = try keepCopies(of: plan.edited, &batch)
            return .staged(
                StagedExport(
                    batch, paths: paths, copies: copies, isUnchanged: plan.isUnchanged, folder: folder.path,
                    record: record))
        } catch {
            if isFolderNew { record.folder.removeIfEmpty() }
            throw error
        }
    }

    /// Another report that still exists and from which the present files were exported; `nil` if there is none.
    private func otherSource(_ old: Manifest, _ record: ManifestFile) -> String? {
        guard old.made.input.path != made.input.path, let other = record.path(of: old.made.input),
            InputFile.isRegular(other),
            record.path(of: made.input).flatMap(FilePath.real) != FilePath.real(other),
            old.outputs.contains(where: { InputFile.exists(folder.path(to: $0.name)) })
        else { return nil }
        return FilePath.short(other)
    }

    /// Remarks when what is about to be replaced was exported from another report that is still there.
    private func noteReplaced(_ old: Manifest, _ record: ManifestFile) {
        guard let other = otherSource(old, record) else { return }
        remarks.add(
            .line(
                zh: "注意：“\(title)”原来是从“\(other)”导出的，标题相同，现在换成了这一份",
                en: "note: “\(title)” was exported from “\(other)”, which has the same title; it is replaced"))
    }

    /// Whether exporting would change nothing, not even the manifest.
    private func isCurrent(_ manifest: Manifest) throws -> Bool {
        guard manifest.made == made else { return false }
        let asked = formats.map { OutputFolder.name(title, $0.ending) }
        guard zip(formats, asked).allSatisfy({ isCurrent(manifest.output(named: $1), of: $0) }) else { return false }
        return try manifest.outputs.allSatisfy { output in
            let path = folder.path(to: output.name)
            return asked.contains(output.name) ? try fileHash(path) == output.sha256 : InputFile.exists(path)
        }
    }

    /// Whether what is recorded of an output would be recorded again.
    private func isCurrent(_ output: Manifest.Output?, of format: any ExportFormat) -> Bool {
        output?.isStale == false && output?.arguments == arguments(of: format)
    }

    /// What is recorded of the options that a format heeds.
    private func arguments(of format: any ExportFormat) -> [String]? {
        let arguments = format.arguments(options)
        return arguments.isEmpty ? nil : arguments
    }

    // MARK: Writing

    /// Writes all formats, one after the other, as they come.
    func put(on stream: OutputStream) throws {
        for format in formats { try put(format, on: stream) }
    }

    private func put(_ format: any ExportFormat, on stream: OutputStream) throws {
        var material = material
        defer { material.removeHidden() }
        switch format.writing {
        case .text(let text): try stream.put(try text(try input(for: format, &material)))
        case .file:
            guard !stream.isTerminal else {
                throw Failure(
                    zh: "\(format.title.zh)不能显示在屏幕上；请用 -o 写出文件夹，或者用 > 写到文件",
                    en:
                        "\(format.title.en) cannot be shown on a screen; name a folder with -o, or send it to a file with >"
                )
            }
            try stream.put(try InputFile.bytes(try helper(format, &material), limit: .max))
        }
    }

    /// Writes all formats under hidden names.
    private func generate(_ paths: [String], _ batch: inout OutputBatch) throws {
        var material = material
        defer { material.removeHidden() }
        for (format, path) in zip(formats, paths) {
            let input = try input(for: format, &material)
            switch format.writing {
            case .text(let text): try batch.add(path, text: try text(input))
            case .file(let write): try batch.add(path) { temporary in try write(input, temporary, path) }
            }
            material.paths[format.name] = batch.temporaryPath(of: path)
        }
    }

    /// What files are made from.
    private struct Material {
        /// What every format shows.
        let printed: PrintedReport
        /// The files that are written, by their formats, for formats that are made from others.
        var paths: [String: String] = [:]
        /// Those of them that nobody has asked for.
        var hidden: [HiddenFile] = []

        func removeHidden() { for file in hidden { file.remove() } }
    }

    private var material: Material {
        Material(printed: PrintedReport(report, on: memory.printed(report.form), isDraft: made.isDraft))
    }

    private func input(for format: any ExportFormat, _ material: inout Material) throws -> ExportInput {
        var sources: [String: String] = [:]
        for name in format.sources {
            guard let source = registry[name] else { continue }
            sources[name] = try material.paths[name] ?? helper(source, &material)
        }
        return ExportInput(
            printed: material.printed, earlier: earlier, findings: findings, options: options, tool: made.tool,
            inputHash: made.input.sha256 ?? "",
            memory: memory, sources: sources)
    }

    /// Writes a file that is only needed for a while, and returns its path.
    private func helper(_ format: any ExportFormat, _ material: inout Material) throws -> String {
        let input = try input(for: format, &material)
        let target = folder.path(to: "\(format.name).\(format.ending)")
        let file = HiddenFile(beside: target, "tmp", remarks)
        try file.create(mode: 0o600)
        material.hidden.append(file)
        material.paths[format.name] = file.path
        switch format.writing {
        case .text(let text): try file.write(Array(try text(input).utf8))
        case .file(let write): try write(input, file.path, target)
        }
        return file.path
    }

    // MARK: What is there

    private struct Plan {
        var outputs: [Manifest.Output] = []
        var edited: [GuardedOutput] = []
        var isUnchanged = true
    }

    /// Compares what was generated with what is there, and leaves out what need not be written.
    private func plan(_ paths: [String], _ old: Manifest?, _ batch: inout OutputBatch) throws -> Plan {
        var plan = Plan()
        for (format, path) in zip(formats, paths) {
            let known = old?.output(named: FilePath.name(path))
            guard let file = try GuardedOutput(path, known: known, in: batch) else { continue }
            if !format.isReproducible, !mayReplaceEdited, file.isAsRecorded, let old, let known,
                isCurrent(known, of: format), made.gives(sameAs: old.made)
            {
                // Other bytes would say the same.
                batch.leaveOut(path)
                plan.outputs.append(known)
                continue
            }
            file.settle(&batch)
            var output = file.record
            output.arguments = arguments(of: format)
            plan.outputs.append(output)
            if !file.isUnchanged { plan.isUnchanged = false }
            if !file.isExpendable { plan.edited.append(file) }
        }
        return plan
    }

    /// What the last manifest says of outputs that are not made now and still there.
    private func kept(of old: Manifest) throws -> [Manifest.Output] {
        let names = formats.map { OutputFolder.name(title, $0.ending) }
        return old.outputs.filter { !names.contains($0.name) && InputFile.exists(folder.path(to: $0.name)) }.map {
            var output = $0
            output.isStale = output.isStale || !made.gives(sameAs: old.made)
            return output
        }
    }

    /// The copies get their names before the manifest does, because it will say that the edited files may be replaced.
    private func keepCopies(of edited: [GuardedOutput], _ batch: inout OutputBatch) throws -> [String] {
        let now = time(nil)
        return try edited.map { file in try file.keepCopy(&batch, at: now) }
    }
}
