import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// Last year's report, as a report names it or the command line does.
@Suite struct PriorReportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func checked(naming prior: String?, option: String? = nil, reach: Reach = .anywhere) throws -> CheckedReport
    {
        var report = ReportText()
        if let prior { report.fields = "上年报告: \(prior)" }
        try folder.put("年报.yaml", report.text)
        return try CheckedReport(
            folder.path("年报.yaml"), GivenForms([FormFile]()).reader(reach), prior: option)
    }

    private func putPrior(_ name: String = "2023.yaml", _ change: (inout ReportText) -> Void = { _ in }) throws {
        var report = ReportText()
        report.year = "2023"
        change(&report)
        try folder.put(name, report.text)
    }

    private func reason(_ checked: CheckedReport) -> String? {
        checked.findings.first { $0.rule.hasPrefix("y.") || $0.message.en.contains("last year's report") }?.message.en
    }

    @Test func `the report that is named is at hand, with its hash`() throws {
        try putPrior()
        let checked = try checked(naming: "2023.yaml")
        #expect(checked.report?.prior?.stated.year == 2023)
        #expect(checked.priorHash == contentHash(Array(try folder.bytes("2023.yaml"))))
    }

    @Test func `what the command line names comes before what the report names`() throws {
        try putPrior("别的.yaml")
        let checked = try checked(naming: "没有.yaml", option: folder.path("别的.yaml"))
        #expect(checked.report?.prior?.stated.year == 2023)
    }

    @Test func `what the command line names must be there`() {
        #expect(throws: Failure.self) { try checked(naming: nil, option: folder.path("没有.yaml")) }
    }

    @Test(arguments: ["没有.yaml", "."])
    func `what the report names and is not there is a finding, and the rest is checked`(_ name: String) throws {
        let checked = try checked(naming: name)
        #expect(checked.report != nil && checked.report?.prior == nil && checked.priorHash == nil)
        #expect(checked.findings.contains { $0.span?.start.line == 3 })
    }

    @Test func `a file that holds no report is a finding`() throws {
        try folder.put("空.yaml", "")
        try folder.put("图.yaml", "\u{0}\u{1}")
        for name in ["空.yaml", "图.yaml"] {
            let checked = try checked(naming: name)
            #expect(checked.report?.prior == nil && checked.findings.contains { $0.span?.start.line == 3 }, "\(name)")
        }
    }

    @Test func `outside the folders of the command line it is not read`() throws {
        try putPrior()
        try folder.makeFolder("各局")
        var report = ReportText()
        report.fields = "上年报告: ../2023.yaml"
        let path = try folder.put("各局/年报.yaml", report.text)
        let forms = GivenForms([FormFile]())
        let inside = try CheckedReport(path, forms.reader(Reach([folder.path("各局")])))
        #expect(inside.report?.prior == nil && inside.findings.contains { $0.span?.start.line == 3 })
        #expect(try CheckedReport(path, forms.reader(Reach([folder.path]))).report?.prior != nil)
    }
}
