/// A row of a table of Word while it is read.
struct WordRow {
    var cells: [WordTableLayout.Cell] = []
    /// How many columns it leaves out at its beginning.
    private(set) var start = 0
    /// How many columns it leaves out at its end.
    private(set) var end = 0
    private(set) var isHidden = false
    /// Whether a tracked change takes it away.
    private(set) var isDeleted = false
    /// Whether a tracked change has put it in.
    private(set) var isInserted = false

    /// Reads `w:trPr`.
    mutating func readProperties(_ reader: inout XMLReader, _ element: XMLElement) throws(PackageError) {
        while let property = try reader.next(in: element) {
            switch property.name {
            case "gridBefore": start = max(property.number ?? 0, 0)
            case "gridAfter": end = max(property.number ?? 0, 0)
            case "hidden": isHidden = property.isOn
            case "del": isDeleted = true
            case "ins": isInserted = true
            default: continue
            }
        }
    }
}
