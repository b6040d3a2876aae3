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
    /// What a report takes over from last year's.
    package let carries: [Carry]
    /// The typed cells that hold how much there is at the end of a year. All others hold what happened within it.
    package let stocks: Set<CellID>
    /// The edition before this one; `nil` for the first.
    package let succession: Succession?
    private let declared: DeclaredRuleSet
    /// What the form file says under `rules`, by identifier.
    private let ownRules: [String: Rule]
    /// By cell, what it is the sum of; `nil` for typed ones.
    private let sums: [[Term]?]
    private let knownMark = Mutex<FormMark?>(nil)

    /// What the tables alone declare.
    ///
    /// - Parameter declared: The relations that the form declares besides its sums.
    init(
        id: FormID, years: ClosedRange<Int>, source: String, titlePattern: String, sections: [FormSection],
        blocks: [Block], _ assembly: FormAssembly, relations declared: [Relation]
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
        relations = assembly.relations + declared
        var sums = [[Term]?](repeating: nil, count: assembly.cells.count)
        for derivation in assembly.derivations { sums[derivation.target.index] = derivation.terms }
        self.sums = sums
        self.declared = DeclaredRuleSet()
        (carries, stocks, succession, ownRules) = ([], [], nil, [:])
    }

    /// A form of which only the tables are known so far, with what else its file says.
    init(
        _ tables: Form, rules: [String: Rule], declared: DeclaredRuleSet, carries: [Carry], stocks: Set<CellID>,
        succession: Succession?
    ) {
        (id, years, source, titlePattern) = (tables.id, tables.years, tables.source, tables.titlePattern)
        (sections, blocks, cells) = (tables.sections, tables.blocks, tables.cells)
        typedCells = tables.typedCells
        (derivations, relations, sums) = (tables.derivations, tables.relations, tables.sums)
        (ownRules, self.declared) = (rules, declared)
        (self.carries, self.stocks, self.succession) = (carries, stocks, succession)
    }

    /// The blocks of a form file that has faults, for those who look for more of them; it has no cells.
    convenience init(unfinished blocks: [Block]) {
        self.init(
            id: FormID(kind: "", edition: ""), years: 0...0, source: "", titlePattern: "", sections: [],
            blocks: blocks, FormAssembly(sections: [], blocks: [], rules: [:]), relations: [])
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

    /// The rules of one kind that the form declares; `nil` when it declares none.
    package func declared<Kind: DeclaredRules>(_ kind: Kind.Type) -> Kind? { declared[kind] }

    /// The rules that the form itself declares, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        return (relations.map(\.rule) + declared.rules).filter { seen.insert($0.id).inserted }
    }

    /// A rule of the program in the form's words, if its file has any under `rules`. How severe a breach is, and whether
    /// it can be waived, stays as it is.
    func worded(_ rule: Rule) -> Rule {
        guard let own = ownRules[rule.id] else { return rule }
        return Rule(
            id: rule.id, severity: rule.severity, statement: own.statement, reason: own.reason ?? rule.reason,
            source: own.source ?? rule.source, example: own.example ?? rule.example, isWaivable: rule.isWaivable)
    }
}
