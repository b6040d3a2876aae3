package import NianbaoCore

/// A report that is open for editing in one or more browsers.
///
/// Every change gets a number (revision), so that each browser is given what it does not have yet. Nothing is acknowledged
/// before it is in the file or in a draft beside it. It is for one thread at a time.
package final class OpenReport {
    /// The path of the report's file.
    package let path: String
    private let index: Int
    private let name: String
    let settings: DeskSettings
    let drafts: DraftFile

    var session: EditingSession
    /// Whether the user has seen once what saving changes in the file.
    var isConfirmed = false
    /// What an earlier run has left, as long as nobody has decided on it.
    var offered: UnsavedTexts?
    /// What the file holds that another program has changed, and where that contradicts what was typed here.
    var outside: OutsideChange?
    /// Why the last saving failed, or the file cannot be followed.
    var trouble: Bilingual?
    /// Whether there is no file any more.
    var isGone = false
    /// When saving failed last, in milliseconds of the caller's clock; `nil` when it went well since.
    var lastFailure: Int?
    /// When the last edit was made, in milliseconds of the caller's clock.
    var lastEdit: Int?
    var stamp: FileStamp?
    /// The field that the last edit was typed into, if it was the only one.
    var lastField: FieldID?
    /// The page that has changed a field last, as long as nothing else has changed the report since.
    var authors: [FieldID: String] = [:]
    /// The number of the last request of each page.
    var orders: [String: Int] = [:]
    private var revision = 0
    private var contents = ScreenContents()
    /// What of the session the contents are made of.
    private var shown: (bytes: [UInt8], pending: [FieldID: String])?

    /// Opens the file at `path`.
    ///
    /// - Parameters:
    ///   - index: Its number in the list.
    ///   - name: What people call it.
    /// - Throws: A `Failure` when it cannot be read, is no report file, or is not well-formed.
    package init(_ path: String, index: Int, name: String, _ settings: DeskSettings) throws(Failure) {
        (self.path, self.index, self.name, self.settings) = (path, index, name, settings)
        stamp = FileStamp(path)
        session = try EditingSession(
            try InputFile.bytes(path, isNamedByUser: false), at: path, settings.reader)
        drafts = DraftFile(beside: path, settings.remarks)
        offered = settings.isReadOnly ? nil : drafts.read()
        if let draft = offered, differences(of: draft).isEmpty {
            // A run was killed between saving and clearing up. Once more is typed, this would look like news.
            offered = nil
            try? drafts.write(nil, offered: nil)
        }
        refresh()
    }

    // MARK: What is shown

    /// All of it, or what has changed since a revision of this run.
    package func screen(since revision: Int = 0) -> ScreenReport {
        var screen = ScreenReport(session: settings.run, index: index, file: name, revision: self.revision)
        contents.write(to: &screen, since: revision > self.revision ? 0 : max(0, revision))
        return screen
    }

    /// Whether a revision is the present one.
    package func isCurrent(_ revision: Int) -> Bool { revision == self.revision }

    /// The revision at which a field was last changed.
    func lastChange(of field: String) -> Int { contents.lastChange(of: field) }

    /// Takes over what the session holds by now, and how the file stands to it.
    func refresh() {
        let next = revision + 1
        // Working out findings and ledger again takes as long as an edit, and pages ask every few seconds.
        let isShown = shown.map { $0.bytes == session.bytes && $0.pending == session.pending } ?? false
        let hasNews = !isShown && contents.update(to: session, settings.language, at: next)
        if !isShown { shown = (session.bytes, session.pending) }
        let draft = offered.map { ScreenReport.Draft(fields: differences(of: $0), when: $0.when) }
        let conflict = outside.map { ScreenReport.Conflict(fields: $0.conflicts) }
        let isOther = contents.update(
            saving: saving, draft: draft, conflict: conflict, undo: (session.canUndo, session.canRedo), at: next)
        if hasNews || isOther { revision = next }
    }

    private var saving: ScreenReport.Saving {
        let state: String
        if settings.isReadOnly {
            state = "readOnly"
        } else if outside != nil {
            state = "conflict"
        } else if trouble != nil {
            state = isGone ? "gone" : "failed"
        } else if session.isSaved {
            state = "saved"
        } else {
            state = isConfirmed ? "waiting" : "unconfirmed"
        }
        return ScreenReport.Saving(state: state, message: trouble?[settings.language], isConfirmed: isConfirmed)
    }

    // MARK: Drafts

    /// What was typed and is not in the file; `nil` when there is nothing.
    private var live: UnsavedTexts? {
        let unsaved = session.isSaved ? [] : session.unsavedInputs
        let draft = UnsavedTexts(
            fields: unsaved.map { UnsavedTexts.Field(field: session.name(of: $0.field), text: $0.text) },
            pending: session.pending.map { UnsavedTexts.Field(field: session.name(of: $0.key), text: $0.value) }
                .sorted { $0.field < $1.field },
            when: LocalTime.now)
        return draft.isEmpty ? nil : draft
    }

    /// Whether something is kept in a draft.
    package var hasDraft: Bool { live != nil || offered != nil }

    /// Keeps what is not in the file.
    func keepDraft() throws(Failure) {
        guard !settings.isReadOnly else { return }
        let live = live
        if live != nil, !drafts.isOurs {
            try drafts.claim()
            // Another run may have left something since this report was opened.
            offered = drafts.read() ?? offered
        }
        try drafts.write(live, offered: offered)
    }

    /// What a draft says beside what is shown.
    private func differences(of draft: UnsavedTexts) -> [ScreenReport.Difference] {
        draft.all.compactMap { entry in
            guard let field = session.field(entry.field) else {
                return ScreenReport.Difference(field: entry.field, label: entry.field, mine: entry.text, theirs: "")
            }
            let theirs = session.stated(field)
            guard theirs != entry.text else { return nil }
            return ScreenReport.Difference(
                field: entry.field, label: session.label(of: field), mine: entry.text, theirs: theirs)
        }
    }
}

/// What all open reports of a run have in common.
package struct DeskSettings: Sendable {
    /// A word for the run, so that a browser notices when the server was started anew.
    package let run: String
    /// The language of messages.
    package let language: Language
    /// Whether nothing may be changed.
    package let isReadOnly: Bool
    /// The forms at hand.
    let reader: ReportReader
    let remarks: RemarkSink
}

/// A file that another program has changed.
struct OutsideChange {
    /// The session on what it holds now.
    let other: EditingSession
    /// What is taken over from here without asking.
    let own: [UnsavedTexts.Field]
    /// What was changed on both sides.
    let conflicts: [ScreenReport.Difference]
}
