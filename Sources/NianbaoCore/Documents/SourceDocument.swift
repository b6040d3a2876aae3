/// A document of any kind as it was read: paragraphs and grids in reading order, and nothing of what they mean.
package struct SourceDocument: Equatable, Sendable {
    /// What the file says its title is, such as a web page's `<title>`; `nil` if it says none.
    package var title: String?
    /// Everything that a reader of the document sees, in reading order.
    package var blocks: [DocumentBlock]
    /// What was left out or taken in another way than it stands there, such as macros, pictures or tracked changes.
    package var notes: [Bilingual]
    /// Whether an empty cell leaves a trace. It leaves none where only the order of cells says which is which, as when
    /// each cell is on a line of its own.
    package var keepsEmptyCells: Bool

    /// A document of these blocks.
    package init(
        title: String? = nil, blocks: [DocumentBlock], notes: [Bilingual] = [], keepsEmptyCells: Bool = true
    ) {
        self.title = title
        self.blocks = blocks
        self.notes = notes
        self.keepsEmptyCells = keepsEmptyCells
    }
}

/// A paragraph or a grid of a document.
package enum DocumentBlock: Equatable, Sendable {
    case paragraph(DocumentParagraph)
    case grid(DocumentGrid)
}

/// A paragraph of a document.
package struct DocumentParagraph: Equatable, Sendable {
    /// What it says, without line feeds; tabs stay.
    package var text: String
    /// The level of a heading, from 1; `nil` for any other paragraph, and where the document does not say.
    package var headingLevel: Int?
    /// Where it is.
    package var place: FindingPlace

    /// A paragraph with this text.
    package init(_ text: String, headingLevel: Int? = nil, at place: FindingPlace) {
        self.text = text
        self.headingLevel = headingLevel
        self.place = place
    }
}
