/// What is on paper, in order: each part with its role, but without its look.
///
/// Reports and notices are made into one. Writers of text, Markdown and other formats decide how it looks, but add or
/// leave out nothing.
package struct PrintedDocument: Sendable {
    /// The title at its top.
    package let title: PrintedTitle
    /// Its parts in order.
    package let blocks: [Block]

    /// A document of these parts, in this order.
    package init(title: PrintedTitle, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }

    /// A part of a document that starts on a new line.
    package enum Block: Sendable {
        /// A heading; the highest below the title has level 1.
        case heading(String, level: Int)
        /// A paragraph of one line.
        case paragraph(String, Role)
        /// Lines that stay together, one below the other.
        case lines([String], Role)
        /// Paragraphs that are quoted.
        case quote([String])
        /// Paragraphs of a list, numbered from 1 or each with a bullet.
        case items([String], isNumbered: Bool)
        /// A table.
        case grid(PrintedGrid)
        /// What follows begins on a new page of this orientation. A document begins in portrait.
        case page(PageOrientation)
    }

    /// What a paragraph is for.
    package enum Role: Hashable, Sendable, CaseIterable {
        /// Plain text.
        case body
        /// A heading below the numbered ones, written as a paragraph, like `（一）主动公开`.
        case subheading
        /// Who signs, and when.
        case signature
    }
}

extension Paragraph {
    /// What the paragraph is for.
    package var role: PrintedDocument.Role { isHeading ? .subheading : .body }
}
