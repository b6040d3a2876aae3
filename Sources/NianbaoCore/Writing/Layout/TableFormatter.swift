/// Writes one table of a report file, its rows below its key.
struct TableFormatter {
    private let index: Int
    private let outline: LayoutTree
    private let remarks: RemarkPlaces
    private let rows: [Int: RowText]
    private let layout: TableLayout
    /// The comments that are written anew, with single spaces: the author's copies of them are dropped.
    private let made: Set<String>
    private var commentedBlocks: Set<Int> = []

    init(
        _ table: Table, at index: Int, of outline: LayoutTree, _ remarks: RemarkPlaces, _ form: Form,
        _ spelling: Spelling, _ source: SourceText
    ) {
        self.index = index
        self.outline = outline
        self.remarks = remarks
        var rows: [(index: Int, row: RowID, text: RowText)] = []
        var keys: [(name: String, indentation: Int)] = []
        func collect(_ index: Int, indentation: Int) {
            for child in outline.children(of: index) {
                let entry = outline.entries[child]
                if case .row(let id) = entry.kind {
                    let text = RowText(entry.value, in: form.blocks[id.block], spelling: spelling, source: source)
                    rows.append((child, id, text))
                }
                if entry.kind == .level {
                    collect(child, indentation: indentation + 2)
                } else {
                    keys.append((entry.key, indentation))
                }
            }
        }
        collect(index, indentation: 2)
        let layout = TableLayout(
            table, of: form, spelling: spelling, keys: keys, rows: rows.map { ($0.row, $0.text) })
        let blocks = Set(rows.map(\.row.block))
        self.layout = layout
        self.rows = Dictionary(uniqueKeysWithValues: rows.map { ($0.index, $0.text) })
        made = Set(blocks.flatMap { layout.columnComments(of: $0, margin: "").map(\.withSingleBlanks) })
    }

    mutating func write(to page: inout LineWriter) {
        page.add(Array(authored(remarks.above[index]).drop { $0 == .emptyLine }))
        page.add(outline.entries[index].key, "", comment: remarks.behind[index])
        writeChildren(of: index, margin: "  ", to: &page)
        page.add(authored(remarks.below[index]), margin: "  ")
    }

    private mutating func writeChildren(of index: Int, margin: String, to page: inout LineWriter) {
        for child in outline.children(of: index) {
            let entry = outline.entries[child]
            page.add(authored(remarks.above[child]), margin: margin)
            switch entry.kind {
            case .level:
                page.add(line: "\(margin)\(entry.key):", comment: remarks.behind[child])
                writeChildren(of: child, margin: margin + "  ", to: &page)
            case .row(let id): write(id, child, margin: margin, to: &page)
            case .field, .narrative, .list, .word:
                let line = layout.line(entry.key, RowText.wholesale(entry.value), margin: margin)
                page.add(line: line, comment: remarks.behind[child])
            }
        }
    }

    private mutating func write(_ row: RowID, _ index: Int, margin: String, to page: inout LineWriter) {
        if commentedBlocks.insert(row.block).inserted {
            for comment in layout.columnComments(of: row.block, margin: margin) { page.add(line: comment) }
        }
        let value = rows[index].map { layout.text(of: $0, in: row.block) } ?? ""
        page.add(line: layout.line(outline.entries[index].key, value, margin: margin), comment: remarks.behind[index])
    }

    /// The lines without those that are made anew.
    private func authored(_ lines: [RemarkPlaces.Line]) -> [RemarkPlaces.Line] {
        lines.filter { line in
            guard case .comment(let text) = line else { return true }
            return !made.contains(text.withSingleBlanks)
        }
    }
}

extension String {
    /// The text with each run of spaces reduced to one.
    fileprivate var withSingleBlanks: String {
        split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    }
}
