/// A text of a report.
package enum TextID: Hashable, Sendable {
    case preamble
    /// The text of a section, by its index in the form.
    case section(Int)
}

extension Report {
    /// The preamble or the text of a section.
    package subscript(text: TextID) -> Narrative {
        switch text {
        case .preamble: preamble
        case .section(let index): narratives[index]
        }
    }
}
