/// What a report states for one cell, or what is computed for it.
package struct Fact: Hashable, Sendable {
    /// The figure that counts: of a input cell what the file says, of a derived one what is computed.
    package let value: CellValue
    /// The total that the file states for a derived cell, in whole units; `nil` for input cells and totals not stated.
    package let stated: Int?
    /// The remark on the cell.
    package let remark: String?
    /// The 1-based line of the cell, or of the row it should be in; `nil` if the file mentions neither.
    package let line: Int?
}

extension CompletedReport {
    /// The fact for a cell.
    package func fact(of cell: CellID) -> Fact {
        let entry = stated.entries[cell.index]
        return Fact(
            value: values[cell.index], stated: form.cells[cell.index].isDerived ? entry.value.number : nil,
            remark: entry.remark, line: entry.span.map { Int($0.start.line) })
    }
}

/// The status of a fact's value in the list.
package enum FactState: String, CaseIterable, Sendable {
    case number
    /// Not filled in, whether the file says so or does not mention the cell; for a total, that a part is not filled in.
    case blank
    /// The figure cannot exist for the agency.
    case notApplicable = "not_applicable"
    /// Something that is not a figure; for a total, that a part of it is not a figure, or that it is too large.
    case unreadable

    /// The status of a value.
    package init(_ value: CellValue) {
        switch value {
        case .number: self = .number
        case .absent, .blank: self = .blank
        case .notApplicable: self = .notApplicable
        case .unreadable: self = .unreadable
        }
    }
}
