/// What a form on a screen has to show of a report: all of it, or what has changed since a revision.
///
/// Keys that are absent have not changed; nor have, within `values`, `totals`, `ledger` and `pending`, the names that are
/// absent.
package struct ScreenReport: Encodable, Sendable {
    /// The run of the server; revisions of another run count differently.
    let session: String
    /// The report's number in the list.
    let index: Int
    let file: String
    let revision: Int
    var title: Changed<String>?
    var layout: Changed<ScreenLayout>?
    var values: [String: Changed<String>]?
    var totals: [String: Changed<String>]?
    var prior: Changed<Prior>?
    var findings: Changed<[ScreenFinding]>?
    var counts: Changed<Counts>?
    var ledger: [String: Changed<[ScreenNumber]>]?
    var explanations: Changed<[Explanation]>?
    var pending: [String: Changed<Pending>]?
    var canUndo: Changed<Bool>?
    var canRedo: Changed<Bool>?
    var saving: Changed<Saving>?
    var draft: Changed<Draft>?
    var conflict: Changed<Conflict>?
    var notation: ScreenNotation?
    /// Of figures that were not written as figures are, what they became.
    package var notes: [String: [String]]?
    /// Why a batch that was to be made whole was not made, by field.
    package var refused: [String: Refusal]?
    /// Edits that were not made because somebody else has changed the fields meanwhile.
    package var clashes: [Difference]?

    /// Last year's report.
    struct Prior: Encodable, Equatable, Sendable {
        let title: String
        /// Its figures by this year's fields.
        let cells: [String: String]
    }

    /// Open findings, and figures and texts that are still to come.
    struct Counts: Encodable, Equatable, Sendable {
        let errors: Int
        let warnings: Int
        let hints: Int
        let blank: Int
    }

    /// A reason that the report gives for keeping what is questioned.
    struct Explanation: Encodable, Equatable, Sendable {
        let field: String
        let rule: String
        let place: String?
        let quote: String?
        let text: String
    }

    /// Why a typed text cannot be taken.
    package struct Refusal: Encodable, Equatable, Sendable {
        let message: String
        let advice: String?
    }

    /// A typed text that cannot be taken, with the reason.
    struct Pending: Encodable, Equatable, Sendable {
        let text: String
        let message: String
        let advice: String?
    }

    /// How the file stands to what is shown.
    struct Saving: Encodable, Equatable, Sendable {
        /// `saved`, `waiting`, `unconfirmed`, `conflict`, `readOnly`, `failed` or `gone`.
        let state: String
        let message: String?
        let isConfirmed: Bool
    }

    /// Two texts of one field.
    package struct Difference: Encodable, Equatable, Sendable {
        let field: String
        let label: String
        /// What was typed here.
        let mine: String
        /// What the file, or somebody else, says.
        let theirs: String
        /// What both began with; `nil` when that is not known.
        var base: String?
    }

    /// Typed texts of an earlier run that were not saved.
    struct Draft: Encodable, Equatable, Sendable {
        let fields: [Difference]
        /// The local time of the last of them.
        let when: String
    }

    /// Fields that were changed here and in the file.
    struct Conflict: Encodable, Equatable, Sendable {
        let fields: [Difference]
    }
}
