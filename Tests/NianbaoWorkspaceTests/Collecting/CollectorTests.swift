import Foundation
import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct CollectorTests {
    private let office: Office

    init() throws { office = try Office() }

    private let unit = "青石县水利局"

    private func sound(_ overview: String = "总体情况: 2024年，公开信息52条。") -> String {
        var report = ReportText()
        report.overview = overview
        return report.text
    }

    @Test func `a report is filed by what it says and not by its name`() throws {
        try office.receive("青石县财政局.yaml", sound())
        let filings = try office.collect()
        guard case .filed(let filed)? = filings["青石县财政局.yaml"] else { return #expect(Bool(false), "\(filings)") }
        #expect(filed.agency == unit && filed.number == 1 && filed.errors == 0 && filed.isListed)
        #expect(try office.names(unit) == ["1-2025-01-12.yaml"])
        #expect(try office.folder.text("收件/\(unit)/1-2025-01-12.yaml") == sound())
    }

    @Test func `a document is filed with a report file beside it that says the same`() throws {
        let report = try #require(
            try CheckedReport(Array(sound().utf8), at: "a", GivenForms([FormFile]()).reader()).report)
        let text = PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text
        try office.receive("年报.txt", text)
        try office.collect()
        #expect(try office.names(unit) == ["1-2025-01-12.txt", "1-2025-01-12.yaml"])
        let made = try office.folder.text("收件/\(unit)/1-2025-01-12.yaml")
        #expect(made.contains("机关: 青石县水利局\n年度: 2024\n") && made.contains("  2024年，公开信息52条。"))
        #expect(ReportFiles([office.folder.path("收件")]).files.count == 1)
    }

    @Test(arguments: ["年报.doc", "年报.docx", "年报.rtf"])
    func `a report that another program has to convert is not filed, whatever it is called`(_ name: String) throws {
        let report = try #require(
            try CheckedReport(Array(sound().utf8), at: "a", GivenForms([FormFile]()).reader()).report)
        let text = PrintedReport(report, on: PrintedForm(report.form), isDraft: false).text
        try office.receive(name, Self.rtf(text))
        try expectUnread(name)
    }

    @Test(arguments: [("年报.docx", "%PDF-1.7\n"), ("年报.pdf", "%PDF-1.4\n")])
    func `a PDF is not filed, whatever it is called`(_ name: String, _ text: String) throws {
        try office.receive(name, text)
        try expectUnread(name)
    }

    /// Collects, and expects the file to be named with the command that takes it.
    private func expectUnread(_ name: String) throws {
        let filing = try office.collect()[name]
        guard case .unread(let reason)? = filing else {
            Issue.record("\(String(describing: filing))")
            return
        }
        #expect(reason.en.contains("nianbao import ") && reason.en.contains(name), "\(reason.en)")
        let collected = FileManager.default.enumerator(atPath: office.folder.path("收件"))?.compactMap { $0 as? String }
        #expect(collected?.contains { $0.contains("2025-01-12") } != true, "\(collected ?? [])")
    }

    @Test func `an empty file is to be sent again`() throws {
        try office.receive("空.docx", "")
        guard case .unread(let reason)? = try office.collect()["空.docx"] else { return #expect(Bool(false)) }
        #expect(reason.zh == "文件是空的；请单位重新报送")
    }

    @Test func `what is not filed is logged once`() throws {
        var last = ReportText()
        last.year = "2023"
        try office.receive("a.yaml", last.text)
        try office.receive("空.docx", "")
        try office.collect()
        let log = try office.folder.text("收件/流水.csv")
        #expect(log.contains(",青石县水利局,") && log.contains("没有收：是 2023 年度的") && log.contains("没有收：读不出"), "\(log)")
        try office.collect(on: "2025-01-20")
        #expect(try office.folder.text("收件/流水.csv") == log)
    }

    @Test func `a log that takes no lines does not hide what was filed, and the next run adds them`() throws {
        try office.receive("a.yaml", sound())
        try office.receive("空.docx", "")
        try office.folder.makeFolder("收件")
        // A link that leads nowhere is not written to.
        let log = office.folder.path("收件/流水.csv")
        try FileManager.default.createSymbolicLink(atPath: log, withDestinationPath: "没有.csv")
        let filings = try office.collect()
        guard case .filed? = filings["a.yaml"], case .unread? = filings["空.docx"] else {
            return #expect(Bool(false), "\(filings)")
        }
        let remarks = office.remarks.all.map(\.english)
        #expect(remarks.contains { $0.contains("were not noted, and the next run notes them") }, "\(remarks)")
        try office.folder.remove("收件/流水.csv")
        try office.collect()
        #expect(try office.folder.text("收件/流水.csv").components(separatedBy: "没有收：读不出").count == 2)
    }

    /// A text as an RTF file, which names characters by their numbers.
    private static func rtf(_ text: String) -> String {
        let body = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\\par\n"
            case "\t": "\\tab "
            case _ where scalar.isASCII: String(scalar)
            default: "\\u\(Int16(truncatingIfNeeded: scalar.value))?"
            }
        }
        return "{\\rtf1\\ansi " + body.joined() + "}"
    }

    @Test func `filing the same bytes again changes nothing`() throws {
        try office.receive("a.yaml", sound())
        try office.receive("b.yaml", sound())
        var filings = try office.collect()
        #expect(filings.values.count { if case .known = $0 { true } else { false } } == 1)
        let log = try office.folder.text("收件/流水.csv")
        filings = try office.collect(on: "2025-01-20")
        #expect(filings.values.allSatisfy { if case .known = $0 { true } else { false } })
        #expect(try office.names(unit).count == 1)
        #expect(try office.folder.text("收件/流水.csv") == log)
    }

    @Test func `what is sent again is a further version with how it differs`() throws {
        try office.receive("a.yaml", sound())
        try office.collect()
        try office.receive("b.yaml", sound("总体情况: 2024年，公开信息53条。"))
        let filings = try office.collect(on: "2025-01-20")
        guard case .filed(let filed)? = filings["b.yaml"] else { return #expect(Bool(false), "\(filings)") }
        #expect(filed.number == 2 && filed.difference?.zh == "与第1份相比，1 段文字有变动")
        #expect(
            try office.names(unit) == ["1-2025-01-12.yaml", "2-2025-01-20-与上一份比较.txt", "2-2025-01-20.yaml"])
    }

    @Test func `a report file that the office has corrected is not filed anew`() throws {
        try office.receive("a.yaml", sound())
        try office.collect()
        try office.folder.put("收件/\(unit)/1-2025-01-12.yaml", sound("总体情况: 2024年，公开信息54条。"))
        guard case .known? = try office.collect()["a.yaml"] else { return #expect(Bool(false)) }
    }

    @Test func `reports of other years and what cannot be read are left where they are`() throws {
        var other = ReportText()
        other.year = "2023"
        try office.receive("去年.yaml", other.text.replacing("2024年", with: "2023年"))
        try office.receive("照片.jpg", "\u{0}\u{1}\u{2}")
        try office.receive("信.txt", "请查收附件。")
        let filings = try office.collect()
        guard case .otherYear(unit, 2023)? = filings["去年.yaml"], case .unread? = filings["照片.jpg"],
            case .unread? = filings["信.txt"]
        else { return #expect(Bool(false), "\(filings)") }
        #expect(!filings.values.contains { !$0.needsDoing })
        #expect(try FolderListing.names(office.path).filter { !$0.hasPrefix(".") } == ["流水.csv"])
    }

    @Test(arguments: ["../../青石县", "/etc/passwd", "名单外", "流水.csv", ".nianbao", "青石县水利局/..", "CON"])
    func `no folder is named after what a document says`(_ agency: String) throws {
        try office.receive("a.yaml", ReportText(agency: agency).text)
        let filings = try office.collect()
        guard case .filed(let filed)? = filings["a.yaml"] else { return #expect(Bool(false), "\(filings)") }
        #expect(!filed.isListed)
        #expect(try FolderListing.names(office.path).sorted() == [".nianbao", "名单外", "流水.csv"].sorted())
        #expect(try office.names("名单外") == ["1-2025-01-12.yaml"])
        #expect(try FolderListing.names(office.folder.path).sorted() == ["收件", "收到"].sorted())
    }

    @Test func `a unit that was put on the list is filed in its own folder`() throws {
        try office.receive("a.yaml", ReportText(agency: "水利局").text)
        guard case .filed(let filed)? = try office.collect()["a.yaml"] else { return #expect(Bool(false)) }
        #expect(filed.probable == unit)
        guard case .known? = try office.collect()["a.yaml"] else { return #expect(Bool(false)) }
        try office.collect(Roster([Roster.Entry(agency: "水利局")]))
        #expect(try office.names("水利局") == ["1-2025-01-12.yaml"])
    }

    @Test func `a folder is for one year`() throws {
        _ = try office.collector()
        #expect(throws: Failure.self) { try office.collector(year: 2025) }
    }

    /// The name of a kind of report that is not built in, with its form.
    private static let otherKind = "公共企事业单位信息公开年度报告"

    private func officeWithTwoKinds() throws -> Office {
        let folder = try TemporaryFolder()
        let text = try Project.read("Templates/2021/form.yaml")
            .replacing("kind: \(FormLibrary.builtIn.defaultKind)", with: "kind: \(Self.otherKind)")
        return try Office(GivenForms([try folder.put("form.yaml", text)]))
    }

    private func other() -> String {
        var report = ReportText()
        report.fields = "种类: \(Self.otherKind)"
        return report.text
    }

    @Test func `reports of another kind are left where they are`() throws {
        let office = try officeWithTwoKinds()
        try office.receive("a.yaml", sound())
        try office.receive("b.yaml", other())
        let filings = try office.collect()
        guard case .filed? = filings["a.yaml"], case .otherKind(unit, Self.otherKind)? = filings["b.yaml"] else {
            return #expect(Bool(false), "\(filings)")
        }
        #expect(filings["b.yaml"]?.needsDoing == true)
        #expect(try office.names(unit) == ["1-2025-01-12.yaml"])
        #expect(try office.folder.text("收件/流水.csv").contains("没有收：是\(Self.otherKind),"))
    }

    @Test func `the reminder of a unit that has sent another kind of report names it`() throws {
        let office = try officeWithTwoKinds()
        try office.receive("b.yaml", other())
        try office.collect()
        let status = try CollectionStatus(
            of: CollectionFolder(office.path), office.roster, office.reader, due: nil, today: .first)
        #expect(status.units.map(\.state) == [.refused, .missing, .missing])
        #expect(
            Reminders(status).text(for: status.units[0])
                == "\(unit)：2025年1月12日报送的“b.yaml”是\(Self.otherKind)，请尽快报送2024年政府信息公开工作年度报告。")
    }

    @Test func `a folder is for one kind of report, and reminders name it`() throws {
        let office = try officeWithTwoKinds()
        try office.receive("b.yaml", other())
        guard case .filed? = try office.collect(kind: Self.otherKind)["b.yaml"] else { return #expect(Bool(false)) }
        let failure = #expect(throws: Failure.self) { try office.collector() }
        #expect(failure?.message.en.contains("add --kind \(Self.otherKind)") == true)
        let status = try CollectionStatus(
            of: CollectionFolder(office.path), office.roster, office.reader, due: nil, today: .first)
        #expect(status.kind == Self.otherKind)
        #expect(Reminders(status).common.first?.contains("2024年\(Self.otherKind)尚未收到") == true)
    }

    @Test func `two collectors keep apart`() throws {
        let first = try office.collector()
        #expect(throws: Failure.self) { try office.collector() }
        _ = consume first
    }

    @Test func `a run that was killed before it filed leaves nothing`() throws {
        try office.receive("a.yaml", sound())
        try office.collect()
        let log = try office.folder.text("收件/流水.csv")
        try office.folder.put("收件/\(unit)/2-2025-01-13.yaml", "made")
        try put(
            FilingJournal.Entry(
                original: "\(unit)/2-2025-01-13.docx", made: ["\(unit)/2-2025-01-13.yaml"], line: Array("x\r\n".utf8)),
            0)
        try office.collect()
        #expect(try office.names(unit) == ["1-2025-01-12.yaml"])
        #expect(try office.folder.text("收件/流水.csv") == log)
    }

    @Test(arguments: [0, 1, 3])
    func `a run that was killed after it filed is logged once`(_ written: Int) throws {
        try office.receive("a.yaml", sound())
        try office.collect()
        let log = try office.folder.text("收件/流水.csv")
        let line = "2025-01-13,行\r\n"
        try put(
            FilingJournal.Entry(original: "\(unit)/1-2025-01-12.yaml", made: [], line: Array(line.utf8)),
            log.utf8.count)
        try office.folder.put("收件/流水.csv", log + String(line.prefix(written)))
        try office.collect()
        #expect(try office.folder.text("收件/流水.csv") == log + line)
        #expect(!InputFile.exists(FilingJournal.path(in: office.path)))
    }

    @Test func `lines that others have added after a killed run stay`() throws {
        try office.receive("a.yaml", sound())
        try office.collect()
        let log = try office.folder.text("收件/流水.csv")
        let (line, others) = ("2025-01-13,行\r\n", "2025-01-14,别人的一行\r\n")
        try put(
            FilingJournal.Entry(original: "\(unit)/1-2025-01-12.yaml", made: [], line: Array(line.utf8)),
            log.utf8.count)
        try office.folder.put("收件/流水.csv", log + others)
        try office.collect()
        #expect(try office.folder.text("收件/流水.csv") == log + others + line)
    }

    @Test func `a version whose line cannot be logged is filed, and the next run logs it`() throws {
        try office.receive("a.yaml", sound())
        try office.folder.makeFolder("收件")
        // A link that leads nowhere is not written to.
        let log = office.folder.path("收件/流水.csv")
        try FileManager.default.createSymbolicLink(atPath: log, withDestinationPath: "没有.csv")
        guard case .filed(let filed)? = try office.collect()["a.yaml"] else { return #expect(Bool(false)) }
        #expect(filed.number == 1)
        #expect(try office.names(unit) == ["1-2025-01-12.yaml"])
        #expect(office.remarks.all.map(\.english).contains { $0.contains("the next run adds the lines") })
        try office.folder.remove("收件/流水.csv")
        try office.collect()
        #expect(try office.folder.text("收件/流水.csv").contains(",收到第1份,\(unit)/1-2025-01-12.yaml\r\n"))
        #expect(!InputFile.exists(FilingJournal.path(in: office.path)))
    }

    private func put(_ entry: FilingJournal.Entry, _ size: Int) throws {
        try office.folder.put("收件/.nianbao/filing", try FilingJournal(logSize: size, [entry]).jsonLine())
    }
}
