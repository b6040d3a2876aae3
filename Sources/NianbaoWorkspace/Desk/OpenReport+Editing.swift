internal import NianbaoCore

extension OpenReport {
    /// A text that a browser has typed into a field.
    package struct Typed: Decodable, Sendable {
        /// The field's Chinese name.
        package let field: String
        /// The text as typed.
        package let text: String
        /// The revision that the browser had when the text was typed, if another than the request's.
        package let revision: Int?
        /// Whether it goes on with the text that was typed last, in the same visit to the field: both are undone together.
        package let continued: Bool?
    }

    /// A page in a browser that asks for something. Each has a word of its own.
    package struct Page: Decodable, Sendable {
        let name: String?
        /// The number of its request. What was sent earlier and comes later is out of date.
        let order: Int?

        /// - Parameters:
        ///   - name: Its word; `nil` when there is one page only.
        ///   - order: The number of its request; `nil` when they cannot overtake each other.
        package init(_ name: String? = nil, order: Int? = nil) {
            self.name = name
            self.order = order
        }
    }

    /// What became of a request that is about what is shown.
    package enum Answer {
        case done(ScreenReport)
        /// Nothing was done, since something else is shown by now.
        case stale(ScreenReport)
    }

    /// Makes edits.
    ///
    /// - Parameters:
    ///   - page: Where they were typed.
    ///   - revision: What the browser had when they were typed. A field that somebody else has changed since is left alone.
    ///   - isWhole: Whether all are made or none, as when a block of cells is pasted. If not, each counts for itself, and
    ///     what cannot be taken is kept.
    ///   - now: The time in milliseconds.
    /// - Throws: A `Failure` when a field does not exist, or the draft cannot be written; then nothing has changed.
    package func edit(
        _ typed: [Typed], by page: Page = Page(), at revision: Int, isWhole: Bool, now: Int
    ) throws(Failure) -> ScreenReport {
        guard isInOrder(page) else { return screen(since: revision) }
        var edits: [FieldEdit] = []
        var clashes: [ScreenReport.Difference] = []
        for entry in typed {
            guard let field = session.field(entry.field) else { throw .noField(entry.field) }
            let name = session.name(of: field)
            let isOthers = lastChange(of: name) > entry.revision ?? revision && !isLast(page, at: field)
            if session[field] != entry.text, isOthers {
                clashes.append(
                    ScreenReport.Difference(
                        field: entry.field, label: session.label(of: field), mine: entry.text,
                        theirs: session[field]))
            } else {
                edits.append(FieldEdit(field, entry.text))
            }
        }
        if isWhole, !clashes.isEmpty { edits = [] }
        var made = MadeEdits()
        let isContinued =
            edits.count == 1 && typed[0].continued == true && edits[0].field == lastField
            && authors[edits[0].field] == page.name
        let known = authors
        try change(now, by: page) { session throws(Failure) in
            let steps = session.undoCount
            made = try isWhole ? session.makeWhole(edits) : session.makeEach(edits)
            if isContinued { session.joinSteps(since: steps) }
            if let name = page.name { session.undone[name] = nil }
        }
        lastField = edits.count == 1 && !isWhole ? edits[0].field : nil
        authors = known
        for edit in edits { authors[edit.field] = page.name }
        var screen = self.screen(since: revision)
        screen.clashes = clashes.isEmpty ? nil : clashes
        screen.notes = made.notes.isEmpty ? nil : words(made.notes)
        if isWhole, !made.refusals.isEmpty { screen.refused = words(made.refusals) }
        return screen
    }

    /// Whether nothing that the page has sent later has come yet.
    private func isInOrder(_ page: Page) -> Bool {
        guard let name = page.name, let order = page.order else { return true }
        guard order > orders[name] ?? 0 else { return false }
        orders[name] = order
        return true
    }

    /// Whether a page itself has changed a field last: then it need not know the number of that change.
    private func isLast(_ page: Page, at field: FieldID) -> Bool { page.name != nil && authors[field] == page.name }

    /// Goes back by the last batch of edits of a page, or makes one of its own again that was undone.
    package func undo(by page: Page = Page(), at revision: Int, redoes: Bool, now: Int) throws(Failure) -> Answer {
        // Who undoes only what was typed in the own page has seen that, whatever others have done since.
        guard page.name != nil || isCurrent(revision) else { return .stale(screen(since: revision)) }
        try change(now, by: page) { session throws(Failure) in
            _ = try redoes ? session.redoOwn() : session.undoOwn()
        }
        return .done(screen(since: revision))
    }

    /// Makes the correction that a finding suggests.
    ///
    /// - Throws: A `Failure` when there is none, or it cannot be made in the file as it is.
    package func fix(_ finding: Int, by page: Page = Page(), at revision: Int, now: Int) throws(Failure) -> Answer {
        guard isCurrent(revision) else { return .stale(screen(since: revision)) }
        let found = try self.finding(finding)
        try change(now, by: page) { session throws(Failure) in
            let reader = session.checked.report.map { FindingReader(session, $0, [:], settings.language) }
            if let reader, let changes = reader.changes(found) {
                guard try session.makeWhole(reader.edits(changes)).refusals.isEmpty else { throw .noCorrection }
            } else {
                guard let fix = found.fix, try session.apply(fix) else { throw .noCorrection }
            }
        }
        return .done(screen(since: revision))
    }

    /// Gives the reason for keeping what a finding questions.
    ///
    /// - Throws: A `Failure` when the finding has to be fixed, or the reason cannot be taken.
    package func explain(
        _ finding: Int, reason: String, by page: Page = Page(), at revision: Int, now: Int
    ) throws(Failure) -> Answer {
        guard isCurrent(revision) else { return .stale(screen(since: revision)) }
        let found = try self.finding(finding)
        guard found.isWaivable, let report = session.checked.report else { throw .mustBeFixed }
        guard !reason.trimmed.isEmpty else { throw .noReason }
        let reader = FindingReader(session, report, texts(of: report), settings.language)
        let edit = FieldEdit(reason, for: reader.explanation(of: found), of: found, report.spelling)
        try change(now, by: page) { session throws(Failure) in
            if let refusal = try session.makeWhole([edit]).refusals[edit.field] { throw Failure(refusal) }
        }
        return .done(screen(since: revision))
    }

    private func texts(of report: CompletedReport) -> [TextID: TypedParagraphs] {
        let ids = [TextID.preamble] + report.form.sections.indices.map { .section($0) }
        return Dictionary(uniqueKeysWithValues: ids.map { ($0, TypedParagraphs(report.stated[$0])) })
    }

    private func finding(_ index: Int) throws(Failure) -> Finding {
        guard session.checked.findings.indices.contains(index) else { throw .noCorrection }
        return session.checked.findings[index]
    }

    /// Changes the session and keeps the draft, or does neither.
    func change(
        _ now: Int, by page: Page = Page(), _ body: (inout EditingSession) throws(Failure) -> Void
    ) throws(Failure) {
        let before = session
        do throws(Failure) {
            session.author = page.name
            try body(&session)
            if session.bytes != before.bytes || session.pending != before.pending { try keepDraft() }
        } catch {
            session = before
            throw error
        }
        guard session.bytes != before.bytes || session.pending != before.pending else { return }
        if let other = outside?.other { outside = OutsideChange(session, other) }
        (lastField, authors) = (nil, [:])
        lastEdit = now
        refresh()
    }

    private func words(_ notes: [FieldID: [Finding]]) -> [String: [String]] {
        notes.reduce(into: [:]) { words, entry in
            words[session.name(of: entry.key)] = entry.value.map { $0.message[settings.language] }
        }
    }

    private func words(_ refusals: [FieldID: FieldRefusal]) -> [String: ScreenReport.Refusal] {
        refusals.reduce(into: [:]) { words, entry in
            words[session.name(of: entry.key)] = ScreenReport.Refusal(
                message: entry.value.message[settings.language], advice: entry.value.advice?[settings.language])
        }
    }
}

/// What became of edits.
struct MadeEdits {
    var notes: [FieldID: [Finding]] = [:]
    var refusals: [FieldID: FieldRefusal] = [:]
}

extension EditingSession {
    /// Makes all edits, or none; then nothing is pending either.
    ///
    /// A figure that can have been meant in one way, such as `12件`, is taken as that.
    mutating func makeWhole(_ edits: [FieldEdit]) throws(Failure) -> MadeEdits {
        guard !edits.isEmpty else { return MadeEdits() }
        let before = self
        let refusals: [FieldID: FieldRefusal]
        switch try apply(edits) {
        case .made(let notes): return MadeEdits(notes: notes)
        case .refused(let found): refusals = found
        }
        self = before
        let meant = edits.map { edit in refusals[edit.field].flatMap { edit.meant($0) } ?? edit }
        guard meant != edits, case .made(var notes) = try apply(meant) else {
            self = before
            return MadeEdits(refusals: refusals)
        }
        for (field, refusal) in refusals { notes[field, default: []] += refusal.findings }
        return MadeEdits(notes: notes)
    }

    /// Makes what can be made, in one step, and keeps the rest as pending.
    mutating func makeEach(_ edits: [FieldEdit]) throws(Failure) -> MadeEdits {
        guard !edits.isEmpty else { return MadeEdits() }
        let whole = try makeWhole(edits)
        guard !whole.refusals.isEmpty, edits.count > 1 else {
            return whole.refusals.isEmpty ? whole : try keep(edits)
        }
        let sound = edits.filter { whole.refusals[$0.field] == nil }
        var made = try makeWhole(sound)
        guard made.refusals.isEmpty else {
            // They can only be made one by one.
            made = MadeEdits()
            for edit in edits { made.add(try makeEach([edit])) }
            return made
        }
        made.add(try keep(edits.filter { whole.refusals[$0.field] != nil }))
        return made
    }

    private mutating func keep(_ edits: [FieldEdit]) throws(Failure) -> MadeEdits {
        guard case .refused(let refusals) = try apply(edits) else { return MadeEdits() }
        return MadeEdits(refusals: refusals)
    }
}

extension FieldEdit {
    /// The edit with the text that the refused one can only have meant; `nil` when that is not certain.
    fileprivate func meant(_ refusal: FieldRefusal) -> FieldEdit? {
        guard case .cell = field, refusal.findings.count == 1, let fix = refusal.findings[0].fix else { return nil }
        let applied = AppliedFixes([fix], to: text.trimmed)
        return applied.made.isEmpty ? nil : FieldEdit(field, applied.text)
    }
}

extension MadeEdits {
    fileprivate mutating func add(_ other: MadeEdits) {
        notes.merge(other.notes) { $1 }
        refusals.merge(other.refusals) { $1 }
    }
}

extension Failure {
    init(_ refusal: FieldRefusal) { self.init(refusal.message.followed(by: refusal.advice)) }

    fileprivate static func noField(_ name: String) -> Failure {
        Failure(zh: "没有“\(name)”这一项；请重新打开页面", en: "there is no field “\(name)”; open the page again")
    }

    fileprivate static let noCorrection = Failure(
        zh: "这一处不能自动改正，请自己改", en: "this cannot be corrected automatically; change it yourself")

    fileprivate static let mustBeFixed = Failure(
        zh: "这是必须改正的错误，不能用说明代替", en: "this has to be fixed; no explanation replaces that")

    fileprivate static let noReason = Failure(zh: "请写明理由", en: "write the reason")
}
