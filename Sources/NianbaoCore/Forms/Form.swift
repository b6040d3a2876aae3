/// One edition of the statutory form: everything that is prescribed, and nothing that an agency wrote.
package struct Form: Sendable {
    /// The edition's name, e.g. `2021`.
    package let edition: String
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
    /// What is computed, each after all it depends on.
    package let derivations: [Derivation]
    /// What must hold, in the form's order.
    package let relations: [Relation]
    /// What nearly always holds, in the form's order.
    package internal(set) var expectations: [Expectation] = []
    /// What must hold between a report and last year's, in the form's order.
    package internal(set) var yearRelations: [YearRelation] = []
    /// When a figure is too far from last year's.
    package internal(set) var jumpLimits: [JumpLimit] = []
    /// Figures that agencies of some names cannot have.
    package internal(set) var competences: [Competence] = []
    /// Texts that figures call for.
    package internal(set) var mentions: [Mention] = []
    /// What a report takes over from last year's.
    package internal(set) var carries: [Carry] = []
    /// The edition before this one; `nil` for the first.
    package internal(set) var succession: Succession?
    /// What sentences may say of the cells; `nil` when the form does not say.
    package var claims: Claims? { deferredClaims?.value }
    var deferredClaims: Deferred<Claims?>?

    package subscript(cell: CellID) -> FormCell { cells[cell.index] }

    package func row(_ id: RowID) -> Row { blocks[id.block].rows[id.row] }

    package func cell(_ row: RowID, _ column: Int) -> CellID { blocks[row.block].cell(row: row.row, column: column) }

    /// The report's title: 〈机关〉〈年〉年政府信息公开工作年度报告.
    package func title(agency: String, year: Int) -> String {
        titlePattern.replacing("{机关}", with: agency).replacing("{年度}", with: String(year))
    }

    /// The rules that the form itself declares, each once, in order.
    package var rules: [Rule] {
        var seen: Set<String> = []
        let rules =
            relations.map(\.rule) + expectations.map(\.relation.rule) + yearRelations.map(\.rule)
            + jumpLimits.map(\.rule)
            + competences.map(\.rule) + mentions.map(\.rule) + (claims?.rules ?? [])
        return rules.filter { seen.insert($0.id).inserted }
    }
}

/// One numbered section of the report.
package struct FormSection: Sendable {
    package let name: Name
    /// The printed heading with its number.
    package let heading: String
    package let body: Body

    package enum Body: Sendable {
        case narrative(NarrativeRequirement)
        case table(Table)
    }

    package var table: Table? {
        if case .table(let table) = body { table } else { nil }
    }
}

/// What a section of text must satisfy.
package struct NarrativeRequirement: Sendable {
    /// Whether a bare 无 is enough.
    package let allowsNone: Bool
    /// What to write there; shown as comments in a draft.
    package let guide: [String]
    /// The paragraphs that a draft starts with, with references to cells.
    package let draft: [String]
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
