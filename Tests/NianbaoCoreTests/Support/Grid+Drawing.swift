@testable import NianbaoCore

extension Grid {
    /// The grid as one line for each row: its cells with their spans as `[rows×columns]`, `n` for a typed figure and
    /// `Σ` for a computed one. Covered positions are left out.
    var drawing: [String] {
        rows.map { row in
            row.compactMap { slot in
                guard case .cell(let cell) = slot else { return nil }
                let span = cell.rowSpan * cell.columnSpan > 1 ? "[\(cell.rowSpan)×\(cell.columnSpan)]" : ""
                return cell.sign + span
            }.joined(separator: " | ")
        }
    }
}

extension GridCell {
    fileprivate var sign: String {
        switch content {
        case .text(let text): text
        case .figure(let figure): figure.terms == nil ? "n" : "Σ"
        }
    }
}
