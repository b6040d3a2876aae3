internal import NianbaoCore

extension OpenReport {
    /// How long after the last edit a confirmed report is saved, in milliseconds.
    package static let saveDelay = 1_000

    /// How long after a saving that failed the next one is tried, in milliseconds.
    package static let retryDelay = 5_000

    /// Saves, and does so by itself from then on: the user has seen what it changes.
    ///
    /// - Parameter now: The time in milliseconds.
    package func save(since revision: Int, now: Int) throws(Failure) -> ScreenReport {
        isConfirmed = true
        write(now)
        refresh()
        return screen(since: revision)
    }

    /// Follows the file, and saves what is due. To be called now and then.
    ///
    /// - Parameter now: The time in milliseconds.
    package func tick(now: Int) {
        followFile()
        if isDue(now) { write(now) }
        refresh()
    }

    /// Saves at the end of a run what would have been saved in a moment.
    package func finish() {
        if isConfirmed, !settings.isReadOnly { write(0) }
    }

    /// Whether it is time to save by itself: what was typed last is there for a moment, and so is a saving that failed.
    private func isDue(_ now: Int) -> Bool {
        guard isConfirmed, !settings.isReadOnly, !session.isSaved else { return false }
        let edited = lastEdit.map { now - $0 >= Self.saveDelay } ?? true
        let failed = lastFailure.map { now - $0 >= Self.retryDelay } ?? true
        return edited && failed
    }

    private func write(_ now: Int) {
        followFile()
        guard outside == nil, trouble == nil || !isUnreadable, !session.isSaved else { return }
        do throws(Failure) {
            if case .conflict = try session.save(remarks: settings.remarks) {
                // Changed in the moment since it was looked at.
                stamp = nil
                followFile()
                return
            }
            try wrote()
        } catch {
            (trouble, lastFailure) = (error.message, now)
        }
    }

    /// The file holds what the session does.
    private func wrote() throws(Failure) {
        stamp = FileStamp(path)
        (trouble, lastFailure, isGone) = (nil, nil, false)
        try keepDraft()
    }

    /// Writes the file again, with all that is shown, after it was deleted or moved away.
    ///
    /// - Throws: A `Failure` when it cannot be written.
    package func restore(since revision: Int) throws(Failure) -> ScreenReport {
        followFile()
        if isGone, case .saved = try session.saveAnew(remarks: settings.remarks) {
            isConfirmed = true
            try wrote()
        } else {
            followFile()
        }
        refresh()
        return screen(since: revision)
    }

    /// Whether the file holds something that is no report.
    private var isUnreadable: Bool { stamp == nil }

    // MARK: Changes by others

    /// Takes over what another program has written into the file, unless that contradicts what was typed here.
    private func followFile() {
        let found = FileStamp(path)
        guard found != stamp || found == nil else { return }
        do throws(Failure) {
            guard found != nil else { throw .gone(path) }
            let bytes = try InputFile.bytes(path, isNamedByUser: false)
            if contentHash(bytes) != session.savedHash {
                let other = try EditingSession(bytes, at: path, settings.reader)
                try take(other)
            } else {
                outside = nil
            }
            (stamp, trouble, isGone) = (found, nil, false)
        } catch {
            // It is looked at again until it can be read.
            (stamp, trouble, isGone) = (nil, error.told, found == nil)
        }
    }

    private func take(_ other: EditingSession) throws(Failure) {
        let change = OutsideChange(session, other)
        guard change.conflicts.isEmpty else {
            outside = change
            return
        }
        try settle(change, taking: [:])
    }

    /// Takes one side or the other of each field that was changed on both.
    ///
    /// - Parameter choices: Of each field whether what was typed here counts.
    /// - Throws: A `Failure` when a choice is missing.
    package func resolve(_ choices: [String: Bool], since revision: Int) throws(Failure) -> ScreenReport {
        followFile()
        if let change = outside {
            guard change.conflicts.allSatisfy({ choices[$0.field] != nil }) else { throw .choiceMissing }
            try settle(change, taking: choices)
        }
        refresh()
        return screen(since: revision)
    }

    /// Goes on with what the file holds, and makes what was typed here on top of it.
    private func settle(_ change: OutsideChange, taking choices: [String: Bool]) throws(Failure) {
        let chosen = change.conflicts.filter { choices[$0.field] == true }.map {
            UnsavedTexts.Field(field: $0.field, text: $0.mine)
        }
        let pending = session.pending.map { UnsavedTexts.Field(field: session.name(of: $0.key), text: $0.value) }
        let before = (session, outside)
        session = change.other
        (outside, authors) = (nil, [:])
        do throws(Failure) {
            _ = try session.makeEach(edits(change.own + chosen))
            _ = try session.makeEach(edits(pending))
            try keepDraft()
        } catch {
            (session, outside) = before
            throw error
        }
    }

    /// Takes up what an earlier run has left, or discards it.
    ///
    /// - Parameter choices: Of fields whether the draft counts; it does where nothing is said.
    package func decide(
        takesDraft: Bool, _ choices: [String: Bool], since revision: Int, now: Int
    ) throws(Failure) -> ScreenReport {
        guard let draft = offered else { return screen(since: revision) }
        if !drafts.isOurs {
            try drafts.claim()
            if let left = drafts.read(), left != draft {
                // Another run has left something else since; that is to be decided on.
                offered = left
                refresh()
                return screen(since: revision)
            }
        }
        offered = nil
        do throws(Failure) {
            if takesDraft {
                let parts = [draft.fields, draft.pending].map { part in
                    edits(part.filter { choices[$0.field] != false })
                }
                try change(now) { session throws(Failure) in
                    for part in parts { _ = try session.makeEach(part) }
                }
            }
            try keepDraft()
        } catch {
            offered = draft
            throw error
        }
        refresh()
        return screen(since: revision)
    }

    /// Texts as edits; those of fields that there are not are left out.
    private func edits(_ fields: [UnsavedTexts.Field]) -> [FieldEdit] {
        fields.compactMap { entry in session.field(entry.field).map { FieldEdit($0, entry.text) } }
    }

    // MARK: What saving changes

    /// The lines of the file that saving changes, with those around them.
    package var changes: FileChanges {
        FileChanges(
            from: session.savedText, to: session.text,
            fields: session.unsaved.map { edit in
                FileChanges.Field(
                    field: session.name(of: edit.field), label: session.label(of: edit.field),
                    old: session.isOnSavedForm ? session.saved(edit.field) : "", new: edit.text)
            })
    }
}

extension OutsideChange {
    init(_ session: EditingSession, _ other: EditingSession) {
        let merged = MergedEdits(session, with: other)
        self.init(other: other, own: merged.own, conflicts: merged.conflicts)
    }
}

extension Failure {
    fileprivate static func gone(_ path: String) -> Failure {
        Failure(
            zh: "“\(path)”不在原处了，没有保存。把文件放回原处，会接着保存；找不到的，可以按这一页的内容重新写出",
            en:
                "“\(path)” is gone and nothing was saved. Put the file back, and saving goes on; or have it written again with what this page shows"
        )
    }

    fileprivate static let choiceMissing = Failure(
        zh: "请选定每一处用哪个", en: "choose one side for each field")
}
