import NianbaoCore
import Testing

@testable import NianbaoXLSX
@testable import OfficeReading

@Suite struct CoverSheetTests {
    private func cover(_ trial: FillInTrial) throws -> WrittenSheet { try trial.written[sheet: "填报说明"] }

    @Test(arguments: TestForm.allCases)
    func `a workbook to fill in begins with its cover and says whose it is, in three places`(_ edition: TestForm) throws
    {
        let trial = try FillInTrial(edition)
        #expect(trial.sheets.map(\.name) == ["填报说明"] + trial.form.sections.map(\.name.key) + ["校验", "导出值"])
        let cover = try cover(trial)
        let facts = (1...6).map { cover.texts(row: $0, 2) }
        #expect(facts[0] == ["单位", "青石县教育局"] && facts[1] == ["年度", String(trial.form.years.lowerBound)])
        #expect(facts[4] == ["格式校验码", trial.form.fingerprint] && facts[5] == ["制表程序", "nianbao 0.1.0"])
        let identity = try #require(WorkbookIdentity(trial.contents))
        #expect(identity.isToFillIn && identity.form == trial.form.id && identity.fingerprint == trial.form.fingerprint)
        let custom = try trial.written.part("docProps/custom.xml").children
        #expect(
            Set(custom.compactMap { $0.attributes["name"] })
                == [
                    "nianbao.edition", "nianbao.version", "nianbao.agency", "nianbao.year", "nianbao.kind",
                    "nianbao.form",
                ])
    }

    @Test(arguments: TestForm.allCases)
    func `no cell calls it a draft or shows a reference`(_ edition: TestForm) throws {
        let texts = try FillInTrial(edition).sheets.flatMap { $0.cells.values.map(\.value.text) }
        #expect(!texts.contains { $0.contains("草稿") || $0.contains("{{") })
    }

    @Test func `the cover counts what is still to do, as the workbook is filled in`() throws {
        let trial = try FillInTrial(.of2021)
        let (sheet, cover) = (Spreadsheet(trial.contents), try cover(trial))
        func counts() throws -> [String?] {
            try ["没有填的数字", "没有写的文字", "不符合的"].map {
                try sheet.value("填报说明", CellReference(row: cover.row($0), column: 1)).asText
            }
        }
        #expect(try counts() == ["166 格", "6 处", "47 项"])
        #expect(try sheet.differences(from: trial.contents) == [])
        let places = CellPlaces(PrintedForm(trial.form))
        for cell in trial.form.typedCells {
            let place = try #require(places[cell])
            sheet.type(.number(0), place.sheet, CellReference(row: place.row, column: place.column))
        }
        for row in [5, 10, 12, 14] {
            sheet.type(.text("写好了。"), "总体情况", CellReference(row: row, column: 0))
        }
        for name in ["存在问题", "其他事项"] { sheet.type(.text("无"), name, CellReference(row: 1, column: 0)) }
        // 无 is enough for the one and not for the other.
        #expect(try counts() == ["0 格", "0 处", "1 项"])
        sheet.type(.text("　　更新不够及时。"), "存在问题", CellReference(row: 1, column: 0))
        #expect(try counts() == ["0 格", "0 处", "0 项"])
    }

    @Test(arguments: TestForm.allCases)
    func `each cell to fill in shows what its row is about`(_ edition: TestForm) throws {
        let trial = try FillInTrial(edition)
        let places = CellPlaces(PrintedForm(trial.form))
        for cell in trial.form.typedCells {
            let place = try #require(places[cell])
            let here = CellReference(row: place.row, column: place.column)
            let rules = try trial.written[sheet: place.sheet].validations.filter {
                $0.areas.contains { $0.contains(here) }
            }
            try #require(rules.count == 1)
            let (title, message) = (rules[0].markup.attributes["promptTitle"], rules[0].markup.attributes["prompt"])
            #expect(title?.isEmpty == false && (title?.unicodeScalars.count ?? 99) <= 32)
            let label = try #require(trial.form.labels(of: cell).rows.last)
            #expect(label.hasPrefix(String((title ?? "").prefix(10))) && message?.contains("请填") == true)
        }
    }

    @Test func `figures stored as text have a colour of their own`() throws {
        let trial = try FillInTrial(.of2021)
        let sheet = Spreadsheet(trial.contents)
        sheet.type(.text("3"), "申请", try #require(CellReference("D5")))
        sheet.type(.text("/"), "主动公开", try #require(CellReference("B4")))
        let fills = try trial.written.part("xl/styles.xml")["dxfs"]?.children.map {
            $0["fill"]?["patternFill"]?["bgColor"]?.attributes["rgb"]
        }
        var shown: Set<String> = []
        for written in try [trial.written[sheet: "申请"], trial.written[sheet: "主动公开"]] {
            for highlight in written.highlights where fills?[highlight.look] == "FFF8CBAD" {
                let first = try #require(highlight.areas.first)
                for place in highlight.areas.flatMap(\.cells) {
                    let moved = (place.row - first.top, place.column - first.left)
                    let value = try sheet.value(of: highlight.formula, on: written.name, moved: moved)
                    if value.asBoolean == true { shown.insert("\(written.name)!\(place.text)") }
                }
            }
        }
        #expect(shown == ["申请!D5"])
    }
}
