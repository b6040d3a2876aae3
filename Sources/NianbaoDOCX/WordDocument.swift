package import NianbaoCore

/// A document as a Word file (docx), set after GB/T 9704-2012.
package enum WordDocument {
    /// What the file says of itself, besides its title.
    package struct Properties: Hashable, Sendable {
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

    /// The bytes of the file; the same document gives the same bytes.
    package static func bytes(
        of document: PrintedDocument, properties: Properties
    ) throws(WordError) -> [UInt8] {
        let isDraft = document.title.isDraft
        return try PackageArchive.bytes(
            of: [DirectoryParts.contentTypes(isDraft: isDraft), DirectoryParts.packageRelationships]
                + PropertyParts.parts(title: document.title, properties)
                + [BodyWriter.part(document), Style.part, SettingsPart.settings, SettingsPart.fonts]
                + PageParts.parts(isDraft: isDraft) + [DirectoryParts.documentRelationships(isDraft: isDraft)])
    }
}
