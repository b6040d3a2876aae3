internal import NianbaoCore

/// What a form on a screen shows of a session, with the revision at which each part last changed.
struct ScreenContents {
    private var title = TrackedValue<String>()
    private var layout = TrackedValue<ScreenLayout>()
    private var values = Tracked<String>()
    private var totals = Tracked<String>()
    private var prior = TrackedValue<ScreenReport.Prior>()
    private var findings = TrackedValue<[ScreenFinding]>()
    private var counts = TrackedValue<ScreenReport.Counts>()
    private var ledger = Tracked<[ScreenNumber]>()
    private var explanations = TrackedValue<[ScreenReport.Explanation]>()
    private var pending = Tracked<ScreenReport.Pending>()
    private var canUndo = TrackedValue<Bool>()
    private var canRedo = TrackedValue<Bool>()
    private var saving = TrackedValue<ScreenReport.Saving>()
    private var draft = TrackedValue<ScreenReport.Draft>()
    private var conflict = TrackedValue<ScreenReport.Conflict>()
    private var form: Form?

    /// Takes over what a session holds.
    ///
    /// - Returns: Whether anything is new.
    mutating func update(to session: EditingSession, _ language: Language, at revision: Int) -> Bool {
        guard let report = session.checked.report else { return false }
        let reader = ScreenReader(session, report, language)
        var isNew = false
        if form !== report.form {
            form = report.form
            isNew = layout.update(to: ScreenLayout(PrintedForm(report.form), language), at: revision)
        }
        let changes = [
            title.update(to: report.stated.title, at: revision),
            values.update(to: reader.values, at: revision),
            totals.update(to: reader.totals, at: revision),
            prior.update(to: reader.prior, at: revision),
            findings.update(to: reader.findings, at: revision),
            counts.update(to: reader.counts, at: revision),
            ledger.update(to: reader.ledger, at: revision),
            explanations.update(to: reader.explanations, at: revision),
            pending.update(to: reader.pending, at: revision),
        ]
        return isNew || changes.contains(true)
    }

    /// Takes over how the file stands to the session, and what can be undone.
    ///
    /// - Returns: Whether anything is new.
    mutating func update(
        saving: ScreenReport.Saving, draft: ScreenReport.Draft?, conflict: ScreenReport.Conflict?,
        undo: (can: Bool, canRedo: Bool), at revision: Int
    ) -> Bool {
        let changes = [
            canUndo.update(to: undo.can, at: revision), canRedo.update(to: undo.canRedo, at: revision),
            self.saving.update(to: saving, at: revision), self.draft.update(to: draft, at: revision),
            self.conflict.update(to: conflict, at: revision),
        ]
        return changes.contains(true)
    }

    /// The revision at which a field was last changed, in the report or as a text that cannot be taken.
    func lastChange(of field: String) -> Int { max(values.lastChange(of: field), pending.lastChange(of: field)) }

    /// What has changed since a revision; everything since zero.
    func write(to screen: inout ScreenReport, since revision: Int) {
        screen.title = title.changed(since: revision)
        screen.layout = layout.changed(since: revision)
        screen.values = values.changes(since: revision)
        screen.totals = totals.changes(since: revision)
        screen.prior = prior.changed(since: revision)
        screen.findings = findings.changed(since: revision)
        screen.counts = counts.changed(since: revision)
        screen.ledger = ledger.changes(since: revision)
        screen.explanations = explanations.changed(since: revision)
        screen.pending = pending.changes(since: revision)
        screen.canUndo = canUndo.changed(since: revision)
        screen.canRedo = canRedo.changed(since: revision)
        screen.saving = saving.changed(since: revision)
        screen.draft = draft.changed(since: revision)
        screen.conflict = conflict.changed(since: revision)
        guard revision == 0 else { return }
        screen.notation = ScreenNotation()
        screen.values = screen.values ?? [:]
        screen.totals = screen.totals ?? [:]
        screen.ledger = screen.ledger ?? [:]
        screen.pending = screen.pending ?? [:]
    }
}
