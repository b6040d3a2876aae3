import Testing

@testable import NianbaoCore

/// What a report says, apart from where in a file it says so.
struct WrittenReport: Equatable {
    private let edition: String
    private let agency: String
    private let year: Int
    private let scope: Scope
    private let prior: String?
    private let title: String?
    private let spelling: Spelling
    private let narratives: [Text]
    private let cells: [Cell]
    private let adjustments: [Adjustment]
    private let sources: [RollupSource]

    private struct Text: Equatable {
        let isMentioned: Bool
        let paragraphs: [Paragraph]
    }

    private struct Cell: Equatable {
        let address: String
        let value: CellValue
        let remark: String?
    }

    init(_ report: Report) {
        edition = report.form.edition
        agency = report.agency
        year = report.year
        scope = report.scope
        prior = report.prior?.path
        title = report.customTitle
        spelling = report.spelling
        narratives = ([report.preamble] + report.narratives).map {
            Text(isMentioned: $0.span != nil, paragraphs: $0.paragraphs)
        }
        adjustments = report.adjustments.map {
            var entry = $0; entry.span = nil; return entry
        }
        sources = report.sources.map {
            var entry = $0; entry.span = nil; return entry
        }
        cells = zip(report.form.cells, report.entries).map {
            Cell(address: $0.address(.chinese), value: $1.value, remark: $1.remark)
        }
    }
}

extension TestEdition {
    /// What the report says after it has been written and read again.
    func reread(_ report: Report) throws -> WrittenReport {
        let reading = try reading(file: ReportWriter.text(of: report))
        return WrittenReport(try #require(reading.report))
    }
}
