import SeededRandom
import Testing

@testable import NianbaoCore

/// What published reports do to the printed form, from what was seen on real pages.
enum ImportQuirk: String, CaseIterable, CustomTestStringConvertible {
    // What loses nothing.
    case halfWidthBrackets, spacesInLabels, lineBreaksInHeaders, traditionalCharacters, archivesForDocuments,
        fullWidthDigits
    case paddedFigures, countedFigures, extraEmptyCell, emptyRows, cutInPieces, cutWithHeaders, repeatedGroupLabels
    case groupLabelCutInTwo, verticalGroupLabel, oldRowLabels, foreignRow, pageFurniture, pageNumbers, headingVariants
    case wordsInTwoHeaderRows, amountWithUnit, remarkOnSecondLine, noHeadings, contents, metadataTable, shiftedFullRow
    case labelsWithoutNumbers, headerColumnsExchanged, rowsExchanged, onlyTotalsColumnDropped
    // What loses something.
    case blankZeros, blankSparse, shiftedSparseRow, runTogetherRow, lostRowLabel, lastTotalAbsent, slashes, secondTable

    var testDescription: String { rawValue }

    /// Whether every figure is still there and where it belongs.
    var isHarmless: Bool {
        switch self {
        case .blankZeros, .blankSparse, .shiftedSparseRow, .runTogetherRow, .lostRowLabel, .lastTotalAbsent, .slashes,
            .secondTable:
            false
        default: true
        }
    }

    static let harmless = allCases.filter(\.isHarmless)
    static let harmful = allCases.filter { !$0.isHarmless }

    func apply(to report: inout PublishedReport, _ generator: inout SplitMix64) {
        switch self {
        case .halfWidthBrackets:
            report.editTables { $0.editLabels { $0.replacing("（", with: "(").replacing("）", with: ") ") } }
        case .spacesInLabels:
            var own = generator
            report.editTables { $0.editLabels { $0.spaced(&own) } }
            generator = own
        case .lineBreaksInHeaders:
            report.editTables { table in
                table.edit { cell in
                    guard cell.role == .header, cell.text.count > 3 else { return }
                    cell.text.insert("\n", at: cell.text.index(cell.text.startIndex, offsetBy: 2))
                }
            }
        case .traditionalCharacters:
            report.editTables { $0.editLabels { $0.traditional } }
        case .archivesForDocuments:
            report.editTables { $0.editLabels { $0.replacing("规范性文件", with: "規範性檔案") } }
        case .fullWidthDigits:
            report.editTables { table in
                table.edit { cell in
                    guard cell.isFigure else { return }
                    cell.text = String(
                        String.UnicodeScalarView(
                            cell.text.unicodeScalars.map {
                                "0"..."9" ~= $0 ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
                            }))
                }
            }
        case .paddedFigures:
            report.editTables { table in
                table.edit { if $0.isFigure { $0.text = "\u{A0} \($0.text)\u{A0}" } }
            }
        case .countedFigures:
            report.edit("申请情况") { table in table.edit { if $0.isFigure { $0.text += "件" } } }
        case .extraEmptyCell:
            report.editTables { table in
                let row = generator.pick(table.dataRows)
                table.rows[row].append(.init(text: "", column: table.width, role: .label))
            }
        case .emptyRows:
            report.editTables { table in
                table.rows.append([.init(text: "", column: 0, columnSpan: table.width, role: .label)])
            }
        case .cutInPieces, .cutWithHeaders: cut(&report, &generator)
        case .repeatedGroupLabels:
            report.edit("申请情况") { $0.repeatGroups() }
        case .groupLabelCutInTwo:
            report.edit("申请情况") { $0.cutGroups() }
        case .verticalGroupLabel:
            report.edit("申请情况") { table in
                table.edit { cell in
                    if cell.role == .label, cell.rowSpan > 1 {
                        cell.text = cell.text.map(String.init).joined(separator: "\n")
                    }
                }
            }
        case .oldRowLabels:
            report.editTables { $0.editLabels { $0 == "行政规范性文件" ? "规范性文件" : $0 } }
        case .foreignRow:
            report.edit("主动公开政府信息情况") { table in
                guard let row = table.dataRows.first(where: { table.rows[$0].count == 4 }) else { return }
                var foreign = table.rows[row]
                foreign[0].text = "其他主动公开文件（指除规范性文件以外的文件）"
                for index in 1...3 {
                    foreign[index].text = "\(index + 3)"
                    foreign[index].figure = nil
                }
                table.rows.insert(foreign, at: row + 2)
            }
        case .pageFurniture:
            let place = FindingPlace.document(Bilingual("0"))
            report.above = ["首页 > 政府信息公开 > 年报", "发布时间：2024-01-20 来源：办公室", "字号：大 中 小"].map {
                .paragraph(DocumentParagraph($0, at: place))
            }
            report.below = ["附件：年报.docx", "上一篇：没有了", "版权所有：青石县人民政府"]
        case .pageNumbers:
            report.edit("申请情况") { table in
                table.rows.insert([.init(text: "- 3 -", column: 0, role: .label)], at: table.firstDataRow + 4)
                table.shiftSpans(over: table.firstDataRow + 4)
            }
        case .headingVariants: varyHeadings(&report, &generator)
        case .wordsInTwoHeaderRows: report.edit("申请情况") { $0.splitHeaders() }
        case .amountWithUnit:
            report.editTables { table in
                table.edit { if $0.isFigure, $0.text.contains(".") { $0.text += "万元" } }
            }
        case .remarkOnSecondLine:
            report.edit("主动公开政府信息情况") { table in
                guard let row = table.dataRows.first, let index = table.rows[row].firstIndex(where: \.isFigure),
                    table.rows[row][index].text.allSatisfy(\.isNumber)
                else { return }
                table.rows[row][index].text += "\n（其中修订 1 件）"
            }
        case .noHeadings: report.sections[1].heading = ""
        case .contents:
            report.preamble = ["目录"] + report.sections.map(\.heading)
        case .metadataTable:
            let cells = ["索引号", "000-1", "名称", "年报", "发布日期", "2024-01-20"].enumerated().map { index, text in
                DocumentGrid.Cell(text, row: index / 2, column: index % 2, at: .document(Bilingual("0")))
            }
            report.above = [
                .grid(DocumentGrid(cells: cells, rowCount: 3, columnCount: 2, at: .document(Bilingual("0"))))
            ]
        case .shiftedFullRow:
            report.edit("申请情况") { table in table.shift(generator.pick(table.dataRows), by: generator.oneIn(2) ? 1 : -1)
            }
        case .labelsWithoutNumbers:
            report.edit("申请情况") { $0.editLabels { $0.withoutOwnNumber } }
        case .headerColumnsExchanged:
            report.edit("申请情况") { $0.exchangeColumns(4, 5) }
        case .rowsExchanged:
            report.edit("申请情况") { table in
                let row = table.firstDataRow + 5
                table.exchangeRowContents(row, row + 1)
            }
        case .onlyTotalsColumnDropped:
            report.edit("申请情况") { table in
                for row in table.rows.indices { table.rows[row].removeAll { $0.column == 9 && $0.role != .note } }
            }
        case .blankZeros:
            report.editTables { table in table.edit { if $0.isFigure, $0.text == "0" { $0.text = "" } } }
        case .blankSparse:
            report.editTables { table in
                table.edit { if $0.isFigure, generator.oneIn(3) { $0.text = "" } }
            }
        case .shiftedSparseRow:
            report.editTables { table in table.edit { if $0.isFigure, $0.text == "0" { $0.text = "" } } }
            report.edit("申请情况") { table in table.shift(generator.pick(table.dataRows), by: generator.oneIn(2) ? 1 : -1)
            }
        case .runTogetherRow:
            report.edit("申请情况") { $0.runTogether(generator.pick($0.dataRows)) }
        case .lostRowLabel:
            report.edit("申请情况") { table in
                let row = generator.pick(table.dataRows)
                if let label = table.rows[row].lastIndex(where: { $0.role == .label }) {
                    table.rows[row][label].text = ""
                }
            }
        case .lastTotalAbsent:
            report.edit("申请情况") { table in
                let row = generator.pick(table.dataRows)
                table.rows[row].removeLast()
            }
        case .slashes:
            report.editTables { table in
                table.edit { if $0.isFigure, $0.text == "0" { $0.text = generator.oneIn(2) ? "/" : "—" } }
            }
        case .secondTable:
            for index in report.sections.indices where report.sections[index].heading.contains("申请情况") {
                guard var second = report.sections[index].tables.first else { continue }
                let row = second.dataRows[3]
                if let cell = second.rows[row].firstIndex(where: \.isFigure) { second.rows[row][cell].text += "9" }
                report.sections[index].tables.append(second)
            }
        }
    }

    private func cut(_ report: inout PublishedReport, _ generator: inout SplitMix64) {
        for index in report.sections.indices where report.sections[index].heading.contains("申请情况") {
            guard let table = report.sections[index].tables.first, table.rows.count > 12 else { continue }
            let row = Int.random(in: table.firstDataRow + 3..<table.rows.count - 3, using: &generator)
            var second = table.piece(row..<table.rows.count)
            if self == .cutWithHeaders { second.rows.insert(contentsOf: table.rows[..<table.firstDataRow], at: 0) }
            report.sections[index].tables = [table.piece(0..<row), second]
        }
    }

    private func varyHeadings(_ report: inout PublishedReport, _ generator: inout SplitMix64) {
        let variants = [
            ["一、工作基本情况", "总体情况", "l一、总体情况"], ["二、行政机关主动公开政府信息情况", "主动公开政府信息情况"],
            ["三、收到和处理政府信息公开的申请情况"], ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、政府信息公开行政法复议、行政诉讼情况"],
            ["五、存在的主要问题及整改措施", "五、存在问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"], ["六、其他需要报告的事项 "],
        ]
        for (index, own) in variants.enumerated() { report.sections[index].heading = generator.pick(own) }
    }
}
