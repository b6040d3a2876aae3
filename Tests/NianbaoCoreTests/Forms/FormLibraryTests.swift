import FormTemplates
import Testing

@testable import NianbaoCore

@Suite struct FormLibraryTests {
    @Test(arguments: [(2019, "2019"), (2020, "2019"), (2021, "2021"), (2026, "2021")])
    func `the report year chooses the edition`(_ year: Int, _ edition: String) throws {
        #expect(try FormLibrary.builtIn().form(year: year)?.edition == edition)
    }

    @Test func `no edition is older than 2019`() throws {
        #expect(try FormLibrary.builtIn().form(year: 2018) == nil)
    }

    @Test func `an edition is found by its name`() throws {
        #expect(try FormLibrary.builtIn().form(edition: "2019")?.years == 2019...2020)
    }

    @Test func `an edition that does not exist is not found`() throws {
        #expect(try FormLibrary.builtIn().form(edition: "2020") == nil)
    }

    @Test func `the editions are listed by name`() throws {
        #expect(try FormLibrary.builtIn().editions == ["2019", "2021"])
    }

    @Test func `files are read when they are asked for, and their editions are known before`() throws {
        let kind = try TestEdition.of2021.form().kind
        let broken = FormText(FormID(kind: kind, edition: "2020"), text: "]")
        let files = try TestEdition.builtIn.map {
            FormText(FormID(kind: kind, edition: $0.rawValue), text: try $0.text())
        }
        let library = FormLibrary(reading: [files[0], broken, files[1]])
        #expect(library.editions == ["2019", "2020", "2021"])
        #expect(library.form(edition: "2020") == nil)
        #expect(library.form(year: 2021)?.edition == "2021")
        #expect(library.form(year: 2020)?.edition == "2019")
        #expect(library.forms.map(\.edition) == ["2019", "2021"])
    }

    @Test func `a form that is added counts before one of the same name or year`() throws {
        let text = try TestEdition.of2021.text().replacing("第二十条第（一）项", with: "另一种说法")
        let form = try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
        let library = try FormLibrary.builtIn().adding(form)
        for found in [library.form(edition: "2021"), library.form(year: 2024), library.newest(of: form.kind)] {
            #expect(found?.blocks.first?.caption == "另一种说法")
        }
        #expect(library.form(year: 2019)?.edition == "2019")
    }

    private func form(_ changes: (String, String)...) throws -> Form {
        let text = changes.reduce(try TestEdition.of2021.text()) { $0.replacing($1.0, with: $1.1) }
        return try #require(FormReader.read(SourceFile(name: "form.yaml", text: text)).form)
    }

    private static let otherKind = ("kind: 政府信息公开工作年度报告", "kind: 法治政府建设年度报告")

    @Test func `reports of two kinds have a form each for the same year`() throws {
        let other = try form(Self.otherKind, ("edition: 2021", "edition: 2024"))
        let library = try FormLibrary.builtIn().adding(other)
        #expect(library.kinds == ["政府信息公开工作年度报告", "法治政府建设年度报告"])
        #expect(library.form(year: 2024)?.edition == "2021")
        #expect(library.form(of: other.kind, year: 2024) === other)
        #expect(library.newest(of: library.defaultKind)?.edition == "2021")
        #expect(library.editions == ["2019", "2021"])
        #expect(library.editions(of: other.kind) == ["2024"])
        #expect(library.replaced == [])
    }

    @Test func `an edition of another kind takes nothing's place`() throws {
        let other = try form(Self.otherKind)
        let library = try FormLibrary.builtIn().adding(other)
        #expect(library.form(edition: "2021")?.kind == "政府信息公开工作年度报告")
        #expect(library.form(other.id) === other)
        #expect(library.forms.count == 3)
    }

    @Test func `the kind of reports that name none stays when its only form is replaced`() throws {
        let (own, other) = (try form(), try form(Self.otherKind))
        let library = FormLibrary([own, other]).adding(try form())
        #expect(library.defaultKind == own.kind)
        #expect(library.replaced == [own.id])
    }

    @Test func `a form file that names no kind is of the kind that is usual where it is read`() throws {
        let text = try TestEdition.of2021.text().replacing("kind: 政府信息公开工作年度报告\n", with: "")
        #expect(FormReader.read(SourceFile(name: "form.yaml", text: text), kind: "某报告").form?.kind == "某报告")
    }

    @Test func `a form file that does not name the scopes has those that are usual where it is read`() throws {
        let library = FormLibrary([try TestEdition.of2021.form()])
        let file = SourceFile(name: "form.yaml", text: BrokenFormTests.sound)
        #expect(FormReader.read(file, scopes: library.defaultScopes).form?.scopes[.organ].key == "本机关")
        #expect(FormReader.read(file).form?.scopes == .ids)
    }

    @Test func `forms of one name are the same only with the same cells`() throws {
        let (one, other) = (try form(), try form(("key: 自然人", "key: 个人")))
        #expect(one.id == other.id)
        #expect(one.mark != other.mark)
        #expect(one.mark == (try form(("label: 自然人", "label: 个人"))).mark)
    }

    @Test(arguments: TestEdition.builtIn)
    func `the kind of a template is known before it is read`(_ edition: TestEdition) throws {
        let template = try #require(FormTemplate.all.first { $0.edition == edition.rawValue })
        #expect(template.kind == (try edition.form().kind))
    }

    @Test(arguments: TestEdition.builtIn)
    func `a template's folder is named after its edition`(_ edition: TestEdition) throws {
        #expect(try edition.form().edition == edition.rawValue)
    }
}
