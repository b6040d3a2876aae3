/// The names of the sheets that a workbook has besides those of a form's sections. No section can be called by one.
package enum SheetName: String, CaseIterable, Sendable {
    /// Every rule as a live formula.
    case checks = "校验"
    /// The hidden sheet that keeps what was exported.
    case exportedValues = "导出值"
    /// Of a roll-up: the units.
    case units = "应报单位"
    /// Of a roll-up: what figures take besides the sum of the units.
    case adjustments = "汇总调整"
}

extension SheetName {
    /// The most UTF-16 units that Excel takes.
    static let limit = 31

    /// What no section can be called: the workbook's own names, and one that Excel keeps for itself.
    static var refused: [String] { allCases.map(\.rawValue) + ["History"] }

    /// Whether Excel takes the text as the name of a sheet beside those of the workbook's own, and formulas can quote it
    /// as it is.
    static func isFree(_ name: String) -> Bool {
        !name.isEmpty && name.utf16.count <= limit
            && !name.unicodeScalars.contains { "[]:*?/\\'".unicodeScalars.contains($0) }
            && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
            && !refused.map(folded).contains(folded(name))
    }

    /// Names that Excel takes for the same have the same.
    static func folded(_ name: String) -> String { name.lowercased() }
}
