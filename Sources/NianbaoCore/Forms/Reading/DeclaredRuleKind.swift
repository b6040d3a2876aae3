/// A kind of rules that a form file can declare, and how it is read.
///
/// A kind is one file: its data, how a form file writes it, its rules, its check and its messages. Forms hold declared
/// rules without knowing their kinds, so that a new kind changes nothing here.
package protocol DeclaredRuleKind: DeclaredRules {
    /// The name of the field in a form file.
    static var field: String { get }

    /// The levels of a form file on which the field is allowed.
    static var levels: [DeclarationLevel] { get }

    /// Reads what a form file declares, and reports every fault of it to `reader`.
    ///
    /// - Parameters:
    ///   - declarations: Every place that has the field, in the order of the file; never empty.
    ///   - form: The form with its tables and texts, without declared rules. Where the file has faults elsewhere, only
    ///     its blocks are there, and only declarations in sections are given.
    /// - Returns: `nil` when there is nothing to check.
    init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader)
}

/// A level of a form file.
package enum DeclarationLevel: Sendable {
    /// The form itself.
    case form
    /// A section with a table.
    case table
    /// What a section says of its text.
    case text
}

/// A place in a form file that declares rules of a kind.
package struct Declaration: Sendable {
    /// What the field holds.
    let node: YAMLNode
    let place: Place

    enum Place: Sendable {
        case form
        /// The blocks of the table that it belongs to, by their indices in the form.
        case table(Range<Int>)
        /// The section of text that it belongs to, by its index in the form.
        case text(Int)

        var level: DeclarationLevel {
            switch self {
            case .form: .form
            case .table: .table
            case .text: .text
            }
        }
    }

    /// The section of text that it belongs to, by its index in the form; `nil` on the other levels.
    var textSection: Int? {
        if case .text(let section) = place { section } else { nil }
    }
}
