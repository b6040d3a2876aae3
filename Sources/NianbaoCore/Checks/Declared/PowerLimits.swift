/// Rows in which agencies of some names cannot have figures, because they lack the power (权限).
package struct PowerLimits: DeclaredCheck {
    let limits: [Limit]

    /// The cells of a power, and who lacks it.
    struct Limit: Sendable {
        let rule: Rule
        /// The typed cells that must be zero or not applicable for these agencies.
        let cells: [CellID]
        /// Patterns of names, in which `*` means any text.
        let names: [String]

        /// Whether an agency of this name certainly lacks the power.
        func isLacking(_ agency: String) -> Bool { names.contains { agency.matches(pattern: $0) } }
    }

    /// The field of a form file that declares it.
    package static let field = "competences"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        limits = declarations.flatMap { reader.items($0.node) }.compactMap { Limit($0, in: form, &reader) }
    }

    /// The rule of each power, in order.
    package var rules: [Rule] { limits.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        limits.compactMap { limit in
            guard let cell = limit.cells.first(where: { (report[$0].number ?? 0) > 0 }),
                limit.isLacking(report.stated.agency)
            else { return nil }
            let figure = report.figureText(report[cell].number ?? 0, cell)
            let address = report.address(of: cell)
            let word = Notation.notApplicable[report.spelling]
            return Finding(
                limit.rule, at: report.span(of: cell),
                Bilingual(
                    zh: "\(address)是 \(figure)，而“\(report.stated.agency)”看名称没有这项权限",
                    en:
                        "\(address) is \(figure), but “\(report.stated.agency)” does not have that power, judging by its name"
                ),
                advice: Bilingual(
                    zh: "核对是否填错了行；没有这项权限的，写“\(word)”", en: "check the row; write “\(word)” without the power"),
                cells: [cell])
        }
    }
}

extension PowerLimits.Limit {
    fileprivate init?(_ node: YAMLNode, in form: Form, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["rule", "cells", "names"]) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let names = reader.list("names", in: fields).compactMap { reader.text($0) }
        guard let node = reader.required("cells", in: fields), let address = reader.text(node) else { return nil }
        guard let cells = try? form.typedCells(at: address.addressWords) else {
            reader.unknownReference(address, at: node.span, known: [])
            return nil
        }
        guard let rule else { return nil }
        self.init(rule: rule, cells: cells, names: names)
    }
}
