package import NianbaoCore

/// A document of Word or WPS (`.docx`, `.docm`), ECMA-376 part 1, 17, in its transitional or its strict form.
package enum WordFile {
    /// Reads the bytes of such a file. Pure: no files, no network, nothing printed.
    ///
    /// Taken is what a reader sees once all tracked changes are accepted. Headers and footers are left out, and what is
    /// left out of the text is noted.
    package static func read(
        _ bytes: [UInt8], limits: DocumentLimits = .standard
    ) throws(PackageError) -> SourceDocument {
        try ZipArchive.open(bytes, limits: limits.package) { archive throws(PackageError) in
            var parts = PackageParts(limits.package)
            let main = try parts.main(archive)
            let hasRelationships = archive.contains(main.relationships)
            let relationships = hasRelationships ? try parts.relationships(archive, of: main) : nil
            let styles = try relationships.map { relationships throws(PackageError) in
                try parts.part(relationships, kind: "styles", at: main.relationships)
            }
            let numbering = try relationships.map { relationships throws(PackageError) in
                try parts.part(relationships, kind: "numbering", at: main.relationships)
            }
            var notes = WordNotes()
            notes.hasMacros = relationships?.parts(kind: "vbaProject").isEmpty == false
            let body = WordBody(
                styles: try read(archive, styles ?? nil, &parts) { reader throws(PackageError) in
                    try WordStyles(&reader)
                } ?? WordStyles(),
                numbering: try read(archive, numbering ?? nil, &parts) { reader throws(PackageError) in
                    try WordNumbering(&reader)
                } ?? WordNumbering(),
                notes: notes, limits: limits)
            return try parts.read(archive, main) { reader throws(PackageError) in
                var body = body
                let blocks = try body.read(&reader)
                return SourceDocument(blocks: BlockAssembly.blocks(of: blocks), notes: body.notes.messages)
            }
        }
    }

    /// What `body` makes of a part that a document may do without; `nil` when it does.
    private static func read<Result>(
        _ archive: borrowing ZipArchive, _ part: PartName?, _ parts: inout PackageParts,
        _ body: (inout XMLReader) throws(PackageError) -> Result
    ) throws(PackageError) -> Result? {
        guard let part, archive.contains(part) else { return nil }
        return try parts.read(archive, part, body)
    }
}
