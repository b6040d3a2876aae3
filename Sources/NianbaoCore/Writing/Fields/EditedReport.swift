/// A report file in memory, to be edited field by field. What is not edited stays byte for byte.
package struct EditedReport: Sendable {
    /// The file's text with all edits.
    package let file: SourceFile
    /// What it says.
    package let report: Report
    /// What reading found wrong with it.
    package let findings: [Finding]
    let root: YAMLNode

    /// What became of edits: all are made, or none.
    package enum Outcome: Sendable {
        /// The report after the edits, and of each figure that was not written as figures are, what it became.
        case made(EditedReport, notes: [FieldID: [Finding]])
        /// The fields whose texts cannot be taken, with the reason.
        case refused([FieldID: FieldRefusal])
    }

    /// The report in a file; `nil` when there is none, or the file is not well-formed, so that nothing can be changed in
    /// its place.
    package init?(_ file: SourceFile, _ reader: ReportReader) {
        self.init(file, reader.read(file))
    }

    private init?(_ file: SourceFile, _ reading: Reading) {
        guard let report = reading.report, report.isWhole, let root = reading.root else { return nil }
        (self.file, self.report, findings, self.root) = (file, report, reading.findings, root)
    }

    // MARK: Fields

    /// The fields that the form has or the file states, in the order of the form.
    package var fields: [FieldID] { texts.fields }

    /// What a field says, as somebody would type it: a figure's remark is a field of its own; paragraphs are lines; an
    /// explanation is its reason, or in braces its reason and whatever else it says. Empty when nothing is filled in.
    package subscript(field: FieldID) -> String { texts[field] }

    private var texts: FieldTexts { FieldTexts(file: file, report: report, root: root) }

    // MARK: Edits

    /// The report with texts typed into fields. Of two for one field, the last counts.
    ///
    /// Totals that the file states correctly follow the figures that they are the sums of.
    package func making(_ edits: [FieldEdit], _ reader: ReportReader) -> Outcome {
        var last: [FieldID: Int] = [:]
        for (index, edit) in edits.enumerated() { last[edit.field] = index }
        var typed = FieldReader(report: report)
        for (index, edit) in edits.enumerated() where last[edit.field] == index && self[edit.field] != edit.text {
            typed.read(edit)
        }
        guard typed.refusals.isEmpty else { return .refused(typed.refusals) }
        var changes = typed.changes
        changes.cells.merge(CompletedReport(report).statedTotals(movedBy: changes.cells)) { typed, _ in typed }
        do throws(Refusal) {
            return .made(try made(by: changes, insertsMissing: true, reader), notes: typed.notes)
        } catch {
            return .refused(refusals(of: edits.map(\.field), error))
        }
    }

    /// The report with changes made to its file.
    ///
    /// - Parameter insertsMissing: Whether what the file does not have yet is put in.
    /// - Returns: `nil` when the file is written in a way that cannot be changed in place.
    package func making(_ changes: ReportChanges, insertsMissing: Bool, _ reader: ReportReader) -> EditedReport? {
        try? made(by: changes, insertsMissing: insertsMissing, reader)
    }

    /// Why changes cannot be made.
    private enum Refusal: Error {
        case unusual
        /// The faults that the file would have, and its entries.
        case faults([Finding], YAMLNode?)
    }

    /// Makes changes and reads the new text again, which must say just what it should.
    private func made(
        by changes: ReportChanges, insertsMissing: Bool, _ reader: ReportReader
    ) throws(Refusal) -> EditedReport {
        if changes.isEmpty { return self }
        guard insertsMissing || ReportEditor.mentions(changes, root, report),
            let text = ReportEditor.draft(changes, in: file.text, root, of: report)
        else { throw .unusual }
        let new = SourceFile(name: file.name, text: text)
        let reading = reader.read(new)
        let faults = faults(new: reading.findings)
        guard faults.isEmpty else { throw .faults(faults, reading.root) }
        guard let made = EditedReport(new, reading), made.says(changes, after: self) else { throw .unusual }
        return made
    }

    /// The errors of a new reading that the file does not have now.
    private func faults(new: [Finding]) -> [Finding] {
        var known: [Fault: Int] = [:]
        for finding in findings where finding.severity == .error { known[Fault(finding), default: 0] += 1 }
        return new.filter { finding in
            guard finding.severity == .error else { return false }
            known[Fault(finding), default: 0] -= 1
            return known[Fault(finding), default: 0] < 0
        }
    }

    private struct Fault: Hashable {
        let rule: String
        let message: Bilingual

        init(_ finding: Finding) { (rule, message) = (finding.rule, finding.message) }
    }

    /// Whether this says what `earlier` says after the changes, and nothing else.
    private func says(_ changes: ReportChanges, after earlier: EditedReport) -> Bool {
        let haveLines = changes.lines.allSatisfy { field, value in
            texts[.line(field)].hasSameBytes(as: value ?? "")
        }
        guard haveLines else { return false }
        if report.form === earlier.report.form { return changes.areAll(in: report, of: earlier.report) }
        // On another form there is nothing to compare cells with: all else in the file must be the same.
        let isOther: (YAMLEntry) -> Bool = { entry in !changes.lines.keys.contains { $0.name.matches(entry.key) } }
        let others = (root.entries ?? []).filter(isOther)
        return changes.cells.isEmpty && changes.texts.isEmpty && changes.waivers.isEmpty
            && others.elementsEqual((earlier.root.entries ?? []).filter(isOther)) { $0.says($1) }
    }

    /// Each field whose text brings faults into the file; all fields if it cannot be seen which.
    private func refusals(of fields: [FieldID], _ refusal: Refusal) -> [FieldID: FieldRefusal] {
        var refusals: [FieldID: FieldRefusal] = [:]
        switch refusal {
        case .unusual: for field in fields { refusals[field] = .unusual }
        case .faults(let faults, let root):
            for field in fields {
                let entry = root?.entries?.first { field.topName(report.form).matches($0.key) }
                let own = faults.filter { fault in
                    guard let entry, let span = fault.span else { return false }
                    return entry.keySpan.start <= span.start && span.start <= entry.value.span.end
                }
                if !own.isEmpty { refusals[field] = FieldRefusal(own) }
            }
            if refusals.isEmpty { for field in fields { refusals[field] = FieldRefusal(faults) } }
        }
        return refusals
    }
}

extension FieldID {
    /// The outermost entry of a file that the field belongs to.
    fileprivate func topName(_ form: Form) -> Name {
        switch self {
        case .cell(let cell), .remark(let cell): form.sections[form[cell].section].name
        case .text(let text): form.name(of: text)
        case .line(let field): field.name
        case .explanation: ReportField.waivers.name
        }
    }
}

extension YAMLEntry {
    /// Whether the two have the same key and value, wherever they stand.
    fileprivate func says(_ other: YAMLEntry) -> Bool { key.hasSameBytes(as: other.key) && value.says(other.value) }
}

extension YAMLNode {
    fileprivate func says(_ other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)): left.text.hasSameBytes(as: right.text)
        case (.sequence(let left), .sequence(let right)): left.elementsEqual(right) { $0.says($1) }
        case (.mapping(let left), .mapping(let right)): left.elementsEqual(right) { $0.says($1) }
        default: false
        }
    }
}
