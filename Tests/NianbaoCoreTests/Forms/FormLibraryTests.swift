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
        let broken = (edition: "2020", text: "]")
        let files = try TestEdition.builtIn.map { (edition: $0.rawValue, text: try $0.text()) }
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
        for found in [library.form(edition: "2021"), library.form(year: 2024), library.newest] {
            #expect(found?.blocks.first?.caption == "另一种说法")
        }
        #expect(library.form(year: 2019)?.edition == "2019")
    }

    @Test(arguments: TestEdition.builtIn)
    func `a template's folder is named after its edition`(_ edition: TestEdition) throws {
        #expect(try edition.form().edition == edition.rawValue)
    }
}
