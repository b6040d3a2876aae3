/// The sheets that a workbook part names, in order (ECMA-376 part 1, 18.2.20).
struct SheetList {
    private(set) var entries: [Entry] = []

    struct Entry {
        let name: String
        let isHidden: Bool
        /// The identifier of the relationship that leads to the sheet.
        let relationship: String
    }

    init(_ reader: inout XMLReader, limit: Int) throws(PackageError) {
        let root = try reader.root()
        guard root.name == "workbook" else { throw .otherContent }
        var names: Set<[UInt8]> = []
        while let child = try reader.next(in: root) {
            guard child.name == "sheets" else { continue }
            guard entries.isEmpty else { throw reader.invalid(child) }
            while let sheet = try reader.next(in: child) {
                guard sheet.name == "sheet" else { continue }
                guard entries.count < limit else { throw .limit(.sheets(limit)) }
                guard let entry = Self.entry(sheet) else { throw reader.invalid(sheet) }
                // To Excel, names that differ only in case are the same.
                guard names.insert(Array(entry.name.lowercased().utf8)).inserted else {
                    throw .sameSheetName(entry.name)
                }
                entries.append(entry)
            }
        }
    }

    /// `nil` when the sheet has no name or leads nowhere.
    private static func entry(_ sheet: XMLElement) -> Entry? {
        let relationship = sheet.attribute("id", namespace: transitional) ?? sheet.attribute("id", namespace: strict)
        guard let name = sheet.attribute("name"), let relationship else { return nil }
        let state = sheet.attribute("state") ?? "visible"
        return Entry(name: name.unescapedWorkbookText, isHidden: state != "visible", relationship: relationship)
    }

    // The namespaces of `r:id` in the two formats (ECMA-376 part 4, annex A).
    private static let transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
}
