/// The columns of the values of one table, aligned by display width.
struct TableLayout {
    /// The column at which values begin, counted in cells from the start of the line.
    private let valueColumn: Int
    /// How wide each column of values is, by block.
    private var widths: [Int: [Int]] = [:]
    private let form: Form
    private let spelling: Spelling

    /// - Parameters:
    ///   - keys: The keys that have values, each with its indentation.
    ///   - rows: The values of the table's rows.
    init(
        _ table: Table, of form: Form, spelling: Spelling, keys: [(name: String, indentation: Int)],
        rows: [(row: RowID, text: RowText)]
    ) {
        self.form = form
        self.spelling = spelling
        let widest = Self.widestKey(table.keys, spelling, indentation: 2)
        valueColumn = keys.reduce(widest) { max($0, $1.indentation + $1.name.displayWidth) } + 2
        for (row, text) in rows { widen(for: text, in: row.block) }
    }

    /// The key of a line with its value at the table's value column.
    func line(_ key: String, _ value: String, margin: String) -> String {
        value.isEmpty ? "\(margin)\(key):" : "\(margin)\(key):".padded(to: valueColumn) + value
    }

    func text(of value: RowText, in block: Int) -> String {
        switch value.content {
        case .word(let word): return word
        case .list(let cells):
            let padded = cells.map { $0.text.leftPadded(to: widths[block]?[$0.column] ?? 0) }
            return "[\(padded.joined(separator: ", "))]"
        }
    }

    /// The comments above a block's first row that name its columns.
    func columnComments(of index: Int, margin: String) -> [String] {
        let block = form.blocks[index]
        let explained = block.inputColumns.map { block.columns[$0] }.filter { $0.label != $0.name[spelling] }
        let names = block.inputColumns.map { column in
            block.columns[column].name[spelling].leftPadded(to: widths[index]?[column] ?? 0)
        }
        // Values of several columns are written in brackets.
        let start = valueColumn + (names.count > 1 ? 1 : 0)
        return explained.map { "\(margin)# \($0.name[spelling])：\($0.label)" }
            + ["\(margin)#".padded(to: start) + names.joined(separator: "  ")]
    }

    private static func widestKey(_ group: KeyGroup, _ spelling: Spelling, indentation: Int) -> Int {
        group.children.reduce(0) { widest, child in
            switch child.node {
            case .row: max(widest, indentation + child.name[spelling].displayWidth)
            case .group(let group): max(widest, widestKey(group, spelling, indentation: indentation + 2))
            }
        }
    }

    private mutating func widen(for text: RowText, in index: Int) {
        var columns = widths[index] ?? form.blocks[index].columns.map { $0.name[spelling].displayWidth }
        if case .list(let cells) = text.content {
            for cell in cells { columns[cell.column] = max(columns[cell.column], cell.text.displayWidth) }
        }
        widths[index] = columns
    }
}
