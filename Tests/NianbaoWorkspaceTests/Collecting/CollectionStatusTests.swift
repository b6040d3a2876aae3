import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct CollectionStatusTests {
    private let office: Office

    init() throws { office = try Office() }

    private let faulty = ReportText(requests: ReportText.unbalancedRequests).text

    private func status(due: String? = nil) throws -> CollectionStatus {
        try CollectionStatus(
            of: CollectionFolder(office.path), office.roster, office.reader, due: due.flatMap { CalendarDay($0) },
            today: try #require(CalendarDay("2025-01-20")))
    }

    private func unit() throws -> CollectionStatus.Unit { try #require(try status().units.first) }

    @Test func `units that never began are missing`() throws {
        try office.collect()
        let status = try status()
        #expect(status.units.map(\.agency) == Office.units)
        #expect(status.units.map(\.state) == [.missing, .missing, .missing] && status.needsDoing)
    }

    @Test func `a report goes from faulty over returned to corrected`() throws {
        try office.receive("a.yaml", faulty)
        try office.collect()
        #expect(try unit().state == .faulty)
        #expect(try unit().counted == nil)
        try office.returnFaulty()
        #expect(try unit().state == .returned)
        #expect(try unit().returned?.text == "2025-01-14")
        try office.receive("b.yaml", ReportText().text)
        try office.collect(on: "2025-01-16")
        let corrected = try unit()
        #expect(corrected.state == .corrected && corrected.versions == 2 && corrected.counted == 2)
        #expect(corrected.received?.text == "2025-01-16" && corrected.returned == nil)
    }

    @Test func `the newest sound version counts`() throws {
        try office.receive("a.yaml", ReportText().text)
        try office.collect()
        #expect(try unit().state == .received)
        try office.receive("b.yaml", faulty)
        try office.collect()
        let unit = try unit()
        #expect(unit.state == .faulty && unit.counted == 1 && unit.file?.hasSuffix("/1-2025-01-12.yaml") == true)
    }

    @Test func `what the office has corrected itself is sound`() throws {
        try office.receive("a.yaml", faulty)
        try office.collect()
        try office.folder.put("收件/青石县水利局/1-2025-01-12.yaml", ReportText().text)
        #expect(try unit().state == .received)
    }

    @Test func `others and units that are on the list no more are named`() throws {
        try office.receive("a.yaml", ReportText(agency: "某局").text)
        try office.collect(Roster([Roster.Entry(agency: "某局")]))
        try office.receive("b.yaml", ReportText(agency: "又一局").text)
        try office.collect()
        let status = try status()
        #expect(status.folders == ["某局"])
        #expect(status.strangers.map { FilePath.name($0) } == ["1-2025-01-12.yaml"])
    }

    @Test(arguments: [("2025-01-25", 5), ("2025-01-20", 0), ("2025-01-18", -2)])
    func `days are counted to the last day`(_ due: String, _ left: Int) throws {
        try office.collect()
        #expect(try status(due: due).daysLeft == left)
    }

    @Test func `reminders name the units and the last day`() throws {
        try office.receive("a.yaml", faulty)
        try office.collect()
        let status = try status(due: "2025-01-25")
        let reminders = Reminders(status)
        #expect(
            reminders.common.first == "青石县林业局、青石县财政局：2024年政府信息公开工作年度报告尚未收到，请于2025年1月25日前报送（还有 5 天）。")
        #expect(reminders.common.count == 2)
        #expect(reminders.text(for: status.units[0])?.contains("有 1 处错误") == true)
        #expect(Reminders(try self.status(due: "2025-01-18")).common[0].contains("请立即报送（已逾期 2 天）"))
        #expect(Reminders(try self.status(due: "2025-01-18")).common[1].contains("有错误，请立即更正并重新报送（已逾期 2 天）"))
    }

    @Test(arguments: ["报送.xlsx", "报送.csv"])
    func `a list is written anew unless somebody has edited it`(_ name: String) throws {
        try office.collect()
        let list = try StatusList(office.folder.path(name), remarks: .nowhere)
        #expect(try list.write(try status(), mayReplaceEdited: false) == nil)
        #expect(try list.write(try status(due: "2025-01-25"), mayReplaceEdited: false) == nil)
        try office.folder.put(name, "mine")
        #expect(throws: Failure.self) { try list.write(try status(), mayReplaceEdited: false) }
        #expect(try office.folder.text(name) == "mine")
        let copy = try #require(try list.write(try status(), mayReplaceEdited: true))
        #expect(try office.folder.text(FilePath.name(copy)) == "mine")
    }

    @Test(arguments: ["报送.docx", "报送", "报送.xls"])
    func `a list has the name of what it is`(_ name: String) {
        #expect(throws: Failure.self) { try StatusList(name, remarks: .nowhere) }
    }

    @Test func `a folder in which nothing was collected is refused`() throws {
        try office.folder.makeFolder("别的")
        #expect(throws: Failure.self) { try CollectionFolder(office.folder.path("别的")) }
        #expect(throws: Failure.self) { try CollectionFolder(office.folder.path("没有")) }
    }

    @Test func `a report that is sent again with the same content is received`() throws {
        try office.receive("a.yaml", ReportText().text)
        try office.collect()
        try office.receive("b.yaml", ReportText().text + "# 再报\n")
        try office.collect(on: "2025-01-14")
        #expect(try unit().state == .received)
        #expect(try unit().versions == 2)
        var other = ReportText()
        other.overview = "总体情况: 2024年，公开信息53条。"
        try office.receive("c.yaml", other.text)
        try office.collect(on: "2025-01-16")
        #expect(try unit().state == .corrected)
    }

    @Test(arguments: [("机关: 青石县水利局", "机关: 青石县财政局"), ("年度: 2024", "年度: 2023")])
    func `a report that is another unit's or year's by now does not count as received`(_ old: String, _ new: String)
        throws
    {
        try office.receive("a.yaml", ReportText().text)
        try office.collect()
        let text = ReportText().text.replacing(old, with: new)
        try office.folder.put("收件/青石县水利局/1-2025-01-12.yaml", text)
        #expect(try unit().state == .misplaced)
        #expect(Reminders(try status()).text(for: try unit()) == nil)
    }

    @Test func `what was not filed is in the reminder of its unit until a report is`() throws {
        var last = ReportText()
        last.year = "2023"
        try office.receive("a.yaml", last.text)
        try office.receive("青石县林业局年报.pdf", "%PDF-1.4\n")
        try office.collect()
        let status = try status(due: "2025-01-25")
        #expect(status.units.map(\.state) == [.refused, .refused, .missing])
        let reminders = Reminders(status).common
        #expect(reminders.count == 3)
        #expect(
            reminders[1]
                == "青石县水利局：2025年1月12日报送的是2023年的年报，请于2025年1月25日前报送2024年政府信息公开工作年度报告（还有 5 天）。")
        #expect(reminders[2].hasPrefix("青石县林业局：2025年1月12日报送的“青石县林业局年报.pdf”打不开，"))
        try office.receive("b.yaml", ReportText().text)
        try office.collect()
        #expect(try unit().state == .received)
    }
}
