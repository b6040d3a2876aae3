import Testing

@testable import NianbaoCore

/// Tables whose figures could be taken for what they are not.
@Suite struct AwkwardTableTests {
    private let report: CompletedReport
    private var published: PublishedReport

    init() throws {
        report = try Importing.madeUp(.of2021, seed: 1)
        published = PublishedReport(report)
    }

    private func imported(_ change: (inout PublishedReport) -> Void) throws -> Imported {
        var published = published
        change(&published)
        return try Importing.report(published.document)
    }

    /// Changes the row of a label in every table that has it.
    private func editRow(
        _ label: String, in published: inout PublishedReport, _ change: (inout [PublishedTable.Cell]) -> Void
    ) {
        published.editTables { table in
            for row in table.rows.indices where table.rows[row].contains(where: { $0.text.hasSuffix(label) }) {
                change(&table.rows[row])
            }
        }
    }

    private func fee(_ imported: Imported) throws -> CellValue {
        try imported.report.value("主动公开.第八项.行政事业性收费.金额")
    }

    // MARK: Units

    @Test(arguments: [
        ("本年收费金额（单位：元）", "行政事业性收费"), ("本年收费金额（元）", "行政事业性收费"), ("本年收费金额", "行政事业性收费（元）"),
        ("本年收费金额", "行政事业性收费（单位：元）"),
    ])
    func `the unit in a header or label counts`(_ header: String, _ label: String) throws {
        let imported = try imported { published in
            published.editTables { $0.editLabels { $0.hasPrefix("本年收费金额") ? header : $0 } }
            editRow("行政事业性收费", in: &published) { row in
                row[row.count - 2].text = label
                row[row.count - 1].text = "8500"
            }
        }
        #expect(try fee(imported) == .number(850_000))
        let note = try #require(imported.notes.first { $0.kind == .normalised })
        #expect(note.message.zh.contains("“8500”（单位：元）读作 0.85"))
        #expect(imported.text(.chinese).contains("0.85    # 原文：8500（单位：元）"))
    }

    @Test func `of two units none is taken, and the cell is named`() throws {
        let imported = try imported { published in
            editRow("行政事业性收费", in: &published) { row in
                row[row.count - 2].text = "行政事业性收费（元）"
                row[row.count - 1].text = "8500"
            }
        }
        #expect(try fee(imported) == .blank)
        let note = try #require(imported.notes.first { $0.kind == .unreadCell })
        #expect(note.place != nil && note.message.zh.contains("有的写万元，有的写元"))
    }

    @Test(arguments: [false, true])
    func `a unit in a cell of its own counts, at either side`(_ isBefore: Bool) throws {
        let imported = try imported { published in
            editRow("行政事业性收费", in: &published) { row in
                var (figure, unit) = (row[row.count - 1], row[row.count - 1])
                (figure.text, unit.text, unit.figure) = ("8500", "元", nil)
                (figure.columnSpan, unit.columnSpan) = (1, 1)
                if isBefore { figure.column += 1 } else { unit.column += 1 }
                row.removeLast()
                row += isBefore ? [unit, figure] : [figure, unit]
            }
        }
        #expect(try fee(imported) == .number(850_000))
    }

    @Test func `a line above the table says the unit`() throws {
        let imported = try imported { published in
            published.edit("主动公开政府信息情况") { $0.editLabels { $0.hasPrefix("本年收费金额") ? "本年收费金额" : $0 } }
            editRow("行政事业性收费", in: &published) { $0[$0.count - 1].text = "8500" }
            published.sections[1].texts = ["单位：件、元"]
        }
        #expect(try fee(imported) == .number(850_000))
    }

    @Test(arguments: [("单位：百件", "百件"), ("（数量单位：万件）", "万件"), ("单位：万元、千件", "千件")])
    func `counts in hundreds or thousands are not taken for single ones`(_ line: String, _ unit: String) throws {
        let imported = try imported { published in
            published.sections[2].texts = [line]
            editRow("1.属于国家秘密", in: &published) { row in
                for cell in row.indices where row[cell].isFigure { row[cell].text = "3" }
            }
        }
        #expect(try imported.report.value("申请.不予公开.国家秘密.自然人") == .blank)
        let words = "“3”以\(unit)为单位"
        #expect(imported.notes.contains { $0.kind == .unreadCell && $0.place != nil && $0.message.zh.contains(words) })
        // Nothing is nothing in any unit.
        let zeros = report.form.typedCells.filter { cell in
            let address = report.address(of: cell)
            return address.hasPrefix("申请") && !address.contains("国家秘密") && report[cell] == .number(0)
        }
        #expect(zeros.allSatisfy { imported.report[$0].value == .number(0) })
    }

    @Test func `a count in a header's ten thousands costs the figures below it alone`() throws {
        let imported = try imported { published in
            published.editTables { $0.editLabels { $0 == "本年废止件数" ? "本年废止件数（万件）" : $0 } }
            editRow("行政规范性文件", in: &published) { row in
                for cell in row.indices where row[cell].isFigure { row[cell].text = "4" }
            }
        }
        #expect(try imported.report.value("主动公开.第一项.行政规范性文件.废止") == .blank)
        #expect(try imported.report.value("主动公开.第一项.行政规范性文件.有效") == .number(4))
    }

    // MARK: Rows

    @Test(arguments: ["其中：网上申请", "小计", "合计", "备注", "以上合计", "4.涉及个人隐私", "（删）"], [false, true])
    func `a row with another label is not taken for the one that is missing there`(_ label: String, _ isZero: Bool)
        throws
    {
        let imported = try imported { published in
            editRow("4.保护第三方合法权益", in: &published) { row in
                for cell in row.indices {
                    if row[cell].isFigure, isZero { row[cell].text = "0" }
                    if row[cell].text.hasPrefix("4.") { row[cell].text = label }
                }
            }
        }
        #expect(try imported.report.value("申请.不予公开.第三方权益.自然人") == .blank)
        #expect(imported.notes.contains { $0.kind == .foreignRow && $0.message.zh.contains(label) })
        #expect(Importing.missing(imported, of: report).count == 6)
    }

    @Test(arguments: ["4.保护第三方权益", "保护第三方合法权益", "4、保护第三方合法权", "4.保 护 第三方合 法权益"])
    func `a label that is shortened or misspelt is still the form's`(_ label: String) throws {
        let imported = try imported { published in
            published.editTables { $0.editLabels { $0 == "4.保护第三方合法权益" ? label : $0 } }
        }
        #expect(Importing.missing(imported, of: report) == [])
    }

    @Test func `parts of a row that the form does not divide are not taken for it`() throws {
        let old = try Importing.madeUp(.of2019, seed: 2)
        var mixed = PublishedReport(old)
        mixed.sections[2].tables = published.sections[2].tables
        let imported = try Importing.report(mixed.document)
        if imported.report.form.edition == "2019" {
            #expect(try imported.report.value("申请.其他处理.自然人") == .blank)
        } else {
            #expect(try imported.report.value("申请.其他处理.其他.自然人") == report.stated.value("申请.其他处理.其他.自然人"))
        }
    }

    // MARK: Columns

    @Test(arguments: ["上年处理决定数量", "累计处理决定数量", "处理决定数量同比增减"])
    func `a column of another period is not this year's`(_ header: String) throws {
        let imported = try imported { published in
            published.editTables { $0.editLabels { $0 == "本年处理决定数量" ? header : $0 } }
        }
        for cell in ["第五项.行政许可", "第六项.行政处罚", "第六项.行政强制"] {
            #expect(try imported.report.value("主动公开.\(cell).决定") == .blank)
        }
        #expect(imported.notes.count { $0.kind == .unreadRow } == 3)
    }

    /// Table three with its 总计 one column too far left in the header, as a span that is too short makes it.
    private func withSlippedTotal(_ published: inout PublishedReport) {
        published.edit("申请情况") { table in
            let last = table.width - 1
            for row in table.rows.indices where row < table.firstDataRow {
                for cell in table.rows[row].indices {
                    switch table.rows[row][cell].text {
                    case "法人或其他组织": table.rows[row][cell].columnSpan -= 1
                    case "总计": table.rows[row][cell].column = last - 1
                    case "其他": table.rows[row][cell].column = last
                    default: break
                    }
                }
            }
        }
    }

    @Test func `where headers have slipped by a column, the sums say whose the figures are`() throws {
        let imported = try imported { withSlippedTotal(&$0) }
        #expect(Importing.missing(imported, of: report) == [])
    }

    @Test
    func `a row below slipped headers whose sum is wrong is read as the others are, so that the check reports it`()
        throws
    {
        let imported = try imported { published in
            withSlippedTotal(&published)
            editRow("1.属于国家秘密", in: &published) { $0[$0.count - 1].text = "9999" }
        }
        #expect(Importing.missing(imported, of: report) == [])
        #expect(try imported.report.value("申请.不予公开.国家秘密.总计") == .number(9999))
    }

    @Test func `where no row proves that headers have slipped, they are believed`() throws {
        let imported = try imported { published in
            withSlippedTotal(&published)
            published.edit("申请情况") { $0.edit { if $0.isFigure { $0.text = "0" } } }
        }
        let requests = report.form.typedCells.filter { report.address(of: $0).hasPrefix("申请") }
        #expect(requests.allSatisfy { imported.report[$0].value == .number(0) })
    }

    @Test func `columns in another order are read by their headers`() throws {
        let imported = try imported { published in
            published.edit("申请情况") { table in
                // 商业企业 and 其他 change places, with their figures.
                let last = table.width - 2
                let first = last - 4
                table.edit { cell in
                    guard cell.columnSpan == 1, cell.isFigure || ["商业企业", "其他"].contains(cell.text) else { return }
                    if cell.column == first { cell.column = last } else if cell.column == last { cell.column = first }
                }
                for row in table.rows.indices { table.rows[row].sort { $0.column < $1.column } }
            }
        }
        #expect(Importing.missing(imported, of: report) == [])
    }

    @Test(arguments: ["若干", "详见附件", "3、4"])
    func `words among the figures of a row cost no other figure`(_ text: String) throws {
        let imported = try imported { published in
            editRow("1.属于国家秘密", in: &published) { row in
                if let cell = row.firstIndex(where: \.isFigure) { row[cell + 2].text = text }
            }
        }
        #expect(Importing.missing(imported, of: report) == ["申请.不予公开.国家秘密.科研机构"])
        #expect(imported.notes.contains { $0.kind == .unreadCell && $0.message.zh.contains(text) })
    }

    @Test(arguments: ["上年有效件数", "累计有效件数"])
    func `a column of another period does not fill the gap between the others`(_ header: String) throws {
        let imported = try imported { published in
            published.editTables { $0.editLabels { $0 == "现行有效件数" ? header : $0 } }
        }
        #expect(try imported.report.value("主动公开.第一项.行政规范性文件.有效") == .blank)
    }

    @Test(arguments: ["12", "0"])
    func `a figure in a cell that covers two rows is that of neither, but zero is that of both`(_ text: String) throws {
        let imported = try imported { published in
            published.edit("申请情况") { table in
                guard let row = table.dataRows.dropFirst(3).first,
                    let cell = table.rows[row].firstIndex(where: \.isFigure)
                else { return }
                table.rows[row][cell].text = text
                table.rows[row][cell].rowSpan = 2
                let column = table.rows[row][cell].column
                table.rows[row + 1].removeAll { $0.column == column }
            }
        }
        let values = try ["申请.部分公开.自然人", "申请.不予公开.国家秘密.自然人"].map { try imported.report.value($0) }
        #expect(Set(values).count == 1)
        #expect(values[0] == (text == "0" ? .number(0) : .blank))
        let doubts = imported.notes.filter { $0.kind == .unreadRow }
        #expect(doubts.count == (text == "0" ? 0 : 1) && doubts.allSatisfy { $0.place != nil })
    }

    // MARK: Cells that cannot be read

    @Test(arguments: ["详见附件", "现行有效26件", "#REF!", "l2", "1.2亿元", "十二", "不适用"])
    func `one cell that cannot be read costs no other`(_ text: String) throws {
        let imported = try imported { published in
            editRow("行政规范性文件", in: &published) { $0[$0.count - 1].text = text }
        }
        #expect(Importing.missing(imported, of: report).count == 1)
        let note = try #require(imported.notes.first { $0.kind == .unreadCell || $0.kind == .dash })
        #expect(note.place != nil && note.message.zh.contains(text))
    }

    @Test(arguments: ["详见附件", "#REF!", "l2", "1O", "12户左右", "不适用"])
    func `words in place of the only figure of a row are named with their place`(_ text: String) throws {
        let imported = try imported { published in
            editRow("行政许可", in: &published) { $0[$0.count - 1].text = text }
        }
        #expect(Importing.missing(imported, of: report).count == 1)
        let note = try #require(imported.notes.first { $0.kind == .unreadCell || $0.kind == .dash })
        #expect(note.place != nil && note.message.zh.contains(text))
    }

    @Test(arguments: [true, false])
    func `a row that has slipped out from under its headers is taken only if its totals are right`(
        _ isRight: Bool
    ) throws {
        let imported = try imported { published in
            published.edit("行政复议") { table in
                let row = table.firstDataRow
                if !isRight { table.rows[row][1].text = "99999" }
                for cell in table.rows[row].indices { table.rows[row][cell].column += 1 }
                table.rows[row].insert(.init(text: "", column: 0, role: .label), at: 0)
            }
        }
        let own = try report.stated.value("复议诉讼.行政复议.结果维持")
        #expect(try imported.report.value("复议诉讼.行政复议.结果维持") == (isRight ? own : .blank))
    }

    @Test(arguments: ["9起", "9宗", "详见附件"])
    func `one cell of table four does not cost the table`(_ text: String) throws {
        let imported = try imported { published in
            published.edit("行政复议") { table in
                let row = table.firstDataRow
                table.rows[row][1].text = text
            }
        }
        let isRead = text != "详见附件"
        #expect(try imported.report.value("复议诉讼.行政复议.结果纠正") == (isRead ? .number(9) : .blank))
        #expect(try imported.report.value("复议诉讼.复议后起诉.尚未审结") == report.stated.value("复议诉讼.复议后起诉.尚未审结"))
    }

    @Test func `not applicable is taken where the form allows it`() throws {
        let imported = try imported { published in
            editRow("规章", in: &published) { row in
                for cell in row.indices where row[cell].isFigure { row[cell].text = "不适用" }
            }
        }
        #expect(try imported.report.value("主动公开.第一项.规章.制发") == .notApplicable)
        #expect(imported.notes.isEmpty)
    }

    // MARK: Tables

    @Test func `a table that is missing is named, and is not said to be another edition's`() throws {
        let imported = try imported { $0.sections[2].tables = [] }
        #expect(imported.notes.map(\.kind) == [.noTable])
        #expect(imported.notes[0].message.zh.contains("三、收到和处理政府信息公开申请情况"))
        #expect(imported.notes[0].cells.count == 144)
        #expect(imported.report.form.edition == "2021")
    }

    @Test func `a page without tables is on the form of its year`() throws {
        let imported = try imported { published in
            for section in published.sections.indices { published.sections[section].tables = [] }
        }
        #expect(imported.report.form.edition == "2021")
        #expect(imported.notes.map(\.kind) == [.noTable, .noTable, .noTable])
    }
}
