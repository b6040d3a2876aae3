/// How much money agencies of some names have at most, so that an amount in a wrong unit is seen without last year's report.
package struct AmountSizes: DeclaredCheck {
    private let sizes: [Size]

    /// The amounts of some cells, by kind of agency.
    private struct Size {
        let rule: Rule
        let cells: [CellID]
        /// The first that fits an agency's name counts.
        let kinds: [Kind]
    }

    /// Agencies, and more than they have.
    private struct Kind {
        /// Patterns of names, in which `*` means any text.
        let names: [String]
        /// In units of the column's printed unit.
        let above: Int
    }

    /// The field of a form file that declares it.
    package static let field = "amount_sizes"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        sizes = declarations.flatMap { reader.items($0.node) }.compactMap { Self.size($0, in: form, &reader) }
    }

    private static func size(_ node: YAMLNode, in form: Form, _ reader: inout FormReader) -> Size? {
        guard let fields = reader.fields(node, known: ["rule", "cells", "kinds"]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let cells = reader.list("cells", in: fields).compactMap { reader.cell($0, in: form) }
        let kinds = reader.list("kinds", in: fields).compactMap { kind($0, &reader) }
        return rule.map { Size(rule: $0, cells: cells, kinds: kinds) }
    }

    private static func kind(_ node: YAMLNode, _ reader: inout FormReader) -> Kind? {
        guard let fields = reader.fields(node, known: ["names", "above"]) else { return nil }
        let names = reader.list("names", in: fields).compactMap { reader.text($0) }
        let above = reader.required("above", in: fields).flatMap { reader.integer($0, in: 1...1_000_000_000) }
        return above.map { Kind(names: names, above: $0) }
    }

    /// The rule of each entry, in order.
    package var rules: [Rule] { sizes.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        sizes.flatMap { size -> [Finding] in
            let filled = size.cells.filter { (report[$0].number ?? 0) > 0 }
            let name = report.stated.agency
            guard !filled.isEmpty,
                let kind = size.kinds.first(where: { $0.names.contains { name.matches(pattern: $0) } })
            else { return [] }
            // Where last year's figure is known, it says more.
            let years = YearComparison(report)
            return filled.filter { cell in
                let isKnown = (years?.past(cell) ?? 0) > 0
                return !isKnown && (report[cell].number ?? 0) > kind.above * report.form[cell].measure.unit
            }.map { Self.finding(size.rule, $0, kind, report) }
        }
    }

    private static func finding(
        _ rule: Rule, _ cell: CellID, _ kind: Kind, _ report: CompletedReport
    ) -> Finding {
        let measure = report.form[cell].measure
        let number = report[cell].number ?? 0
        let (figure, name) = (report.figureText(number, cell), report.stated.agency)
        // A unit that is 10,000 times as large leaves the amount that was meant, if it was typed in the smaller one.
        let meant = Figure.digits(number / 10_000, measure)
        let address = report.address(of: cell)
        return Finding(
            rule, at: report.span(of: cell),
            Bilingual(
                zh: "\(address)是 \(figure) 万元，“\(name)”这样的机关很少超过 \(kind.above) 万元",
                en: "\(address) is \(figure) 万元; an agency like “\(name)” rarely has more than \(kind.above) 万元"),
            advice: Bilingual(
                zh: "看看是不是按元填的：\(figure) 元是 \(meant) 万元；确实如此的，不用改",
                en: "see whether it was entered in 元: \(figure) 元 are \(meant) 万元; if it is right, leave it"),
            cells: [cell])
    }
}
