/// Changes to a report, to be made in its file.
package struct ReportChanges: Sendable {
    /// New figures of cells.
    package var cells: [CellID: CellValue] = [:]
    /// New paragraphs of texts.
    package var texts: [TextID: [ParagraphChange]] = [:]

    /// No changes.
    package init() {}

    /// Whether nothing changes.
    package var isEmpty: Bool { cells.isEmpty && texts.isEmpty }
}

/// A change to the paragraphs of a text. Indices are those of the paragraphs before any change.
package enum ParagraphChange: Hashable, Sendable {
    case replace(Int, String)
    case remove(Int)
    /// A new paragraph before the one at the index, or after the last.
    case insert(Int, String)

    /// The new text; `nil` for a paragraph that is removed.
    package var text: String? {
        switch self {
        case .replace(_, let text), .insert(_, let text): text
        case .remove: nil
        }
    }
}

extension [Paragraph] {
    /// The paragraphs after the changes.
    package func applying(_ changes: [ParagraphChange]) -> [Paragraph] {
        var result: [Paragraph] = []
        for index in 0...count {
            for case .insert(index, let text) in changes { result.append(Paragraph(text)) }
            guard index < count else { break }
            if changes.contains(.remove(index)) { continue }
            let replaced = changes.lazy.compactMap { change -> String? in
                if case .replace(index, let text) = change { text } else { nil }
            }.first
            result.append(replaced.map { Paragraph($0) } ?? self[index])
        }
        return result
    }
}
