internal import NianbaoCore

/// A finding as a form on a screen shows it beside its fields.
package struct ScreenFinding: Encodable, Equatable, Sendable {
    /// Its place in the list; a request names it by this.
    let id: Int
    let rule: String
    /// `error`, `todo`, `warning` or `hint`.
    let severity: String
    let message: String
    let advice: String?
    /// Line and column in the file; `nil` when it concerns the file as a whole.
    let place: String?
    /// The printed words for the place in the form.
    let location: String?
    /// The fields to go to, the most likely one first.
    let fields: [String]
    /// The cells that it concerns, totals included.
    let cells: [String]
    let text: Stretch?
    let notes: [Note]
    /// What pressing the button would change; `nil` when there is no one correction.
    let correction: String?
    /// The field for the reason to keep what is questioned; `nil` when it has to be fixed.
    let explanation: String?
    let accepted: Accepted?

    /// A part of a text as it is typed, in units of UTF-16.
    struct Stretch: Encodable, Equatable, Sendable {
        let field: String
        let start: Int
        let end: Int
    }

    /// What else belongs to the finding.
    struct Note: Encodable, Equatable, Sendable {
        let message: String
        let field: String?
    }

    /// Why the report keeps what is questioned.
    struct Accepted: Encodable, Equatable, Sendable {
        let reason: String
        let byline: String?
    }

    enum CodingKeys: String, CodingKey {
        case id, rule, severity, message, advice, place, fields, cells, text, notes, correction, explanation, accepted
        case location = "where"
    }
}
