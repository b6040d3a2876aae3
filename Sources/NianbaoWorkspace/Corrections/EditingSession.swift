internal import CLibrary
package import NianbaoCore

/// A report file that is edited in memory, field by field, and written only when it is saved.
///
/// After each edit it has everything that a check of the file would have. What is not edited stays byte for byte, but
/// that a file in another encoding becomes UTF-8.
package struct EditingSession {
    /// The report as edited, with its totals and all findings.
    package private(set) var checked: CheckedReport
    /// What the file will hold when it is saved.
    package private(set) var bytes: [UInt8]
    /// Texts that could not be taken, by field, so that nothing typed is lost. They are not in `bytes`.
    package private(set) var pending: [FieldID: String] = [:]
    private var edited: EditedReport
    private var saved: Saved
    /// Who makes the edits that come, so that everybody can undo their own; `nil` when that does not matter.
    package var author: String?
    var past: [State] = []
    var future: [State] = []
    /// What was undone on its own, under other people's edits, by its author.
    var undone: [String: [[FieldChange]]] = [:]
    private let path: String
    private let reader: ReportReader
    private let prior: String?

    /// The file as it was read or last saved.
    private struct Saved {
        /// The SHA-256 of its bytes; `nil` while there is no file.
        var hash: String?
        var report: EditedReport
    }

    /// A session on the bytes of the file at `path`, which may be those of a file that does not exist yet.
    ///
    /// - Parameters:
    ///   - reader: The forms at hand.
    ///   - prior: The path of last year's report, if not the one that the file names.
    ///   - isNew: Whether there is no file yet. It is made when the session is saved.
    /// - Throws: A `Failure` with all findings when the file is no report, or not well-formed.
    package init(
        _ bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String? = nil, isNew: Bool = false
    ) throws(Failure) {
        let checked = try CheckedReport(bytes, at: path, reader, prior: prior)
        guard let session = EditingSession(checked, bytes, at: path, reader, prior: prior, isNew: isNew) else {
            throw checked.failure(
                zh: "“\(path)”里有写法错误，还不能逐项填写；请先改正",
                en: "“\(path)” has faults in its notation and cannot be edited field by field; fix them first")
        }
        self = session
    }

    /// A session on a report that has been checked; `nil` when the file is no report, or not well-formed.
    init?(
        _ checked: CheckedReport, _ bytes: [UInt8], at path: String, _ reader: ReportReader, prior: String?,
        isNew: Bool = false
    ) {
        guard checked.report != nil, let edited = EditedReport(checked.file, reader) else { return nil }
        (self.checked, self.bytes, self.edited) = (checked, bytes, edited)
        (self.path, self.reader, self.prior) = (path, reader, prior)
        saved = Saved(hash: isNew ? nil : contentHash(bytes), report: edited)
    }

    // MARK: What it holds

    /// The fields that the form has or the file states, in the order of the form.
    package var fields: [FieldID] { edited.fields }

    /// The text of a field: what was typed if it could not be taken, else what the file says, as somebody would type it.
    package subscript(field: FieldID) -> String { pending[field] ?? edited[field] }

    /// The text of a field in `bytes`, whatever is pending.
    package func stated(_ field: FieldID) -> String { edited[field] }

    /// The field that a place of the file belongs to; `nil` when it belongs to none.
    package func field(at position: SourcePosition) -> FieldID? { edited.field(at: position) }

    /// What a field is called, in Chinese; `field(_:)` finds it again.
    package func name(of field: FieldID) -> String { field.name(edited.report.form, .chinese) }

    /// The value of each cell in the form's order as it is printed, typed or computed, with its remark.
    package var printed: [String] {
        guard let report = checked.report else { return [] }
        return report.values.indices.map { index in
            let cell = CellID(index)
            return report[cell].printed(report.form[cell].measure, remark: report.stated[cell].remark)
        }
    }

    /// The field with a name such as `申请.新收.自然人`; `nil` if the form has no such field.
    package func field(_ name: String) -> FieldID? { FieldID(name, edited.report.form) }

    /// What saving would change, as the edits that make the file's fields those of the session.
    package var unsaved: [FieldEdit] {
        let isOnSameForm = saved.report.report.form === edited.report.form
        let fields = edited.fields
        let present = Set(fields)
        let gone = isOnSameForm ? saved.report.fields.filter { !present.contains($0) } : []
        return (fields + gone).compactMap { field in
            let text = edited[field]
            return isOnSameForm && saved.report[field] == text ? nil : FieldEdit(field, text)
        }
    }

    /// Whether saving would write nothing new.
    package var isSaved: Bool { saved.hash == contentHash(bytes) }

    /// The SHA-256 of the file as it was read or last saved; `nil` while there is none.
    package var savedHash: String? { saved.hash }

    /// The file's text as it was read or last saved.
    package var savedText: String { saved.report.file.text }

    /// The file's text with all edits.
    package var text: String { edited.file.text }

    /// Whether the edits have left the report on the form that its file is on.
    package var isOnSavedForm: Bool { saved.report.report.form === edited.report.form }

    /// The words for a field: the printed headers of a cell, the heading of a text.
    package func label(of field: FieldID) -> String {
        let form = edited.report.form
        return switch field {
        case .cell(let cell): form.labels(of: cell).text
        case .remark(let cell): "\(form.labels(of: cell).text) › \(Notation.remark.key)"
        case .text(.section(let section)): form.sections[section].heading
        case .text(.preamble), .line, .explanation: name(of: field)
        }
    }

    /// The text of a field in the file as it was read or last saved. Both must be on the same form.
    package func saved(_ field: FieldID) -> String { saved.report[field] }

    /// What saving would change, without totals that the file states and that follow the figures that they are the sums of.
    package var unsavedInputs: [FieldEdit] {
        unsaved.filter { edit in
            guard case .cell(let cell) = edit.field, let report = checked.report, report.form[cell].isDerived else {
                return true
            }
            return report.stated[cell].value != report[cell]
        }
    }

    // MARK: Edits

    /// What became of a batch of edits.
    package enum Outcome {
        /// All are made; of each figure that was not written as figures are, what it became.
        case made(notes: [FieldID: [Finding]])
        /// None is made, because of these fields. What was typed is pending.
        case refused([FieldID: FieldRefusal])
    }

    /// Makes all edits, or none.
    ///
    /// - Throws: A `Failure` when last year's report, named by `prior`, cannot be read any more; then nothing has changed.
    package mutating func apply(_ edits: [FieldEdit]) throws(Failure) -> Outcome {
        let before = state
        switch edited.making(edits, reader) {
        case .refused(let refusals):
            for edit in edits { pending[edit.field] = edit.text }
            remember(before)
            return .refused(refusals)
        case .made(let report, let notes):
            try take(report)
            for edit in edits { pending[edit.field] = nil }
            remember(before)
            return .made(notes: notes)
        }
    }

    /// Makes changes that were not typed, where the file has a place for them already.
    ///
    /// - Returns: Whether they could be made in place; if not, nothing has changed.
    mutating func apply(_ changes: ReportChanges) throws(Failure) -> Bool {
        guard let report = edited.making(changes, insertsMissing: false, reader) else { return false }
        let before = state
        try take(report)
        remember(before)
        return true
    }

    /// Why a text cannot be taken into its field as things are; `nil` when it can.
    package func refusal(of edit: FieldEdit) -> FieldRefusal? {
        guard case .refused(let refusals) = edited.making([edit], reader) else { return nil }
        return refusals[edit.field]
    }

    /// Makes the changes to the file that fix what a finding reports.
    ///
    /// - Returns: Whether they fit the file as it is; if not, nothing has changed.
    /// - Throws: A `Failure` when last year's report, named by `prior`, cannot be read any more; then nothing has changed.
    package mutating func apply(_ fix: Fix) throws(Failure) -> Bool {
        let applied = AppliedFixes([fix], to: edited.file.text)
        guard !applied.made.isEmpty,
            let report = EditedReport(SourceFile(name: edited.file.name, text: applied.text), reader)
        else { return false }
        let before = state
        try take(report)
        remember(before)
        return true
    }

    private mutating func take(_ report: EditedReport) throws(Failure) {
        guard !report.file.text.utf8.elementsEqual(edited.file.text.utf8) else { return }
        let mark = bytes.starts(with: SourceDecoder.byteOrderMark) ? SourceDecoder.byteOrderMark : []
        let new = mark + Array(report.file.text.utf8)
        checked = try CheckedReport(new, report, at: path, reader, prior: prior)
        (bytes, edited) = (new, report)
    }

    mutating func restore(_ state: State) throws(Failure) {
        if state.bytes != bytes {
            let checked = try CheckedReport(state.bytes, at: path, reader, prior: prior)
            guard let report = EditedReport(checked.file, reader) else {
                throw checked.failure(zh: "“\(path)”无法恢复", en: "“\(path)” cannot be restored")
            }
            (self.checked, bytes, edited) = (checked, state.bytes, report)
        }
        pending = state.pending
    }

    /// What a state's bytes say; `nil` when they are a report on another form.
    func report(at state: State) throws(Failure) -> EditedReport? {
        let checked = try CheckedReport(state.bytes, at: path, reader, prior: prior)
        return EditedReport(checked.file, reader).flatMap { $0.report.form === edited.report.form ? $0 : nil }
    }

    // MARK: Saving

    /// What became of saving.
    package enum Saving {
        case saved
        /// The file holds what it should already.
        case unchanged
        /// Nothing is written: the file is not the one that was read. What it holds now; `nil` when it is gone.
        case conflict([UInt8]?)
    }

    /// Writes the file if it is the one that was read.
    ///
    /// Whoever goes on after a conflict starts another session on the bytes on the disk, and applies what is wanted of
    /// `unsaved` and `pending`.
    ///
    /// - Parameter remarks: Receives a remark on whatever killed runs have left.
    /// - Throws: A `Failure` when the file cannot be read or written.
    package mutating func save(remarks: RemarkSink) throws(Failure) -> Saving {
        let outcome: Saving
        if saved.hash == nil {
            outcome = try make(remarks)
        } else {
            outcome = try replace(remarks)
        }
        if case .conflict = outcome { return outcome }
        saved = Saved(hash: contentHash(bytes), report: edited)
        return outcome
    }

    /// Writes the file where there is none any more.
    ///
    /// - Throws: A `Failure` when it cannot be written; then the session stands to its file as before.
    package mutating func saveAnew(remarks: RemarkSink) throws(Failure) -> Saving {
        let outcome = try make(remarks)
        if case .conflict = outcome { return outcome }
        saved = Saved(hash: contentHash(bytes), report: edited)
        return outcome
    }

    private func replace(_ remarks: RemarkSink) throws(Failure) -> Saving {
        guard InputFile.leadsSomewhere(path) else { return .conflict(nil) }
        var found: [UInt8]?
        do {
            let isChanged = try EditedFile.edit(path, remarks: remarks) { old in
                guard contentHash(old) == saved.hash else {
                    found = old
                    return nil
                }
                return bytes
            }
            if let found { return found == bytes ? .unchanged : .conflict(found) }
            return isChanged ? .saved : .unchanged
        } catch {
            throw Failure(error)
        }
    }

    /// Makes the file, unless there is one by now.
    private func make(_ remarks: RemarkSink) throws(Failure) -> Saving {
        let place = try OutputPlace.regularFile(path)
        if InputFile.leadsSomewhere(place) {
            let found = try InputFile.bytes(place)
            return found == bytes ? .unchanged : .conflict(found)
        }
        let file = HiddenFile(beside: place, "tmp", remarks)
        try file.create(bytes, isSynced: true)
        guard FileNames.move(file.path, toNew: place) else {
            let isTaken = errno == EEXIST
            let failure = Failure.cannotWrite(place)
            file.remove()
            guard isTaken else { throw failure }
            return .conflict(try InputFile.bytes(place))
        }
        HiddenFile.syncFolder(of: place)
        return .saved
    }
}
