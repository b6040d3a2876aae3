/// What the properties of a content control (ECMA-376 part 1, 17.5.2) say about what it contains.
struct WordControl {
    /// Whether it contains what the user is asked to replace.
    private(set) var showsPrompt = false
    /// Whether it is the table of contents.
    private(set) var isOfContents = false

    /// A control without properties.
    init() {}

    /// Reads `w:sdtPr`.
    init(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) {
        while let property = try reader.next(in: element) {
            switch property.name {
            case "showingPlcHdr": showsPrompt = property.isOn
            case "docPartObj":
                while let child = try reader.next(in: property) {
                    if child.name == "docPartGallery" { isOfContents = child.word("val") == "Table of Contents" }
                }
            default: continue
            }
        }
    }
}
