package import NianbaoCore

/// A document as a Word file (docx), set after GB/T 9704-2012.
package enum WordDocument {
    /// The bytes of the file; the same document gives the same bytes.
    package static func bytes(
        of document: PrintedDocument, properties: DocumentProperties
    ) throws(WordError) -> [UInt8] {
        let isDraft = document.title.isDraft
        return try PackageArchive.bytes(
            of: [DirectoryParts.contentTypes(isDraft: isDraft), DirectoryParts.packageRelationships]
                + PropertyParts.parts(title: document.title, properties)
                + [BodyWriter.part(document), WordStyle.part, SettingsPart.settings, SettingsPart.fonts]
                + PageParts.parts(isDraft: isDraft) + [DirectoryParts.documentRelationships(isDraft: isDraft)])
    }
}
