internal import NianbaoCore

/// The numbers of a report's texts for people: a line for each, below the heading of its section.
struct NumberListing {
    private let ledger: NumberLedger
    private let name: String
    private let report: CompletedReport
    private let accepted: AcceptedContradictions
    private let language: Language

    /// How many figures a line names.
    private static let limit = 3

    init(
        _ ledger: NumberLedger, _ checked: CheckedReport, _ report: CompletedReport, _ accepted: AcceptedContradictions,
        _ language: Language
    ) {
        (self.ledger, self.report, self.accepted, self.language) = (ledger, report, accepted, language)
        name = checked.file.name.printable
    }

    var text: String {
        let rows = ledger.numbers.map(row)
        let widths = (0..<3).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        var text = ""
        var section: TextID?
        for (number, row) in zip(ledger.numbers, rows) {
            if number.text != section {
                text += (section == nil ? "" : "\n") + heading(number.text) + "\n"
                section = number.text
            }
            let cells = zip(row, widths).map { $0.padded(to: $1) } + [row[3]]
            text += String(("  " + cells.joined(separator: "  ")).trimmingTrailingSpaces) + "\n"
        }
        return text + (rows.isEmpty ? "" : "\n") + summary + "\n"
    }

    private func heading(_ text: TextID) -> String {
        switch text {
        case .preamble: ReportField.preamble.name[language == .chinese ? .chinese : .english]
        case .section(let index): report.form.sections[index].heading.printable
        }
    }

    /// Place, number, what it is, and what there is to say about that.
    private func row(_ number: LedgerNumber) -> [String] {
        let place =
            number.span.map { "\($0.start.line):\($0.start.column)" }
            ?? Bilingual(zh: "第\(number.paragraph)段", en: "paragraph \(number.paragraph)")[language]
        let name = number.kind.name[language]
        return [place, (number.written + (number.unit ?? "")).printable, name, detail(number).printable]
    }

    private func detail(_ number: LedgerNumber) -> String {
        switch number.kind {
        case .reference(let printed):
            return printed.map { Bilingual(zh: "印出“\($0)”", en: "prints “\($0)”")[language] } ?? ""
        case .agrees, .unfilled:
            let named = number.figures.filter(\.isNamed)
            return figures(named.isEmpty ? number.figures : named)
        case .contradicts(let contradiction):
            let mark = accepted.has(number) ? Bilingual(zh: "已说明：", en: "accepted: ")[language] : ""
            return mark + contradiction.message[language] + " [\(contradiction.rule)]"
        case .lastYear: return past(number)
        case .date, .document, .position, .code: return ""
        case .notCompared(let reason):
            return reason.words[language] + equal(number.figures)
        }
    }

    /// The figures by address; a sum by the name that messages have for it.
    private func figures(_ figures: [LedgerFigure]) -> String {
        list(
            figures.map { figure in
                guard figure.terms.count > 1, let name = figure.name else {
                    return figure.terms.text { report.address(of: $0) }
                }
                return name
            })
    }

    /// The figures that a number equals without being about them; so many that it says nothing are only counted.
    private func equal(_ figures: [LedgerFigure]) -> String {
        if figures.isEmpty { return "" }
        guard figures.count > Self.limit else {
            return Bilingual(zh: "；等于 ", en: "; equals ")[language] + self.figures(figures)
        }
        return Bilingual(
            zh: "；表里有 \(figures.count) 处是这个数", en: "; \(figures.count) figures of the tables have this value")[
                language]
    }

    private func past(_ number: LedgerNumber) -> String {
        guard let prior = report.prior else { return "" }
        let spelling = report.spelling
        return list(number.priorCells.map { "\(Notation.prior[spelling]).\(prior.form[$0].address(spelling))" })
    }

    private func list(_ items: [String]) -> String {
        let shown = items.prefix(Self.limit).joined(separator: Bilingual(zh: "、", en: ", ")[language])
        let rest = items.count - Self.limit
        guard rest > 0 else { return shown }
        return shown + Bilingual(zh: " 等 \(items.count) 处", en: " and \(rest) more")[language]
    }

    private var summary: String {
        let count = ledger.numbers.count
        guard count > 0 else {
            return Bilingual(zh: "\(name)：正文里没有数", en: "\(name): no numbers in the texts")[language]
        }
        var kinds: [(name: Bilingual, count: Int)] = []
        for number in ledger.numbers {
            if let index = kinds.firstIndex(where: { $0.name == number.kind.name }) {
                kinds[index].count += 1
            } else {
                kinds.append((number.kind.name, 1))
            }
        }
        let parts = kinds.sorted { $0.count > $1.count }
        return Bilingual(
            zh: "\(name)：\(count) 个数，其中" + parts.map { "\($0.name.zh) \($0.count)" }.joined(separator: "、"),
            en: "\(name): \(count) number\(count == 1 ? "" : "s"): "
                + parts.map { "\($0.name.en) \($0.count)" }.joined(separator: ", "))[language]
    }
}

extension [Term] {
    /// The sum with its signs, each cell as `address` has it.
    func text(_ address: (CellID) -> String) -> String {
        enumerated().map { index, term in
            (term.isNegative ? (index == 0 ? "-" : " - ") : index == 0 ? "" : " + ") + address(term.cell)
        }.joined()
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: Substring {
        self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
    }
}
