internal import NianbaoCore
internal import SeededRandom

/// One made-up report, the same for the same seed and number.
struct GeneratedReport {
    let agency: String
    let county: String
    let year: Int
    private let figures: [String: FigureGenerator]
    private let library: FormLibrary
    private let seed: UInt64

    /// The latest year that reports are made for.
    private static let lastYear = 2024

    /// - Parameters:
    ///   - number: Which report, from 0 on; each is of another agency.
    ///   - figures: What fills the tables of each edition, by its name.
    init(_ number: Int, seed: UInt64, _ library: FormLibrary, _ figures: [String: FigureGenerator]) {
        county = AgencyNames.county(number / AgencyNames.perCounty)
        agency = AgencyNames.agency(number % AgencyNames.perCounty, of: county)
        // A county is one year's folder, as an office gets it. One in eight is on the form of 2019.
        let countyNumber = number / AgencyNames.perCounty
        year = countyNumber % 8 == 7 ? 2020 : Self.lastYear - countyNumber % 4
        self.figures = figures
        self.library = library
        self.seed = seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D
    }

    /// The text of the report's file.
    func text() -> String? {
        guard let form = library.form(year: year), let figures = figures[form.edition] else { return nil }
        var generator = SplitMix64(seed: seed)
        let texts = TextGenerator(agency: agency, year: year)
        var report = figures.filled(Report(form: form, agency: agency, year: year), &generator)
        report.preamble = Narrative(texts.preamble)
        for index in form.sections.indices where form.sections[index].table == nil {
            report.narratives[index] = Narrative(texts.text(of: form.sections[index].name.id, &generator))
        }
        return ReportText(CompletedReport(report), prior: nil, generator).text
    }
}
