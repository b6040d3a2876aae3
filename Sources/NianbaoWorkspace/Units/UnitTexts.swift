package import NianbaoCore

/// The texts of the units that are in a sum, section by section, with their references worked out.
package struct UnitTexts {
    /// The region.
    package let agency: String
    private let year: Int
    private let printed: PrintedForm
    private var units: [(agency: String, sections: [[Paragraph]])] = []

    /// How much of a text a cell shows, in characters; a cell of a workbook holds 32,767 (Microsoft, Excel specifications).
    private static let cellLimit = 32_000

    /// Reads the units of a sum again for their texts.
    ///
    /// - Throws: A `Failure` when one of the files cannot be read any more.
    package init(
        _ rollup: Rollup, _ account: [Rollup.Unit], _ reader: ReportReader
    ) throws(Failure) {
        (agency, year, printed) = (rollup.agency, rollup.year, PrintedForm(rollup.form))
        for unit in account where unit.isSummed {
            guard let file = unit.file, let report = try CheckedReport(file, reader).report else { continue }
            let sections = report.form.sections.indices.map { report.paragraphs(of: report.stated.narratives[$0]) }
            units.append((unit.agency, sections))
        }
    }

    private var sections: [(index: Int, section: FormSection)] {
        printed.form.sections.enumerated().filter { $0.element.table == nil }.map { ($0.offset, $0.element) }
    }

    private var title: String { "\(agency)\(year)年各单位年报正文" }

    /// The texts as a document: below each section the text of each unit.
    var document: PrintedDocument {
        let blocks = sections.flatMap { index, section -> [PrintedDocument.Block] in
            let texts = units.flatMap { unit -> [PrintedDocument.Block] in
                guard unit.sections.indices.contains(index), !unit.sections[index].isEmpty else { return [] }
                // The headings of a text are no headings of this document, where units have that level.
                return [.heading(unit.agency, level: 2)] + unit.sections[index].map { .paragraph($0.text, .body) }
            }
            return [.heading(section.heading, level: 1)] + texts
        }
        return PrintedDocument(title: PrintedTitle(title), blocks: blocks)
    }

    /// The texts as a list: a row for each unit, a column for each section.
    var list: PrintedList {
        let columns =
            [PrintedList.Column("单位", width: 24, isText: true)]
            + sections.map { PrintedList.Column($0.section.heading, width: 60, isText: true) }
        let rows = units.map { unit in
            PrintedList.Row(
                [.text(unit.agency)]
                    + sections.map { index, _ in
                        let paragraphs = unit.sections.indices.contains(index) ? unit.sections[index] : []
                        let text = paragraphs.map(\.text).joined(separator: "\n")
                        return .text(text.count > Self.cellLimit ? text.prefix(Self.cellLimit) + "……" : text)
                    })
        }
        return PrintedList(title: title, name: "各单位正文", facts: ["计入 \(units.count) 个单位"], columns: columns, rows: rows)
    }
}
