/// A 更正说明: what was corrected in a published report, ready to be filed. Always Chinese; no date is filled in.
package struct CorrectionNotice: Sendable {
    let difference: ReportDifference
    /// The SHA-256 of the corrected file and of the one that replaces it.
    let hashes: (old: String, new: String)
    private let statedReason: String?

    /// - Parameter reason: Why the report is corrected; a line to write on when `nil`.
    package init(_ difference: ReportDifference, oldHash: String, newHash: String, reason: String?) {
        self.difference = difference
        hashes = (oldHash, newHash)
        statedReason = reason
    }

    var title: String { "关于《\(difference.old.report.title)》的更正说明" }
    var agency: String { difference.new.report.agency }
    var reason: String { statedReason ?? "＿＿＿＿＿＿＿＿＿＿＿＿" }
    static let dateLine = "　　　　年　月　日"

    /// A line of a table of the notice.
    struct Row {
        let columns: [String]

        static let heads = Row(columns: ["表", "项目", "栏目", "更正前", "更正后"])
    }

    /// Fields and typed figures. What is not printed in the report needs no correction.
    var figures: [Row] {
        let fields = difference.fields.filter(\.field.isPrinted).map { change in
            Row(columns: [
                "基本项", change.field.name.key, "", change.old?.zh ?? CorrectionNotice.nothing,
                change.new?.zh ?? CorrectionNotice.nothing,
            ])
        }
        return fields + difference.cells.map(row)
    }

    var totals: [Row] { difference.totals.map(row) }

    private func row(_ change: CellChange) -> Row {
        let labels = difference.form.labels(of: change.cell)
        let measure = difference.form[change.cell].measure
        return Row(columns: [
            labels.section, labels.rows.joined(separator: " › "), labels.columns.joined(separator: " › "),
            change.old.noticed(measure), change.new.noticed(measure),
        ])
    }

    fileprivate static let nothing = "（空白）"

    /// A paragraph that was corrected.
    struct TextEntry {
        /// Where it stands, e.g. `一、总体情况，第3段`.
        let place: String
        let old: String?
        let new: String?
        /// What was put for what, in a line; `nil` when the paragraphs tell it better.
        let summary: String?
    }

    var texts: [TextEntry] {
        difference.texts.map { change in
            TextEntry(
                place: place(change.section, change.new?.number ?? change.old?.number ?? 1), old: change.old?.text,
                new: change.new?.text, summary: change.summary)
        }
    }

    /// One line for each number in the texts that somebody should look at.
    var outdatedNumbers: [String] {
        difference.outdatedNumbers.map { number in
            let cells = number.cells.prefix(3).map { change in
                let figure = change.new.noticed(difference.form[change.cell].measure)
                return "“\(difference.form.labels(of: change.cell).text)”（现为 \(figure)）"
            }
            let rest = number.cells.count > 3 ? "等 \(number.cells.count) 处" : ""
            return "\(place(number.section, number.paragraph))，“\(number.excerpt)”：\(number.text) 是更正前的"
                + cells.joined(separator: "、") + rest
        }
    }

    private func place(_ section: Int?, _ paragraph: Int) -> String {
        "\(section.map { difference.form.sections[$0].heading } ?? ReportField.preamble.name.key)，第\(paragraph)段"
    }
}

extension CellState {
    /// What a cell says, as the notice puts it.
    fileprivate func noticed(_ measure: Measure) -> String {
        let figure =
            switch value {
            case .number(let number): Figure.exact(number, measure)
            case .notApplicable: "/"
            case .absent, .blank: CorrectionNotice.nothing
            case .unreadable: "（无法识别）"
            }
        return figure + (remark.map { "（\($0)）" } ?? "")
    }
}

extension TextChange {
    /// The replaced stretches, e.g. `“27”改为“28”`; `nil` when they are too many or too long for one line.
    fileprivate var summary: String? {
        let changes = pieces.compactMap { piece -> (old: String, new: String)? in
            if case .changed(let old, let new) = piece { (old, new) } else { nil }
        }
        guard !changes.isEmpty, changes.count <= 8, changes.allSatisfy({ max($0.old.count, $0.new.count) <= 30 }) else {
            return nil
        }
        return changes.map { old, new in
            if old.isEmpty { return "加上“\(new)”" }
            return new.isEmpty ? "删去“\(old)”" : "“\(old)”改为“\(new)”"
        }.joined(separator: "，")
    }
}
