/// The title of what is printed, with a mark when it is a draft.
package struct PrintedTitle: Hashable, Sendable {
    /// The title without a mark.
    package let text: String
    /// Whether it is marked as that of a draft.
    package let isDraft: Bool
    /// Words of the title before which it is best broken when it takes several lines; empty when there are none.
    package let phrase: String

    /// The word for a draft.
    package static let draftWord = "草稿"
    /// The mark after a draft's title and after the name of its file.
    package static let draftMark = "（\(draftWord)）"

    /// The title of a document, which is final unless `isDraft`.
    package init(_ text: String, isDraft: Bool = false, phrase: String = "") {
        self.text = text
        self.isDraft = isDraft
        self.phrase = phrase
    }

    /// The title with its mark, as it is printed.
    package var marked: String { isDraft ? text + Self.draftMark : text }
}
