/// Reads report files.
package struct ReportReader: Sendable {
    private let library: FormLibrary
    private let files: (any ReferredFiles)?
    /// Whether cells that are empty in a document are taken for zero. Report files have no such cells.
    package var takesBlankForZero = false

    /// A reader that chooses the form by what each file says.
    ///
    /// - Parameters:
    ///   - form: A form that is added to the library.
    ///   - files: What reports may refer to; without it, a form file that a report names is skipped.
    package init(_ library: FormLibrary, form: Form? = nil, files: (any ReferredFiles)? = nil) {
        self.library = form.map { library.adding($0) } ?? library
        self.files = files
    }

    /// The forms at hand, apart from those that reports name themselves.
    package var forms: [Form] { library.forms }

    /// A reader of what becomes of a report that has been read: the file goes on to be on the same form.
    func again(_ report: Report) -> ReportReader { ReportReader(library, files: KnownForm(form: report.form)) }

    /// The form of this kind and edition; with an empty kind, of the usual one. `nil` when there is none.
    package func form(_ id: FormID) -> Form? {
        library.form(FormID(kind: id.kind.isEmpty ? library.defaultKind : id.kind, edition: id.edition))
    }

    /// What a report's title says, on the form that is used for its year; `nil` for any other text.
    package func title(_ text: String) -> (form: Form, agency: String, year: Int)? {
        library.forms.reversed().lazy.compactMap { form in
            form.parts(ofTitle: text).map { (form, $0.agency, $0.year) }
        }.first
    }

    /// Whether the report file of this name may make the file at `path` be read.
    package func mayRead(_ path: String, for file: String) -> Bool { files?.mayRead(path, for: file) ?? true }

    /// What could be read of `file`, and everything that is wrong with it.
    package func read(_ file: SourceFile) -> Reading {
        let first = read(YAMLDocument(file), of: file)
        guard first.findings.containsErrors, file.text.utf8.count <= YAMLRecovery.sizeLimit else { return first }
        // Chinese punctuation in YAML's place makes faults that say nothing to a clerk: name it, repair a copy in
        // memory, and read on.
        let scan = PunctuationScan(file.text, KeyWords(library.forms + (first.report.map { [$0.form] } ?? [])))
        guard scan.isRepaired else { return first }
        let second = read(YAMLDocument(scan.repaired, columns: scan.columns), of: file, without: scan.unread)
        let findings = (scan.findings + second.findings).inReadingOrder()
        return Reading(report: second.report, findings: findings, root: first.root)
    }

    /// - Parameter unread: What the document leaves out of the text, and findings report.
    private func read(
        _ document: YAMLDocument, of file: SourceFile, without unread: UnreadPlaces = UnreadPlaces()
    ) -> Reading {
        guard let root = document.root else {
            return Reading(
                report: nil, findings: document.findings.isEmpty ? [.fileEmpty] : document.findings, root: nil)
        }
        guard let entries = root.entries else {
            return Reading(report: nil, findings: document.findings + [.notAReport(at: root.span)], root: nil)
        }
        var parser = ReportParser(file, library: library, files: files, unread: unread)
        parser.findings = document.findings
        parser.isWhole = document.isWellFormed
        let report = parser.read(entries)
        return Reading(
            report: report, findings: parser.findings.inReadingOrder(), root: document.isWellFormed ? root : nil)
    }
}

/// What reading a file gave.
package struct Reading: Sendable {
    /// The parts of the report that could be read; `nil` if the file contains no report.
    package let report: Report?
    /// Everything that reading found wrong with the file.
    package let findings: [Finding]
    /// What the file says as YAML, before anything in it was repaired; `nil` if it is not well-formed, or no report.
    let root: YAMLNode?
}

extension Finding {
    fileprivate static func notAReport(at span: SourceSpan) -> Finding {
        Finding(
            .fieldValue, at: SourceSpan(start: span.start, end: span.start),
            Bilingual(zh: "这里应当是“项目: 值”，例如“年度: 2020”", en: "expected “key: value” here, such as “year: 2020”"),
            advice: Bilingual(
                zh: "用 nianbao new 生成一份空白年报照着填", en: "make an empty report with “nianbao new” to fill in"))
    }
}
