package import NianbaoCore
internal import NianbaoXLSX

/// A document that reports are imported from: what was found in it, checked.
package struct ImportedDocument {
    /// Its path as it was given.
    package let path: String
    /// The SHA-256 of its bytes.
    package let hash: String
    /// What kind of file it is.
    package let kind: Bilingual
    /// The reports in it, in its order.
    package let reports: [Report]

    /// A report of the document with the findings of an ordinary check.
    package struct Report {
        /// The report as it was found.
        package let imported: Imported
        /// The same, checked: its findings are at places of the document.
        package let checked: CheckedReport
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - path: A file, or `-` for standard input.
    ///   - blankAsZero: Whether empty cells are taken for zero; those of a PDF never are.
    /// - Throws: A `Failure` when it cannot be read, or has no report.
    package init(_ path: String, _ reader: ReportReader, blankAsZero: Bool) throws(Failure) {
        let bytes = try InputFile.bytes(path, limit: DocumentReading.sizeLimit + 1)
        let name = InputFile.shown(path)
        guard !ReportSign.isIn(bytes) || DocumentReading.recognises(bytes) else { throw .isReportFile(name) }
        hash = contentHash(bytes)
        self.path = path
        if let filled = try WorkbookSource.filledWorkbook(in: bytes, name: name, reader) {
            var reader = reader
            reader.takesBlankForZero = blankAsZero
            kind = WorkbookSource().name
            let file = SourceFile(name: name, text: "")
            let checked = try CheckedReport(bytes, filled.sourced(in: file, reader), at: path, reader)
            reports = [Report(imported: filled.imported(blankAsZero: blankAsZero), checked: checked)]
            return
        }
        let read = DocumentReading.read(bytes, name: name, converts: true)
        guard let document = read.document else {
            throw Failure(
                zh: "“\(name)”没有读成，没有导入", en: "“\(name)” could not be read and was not imported",
                faults: .other(read.file, read.findings))
        }
        // In a PDF a value of several lines can look as if its cell were empty.
        let takesBlank = blankAsZero && DocumentKind(bytes) != .pdf
        var found = ReportImport(reader.forms, blankAsZero: takesBlank).reports(in: document)
        guard !found.isEmpty else {
            if let garbled = Mojibake.found(in: document, reader.forms) { throw .garbled(name, garbled) }
            throw .noReport(name, read.kind)
        }
        if let identity = read.identity, found.count == 1 { found[0].complete(identity.restoreRemarks) }
        kind = read.kind
        reports = try found.map { imported throws(Failure) in
            Report(
                imported: imported,
                checked: try CheckedReport(bytes, SourcedReport(imported, in: read), at: path, reader))
        }
    }
}

extension ImportedDocument.Report {
    /// Whether a person has something to do: a figure or a text is still to be filled in, or the check finds errors.
    package var isUnfinished: Bool { imported.isUnfinished || checked.findings.containsErrors }
}

extension Failure {
    fileprivate static func isReportFile(_ name: String) -> Failure {
        Failure(
            zh: "“\(name)”已经是年报文件（YAML），不用导入；直接用 nianbao check \(name.shellQuoted) 检查",
            en:
                "“\(name)” is a report file (YAML) already and need not be imported; check it with: nianbao check \(name.shellQuoted)"
        )
    }

    fileprivate static func garbled(_ name: String, _ garbled: Mojibake) -> Failure {
        Failure(zh: "“\(name)”\(garbled.message.zh)", en: "“\(name)”: \(garbled.message.en)")
    }

    fileprivate static func noReport(_ name: String, _ kind: Bilingual) -> Failure {
        Failure(
            zh: "“\(name)”里没有找到年报：既没有它的标题和各部分，也没有它的表格",
            en: "no report was found in “\(name)” (\(kind.en)): neither title and sections nor tables of one")
    }
}
