internal import NianbaoCore
internal import NianbaoWorkspace
internal import SeededRandom

/// What holds of any file that is taken for a report.
enum ReportPromises {
    static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
        let documents = DocumentSource()
        if documents.recognises(bytes) {
            let read = documents.read(bytes, name: "report.yaml", Editions.reader)
            try promise(
                read.report != nil || read.findings.containsErrors,
                "a document without a report is passed over in silence")
        }
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: "report.yaml")
        guard let file = decoded else {
            return try promise(decoding.containsErrors, "a file that is no text is passed over in silence")
        }
        try check(file, by: Editions.reader)
    }

    /// Reads, checks, prints and rewrites the report in a file.
    static func check(_ file: SourceFile, by reader: ReportReader) throws(BrokenPromise) {
        let reading = reader.read(file)
        if reading.findings.contains(where: { $0.fix != nil }) { try checkFixing(of: file, reader) }
        guard let report = reading.report else {
            try promise(reading.findings.containsErrors, "a file without a report is passed over in silence")
            return try FindingPromises.check(reading.findings, in: file)
        }
        let completed = CompletedReport(report)
        let found = reading.findings + ReportCheck.findings(in: completed)
        let findings = WaiverCheck.apply(report, to: found, rules: Rule.all(for: report.form) + Rule.onDemand)
        try FindingPromises.check(findings.inReadingOrder(), in: file)
        let text = PrintedReport(completed, on: PrintedForm(completed.form), isDraft: true).text
        try promise(!text.isEmpty, "the exported text is empty")
        var facts: [UInt8] = []
        var lines = FactLines()
        lines.append(completed, from: FactSource(file: file.name, errors: 0), to: &facts)
        guard !reading.findings.containsErrors else { return }
        try checkLayout(of: file, completed, reader)
        try checkEditing(of: file, completed, reader)
        try checkDraft(from: completed, reader)
    }

    /// What is fixed is listed with the lines that the file has, all else stays, and one run is enough.
    private static func checkFixing(of file: SourceFile, _ reader: ReportReader) throws(BrokenPromise) {
        let fixed = FixedReport(file, reader)
        let lines = SourceLines(file.text)
        let changed = Set(fixed.changes.map(\.line))
        try promise(fixed.changes.isEmpty == fixed.text.utf8.elementsEqual(file.text.utf8), "a fix is not listed")
        for change in fixed.changes {
            let isThere = lines[change.line].map { $0.utf8.elementsEqual(change.old.utf8) } == true
            try promise(isThere, "a fix is listed with a line that the file does not have")
        }
        let kept = (1...lines.count).filter { !changed.contains($0) }.compactMap { lines[$0] }
        let left = SourceLines(fixed.text)
        var next = 1
        for line in kept {
            while let other = left[next], !other.utf8.elementsEqual(line.utf8) { next += 1 }
            try promise(left[next] != nil, "a line is lost that is not listed among the fixes")
            next += 1
        }
        let again = FixedReport(SourceFile(name: file.name, text: fixed.text), reader)
        try promise(again.changes.isEmpty, "fixing again changes more")
    }

    /// What is laid out canonically says the same, and laying it out again changes nothing.
    private static func checkLayout(
        of file: SourceFile, _ completed: CompletedReport, _ reader: ReportReader
    ) throws(BrokenPromise) {
        let tidy = ReportFormatter.text(of: file.text, form: completed.form)
        let reading = reader.read(SourceFile(name: file.name, text: tidy))
        guard let report = reading.report, !reading.findings.containsErrors else {
            throw BrokenPromise("fmt makes a file that has faults")
        }
        let difference = ReportDifference(from: completed, to: CompletedReport(report))
        try promise(difference?.isEmpty == true, "fmt changes what the report says")
        let remarks = [completed.stated, report].map { $0.entries.map(\.remark) }
        try promise(remarks[0] == remarks[1], "fmt changes remarks")
        let again = ReportFormatter.text(of: tidy, form: report.form)
        try promise(again.utf8.elementsEqual(tidy.utf8), "fmt changes what it has laid out itself")
    }

    /// Figures can be changed in place, or the editor says that they cannot. It reads what it has made again by itself.
    private static func checkEditing(
        of file: SourceFile, _ completed: CompletedReport, _ reader: ReportReader
    ) throws(BrokenPromise) {
        guard completed.stated.isWhole else { return }
        let typed = completed.form.typedCells
        guard !typed.isEmpty else { return }
        var generator = SplitMix64(seed: file.text.utf8.fingerprint)
        var changes = ReportChanges()
        for _ in 0..<3 {
            guard let cell = typed.randomElement(using: &generator) else { continue }
            changes.cells[cell] = .number(Int.random(in: 0...99, using: &generator))
        }
        guard case .text(let text) = ReportEditor.make(changes, in: file.text, of: completed.stated, reader) else {
            return
        }
        let report = reader.read(SourceFile(name: file.name, text: text)).report
        for (cell, value) in changes.cells {
            try promise(report?[cell].value == value, "an edit is not what the file says afterwards")
        }
    }

    /// A draft of the next year can be read without faults of notation.
    private static func checkDraft(from completed: CompletedReport, _ reader: ReportReader) throws(BrokenPromise) {
        guard completed.stated.year + 1 <= Report.years.upperBound else { return }
        for texts in [NextYearDraft.Texts.asComments, .kept] {
            let draft = NextYearDraft(from: completed, named: "last.yaml", on: completed.form, texts: texts)
            let text = ReportWriter.text(of: draft.report, notes: draft.notes)
            let reading = reader.read(SourceFile(name: "draft.yaml", text: text))
            let isRead = reading.report?.agency.utf8.elementsEqual(completed.stated.agency.utf8) == true
            try promise(isRead, "the draft of the next year cannot be read")
        }
    }
}
