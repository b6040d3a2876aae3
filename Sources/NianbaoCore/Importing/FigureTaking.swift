/// Takes the figures of a document's tables into a report.
struct FigureTaking {
    private(set) var report: Report
    private(set) var notes: [ImportNote] = []
    private(set) var counts = Imported.Counts()
    private(set) var remarks: [RowID: String] = [:]
    private(set) var missing: [CellID] = []
    /// Where each cell of the report is in the document.
    private(set) var places: [CellID: FindingPlace] = [:]
    private let form: Form
    private let takesBlankForZero: Bool
    /// The cells that the document has, filled in or empty.
    private var found: Set<CellID> = []
    /// The cells that copies of a table have with different figures.
    private var differing: [CellID: FindingPlace] = [:]

    /// - Parameters:
    ///   - copies: The tables of the form, with what the document has of each besides.
    ///   - blankAsZero: Whether empty cells are taken for zero.
    init(_ copies: [TableCopies], into report: Report, blankAsZero: Bool) {
        self.report = report
        form = report.form
        takesBlankForZero = blankAsZero
        let tables = copies.map(\.table)
        notes = copies.flatMap(\.notes)
        for copy in copies { differing.merge(copy.differing) { first, _ in first } }
        for cell in form.typedCells { self.report[cell].value = .blank }
        for table in tables { take(table) }
        for table in tables { refuseUnproven(table) }
        leaveOutRightTotals()
        missing = form.typedCells.filter { !found.contains($0) }
        counts.notFound = missing.count
    }

    private mutating func take(_ table: TableMatch) {
        notes += table.doubts
        for (cell, source) in table.cells.sorted(by: { $0.key.index < $1.key.index }) {
            if let number = table.split[cell], differing[cell] == nil {
                set(cell, .number(number), remark: nil, at: source.place)
            } else {
                take(source, cell)
            }
        }
        for undivided in table.undivided { take(undivided) }
    }

    private mutating func take(_ source: SourceRow.Cell, _ cell: CellID) {
        if let place = differing[cell] {
            places[cell] = place
            return
        }
        let description = form[cell]
        let figure = SourceFigure(source.text, description.measure, in: source.unit)
        switch figure.content {
        case .number(let number) where number != 0 && source.hasUncertainUnit:
            doubt(.uncertainUnit(source, description.address(.chinese), cell), cell)
        case .number(let number) where number != 0 && source.countScale != nil:
            doubt(.scaled(source, description.address(.chinese), cell), cell)
        case .number(let number):
            set(cell, .number(number), remark: figure.remark, at: source.place)
            if figure.isNormalised { noteNormalised(source, cell, figure) }
        case .blank: takeBlank(cell, at: source.place)
        case .dash where description.isDerived, .notApplicable where description.isDerived: return
        case .dash where description.allowsNotApplicable, .notApplicable where description.allowsNotApplicable:
            set(cell, .notApplicable, remark: nil, at: source.place)
        case .dash: doubt(.dash(source, description.address(.chinese), cell), cell)
        case .notApplicable: doubt(.notApplicable(source, description.address(.chinese), cell), cell)
        case .unreadable: doubt(.unreadable(source, description.address(.chinese), cell), cell)
        }
    }

    private mutating func doubt(_ note: ImportNote, _ cell: CellID) {
        notes.append(note)
        places[cell] = note.place
    }

    private mutating func set(_ cell: CellID, _ value: CellValue, remark: String?, at place: FindingPlace) {
        report[cell].value = value
        report[cell].remark = remark
        places[cell] = place
        found.insert(cell)
        if !form[cell].isDerived { counts.read += 1 }
    }

    private mutating func takeBlank(_ cell: CellID, at place: FindingPlace) {
        places[cell] = place
        guard !form[cell].isDerived else { return }
        found.insert(cell)
        if takesBlankForZero {
            report[cell].value = .number(0)
            counts.blankAsZero += 1
        } else {
            counts.blank += 1
        }
    }

    private mutating func noteNormalised(_ source: SourceRow.Cell, _ cell: CellID, _ figure: SourceFigure) {
        if !form[cell].isDerived { counts.normalised += 1 }
        let written = report[cell].value.described(form[cell].measure, remark: figure.remark)
        let address = form[cell].address(.chinese)
        let quote = source.text.quoted(40)
        // What a cell says itself goes before what is printed for it.
        let printed = MoneyText(source.text) == nil ? source.unit.flatMap { $0 == .tenThousandYuan ? nil : $0 } : nil
        let unit = printed.map { (zh: "（单位：\($0.rawValue)）", en: " (in \($0.rawValue))") } ?? (zh: "", en: "")
        notes.append(
            ImportNote(
                .normalised, at: source.place,
                Bilingual(
                    zh: "\(address)：“\(quote)”\(unit.zh)读作 \(written.zh)",
                    en: "\(address): “\(quote)”\(unit.en) was read as \(written.en)"),
                cells: [cell]))
        guard case .amount = form[cell].measure, quote.contains("元") || printed != nil else { return }
        remarks[form[cell].row] = "原文：\(quote)\(unit.zh)"
    }

    // MARK: Rows that the document has as one

    private mutating func take(_ undivided: TableMatch.Undivided) {
        let block = form.blocks[undivided.target.block]
        var isSimple = true
        for column in block.columns.indices {
            guard let source = undivided.cells[column] else { continue }
            let target = form.cell(undivided.target, column)
            take(source, target)
            guard !form[target].isDerived, found.contains(target) else { continue }
            let value = report[target].value
            isSimple = isSimple && (value.number ?? 0) == 0
            for row in undivided.rows where row != undivided.target {
                let other = form.cell(row, column)
                guard differing[other] == nil else { continue }
                if value.number != nil {
                    set(other, .number(0), remark: nil, at: source.place)
                } else {
                    takeBlank(other, at: source.place)
                }
            }
        }
        guard !isSimple, let first = undivided.cells.compactMap(\.self).first else { return }
        notes.append(.undivided(undivided, form, at: first.place))
    }

    // MARK: Sums

    /// Figures that ran together are proven only if no sum over them is wrong, and at least one besides those of their own
    /// row is right.
    private mutating func refuseUnproven(_ table: TableMatch) {
        for (_, cells) in Dictionary(grouping: table.split.keys, by: { form[$0].row }) {
            let completed = CompletedReport(report)
            let held = form.relations.filter { relation in
                relation.subject.axis == .column
                    && (relation.left + relation.right).contains { cells.contains($0.cell) }
            }.map { isHeld($0, completed) }
            guard held.contains(false) || !held.contains(true) else { continue }
            for cell in cells {
                if found.remove(cell) != nil, !form[cell].isDerived { counts.read -= 1 }
                report[cell] = Report.Entry(form[cell].isDerived ? .absent : .blank)
            }
            notes.append(.unproven(cells.min { $0.index < $1.index }.flatMap { places[$0] }, form, Array(cells)))
        }
    }

    /// Whether a relation holds with what the document states for totals; `nil` when a figure is missing.
    private func isHeld(_ relation: Relation, _ completed: CompletedReport) -> Bool? {
        func value(_ terms: [Term]) -> Int? {
            terms.reduce(into: 0 as Int?) { sum, term in
                let number = report[term.cell].value.number ?? completed[term.cell].number
                sum = sum.flatMap { sum in number.map { sum + (term.isNegative ? -$0 : $0) } }
            }
        }
        guard let left = value(relation.left), let right = value(relation.right) else { return nil }
        return relation.comparison.holds(left, right)
    }

    /// Totals are computed; the document's own stay only where they say something else.
    private mutating func leaveOutRightTotals() {
        let completed = CompletedReport(report)
        for derivation in form.derivations {
            let cell = derivation.target
            guard let stated = report[cell].value.number else { continue }
            if completed[cell] == .number(stated), report[cell].remark == nil { report[cell] = Report.Entry(.absent) }
        }
    }
}

extension SourceRow.Cell {
    /// The one unit of money that is printed for it; `nil` when there is none, or more than one.
    fileprivate var unit: MoneyUnit? { units.count == 1 ? units.first : nil }

    /// Whether several units are printed for it, and it has none of its own.
    fileprivate var hasUncertainUnit: Bool { units.count > 1 && MoneyText(text) == nil }
}

extension ImportNote {
    fileprivate static func uncertainUnit(_ source: SourceRow.Cell, _ address: String, _ cell: CellID) -> ImportNote {
        let quote = source.text.quoted(40)
        let units = source.units.map(\.rawValue).sorted()
        return ImportNote(
            .unreadCell, at: source.place,
            Bilingual(
                zh: "\(address)：“\(quote)”的单位，表里有的写\(units.joined(separator: "，有的写"))，不能确定，留作待填",
                en:
                    "\(address): the table says that “\(quote)” is in \(units.joined(separator: " and in ")), so it is left to fill in"
            ),
            cells: [cell])
    }

    fileprivate static func scaled(_ source: SourceRow.Cell, _ address: String, _ cell: CellID) -> ImportNote {
        let (quote, unit) = (source.text.quoted(40), source.countScale ?? "")
        return ImportNote(
            .unreadCell, at: source.place,
            Bilingual(
                zh: "\(address)：原文的“\(quote)”以\(unit)为单位，这一格要填实际件数，留作待填",
                en:
                    "\(address): the document counts “\(quote)” in \(unit); this cell needs the exact number, so it is left to fill in"
            ),
            cells: [cell])
    }

    fileprivate static func notApplicable(_ source: SourceRow.Cell, _ address: String, _ cell: CellID) -> ImportNote {
        let quote = source.text.quoted(20)
        return ImportNote(
            .dash, at: source.place,
            Bilingual(
                zh: "\(address)：原文是“\(quote)”，这一格不能写不适用，留作待填；没有发生的填 0",
                en:
                    "\(address): the document says “\(quote)”, which this cell cannot be, so it is left to fill in; write 0 if there was none"
            ),
            cells: [cell])
    }

    fileprivate static func dash(_ source: SourceRow.Cell, _ address: String, _ cell: CellID) -> ImportNote {
        let quote = source.text.quoted(20)
        return ImportNote(
            .dash, at: source.place,
            Bilingual(
                zh: "\(address)：原文是“\(quote)”，不知道是 0 还是没有填，留作待填；没有发生的填 0",
                en:
                    "\(address): “\(quote)” may mean zero or nothing entered, so it is left to fill in; write 0 if there was none"
            ),
            cells: [cell])
    }

    fileprivate static func unreadable(_ source: SourceRow.Cell, _ address: String, _ cell: CellID) -> ImportNote {
        let quote = source.text.quoted(40)
        return ImportNote(
            .unreadCell, at: source.place,
            Bilingual(
                zh: "\(address)：“\(quote)”不能确定是什么数，留作待填",
                en: "\(address): it is not certain which figure “\(quote)” is, so it is left to fill in"),
            cells: [cell])
    }

    fileprivate static func undivided(_ group: TableMatch.Undivided, _ form: Form, at place: FindingPlace) -> ImportNote
    {
        let others = group.rows.filter { $0 != group.target }
        let (target, rest) = (form.row(group.target).label, others.map { form.row($0).label.quoted(16) })
        let cells = group.rows.flatMap { row in form.blocks[row.block].columns.indices.map { form.cell(row, $0) } }
        return ImportNote(
            .undivided, at: place,
            Bilingual(
                zh: "原文只有一行，没有分列各种情形：各数按约定记入“\(target)”，\(rest.map { "“\($0)”" }.joined(separator: "、"))记 0，请核对",
                en:
                    "the document has one row for the whole group: by convention its figures were put into “\(target)”, and "
                    + "\(rest.map { "“\($0)”" }.joined(separator: ", ")) are 0; check them"),
            cells: cells)
    }

    fileprivate static func unproven(_ place: FindingPlace?, _ form: Form, _ cells: [CellID]) -> ImportNote {
        let sorted = cells.sorted { $0.index < $1.index }
        let label = sorted.first.map { form.row(form[$0].row).label } ?? ""
        return ImportNote(
            .unreadRow, at: place,
            Bilingual(
                zh: "“\(label)”：数字连在一起，断开后与其他各行的合计对不上或无从核对，没有取用",
                en:
                    "“\(label)”: the figures run together, and no sum over other rows proves how to divide them, so none was taken"
            ),
            cells: sorted)
    }
}
