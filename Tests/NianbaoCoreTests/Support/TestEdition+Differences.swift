import Testing

@testable import NianbaoCore

extension TestEdition {
    /// The difference between two reports with the usual first fields and these bodies.
    func difference(_ old: String, _ new: String) throws -> ReportDifference {
        try difference(files: head + old, head + new)
    }

    /// The difference between two whole files.
    func difference(files old: String, _ new: String) throws -> ReportDifference {
        try #require(ReportDifference(from: try completed(file: old), to: try completed(file: new)))
    }
}

extension ReportDifference {
    /// The changed cells in short, e.g. `申请.新收.自然人 2→3`.
    func drawn(_ changes: [CellChange]) -> [String] {
        changes.map { "\(form[$0.cell].address(.chinese)) \($0.old.drawing)→\($0.new.drawing)" }
    }

    /// The changed paragraphs in short: their old and new places, and what changed in them.
    var drawnTexts: [String] {
        texts.map { change in
            let section = change.section.map { form.sections[$0].name.key } ?? "导语"
            let pieces = change.pieces.map { piece in
                switch piece {
                case .same(let text): text
                case .changed(let old, let new): "[\(old)→\(new)]"
                }
            }
            return "\(section) \(change.old.map { String($0.number) } ?? "+")→"
                + "\(change.new.map { String($0.number) } ?? "-") \(pieces.joined())"
        }
    }
}

extension CellState {
    fileprivate var drawing: String {
        let figure =
            switch value {
            case .number(let number): String(number)
            case .notApplicable: "/"
            case .absent: "absent"
            case .blank: "_"
            case .unreadable: "?"
            }
        return figure + (remark.map { "(\($0))" } ?? "")
    }
}
