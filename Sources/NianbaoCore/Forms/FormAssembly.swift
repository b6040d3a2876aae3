/// Lists the cells of a form's blocks and makes the sums among them.
struct FormAssembly {
    private let blocks: [Block]
    private let rules: [String: Rule]
    private(set) var cells: [FormCell] = []
    private(set) var derivations: [Derivation] = []
    /// The sums as relations, for reports that state computed cells.
    private(set) var relations: [Relation] = []

    init(sections: [FormSection], blocks: [Block], rules: [String: Rule]) {
        self.blocks = blocks
        self.rules = rules
        for (index, section) in sections.enumerated() {
            for block in section.table?.blocks ?? 0..<0 {
                addCells(block, section: index, named: section.name)
            }
        }
        for block in blocks { addSums(block) }
    }

    private mutating func addCells(_ index: Int, section: Int, named name: Name) {
        let block = blocks[index]
        for (rowIndex, row) in block.rows.enumerated() {
            let path = [name] + block.path(row: rowIndex)
            for (columnIndex, column) in block.columns.enumerated() {
                cells.append(
                    FormCell(
                        section: section, row: RowID(block: index, row: rowIndex), column: columnIndex,
                        path: path + [column.name], measure: column.measure,
                        isDerived: row.sum != nil || column.sum != nil,
                        allowsNotApplicable: row.allowsNotApplicable))
            }
        }
    }

    /// Where a summed row meets a summed column, the column's sum computes the cell. The row's sum is only a relation;
    /// both are equal when every addend is known.
    private mutating func addSums(_ block: Block) {
        let rowOrder = order(block.rows.map(\.sum))
        let columnOrder = order(block.columns.map(\.sum))
        for row in rowOrder {
            for column in columnOrder {
                let target = block.cell(row: row, column: column)
                if let sum = block.columns[column].sum {
                    let terms = sum.terms.map { addend in
                        Term(
                            block.cell(row: row, column: addend.index), isNegative: addend.isNegative,
                            name: block.columns[addend.index].name)
                    }
                    add(
                        target, block.columns[column].name, terms, sum.rules[row], block.subject(.row, row),
                        derives: true)
                }
                if let sum = block.rows[row].sum {
                    let terms = sum.terms.map { addend in
                        Term(
                            block.cell(row: addend.index, column: column), isNegative: addend.isNegative,
                            name: block.rows[addend.index].fullName)
                    }
                    add(
                        target, block.rows[row].name, terms, sum.rules[column], block.subject(.column, column),
                        derives: block.columns[column].sum == nil)
                }
            }
        }
    }

    private mutating func add(
        _ target: CellID, _ name: Name, _ terms: [Term], _ id: String, _ subject: Relation.Subject, derives: Bool
    ) {
        let rule =
            rules[id]
            ?? Rule(
                id: id,
                statement: Bilingual(
                    zh: "“\(name.key)”等于各分项之和", en: "“\(name.key)” is the sum of its parts"))
        if derives { derivations.append(Derivation(target: target, terms: terms, rule: rule)) }
        relations.append(
            Relation(
                rule: rule, left: [Term(target, name: name)], comparison: .equal, right: terms, subject: subject,
                origin: .sum))
    }

    /// The indices, each sum after its addends; otherwise in the form's order.
    private func order(_ sums: [Sum?]) -> [Int] {
        var isDone = sums.map { _ in false }
        var order: [Int] = []
        func visit(_ index: Int) {
            guard !isDone[index] else { return }
            isDone[index] = true
            sums[index]?.terms.forEach { visit($0.index) }
            order.append(index)
        }
        sums.indices.filter { sums[$0] == nil }.forEach(visit)
        sums.indices.forEach(visit)
        return order
    }
}

extension Block {
    /// The names that lead from the section to a row.
    package func path(row: Int) -> [Name] {
        (name.map { [$0] } ?? []) + rows[row].groups + [rows[row].name]
    }

    /// The row or column of the block that a relation is made for.
    func subject(_ axis: Relation.Axis, _ index: Int) -> Relation.Subject {
        switch axis {
        case .row: Relation.Subject(axis: axis, path: path(row: index))
        case .column: Relation.Subject(axis: axis, path: (name.map { [$0] } ?? []) + [columns[index].name])
        }
    }
}
