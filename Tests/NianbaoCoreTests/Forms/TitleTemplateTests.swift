import Testing

@testable import NianbaoCore

@Suite struct TitleTemplateTests {
    @Test(arguments: [
        ("{机关}{年度}年年度报告", ["", "", "年年度报告"]), ("关于{机关}的{年度}年报告", ["关于", "的", "年报告"]), ("{机关}{年度}", ["", "", ""]),
    ])
    func `a title has words before the agency, before the year and after it`(_ pattern: String, _ words: [String])
        throws
    {
        let template = try #require(TitleTemplate(pattern))
        #expect([template.before, template.between, template.after] == words)
    }

    @Test(arguments: ["", "年度报告", "{机关}年度报告", "{年度}年度报告", "{年度}年{机关}报告"])
    func `the agency is before the year, and both are there`(_ pattern: String) {
        #expect(TitleTemplate(pattern) == nil)
    }

    @Test(arguments: TestEdition.builtIn)
    func `agency and year are read in the title that is made of them`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let parts = form.parts(ofTitle: form.title(agency: "青石县教育局", year: edition.year))
        #expect(parts?.agency == "青石县教育局")
        #expect(parts?.year == edition.year)
    }
}
