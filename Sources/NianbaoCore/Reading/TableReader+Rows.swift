extension TableReader {
    /// Reads a row in any of its notations: a list, a map by column, a bare figure, or one word for all.
    mutating func readRow(_ entry: YAMLEntry, _ id: RowID) {
        let block = report.form.blocks[id.block]
        switch entry.value.content {
        case .sequence(let items): readList(entry, items, id, block)
        case .mapping(let entries):
            mark(block.columns.indices, id, block, at: entry)
            readMap(entry, entries, id, block)
        case .scalar(let scalar):
            mark(block.columns.indices, id, block, at: entry)
            readWord(entry, scalar, id, block)
        }
    }

    /// Records for columns that the row is here, whether or not it gives their figures.
    private mutating func mark(_ columns: some Sequence<Int>, _ id: RowID, _ block: Block, at entry: YAMLEntry) {
        for column in columns {
            report[block.cell(row: id.row, column: column)] = Report.Entry(.absent, span: entry.keySpan)
        }
    }

    private mutating func readList(_ entry: YAMLEntry, _ items: [YAMLNode], _ id: RowID, _ block: Block) {
        let inputs = block.inputColumns
        if let separated = ThousandsInList(items, inputs: inputs.count, columns: block.columns.count, source) {
            findings += separated.findings
            readList(entry, separated.items, id, block)
            return
        }
        let columns: [Int]
        switch items.count {
        case inputs.count:
            columns = inputs
            mark(block.derivedColumns, id, block, at: entry)
        case block.columns.count: columns = Array(block.columns.indices)
        default:
            mark(block.columns.indices, id, block, at: entry)
            refuseLength(entry, items, block)
            spoil(id, block)
            return
        }
        for index in items.indices { readCell(items[index], block.cell(row: id.row, column: columns[index])) }
    }

    private mutating func readMap(_ entry: YAMLEntry, _ entries: [YAMLEntry], _ id: RowID, _ block: Block) {
        let inputs = block.inputColumns
        if inputs.count == 1, entries.contains(where: { Notation.value.matches($0.key) }) {
            readCell(entry.value, block.cell(row: id.row, column: inputs[0]))
            return
        }
        let columns = block.columns
        let hasRest = inputs.count > 1
        // One for each column, and a last one for the rest.
        var seen = [SourceSpan?](repeating: nil, count: columns.count + 1)
        var rest: YAMLEntry?
        for field in entries {
            let column = columns.firstIndex { $0.name.matches(field.key) }
            guard column != nil || hasRest && Notation.rest.matches(field.key) else {
                findings.append(.unknownKey(field, among: columns.map(\.name) + (hasRest ? [Notation.rest] : [])))
                continue
            }
            let place = column ?? columns.count
            if let first = seen[place] {
                findings.append(.duplicateKey(field, first: first))
            } else if let column {
                readCell(field.value, block.cell(row: id.row, column: column))
            } else {
                rest = field
            }
            seen[place] = field.keySpan
        }
        if let rest { fillRest(rest, inputs.filter { seen[$0] == nil }, id, block) }
    }

    private mutating func fillRest(_ entry: YAMLEntry, _ columns: [Int], _ id: RowID, _ block: Block) {
        func fill(_ value: CellValue) {
            for column in columns {
                report[block.cell(row: id.row, column: column)] = Report.Entry(value, span: entry.value.span)
            }
        }
        guard let value = entry.value.scalar.flatMap({ wholesale($0) }), value != .notApplicable else {
            findings.append(
                Finding(
                    .rowNotation, at: entry.value.span,
                    Bilingual(
                        zh: "“\(entry.key)”只能是 0 或 \(Notation.blank[report.spelling])",
                        en: "“\(entry.key)” can only be 0 or \(Notation.blank[report.spelling])"),
                    advice: Bilingual(zh: "其他列有数字的，按列名写出", en: "name the columns that have other figures")))
            fill(.unreadable)
            return
        }
        fill(value)
    }

    private mutating func readWord(_ entry: YAMLEntry, _ scalar: YAMLScalar, _ id: RowID, _ block: Block) {
        let inputs = block.inputColumns
        if inputs.count == 1 {
            readCell(entry.value, block.cell(row: id.row, column: inputs[0]))
        } else if let value = wholesale(scalar) {
            fill([id], value, at: entry)
        } else {
            findings.append(
                Finding(
                    .rowNotation, at: entry.value.span,
                    Bilingual(
                        zh: "“\(entry.key)”要写 \(inputs.count) 个数", en: "“\(entry.key)” takes \(inputs.count) figures"),
                    advice: wordAdvice(scalar.text, id, block),
                    fix: list(meantBy: scalar.text, block).flatMap { source.fix(entry.value.span, with: $0) }))
            spoil(id, block)
        }
    }

    /// The list that a row was meant to be; `nil` unless its figures fit the row and no other row.
    private func list(meantBy text: String, _ block: Block) -> String? {
        guard case .figures(let figures)? = RowGuess(text), !RowGuess.isDoubtful(text) else { return nil }
        let isFitting = [block.inputColumns.count, block.columns.count].contains(figures.count)
        return isFitting ? RowGuess.figures(figures).list : nil
    }

    /// What to write in place of a word that does not say what the figures are.
    private func wordAdvice(_ text: String, _ id: RowID, _ block: Block) -> Bilingual {
        let guess = RowGuess(text)
        switch guess {
        case .figures:
            let list = guess?.list ?? ""
            return Bilingual(zh: "外面加英文方括号，中间用英文逗号：\(list)", en: "put brackets around them and commas between: \(list)")
        case .gaps: return Self.gapAdvice
        case .zero: return Bilingual(zh: "全部为零的，写一个数字 0", en: "if all are zero, write the digit 0")
        case .nothing where report.form.row(id).allowsNotApplicable:
            let none = Notation.notApplicable[report.spelling]
            return Bilingual(
                zh: "本机关无此权限的写 \(none)；全部为零写一个 0", en: "write \(none) if it cannot apply; one 0 if all are zero")
        case .nothing, nil:
            let names = block.inputColumns.map { block.columns[$0].name[report.spelling] }.joined(separator: ", ")
            let todo = Notation.blank[report.spelling]
            return Bilingual(
                zh: "按 [\(names)] 的顺序写；全部为零写一个 0，尚未统计写 \(todo)",
                en: "write them in the order [\(names)]; one 0 if all are zero, \(todo) if not yet known")
        }
    }

    private mutating func refuseLength(_ entry: YAMLEntry, _ items: [YAMLNode], _ block: Block) {
        let inputs = block.inputColumns
        let names = inputs.map { block.columns[$0].name[report.spelling] }
        let hasTotal = inputs.count < block.columns.count
        let parted = parted(items, block)
        let endsEmpty = items.last.map { source.hasComma(after: $0.span.end) } ?? false
        let looksSplit = items.contains { ($0.scalar?.text.utf8.count ?? 0) == 3 } && items.count > block.columns.count
        findings.append(
            Finding(
                .rowLength, at: entry.value.span,
                Bilingual(
                    zh: "“\(entry.key)”有 \(items.count) 个数，应当是 \(inputs.count) 个" + (hasTotal ? "（可再加一个合计）" : ""),
                    en: "“\(entry.key)” has \(items.count) figures instead of \(inputs.count)"
                        + (hasTotal ? " (a stated total may follow)" : "")),
                advice: parted.map {
                    Bilingual(zh: "数与数之间用英文逗号：\($0.list)", en: "put commas between the figures: \($0.list)")
                } ?? (endsEmpty && items.count < inputs.count ? Self.gapAdvice : nil)
                    ?? Bilingual(
                        zh: "依次是 \(names.joined(separator: "、"))" + (looksSplit ? "；数字里不要加千分位逗号" : ""),
                        en: "in this order: \(names.joined(separator: ", "))"
                            + (looksSplit ? "; do not separate thousands by commas" : "")),
                fix: parted?.fix))
    }

    private static let gapAdvice = Bilingual(
        zh: "有空着的格子：没有写 0，尚未统计写 \(Notation.blank.key)，中间用英文逗号，外面加英文方括号",
        en:
            "there are empty cells: write 0 for none, \(Notation.blank.id) for not yet known, commas between and brackets around"
    )

    /// The list with commas where its items have figures without commas between them, and the fix that puts them there
    /// if the row then has as many as it should; `nil` when there are no such items.
    private func parted(_ items: [YAMLNode], _ block: Block) -> (list: String, fix: Fix?)? {
        guard items.count < block.columns.count else { return nil }
        var (figures, edits): ([String], [Fix.Edit]) = ([], [])
        for item in items {
            guard let text = item.scalar?.text else { return nil }
            if case .figures(let parts)? = RowGuess(text), !RowGuess.isDoubtful(text) {
                figures += parts
                let fix = source.fix(item.span, with: parts.joined(separator: ", "))
                edits += fix?.edits ?? []
            } else {
                figures.append(text)
            }
        }
        guard figures.count > items.count else { return nil }
        let isFitting = [block.inputColumns.count, block.columns.count].contains(figures.count)
        guard isFitting || items.count == 1 else { return nil }
        return (RowGuess.figures(figures).list ?? "", isFitting ? Fix(edits) : nil)
    }

    /// Marks a row that could not be read, so that no rule takes it for missing or zero.
    private mutating func spoil(_ id: RowID, _ block: Block) {
        for column in block.inputColumns {
            report[block.cell(row: id.row, column: column)].value = .unreadable
        }
    }
}
