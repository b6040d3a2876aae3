import Testing

@testable import NianbaoCore

/// Which form a report is read on: its kind and edition, the form file that it names, its year.
@Suite struct FormChoiceTests {
    private static let usual = "政府信息公开工作年度报告"
    private static let other = "法治政府建设年度报告"

    /// Files of a folder that is not there.
    private struct Files: ReferredFiles {
        let forms: [String: Form]

        func form(at path: String, namedIn file: String) throws(UnusableForm) -> Form {
            guard let form = forms[path] else {
                throw UnusableForm(Bilingual(zh: "找不到", en: "is not there"), advice: Bilingual("…"))
            }
            return form
        }

        func mayRead(_ path: String, for file: String) -> Bool { true }
    }

    private static func form(kind: String = usual, _ edition: String, years: String) throws -> Form {
        let text = try TestEdition.of2021.text().replacing("kind: \(usual)", with: "kind: \(kind)")
            .replacing("edition: 2021", with: "edition: \(edition)")
            .replacing("years: {from: 2021}", with: "years: \(years)")
        return try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
    }

    private func reading(_ text: String, adding given: [Form] = [], files: [String: Form] = [:]) throws -> Reading {
        let library = try given.reduce(FormLibrary.builtIn()) { $0.adding($1) }
        let reader = ReportReader(library, files: Files(forms: files))
        return reader.read(SourceFile(name: "r.yaml", text: "机关: 某局\n\(text)\n"))
    }

    private func form(_ reading: Reading) -> String? { reading.report.map { "\($0.form.kind) \($0.form.edition)" } }

    @Test(arguments: [
        ("年度: 2024", "\(usual) 2021"), ("年度: 2027", "\(usual) 2027"), ("年度: 2020", "\(usual) 2019"),
        ("格式: 2021\n年度: 2024", "\(usual) 2021"), ("格式: 2027\n年度: 2028", "\(usual) 2027"),
        ("种类: \(other)\n年度: 2024", "\(other) 2021"), ("种类: \(other)\n格式: 2021\n年度: 2024", "\(other) 2021"),
        ("kind: \(other)\nyear: 2024", "\(other) 2021"), ("种类: \(usual)\n年度: 2024", "\(usual) 2021"),
    ])
    func `kind, edition and year choose among all forms`(_ text: String, _ form: String) throws {
        let given = [
            try Self.form("2027", years: "{from: 2027}"),
            try Self.form(kind: Self.other, "2021", years: "{from: 2020}"),
        ]
        let reading = try reading(text, adding: given)
        #expect(self.form(reading) == form)
        #expect(reading.findings.filter { $0.severity == .error && $0.rule != "yaml.unknown_key" } == [])
    }

    @Test func `a kind that there is not is named with those that there are`() throws {
        let reading = try reading("种类: 没有的报告\n年度: 2024")
        #expect(reading.findings.map(\.mark) == ["2:5 field.value"])
        #expect(reading.findings.first?.advice?.zh.contains("写 \(Self.usual)") == true)
        #expect(form(reading) == "\(Self.usual) 2021")
    }

    @Test func `an empty field for a form file names none, and an edition without a form is an error`() throws {
        let reading = try reading("格式: 2027\n格式文件:\n年度: 2024")
        #expect(reading.findings.map(\.mark) == ["2:5 field.value"])
    }

    @Test func `an edition of another kind is not taken, and what to write is said`() throws {
        let reading = try reading(
            "格式: 2030\n年度: 2024", adding: [try Self.form(kind: Self.other, "2030", years: "{from: 2030}")])
        #expect(reading.findings.filter { $0.severity == .error }.map(\.mark) == ["2:5 field.value"])
        #expect(reading.findings.contains { $0.advice?.zh.contains("另写“种类: \(Self.other)”") == true })
        #expect(form(reading) == "\(Self.usual) 2021")
    }

    @Test(arguments: ["格式: 2021\n年度: 2024", "年度: 2024"])
    func `a form that is given and not used is named in a warning`(_ text: String) throws {
        let reading = try reading(text, adding: [try Self.form("2027", years: "{from: 2027}")])
        #expect(reading.findings.map(\.rule) == ["field.edition"])
        #expect(reading.findings.first?.message.zh == "这份年报用的是 2021 格式，--form 给的是 2027 格式，没有用上")
        #expect(reading.findings.first?.advice?.zh.contains("写“格式: 2027”") == true)
    }

    @Test func `one of several forms that are given is enough`() throws {
        let given = [
            try Self.form("2024", years: "{from: 2024, to: 2026}"), try Self.form("2027", years: "{from: 2027}"),
        ]
        let reading = try reading("年度: 2024", adding: given)
        #expect(form(reading) == "\(Self.usual) 2024")
        #expect(reading.findings == [])
    }

    // MARK: 格式文件

    @Test(arguments: [
        "格式文件: 格式/2027.yaml\n年度: 2027", "格式: 2027\n格式文件: 格式/2027.yaml\n年度: 2027", "form_file: 格式/2027.yaml\nyear: 2027",
    ])
    func `a form file that the report names is used`(_ text: String) throws {
        let reading = try reading(text, files: ["格式/2027.yaml": try Self.form("2027", years: "{from: 2027}")])
        #expect(form(reading) == "\(Self.usual) 2027")
        #expect(reading.report?.formFile == "格式/2027.yaml")
        #expect(reading.findings.filter { $0.rule.hasPrefix("field.") } == [])
    }

    @Test func `a form file that is missing is shown where it is named, and nothing else`() throws {
        let reading = try reading("格式: 2027\n格式文件: 格式/2027.yaml\n年度: 2027")
        #expect(reading.findings.map(\.mark) == ["3:7 field.form_file"])
        #expect(reading.findings.first?.message.zh == "格式文件“格式/2027.yaml”找不到")
    }

    @Test func `a form file for another edition than the report names is an error`() throws {
        let file = try Self.form("2027", years: "{from: 2027}")
        let reading = try reading("格式: 2021\n格式文件: a.yaml\n年度: 2024", files: ["a.yaml": file])
        #expect(reading.findings.map(\.mark) == ["3:7 field.form_file"])
        #expect(reading.findings.first?.message.zh == "这个格式文件是 2027 格式，“格式”写的是 2021 格式")
        #expect(form(reading) == "\(Self.usual) 2021")
    }

    @Test func `a form file for another kind than the report names is an error`() throws {
        let file = try Self.form(kind: Self.other, "2027", years: "{from: 2027}")
        let reading = try reading("种类: \(Self.usual)\n格式文件: a.yaml\n年度: 2027", files: ["a.yaml": file])
        #expect(reading.findings.map(\.rule) == ["field.form_file"])
    }

    @Test func `a year that the form file does not cover is a warning`() throws {
        let file = try Self.form("2027", years: "{from: 2027}")
        let reading = try reading("格式文件: a.yaml\n年度: 2024", files: ["a.yaml": file])
        #expect(reading.findings.map(\.mark) == ["2:7 field.edition"])
        #expect(form(reading) == "\(Self.usual) 2027")
    }

    @Test func `the form of this edition that is given by hand comes before the report's own file`() throws {
        let (given, file) = (try Self.form("2027", years: "{from: 2027}"), try Self.form("2027", years: "{from: 2026}"))
        let reading = try reading("格式文件: a.yaml\n年度: 2027", adding: [given], files: ["a.yaml": file])
        #expect(reading.report?.form === given)
        #expect(reading.findings == [])
    }

    @Test func `a report that is edited stays on the form of its file`() throws {
        let file = try Self.form("2027", years: "{from: 2027}")
        let text = "格式文件: a.yaml\n机关: 某局\n年度: 2027\n申请:\n  新收: [1, 0, 0, 0, 0, 0]\n"
        let reader = ReportReader(try .builtIn(), files: Files(forms: ["a.yaml": file]))
        let report = try #require(reader.read(SourceFile(name: "r.yaml", text: text)).report)
        var changes = ReportChanges()
        changes.cells[try report.form.cell("申请.新收.自然人")] = .number(2)
        guard case .text(let new) = ReportEditor.make(changes, in: text, of: report, reader) else {
            Issue.record("the report cannot be edited")
            return
        }
        #expect(new == text.replacing("[1,", with: "[2,"))
    }

    @Test func `what is written of a report names kind and form file, and is read the same`() throws {
        let file = try Self.form(kind: Self.other, "2027", years: "{from: 2027}")
        var report = ReportWriter.blank(form: file, agency: "某局", year: 2027, scope: .organ)
        (report.namesKind, report.formFile) = (true, "格式/a.yaml")
        let text = ReportWriter.text(of: report)
        #expect(text.contains("\n种类: \(Self.other)\n格式: 2027\n格式文件: 格式/a.yaml\n机关: 某局\n"))
        let again = ReportReader(try .builtIn(), files: Files(forms: ["格式/a.yaml": file])).read(
            SourceFile(name: "r.yaml", text: text))
        #expect(again.report?.form === file)
        #expect((again.report?.namesKind, again.report?.formFile) == (true, "格式/a.yaml"))
    }
}
