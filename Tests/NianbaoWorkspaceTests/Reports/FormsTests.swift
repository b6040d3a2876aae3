import FormTemplates
import Foundation
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// Forms that are given with `--form` or named in reports.
@Suite struct FormsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("格式")
    }

    /// Writes a form like that of 2021.
    @discardableResult
    private func putForm(_ name: String, edition: String = "2027", kind: String? = nil) throws -> String {
        var text = try #require(FormTemplate.all.first { $0.edition == "2021" }).text
            .replacing("edition: 2021\n", with: "edition: \(edition)\n")
            .replacing("years: {from: 2021}", with: "years: {from: 2027}")
        if let kind { text = text.replacing("kind: 政府信息公开工作年度报告", with: "kind: \(kind)") }
        return try folder.put(name, text)
    }

    private func failure(_ body: () throws(Failure) -> Void) -> Failure? {
        do throws(Failure) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    // MARK: Given with --form

    @Test func `a given form is beside the built-in ones, and reads its reports`() throws {
        let forms = try GivenForms([try putForm("2027.yaml")])
        #expect(forms.library.editions.contains("2027") && forms.library.editions.contains("2021"))
        #expect(forms.replacements.isEmpty)
        #expect(try forms.form(ofYear: 2028, kind: nil, edition: nil).edition == "2027")
        let checked = try CheckedReport(
            Array(ReportText().text.replacing("年度: 2024", with: "年度: 2028").utf8), at: "a.yaml", forms.reader())
        #expect(checked.report?.form.edition == "2027")
    }

    @Test func `copies for threads read as the originals do`() throws {
        let forms = try GivenForms([try putForm("2027.yaml")])
        let shelf = forms.shelves(.anywhere)()
        let form = try #require(shelf.library.form(edition: "2027"))
        #expect(form !== forms.files[0].form && form.mark == forms.files[0].form.mark)
        #expect(shelf.file(of: form)?.path == forms.files[0].path)
    }

    @Test func `a form with the edition of a built-in one replaces it, a copy of one does not`() throws {
        let changed = try GivenForms([try putForm("2021.yaml", edition: "2021")])
        #expect(changed.replacements.map(\.edition) == ["2021"])
        let copy = try folder.put("原样.yaml", try #require(FormTemplate.all.first { $0.edition == "2021" }).text)
        #expect(try GivenForms([copy]).replacements.isEmpty)
    }

    @Test func `two forms of one edition are refused`() throws {
        let paths = [try putForm("a.yaml"), try putForm("b.yaml")]
        let failure = failure { () throws(Failure) in _ = try GivenForms(paths) }
        #expect(failure?.message.en.hasSuffix("give one of them with --form") == true)
    }

    @Test func `a form file with faults fails with all of them, one that is missing with its name`() throws {
        let faulty = try folder.put("坏.yaml", "kind: 甲\nedition: 2027\n")
        let failure = failure { () throws(Failure) in _ = try GivenForms([faulty]) }
        #expect(failure?.message.en.hasPrefix("the form file has faults: ") == true)
        #expect(failure?.faults?.text(FindingStyle(.english, hasColour: false)).isEmpty == false)
        let missing = self.failure { () throws(Failure) in _ = try GivenForms([folder.path("没有.yaml")]) }
        #expect(missing?.message.en.contains("没有.yaml") == true && missing?.faults == nil)
        let binary = try folder.put("图.yaml", "\u{0}\u{1}\u{2}")
        #expect(self.failure { () throws(Failure) in _ = try GivenForms([binary]) }?.faults != nil)
    }

    @Test func `the form of a year is that asked for, given, or built in`() throws {
        let none = GivenForms([FormFile]())
        #expect(try none.form(ofYear: 2020, kind: nil, edition: nil).edition == "2019")
        #expect(try none.form(ofYear: 2020, kind: nil, edition: "2021").edition == "2021")
        func words(_ body: () throws(Failure) -> Form) -> String? {
            failure { () throws(Failure) in _ = try body() }?.message.en
        }
        #expect(
            words { () throws(Failure) in try none.form(ofYear: 2020, kind: "别的报告", edition: nil) }?.hasPrefix(
                "there is no kind of report “别的报告”") == true)
        #expect(
            words { () throws(Failure) in try none.form(ofYear: 2020, kind: nil, edition: "1999") }?.hasPrefix(
                "there is no edition “1999”; there are: ") == true)
        #expect(
            words { () throws(Failure) in try none.form(ofYear: 2010, kind: nil, edition: nil) }?.hasPrefix(
                "no edition covers 2010; name one with --edition") == true)
        let given = try GivenForms([try putForm("2027.yaml")])
        #expect(
            words { () throws(Failure) in try given.form(ofYear: 2024, kind: nil, edition: nil) }?.contains(
                "does not cover 2024; if it is meant, add --edition 2027") == true)
    }

    @Test func `a given form of another kind is the kind that is meant`() throws {
        let forms = try GivenForms([try putForm("别.yaml", kind: "别的报告")])
        #expect(try forms.form(ofYear: 2028, kind: nil, edition: nil).kind == "别的报告")
        #expect(try forms.form(ofYear: 2028, kind: FormLibrary.builtIn.defaultKind, edition: nil).edition == "2021")
    }

    // MARK: Named in a report

    private func named(_ path: String, reach: Reach = .anywhere, _ forms: GivenForms = GivenForms([FormFile]())) throws
        -> CheckedReport
    {
        var report = ReportText()
        (report.year, report.fields) = ("2028", "格式文件: \(path)")
        try folder.put("年报.yaml", report.text)
        return try CheckedReport(folder.path("年报.yaml"), forms.reader(reach))
    }

    private func fault(_ checked: CheckedReport) -> String? {
        checked.findings.first { $0.rule == Rule.unusableForm }?.message.en
    }

    @Test func `the form file that a report names is used, and known by its place`() throws {
        try putForm("格式/2027.yaml")
        let shelf = GivenForms([FormFile]()).shelf()
        var report = ReportText()
        (report.year, report.fields) = ("2028", "格式文件: 格式/2027.yaml")
        let checked = try CheckedReport(Array(report.text.utf8), at: folder.path("年报.yaml"), shelf.reader)
        let form = try #require(checked.report?.form)
        #expect(form.edition == "2027" && checked.unusedForm == nil)
        #expect(shelf.file(of: form)?.path == folder.path("格式/2027.yaml"))
        let again = try CheckedReport(Array(report.text.utf8), at: folder.path("年报.yaml"), shelf.reader)
        #expect(again.report?.form === form)
    }

    @Test func `a given form stands for the file of its name`() throws {
        let forms = try GivenForms([try putForm("格式/2027.yaml")])
        // Without it, the file would be out of reach.
        try folder.makeFolder("别处")
        let checked = try named("格式/../格式/2027.yaml", reach: Reach([folder.path("别处")], areOthers: true), forms)
        #expect(checked.report?.form === forms.files[0].form && fault(checked) == nil)
        let outside = try named("格式/2027.yaml", reach: Reach([folder.path("别处")], areOthers: true))
        #expect(fault(outside)?.contains("is outside the folders") == true)
    }

    @Test(
        arguments: [
            ("没有.yaml", "is not there"), ("/tmp/2027.yaml", "is an absolute path"), ("格式", "cannot be read"),
        ])
    func `a form file that cannot be used is a finding with the reason`(_ path: String, reason: String) throws {
        let checked = try named(path)
        #expect(fault(checked)?.contains(reason) == true, "\(fault(checked) ?? "")")
        guard case .note(let words)? = checked.unusedForm else {
            Issue.record("no remark")
            return
        }
        #expect(words.en.contains("年报.yaml:3:") && words.en.contains("\n  help: "))
        #expect(words.zh.contains("\n  处理："))
    }

    @Test func `a form file with faults is a finding with the first of them`() throws {
        try folder.put("坏.yaml", "kind: 甲\nedition: 2027\n")
        let checked = try named("坏.yaml")
        #expect(fault(checked)?.contains("坏.yaml") == true)
        #expect(checked.unusedForm.map { "\($0)" }?.contains("nianbao form --form") == true)
    }

    @Test func `outside the folders of the command line no form file is read`() throws {
        try putForm("2027.yaml")
        try folder.makeFolder("各局")
        var report = ReportText()
        (report.year, report.fields) = ("2028", "格式文件: ../2027.yaml")
        try folder.put("各局/年报.yaml", report.text)
        let path = folder.path("各局/年报.yaml")
        let forms = GivenForms([FormFile]())
        #expect(
            fault(try CheckedReport(path, forms.reader(Reach([folder.path("各局")]))))?.contains("is outside the folders")
                == true)
        #expect(fault(try CheckedReport(path, forms.reader(Reach([folder.path])))) == nil)
        // Neither does a link lead out.
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("各局/链接.yaml"), withDestinationPath: folder.path("2027.yaml"))
        let linked = Array(report.text.replacing("../2027.yaml", with: "链接.yaml").utf8)
        let inside = try CheckedReport(linked, at: path, forms.reader(Reach([folder.path("各局")])))
        #expect(fault(inside)?.contains("is outside the folders") == true)
        // A report that is named itself may refer to anything, unless it is somebody else's.
        #expect(fault(try CheckedReport(path, forms.reader(Reach([path])))) == nil)
        #expect(fault(try CheckedReport(path, forms.reader(Reach([path], areOthers: true)))) != nil)
    }
}
