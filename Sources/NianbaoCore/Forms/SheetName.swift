/// The names of the sheets that a workbook has in addition to those of a form's sections. No section can have one of
/// them.
package enum SheetName: String, CaseIterable, Sendable {
    /// Every rule as a live formula.
    case checks = "校验"
    /// The hidden sheet that keeps what was exported.
    case exportedValues = "导出值"
    /// Of a workbook to fill in: whose it is, how to fill it in, and what is still to do.
    case cover = "填报说明"
    /// Of a roll-up: the units.
    case units = "应报单位"
    /// Of a roll-up: what is added to the sums of the units.
    case adjustments = "汇总调整"
}

extension SheetName {
    /// The most UTF-16 units that Excel accepts in a name.
    static let limit = 31

    /// Names that no section can have: those of the workbook's own sheets, and one that Excel reserves.
    static var refused: [String] { allCases.map(\.rawValue) + ["History"] }

    /// Whether the text can name a further sheet: Excel accepts it, no sheet of the workbook's own has it, and
    /// formulas can quote it unchanged.
    static func isFree(_ name: String) -> Bool {
        !name.isEmpty && name.utf16.count <= limit
            && !name.unicodeScalars.contains { "[]:*?/\\'".unicodeScalars.contains($0) }
            && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
            && !refused.map(folded).contains(folded(name))
    }

    /// The form in which names are equal that Excel takes for the same.
    static func folded(_ name: String) -> String { name.lowercased() }
}
