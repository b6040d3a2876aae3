/// The title of what is printed, which says so when it is a draft.
package struct PrintedTitle: Hashable, Sendable {
    /// The title without a mark.
    package let text: String
    /// Whether it is marked.
    package let isDraft: Bool

    /// The word for a draft.
    package static let draftWord = "草稿"
    /// What stands after the title, and after the name of a file, of a draft.
    package static let draftMark = "（\(draftWord)）"

    /// The title of a document, final unless it is said to be a draft.
    package init(_ text: String, isDraft: Bool = false) {
        self.text = text
        self.isDraft = isDraft
    }

    /// The title with its mark, as it is printed.
    package var marked: String { isDraft ? text + Self.draftMark : text }
}
