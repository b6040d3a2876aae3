import SeededRandom
import Testing

@testable import NianbaoCore

/// Imports of made-up documents in tests.
enum Importing {
    /// The one report of a document.
    static func report(
        _ document: SourceDocument, blankAsZero: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Imported {
        let forms = try TestEdition.builtIn.map { try $0.form() }
        let reports = ReportImport(forms, blankAsZero: blankAsZero).reports(in: document)
        try #require(reports.count == 1, "\(reports.count) reports", sourceLocation: sourceLocation)
        return reports[0]
    }

    /// A report with plain texts, whose figures balance.
    static func madeUp(_ edition: TestEdition, seed: UInt64) throws -> CompletedReport {
        var report = RandomReport.balanced(on: try edition.form(), seed: seed)
        report.agency = "青石县教育体育局"
        report.year = edition.year
        report.spelling = .chinese
        for index in report.form.sections.indices where report.form.sections[index].table == nil {
            report.narratives[index] = Narrative(
                "全年开展第\(index)项工作，按计划完成。\n（一）主动公开\n公开信息\(seed % 90 + 3)条，办理及时。",
                span: SourceSpan(line: 1, column: 1, length: 1))
        }
        return CompletedReport(report)
    }

    /// A report of a small agency, with few figures that are not zero.
    static func sparse(_ edition: TestEdition, seed: UInt64) throws -> CompletedReport {
        var report = try madeUp(edition, seed: seed).stated
        var generator = SplitMix64(seed: seed)
        for cell in report.form.typedCells {
            report[cell].value = .number(generator.oneIn(12) ? Int(generator.next() % 4) + 1 : 0)
        }
        // What came in is what was handled and what goes on, column by column.
        for relation in report.form.relations where relation.comparison == .equal && relation.left.count == 2 {
            let completed = CompletedReport(report)
            let handled = completed.sum(relation.right).number ?? 0
            if report.form[relation.left[0].cell].isDerived { continue }
            report[relation.left[0].cell].value = .number(handled)
            report[relation.left[1].cell].value = .number(0)
        }
        return CompletedReport(report)
    }

    /// A sample of the package.
    static func sample(_ name: String, _ edition: TestEdition) throws -> CompletedReport {
        try edition.completed(file: try Fixture.sample(name))
    }

    /// Holds an import to the report that was published: no figure may be another one, and those that are missing are counted.
    ///
    /// - Returns: The typed cells that are still to be filled in although the report has them.
    static func missing(
        _ imported: Imported, of published: CompletedReport, sourceLocation: SourceLocation = #_sourceLocation
    ) -> [String] {
        #expect(imported.report.form === published.form, sourceLocation: sourceLocation)
        var missing: [String] = []
        for cell in published.form.typedCells {
            let (own, theirs) = (imported.report[cell].value, published[cell])
            if own == theirs { continue }
            if own == .blank || own == .notApplicable && published.form[cell].allowsNotApplicable {
                missing.append(published.address(of: cell))
            } else {
                Issue.record(
                    "\(published.address(of: cell)): \(own) instead of \(theirs)", sourceLocation: sourceLocation)
            }
        }
        return missing
    }
}
