/// A paragraph that was added, removed or changed.
package struct TextChange: Hashable, Sendable {
    /// The section's index in the form; `nil` for the preamble.
    package let section: Int?
    /// The paragraph as it was; `nil` when it is new.
    package let old: Place?
    /// The paragraph as it is; `nil` when it is gone.
    package let new: Place?
    /// For a changed paragraph: its stretches in order. Empty otherwise.
    package let pieces: [TextPiece]

    /// A paragraph with its number in its section, from 1.
    package struct Place: Hashable, Sendable {
        /// The number of the paragraph in its text, from 1.
        package let number: Int
        /// The text of the paragraph.
        package let text: String
    }

    /// The changes to texts as they are printed: a sentence that takes a figure from the tables changes with it.
    static func all(from old: CompletedReport, to new: CompletedReport) -> [TextChange] {
        let sections = [nil] + old.form.sections.indices.map { $0 }
        return sections.flatMap { section -> [TextChange] in
            let (before, after) = (old.stated.narrative(section), new.stated.narrative(section))
            guard old.stated.isKnown(before), new.stated.isKnown(after) else { return [] }
            return changes(
                section, old.paragraphs(of: before).map(\.text), new.paragraphs(of: after).map(\.text))
        }
    }

    /// A report has some thirty paragraphs. Where so many changed, it is enough to know which.
    private static let fineLimit = 200

    private static func changes(_ section: Int?, _ old: [String], _ new: [String]) -> [TextChange] {
        let pairs = ParagraphPairing.pairs(old, new)
        return pairs.map { pair in
            let before = pair.old.map { Place(number: $0 + 1, text: old[$0]) }
            let after = pair.new.map { Place(number: $0 + 1, text: new[$0]) }
            var pieces: [TextPiece] = []
            if let before, let after {
                pieces = TextPiece.pieces(from: before.text, to: after.text, isFine: pairs.count <= fineLimit)
            }
            return TextChange(section: section, old: before, new: after, pieces: pieces)
        }
    }
}

extension Report {
    /// The text of a section, or the preamble for `nil`. A table's is empty.
    func narrative(_ section: Int?) -> Narrative { section.map { narratives[$0] } ?? preamble }

    /// Whether the file says what the text is, or that there is none.
    fileprivate func isKnown(_ narrative: Narrative) -> Bool {
        !narrative.isUnreadable && (isWhole || narrative.span != nil)
    }
}
