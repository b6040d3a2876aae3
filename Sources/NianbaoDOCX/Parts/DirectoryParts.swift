/// Which parts there are, and how they refer to each other.
enum DirectoryParts {
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static func contentTypes(isDraft: Bool) -> PackagePart {
        let types =
            [
                ("/word/document.xml", "\(word).document.main+xml"), ("/word/styles.xml", "\(word).styles+xml"),
                ("/word/settings.xml", "\(word).settings+xml"), ("/word/fontTable.xml", "\(word).fontTable+xml"),
                ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
                ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            ] + PageParts.references(isDraft: isDraft).map { ("/word/\($0.file)", "\(word).\($0.kind)+xml") }
        return PackagePart(
            "[Content_Types].xml",
            "<Types xmlns=\"\(Namespaces.package)/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + types.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined() + "</Types>")
    }

    static let packageRelationships = relationships(
        "_rels/.rels",
        [
            ("rId1", "\(Namespaces.relationships)/officeDocument", "word/document.xml"),
            ("rId2", "\(Namespaces.package)/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "\(Namespaces.relationships)/extended-properties", "docProps/app.xml"),
        ])

    static func documentRelationships(isDraft: Bool) -> PackagePart {
        relationships(
            "word/_rels/document.xml.rels",
            [
                ("rId1", "\(Namespaces.relationships)/styles", "styles.xml"),
                ("rId2", "\(Namespaces.relationships)/settings", "settings.xml"),
                ("rId3", "\(Namespaces.relationships)/fontTable", "fontTable.xml"),
            ]
                + PageParts.references(isDraft: isDraft).map {
                    ($0.id, "\(Namespaces.relationships)/\($0.kind)", $0.file)
                })
    }

    private static func relationships(_ name: String, _ targets: [(String, String, String)]) -> PackagePart {
        PackagePart(
            name,
            "<Relationships xmlns=\"\(Namespaces.package)/relationships\">"
                + targets.map { "<Relationship Id=\"\($0)\" Type=\"\($1)\" Target=\"\($2)\"/>" }.joined()
                + "</Relationships>")
    }
}
