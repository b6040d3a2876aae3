/// Writes the lists at the end of a report file.
struct ReportLists {
    let report: Report

    /// The lines of a list with its key, in the canonical layout; none if the report has no entries.
    ///
    /// An entry takes a line for each of its keys; a summed unit, of which there may be thousands, takes one line.
    func lines(_ field: ReportField) -> [String] {
        let entries = entries(field).map { entry in
            entry.compactMap { name, text in text.map { "\(name[report.spelling]): \(written($0, name))" } }
        }
        guard !entries.isEmpty else { return [] }
        let isCompact = field == .sources
        return ["\(field.name[report.spelling]):"]
            + entries.flatMap { words in
                isCompact
                    ? ["  - {\(words.joined(separator: ", "))}"]
                    : words.enumerated().map { "  \($0 == 0 ? "-" : " ") \($1)" }
            }
    }

    /// The keys of an explanation with their values, as `key: value` each.
    func words(of waiver: Waiver) -> [String] {
        fields(waiver).compactMap { name, text in text.map { "\(name[report.spelling]): \(written($0, name))" } }
    }

    private func written(_ text: String, _ name: Name) -> String {
        // A negative number is safe without quotes, though a text that begins like it is not.
        name == Notation.amount ? text : YAMLText.scalar(text)
    }

    private func entries(_ field: ReportField) -> [[(Name, String?)]] {
        switch field {
        case .waivers: report.waivers.map(fields)
        case .adjustments: report.adjustments.map(fields)
        case .sources: report.sources.map(fields)
        case .kind, .edition, .formFile, .agency, .year, .scope, .prior, .title, .published, .preamble: []
        }
    }

    /// What the keys of an explanation say.
    func fields(_ waiver: Waiver) -> [(Name, String?)] {
        [
            (Notation.waivedRule, waiver.rule), (Notation.place, waiver.place), (Notation.quote, waiver.quote),
            (Notation.gap, waiver.gap), (Notation.reason, waiver.reason), (Notation.author, waiver.author),
            (Notation.date, waiver.date),
        ]
    }

    private func fields(_ adjustment: Adjustment) -> [(Name, String?)] {
        let cell = report.form[adjustment.cell]
        return [
            (Notation.place, cell.address(report.spelling)),
            (Notation.amount, Figure.digits(adjustment.amount, cell.measure)), (Notation.reason, adjustment.reason),
            (Notation.author, adjustment.author), (Notation.date, adjustment.date),
        ]
    }

    private func fields(_ source: RollupSource) -> [(Name, String?)] {
        [
            (ReportField.agency.name, source.agency.isEmpty ? nil : source.agency), (Notation.file, source.file),
            (Notation.hash, source.hash),
            (Notation.state, source.state.name?[report.spelling]),
        ]
    }
}
