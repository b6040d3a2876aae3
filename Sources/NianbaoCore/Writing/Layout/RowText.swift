/// The value of a row as it is written: in the notation of the file, with clean figures.
struct RowText {
    let content: Content

    enum Content {
        /// The cells of a list with their columns.
        case list([(column: Int, text: String)])
        /// A map, a bare figure or a word.
        case word(String)
    }

    init(_ node: YAMLNode, in block: Block, spelling: Spelling, source: SourceText) {
        let cells = CellText(block: block, spelling: spelling, source: source)
        switch node.content {
        case .sequence(let items):
            let columns = items.count == block.columns.count ? Array(block.columns.indices) : block.inputColumns
            content = .list(zip(columns, items).map { ($0, cells.text($1, column: $0)) })
        case .mapping(let entries): content = .word(cells.map(node, entries))
        case .scalar(let scalar):
            content = .word(scalar.text.isEmpty ? "" : cells.word(scalar, column: block.onlyInput))
        }
    }

    /// One word for all rows of a table or group.
    static func wholesale(_ node: YAMLNode) -> String {
        guard let scalar = node.scalar else { return "{}" }
        return scalar.text.isEmpty ? "" : FigureReader(measure: .count).clean(scalar.text)
    }
}

/// Cells as they are written.
private struct CellText {
    let block: Block
    let spelling: Spelling
    let source: SourceText

    /// A figure, alone or as `{值: 22, 注: …}`.
    func text(_ node: YAMLNode, column: Int) -> String {
        switch node.content {
        case .scalar(let scalar): word(scalar, column: column)
        case .mapping(let fields): remarked(node, fields, column: column)
        case .sequence: ""
        }
    }

    /// A figure or word. `column` is `nil` if it is for several columns.
    func word(_ scalar: YAMLScalar, column: Int?) -> String {
        let measure = column.map { block.columns[$0].measure } ?? .count
        return scalar.text.isEmpty ? Notation.blank[spelling] : FigureReader(measure: measure).clean(scalar.text)
    }

    /// A row by the names of its columns, in the form's order.
    func map(_ node: YAMLNode, _ fields: [YAMLEntry]) -> String {
        if let column = block.onlyInput, fields.contains(where: { Notation.value.matches($0.key) }) {
            return remarked(node, fields, column: column)
        }
        let named = block.columns.indices.flatMap { column in
            fields.filter { block.columns[column].name.matches($0.key) }.map { field in
                "\(field.key): \(text(field.value, column: column))"
            }
        }
        let rest = fields.filter { Notation.rest.matches($0.key) }.map {
            "\($0.key): \(text($0.value, column: block.inputColumns[0]))"
        }
        return "{\((named + rest).joined(separator: ", "))}"
    }

    private func remarked(_ node: YAMLNode, _ fields: [YAMLEntry], column: Int) -> String {
        let values = fields.filter { Notation.value.matches($0.key) }.map { field in
            "\(field.key): \(text(field.value, column: column))"
        }
        let remarks = fields.filter { Notation.remark.matches($0.key) }.map { field in
            "\(field.key): \(remark(field.value, isInBrackets: source.isBracketed(node)))"
        }
        return "{\((values + remarks).joined(separator: ", "))}"
    }

    /// A remark as the file has it, unless it was outside brackets, where more is valid without quotes.
    private func remark(_ node: YAMLNode, isInBrackets: Bool) -> String {
        guard let scalar = node.scalar else { return "" }
        let isSafe = isInBrackets || scalar.style == .quoted
        if isSafe, let text = source.text(in: node.span) { return text }
        return YAMLText.quoted(scalar.text.trimmed)
    }
}

extension Block {
    /// The column that is typed, if there is only one.
    fileprivate var onlyInput: Int? { inputColumns.count == 1 ? inputColumns[0] : nil }
}

extension FigureReader {
    /// The figure in the clean spelling; a text that is no figure as it is.
    func clean(_ text: String) -> String {
        // Finding out why a word is no figure takes long.
        if Notation.blank.matches(text) || Notation.notApplicable.matches(text) { return text }
        if case .restyled(_, let clean) = read(text) { return clean }
        return text
    }
}
