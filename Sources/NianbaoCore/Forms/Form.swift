internal import Synchronization

/// One edition of a statutory form: everything that is prescribed, and nothing that an agency wrote.
///
/// A class, because every report holds its form, and copying all its parts with each would cost more than the checks.
package final class Form: Sendable {
    /// The kind of report, and the edition of its form.
    package let id: FormID
    /// The report years it is used for.
    package let years: ClosedRange<Int>
    /// The document that prescribes it, with its number.
    package let source: String
    /// The report's title, with `{机关}` and `{年度}` where the agency and the year go.
    package let titlePattern: String
    /// What the scopes of reports are called.
    package let scopes: ScopeNames
    /// The sections in printed order.
    package let sections: [FormSection]
    /// The blocks of all tables, in printed order.
    package let blocks: [Block]
    /// Every cell of every table, block by block and row by row; a `CellID` is an index into it.
    package let cells: [FormCell]
    /// The cells that are typed, in the form's order.
    package let typedCells: [CellID]
    /// The computed cells, each after all that it depends on.
    package let derivations: [Derivation]
    /// What must hold: first the sums, then what the form declares, each in its order.
    package let relations: [Relation]
    /// What a report takes over from last year's.
    package let carries: [Carry]
    /// The typed cells that hold how much there is at the end of a year. All others hold what happened within it.
    package let stocks: [CellID]
    /// The edition before this one; `nil` for the first.
    package let succession: Succession?
    /// The charts that show a report's figures, in their order.
    package let charts: [FormChart]
    private let declared: DeclaredRuleSet
    /// What the form file says under `rules`, by identifier.
    let ownRules: [String: Rule]
    /// What each cell is the sum of, by its index; `nil` for typed ones.
    private let sums: [[Term]?]
    private let knownMark = Mutex<FormMark?>(nil)

    /// A form of which only the tables are known so far.
    ///
    /// - Parameter declared: The relations that the form declares in addition to its sums.
    init(
        id: FormID, years: ClosedRange<Int>, source: String, titlePattern: String, scopes: ScopeNames,
        sections: [FormSection], blocks: [Block], _ assembly: FormAssembly, relations declared: [Relation]
    ) {
        self.id = id
        self.years = years
        self.source = source
        self.titlePattern = titlePattern
        self.scopes = scopes
        self.sections = sections
        self.blocks = blocks
        cells = assembly.cells
        typedCells = assembly.cells.indices.filter { !assembly.cells[$0].isDerived }.map { CellID($0) }
        derivations = assembly.derivations
        relations = assembly.relations + declared
        var sums = [[Term]?](repeating: nil, count: assembly.cells.count)
        for derivation in assembly.derivations { sums[derivation.target.index] = derivation.terms }
        self.sums = sums
        self.declared = DeclaredRuleSet()
        (carries, stocks, succession, charts, ownRules) = ([], [], nil, [], [:])
    }

    /// Adds to a form whose tables are known what else its file says.
    init(
        _ tables: Form, rules: [String: Rule], declared: DeclaredRuleSet, carries: [Carry], stocks: [CellID],
        succession: Succession?, charts: [FormChart]
    ) {
        (id, years, source, titlePattern) = (tables.id, tables.years, tables.source, tables.titlePattern)
        scopes = tables.scopes
        (sections, blocks, cells) = (tables.sections, tables.blocks, tables.cells)
        typedCells = tables.typedCells
        (derivations, relations, sums) = (tables.derivations, tables.relations, tables.sums)
        (ownRules, self.declared) = (rules, declared)
        (self.carries, self.stocks, self.succession, self.charts) = (carries, stocks, succession, charts)
    }

    /// The blocks of a form file that has faults, so that declared rules can be read and their faults reported, too.
    /// It has no cells.
    convenience init(unfinished blocks: [Block]) {
        self.init(
            id: FormID(kind: "", edition: ""), years: 0...0, source: "", titlePattern: "", scopes: .ids, sections: [],
            blocks: blocks, FormAssembly(sections: [], blocks: [], rules: [:]), relations: [])
    }

    /// The kind of report that it is for, e.g. `政府信息公开工作年度报告`.
    package var kind: String { id.kind }
    /// The edition's name, e.g. `2021`.
    package var edition: String { id.edition }

    /// The mark that this form shares with those of the same cells. It is worked out at first use.
    package var mark: FormMark {
        knownMark.withLock { known in
            let mark = known ?? FormMark(self)
            known = mark
            return mark
        }
    }

    /// The description of a cell; the cell must be of this form.
    package subscript(cell: CellID) -> FormCell { cells[cell.index] }

    /// What the cell is the sum of; `nil` for a typed one.
    package func sum(of cell: CellID) -> [Term]? { sums[cell.index] }

    /// The row with this identifier; it must be of this form.
    package func row(_ id: RowID) -> Row { blocks[id.block].rows[id.row] }

    /// The cell at a row and the index of one of its columns.
    package func cell(_ row: RowID, _ column: Int) -> CellID { blocks[row.block].cell(row: row.row, column: column) }

    /// The rules of one kind that the form declares; `nil` when it declares none.
    package func declared<Kind: DeclaredRules>(_ kind: Kind.Type) -> Kind? { declared[kind] }

    /// The rules that the form itself declares, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        return (relations.map(\.rule) + declared.rules).filter { seen.insert($0.id).inserted }
    }

    /// A rule of the program in the form's words, if its file has any under `rules`. Severity, and whether a breach
    /// can be waived, stay as they are.
    func worded(_ rule: Rule) -> Rule {
        guard let own = ownRules[rule.id] else { return rule }
        return Rule(
            id: rule.id, severity: rule.severity, statement: own.statement, reason: own.reason ?? rule.reason,
            source: own.source ?? rule.source, example: own.example ?? rule.example, isWaivable: rule.isWaivable)
    }
}
