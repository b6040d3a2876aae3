internal import Synchronization

/// One edition of the statutory form: everything that is prescribed, and nothing that an agency wrote.
///
/// A class, because every report holds its form, and copying all its parts with each would cost more than the checks.
package final class Form: Sendable {
    /// What kind of report it is for, and the edition of that kind.
    package let id: FormID
    /// The report years it is used for.
    package let years: ClosedRange<Int>
    /// The document that prescribes it, with its number.
    package let source: String
    package let titlePattern: String
    /// The sections in printed order.
    package let sections: [FormSection]
    package let blocks: [Block]
    /// Every cell of every table, block by block and row by row; a `CellID` is an index into it.
    package let cells: [FormCell]
    /// The cells that are typed, in the form's order.
    package let typedCells: [CellID]
    /// What is computed, each after all it depends on.
    package let derivations: [Derivation]
    /// What must hold, in the form's order.
    package let relations: [Relation]
    /// What the form says of the cells besides.
    let norms: FormNorms
    /// By cell, what it is the sum of; `nil` for typed ones.
    private let sums: [[Term]?]
    private let knownMark = Mutex<FormMark?>(nil)

    /// What the tables alone declare.
    init(
        id: FormID, years: ClosedRange<Int>, source: String, titlePattern: String, sections: [FormSection],
        blocks: [Block], _ assembly: FormAssembly
    ) {
        self.id = id
        self.years = years
        self.source = source
        self.titlePattern = titlePattern
        self.sections = sections
        self.blocks = blocks
        cells = assembly.cells
        typedCells = assembly.cells.indices.filter { !assembly.cells[$0].isDerived }.map { CellID($0) }
        derivations = assembly.derivations
        relations = assembly.relations
        var sums = [[Term]?](repeating: nil, count: assembly.cells.count)
        for derivation in assembly.derivations { sums[derivation.target.index] = derivation.terms }
        self.sums = sums
        norms = FormNorms()
    }

    /// A form of which only the tables are known so far, with what else it says of their cells.
    init(_ tables: Form, _ norms: FormNorms) {
        (id, years, source, titlePattern) = (tables.id, tables.years, tables.source, tables.titlePattern)
        (sections, blocks, cells) = (tables.sections, tables.blocks, tables.cells)
        typedCells = tables.typedCells
        (derivations, relations, sums) = (tables.derivations, tables.relations, tables.sums)
        self.norms = norms
    }

    package var kind: String { id.kind }
    package var edition: String { id.edition }

    /// What other form this is the same as. Worked out when it is first asked for.
    package var mark: FormMark {
        knownMark.withLock { known in
            let mark = known ?? FormMark(self)
            known = mark
            return mark
        }
    }

    package subscript(cell: CellID) -> FormCell { cells[cell.index] }

    /// What the cell is the sum of; `nil` for a typed one.
    package func sum(of cell: CellID) -> [Term]? { sums[cell.index] }

    package func row(_ id: RowID) -> Row { blocks[id.block].rows[id.row] }

    package func cell(_ row: RowID, _ column: Int) -> CellID { blocks[row.block].cell(row: row.row, column: column) }

    /// The report's title: 〈机关〉〈年〉年政府信息公开工作年度报告.
    package func title(agency: String, year: Int) -> String {
        titlePattern.replacing(word: "{机关}", with: agency).replacing(word: "{年度}", with: String(year))
    }

    /// The rules that the form itself declares, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        let rules =
            relations.map(\.rule) + expectations.map(\.relation.rule) + yearRelations.map(\.rule)
            + jumpLimits.map(\.rule)
            + competences.map(\.rule) + mentions.map(\.rule) + sections.flatMap(\.narrativeRules)
            + (contact.map { [$0.rule] } ?? []) + deadlines.map(\.rule) + (claims?.rules ?? [])
        return rules.filter { seen.insert($0.id).inserted }
    }
}

/// One numbered section of the report.
///
/// A class, because checks look at each section for a word or two of it.
package final class FormSection: Sendable {
    package let name: Name
    /// The printed heading with its number.
    package let heading: String
    package let body: Body

    package enum Body: Sendable {
        case narrative(NarrativeRequirement)
        case table(Table)
    }

    init(name: Name, heading: String, body: Body) {
        self.name = name
        self.heading = heading
        self.body = body
    }

    package var table: Table? {
        if case .table(let table) = body { table } else { nil }
    }

    /// Which amount its text gives with its parts; `nil` when none is looked for.
    var partedAmount: PartedAmount? {
        if case .narrative(let requirement) = body { requirement.partedAmount } else { nil }
    }
}

extension FormSection {
    /// The rules that its text is held to.
    fileprivate var narrativeRules: [Rule] {
        guard case .narrative(let requirement) = body else { return [] }
        return requirement.topics.map(\.rule)
            + [requirement.length?.rule, requirement.likeness?.rule, requirement.partedAmount?.rule].compactMap { $0 }
    }
}

/// A cell of a table and where it belongs.
package struct FormCell: Sendable {
    package let section: Int
    package let row: RowID
    package let column: Int
    /// The names that lead to it in a report file, from the section down to the column.
    package let path: [Name]
    package let measure: Measure
    package let isDerived: Bool
    package let allowsNotApplicable: Bool

    /// The cell's address, e.g. `申请.新收.自然人`.
    package func address(_ spelling: Spelling) -> String {
        path.map { $0[spelling] }.joined(separator: ".")
    }
}
