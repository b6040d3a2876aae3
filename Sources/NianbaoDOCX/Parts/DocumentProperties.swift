/// What a Word file says of itself, besides its title.
package struct DocumentProperties: Hashable, Sendable {
    /// What the document is about, in a line.
    package let subject: String
    /// Who wrote it.
    package let author: String
    /// What it was made with and from.
    package let comments: String

    /// The properties of a document.
    package init(subject: String, author: String, comments: String) {
        self.subject = subject
        self.author = author
        self.comments = comments
    }
}
