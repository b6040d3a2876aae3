internal import NianbaoCore

extension EditingSession {
    /// What undoing goes back to: the bytes before, which are more than inverse edits could give back.
    struct State {
        let bytes: [UInt8]
        let pending: [FieldID: String]
        /// Who made the edits that came then; `nil` when nobody is to undo them.
        var author: String?
    }

    /// What a step has made of a field.
    struct FieldChange {
        let field: FieldID
        let old: String
        let new: String
    }

    /// How many edits can be undone.
    private static let undoLimit = 1000

    /// What is held now, before an edit of the present author.
    var state: State { State(bytes: bytes, pending: pending, author: author) }

    /// Whether there is something to undo.
    package var canUndo: Bool { !past.isEmpty }
    /// Whether there is something that was undone.
    package var canRedo: Bool { !future.isEmpty || undone.values.contains { !$0.isEmpty } }

    /// Goes back to before the last batch of edits, made or refused, byte for byte.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: A `Failure` when last year's report, named by `prior`, cannot be read any more; then nothing has changed.
    @discardableResult
    package mutating func undo() throws(Failure) -> Bool {
        guard let last = past.last else { return false }
        let now = State(bytes: bytes, pending: pending, author: last.author)
        try restore(last)
        past.removeLast()
        future.append(now)
        return true
    }

    /// Makes again what was undone last.
    @discardableResult
    package mutating func redo() throws(Failure) -> Bool {
        guard let next = future.last else { return false }
        let now = State(bytes: bytes, pending: pending, author: next.author)
        try restore(next)
        future.removeLast()
        past.append(now)
        return true
    }

    /// How many steps can be undone.
    package var undoCount: Int { past.count }

    /// Makes what was done since there were `count` steps part of the last of them.
    package mutating func joinSteps(since count: Int) {
        guard count > 0, past.count > count else { return }
        past.removeLast(past.count - count)
    }

    mutating func remember(_ state: State) {
        guard state.bytes != bytes || state.pending != pending else { return }
        past.append(state)
        if past.count > Self.undoLimit { past.removeFirst() }
        future = []
    }

    // MARK: One's own

    /// Undoes the present author's last step. What others have done since stays, also in the same fields.
    ///
    /// - Returns: Whether anything was undone.
    mutating func undoOwn() throws(Failure) -> Bool {
        guard let author, past.last?.author != author else { return try undo() }
        while let index = past.lastIndex(where: { $0.author == author }) {
            let changes = try changes(from: past[index], to: past[index + 1])
            past[index].author = nil
            // Undoing is no step of anybody: it would be undone next.
            guard try make(changes.map { ($0.field, $0.new, $0.old) }, by: nil) else { continue }
            undone[author, default: []].append(changes)
            return true
        }
        return false
    }

    /// Makes again what the present author has undone last.
    ///
    /// - Returns: Whether anything was made.
    mutating func redoOwn() throws(Failure) -> Bool {
        guard let author, future.last?.author != author else { return try redo() }
        while let changes = undone[author]?.popLast() {
            if try make(changes.map { ($0.field, $0.old, $0.new) }, by: author) { return true }
        }
        return false
    }

    /// Makes changes where fields still say what they said.
    private mutating func make(
        _ changes: [(field: FieldID, old: String, new: String)], by maker: String?
    ) throws(Failure) -> Bool {
        let edits = changes.filter { self[$0.field] == $0.old }.map { FieldEdit($0.field, $0.new) }
        guard !edits.isEmpty else { return false }
        let present = author
        defer { author = present }
        author = maker
        _ = try makeEach(edits)
        return true
    }

    private func changes(from before: State, to after: State) throws(Failure) -> [FieldChange] {
        guard let old = try report(at: before), let new = try report(at: after) else { return [] }
        let fields = Set(old.fields + new.fields + before.pending.keys + after.pending.keys)
        return fields.compactMap { field in
            let was = before.pending[field] ?? old[field]
            let came = after.pending[field] ?? new[field]
            return was == came ? nil : FieldChange(field: field, old: was, new: came)
        }
    }
}
