/// A 更正说明: what was corrected in a published report, ready to be filed. Always Chinese; no date is filled in.
package struct CorrectionNotice: Sendable {
    private let difference: ReportDifference
    /// The SHA-256 of the file that was wrong and of the one that replaces it.
    private let hashes: (old: String, new: String)
    private let statedReason: String?

    /// - Parameter reason: Why the report is corrected; `nil` leaves a line to write on.
    package init(_ difference: ReportDifference, oldHash: String, newHash: String, reason: String?) {
        self.difference = difference
        hashes = (oldHash, newHash)
        statedReason = reason
    }

    /// The notice as it is printed, and after it, on a page of its own, what is filed with it and not published. Parts with
    /// nothing to report are left out, and if several are left, they are numbered in order.
    package var document: PrintedDocument {
        let parts = [figures, totals, texts].compactMap(\.self)
        let numbered = zip(["一、", "二、", "三、"], parts).flatMap { numeral, part in
            [.heading((parts.count > 1 ? numeral : "") + part.name, level: 1)] + part.blocks
        }
        let signature = [agency, "　　　　年　月　日"]
        return PrintedDocument(
            title: PrintedTitle("关于\(report)的更正说明", phrase: difference.form.kind),
            blocks: [.paragraph(opening, .body)] + numbered + [
                .paragraph("特此说明。", .body), .lines(signature, .signature),
            ]
                + filed)
    }

    /// Who corrects the report.
    package var agency: String { difference.new.stated.agency }

    /// The report that was corrected.
    private var report: String { "《\(difference.old.stated.title)》" }

    private var opening: String {
        let reason = statedReason.map { $0.hasSuffix("。") ? String($0.dropLast()) : $0 } ?? "＿＿＿＿＿＿＿＿＿＿＿＿"
        return "\(report)部分内容需要更正，更正原因：\(reason)。现更正如下："
    }

    /// A part of the notice.
    private struct Part {
        let name: String
        let blocks: [PrintedDocument.Block]
    }

    /// What goes with the notice into the files.
    private var filed: [PrintedDocument.Block] {
        let lines = ["更正前的文件，SHA-256：\(hashes.old)", "更正后的文件，SHA-256：\(hashes.new)"]
        return [.page(.portrait), .heading("存档页（不随更正说明公布）", level: 1), .lines(lines, .body)] + outdatedNumbers
    }

    // MARK: Tables

    /// Fields and typed figures. What is not printed in the report needs no correction.
    private var figures: Part? {
        let fields = difference.fields.filter(\.field.isPrinted).map { change in
            [
                "基本项", change.field.name.key, "", change.old?.zh ?? CellValue.nothingNoticed,
                change.new?.zh ?? CellValue.nothingNoticed,
            ]
        }
        return table("表格更正", fields + difference.cells.map(row))
    }

    private var totals: Part? { table("随之变动的合计", difference.totals.map(row)) }

    private func table(_ name: String, _ rows: [[String]]) -> Part? {
        guard !rows.isEmpty else { return nil }
        let grid = PrintedGrid(headers: ["表", "项目", "栏目", "更正前", "更正后"], rows: rows, description: name)
        return Part(name: name, blocks: [.grid(grid)])
    }

    private func row(_ change: CellChange) -> [String] {
        let labels = difference.form.labels(of: change.cell)
        return [
            labels.section, labels.rows.joined(separator: " › "), labels.columns.joined(separator: " › "),
            noticed(change.old, change.cell), noticed(change.new, change.cell),
        ]
    }

    private func noticed(_ state: CellState, _ cell: CellID) -> String {
        state.value.noticed(difference.form[cell].measure, remark: state.remark)
    }

    // MARK: Texts

    /// The paragraphs that were corrected, each with its place and what was replaced in it.
    private var texts: Part? {
        guard !difference.texts.isEmpty else { return nil }
        let (before, after) = (TextPositions(difference.old), TextPositions(difference.new))
        let blocks = difference.texts.enumerated().flatMap { index, change -> [PrintedDocument.Block] in
            let (old, new) = (change.old?.text, change.new?.text)
            let lines = [
                old.map { (new == nil ? "删去：" : "原文：") + $0 }, new.map { (old == nil ? "增加：" : "更正为：") + $0 },
                change.summary.map { "改动：" + $0 },
            ]
            // The report's own headings have numbers, which must not be taken for the notice's.
            let position =
                change.new.map { after.words($0.number, in: change.section) }
                ?? change.old.map { before.words($0.number, in: change.section) } ?? ""
            let place = "“\(heading(change.section))”\(position.hasPrefix("第") ? "" : "中")\(position)"
            let ordinal = difference.texts.count > 1 ? Self.ordinal(index + 1) : ""
            return [.paragraph(ordinal + place, .subheading), .quote(lines.compactMap(\.self))]
        }
        return Part(name: "文字更正", blocks: blocks)
    }

    /// The numbers in the texts that may be out of date and should be looked at.
    private var outdatedNumbers: [PrintedDocument.Block] {
        guard !difference.outdatedNumbers.isEmpty else { return [] }
        let positions = TextPositions(difference.new)
        let note = "正文里的下列数字与更正前的数相同，不一定有误；请在发布更正说明以前核对。"
        return [
            .heading("需核对的文字", level: 2), .paragraph(note, .body),
            .items(difference.outdatedNumbers.map { line($0, positions) }, isNumbered: false),
        ]
    }

    private func line(_ number: OutdatedNumber, _ positions: TextPositions) -> String {
        let cells = number.cells.prefix(3).map { change in
            "“\(difference.form.labels(of: change.cell).text)”（现为 \(noticed(change.new, change.cell))）"
        }
        let rest = number.cells.count > 3 ? "等 \(number.cells.count) 处" : ""
        let place = "\(heading(number.section))，\(positions.words(number.paragraph, in: number.section))"
        return "\(place)，“\(number.excerpt)”：\(number.text) 是更正前的"
            + cells.joined(separator: "、") + rest
    }

    private func heading(_ section: Int?) -> String {
        section.map { difference.form.sections[$0].heading } ?? ReportField.preamble.name.key
    }

    /// The number of a heading below the numbered parts: （一）, （十二）.
    private static func ordinal(_ number: Int) -> String { "（\(ChineseNumeral.text(number))）" }
}

/// Where the paragraphs of a report are in its sections, for people: below which heading of the text, and which of those there.
private struct TextPositions {
    /// By section, `nil` for the preamble.
    private let positions: [Int?: [String]]

    init(_ report: CompletedReport) {
        let sections = [nil] + report.form.sections.indices.map { $0 }
        positions = Dictionary(
            uniqueKeysWithValues: sections.map { section in
                var heading: (name: String, index: Int)?
                let paragraphs = report.paragraphs(of: report.stated.narrative(section))
                let words = paragraphs.enumerated().map { index, paragraph -> String in
                    if paragraph.role == .subheading {
                        heading = (paragraph.text, index)
                        return "小标题“\(paragraph.text)”"
                    }
                    return heading.map { "“\($0.name)”第\(index - $0.index)段" } ?? "第\(index + 1)段"
                }
                return (section, words)
            })
    }

    /// Where a paragraph is, e.g. `第3段` or `“（一）主动公开”第2段`.
    ///
    /// - Parameter number: From one, headings counted.
    func words(_ number: Int, in section: Int?) -> String {
        guard let own = positions[section], own.indices.contains(number - 1) else { return "第\(number)段" }
        return own[number - 1]
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
