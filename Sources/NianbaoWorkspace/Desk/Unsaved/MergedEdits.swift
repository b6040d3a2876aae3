internal import NianbaoCore

/// What was typed in a session, beside what its file says by now.
struct MergedEdits {
    /// What can be taken over without asking: the file says there what it said before.
    private(set) var own: [UnsavedTexts.Field] = []
    /// What was changed on both sides.
    private(set) var conflicts: [ScreenReport.Difference] = []

    init(_ session: EditingSession, with other: EditingSession) {
        for edit in session.unsavedInputs {
            let name = session.name(of: edit.field)
            let base = session.isOnSavedForm ? session.saved(edit.field) : ""
            let theirs = other.field(name).map { other.stated($0) } ?? ""
            if theirs == edit.text { continue }
            if theirs == base {
                own.append(UnsavedTexts.Field(field: name, text: edit.text))
            } else {
                conflicts.append(
                    ScreenReport.Difference(
                        field: name, label: session.label(of: edit.field), mine: edit.text, theirs: theirs, base: base))
            }
        }
    }
}
