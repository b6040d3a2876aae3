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
}
