/// The input figures of one report, one machine word each: of ten thousand units nothing else need be kept.
package struct UnitFigures: Hashable, Sendable {
    private let words: [Int]

    /// The figures of a report in the form's order.
    package init(_ report: Report, _ cells: [CellID]) {
        words = cells.map { Self.word(report[$0].value) }
    }

    /// The figure of a input cell, by its index among them.
    package subscript(index: Int) -> CellValue {
        switch words[index] {
        case Self.blank: .blank
        case Self.notApplicable: .notApplicable
        case Self.unreadable: .unreadable
        case let number: .number(number)
        }
    }

    // No figure is beyond 2^53, so the smallest integers are free.
    private static let blank = Int.min
    private static let notApplicable = Int.min + 1
    private static let unreadable = Int.min + 2

    private static func word(_ value: CellValue) -> Int {
        switch value {
        case .absent, .blank: blank
        case .notApplicable: notApplicable
        case .unreadable: unreadable
        case .number(let number): number
        }
    }
}
