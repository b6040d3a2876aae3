/// The labels of a form's table, as they are looked for in documents.
struct TableOutline: Sendable {
    /// The index of its section.
    let section: Int
    let table: Table
    /// What is looked for row by row, in printed order. Tables that are printed across have none.
    let lines: [Line]
    /// By block, from the table's first.
    let blocks: [BlockOutline]
    /// Its captions, and what is printed where its headers meet.
    private let names: [PlainLabel]

    /// A caption, a row, or a group of rows that may be printed as one row.
    struct Line: Sendable {
        let kind: Kind
        /// The label in all its wordings.
        let labels: [PlainLabel]
        /// The labels of the groups around it in all their wordings, outermost first.
        let groups: [[PlainLabel]]
        /// All labels from the outermost group on, run together as in documents that have them in one cell.
        let path: PlainLabel

        enum Kind: Hashable, Sendable {
            case caption(block: Int)
            case row(RowID)
            /// Instead of the rows; `target` takes the figures.
            case undivided(rows: [RowID], target: RowID)
        }
    }

    /// The headers of a block.
    struct BlockOutline: Sendable {
        /// Its index in the form.
        let index: Int
        let block: Block
        /// By column: the header's wordings.
        let columns: [[PlainLabel]]
        /// All wordings of all column headers, groups among them.
        let heads: [PlainLabel]
        /// Of a block printed across, by row: the wordings of its header.
        let rows: [[PlainLabel]]
    }

    init(_ table: Table, section: Int, of form: Form) {
        self.section = section
        self.table = table
        blocks = table.blocks.map { BlockOutline(form.blocks[$0], index: $0) }
        lines = table.blocks.flatMap { Self.lines(form.blocks[$0], index: $0) }
        let captions = lines.filter { if case .caption = $0.kind { true } else { false } }.flatMap(\.labels)
        names = captions + blocks.map { PlainLabel($0.block.corner) }
    }

    /// The tables of a form in printed order.
    static func all(of form: Form) -> [TableOutline] {
        form.sections.indices.compactMap { index in
            form.sections[index].table.map { TableOutline($0, section: index, of: form) }
        }
    }

    /// Whether a label is a caption of the table, or what is printed where its headers meet.
    func isNamed(_ label: PlainLabel) -> Bool { names.likeness(to: label) >= 0.9 }

    /// How many rows of the form the lines stand for.
    var rowCount: Int { blocks.reduce(0) { $0 + $1.block.rows.count } }

    private static func lines(_ block: Block, index: Int) -> [Line] {
        guard block.layout == .down else { return [] }
        var lines: [Line] = []
        if let caption = block.caption {
            let label = PlainLabel(caption)
            lines.append(Line(kind: .caption(block: index), labels: [label], groups: [], path: label))
        }
        func visit(_ heads: [Heading], _ groups: [Heading]) {
            for head in heads {
                let path = PlainLabel((groups + [head]).map(\.label).joined())
                let around = groups.map(\.wordings)
                switch head.body {
                case .leaf(let row, _):
                    lines.append(
                        Line(
                            kind: .row(RowID(block: index, row: row)), labels: head.wordings, groups: around, path: path
                        ))
                case .group(let children):
                    if let target = head.undivided {
                        let rows = head.leaves.map { RowID(block: index, row: $0) }
                        let kind = Line.Kind.undivided(rows: rows, target: RowID(block: index, row: target))
                        lines.append(Line(kind: kind, labels: head.wordings, groups: around, path: path))
                    }
                    visit(children, groups + [head])
                }
            }
        }
        visit(block.rowHeads, [])
        return lines
    }
}

extension TableOutline.BlockOutline {
    fileprivate init(_ block: Block, index: Int) {
        self.index = index
        self.block = block
        columns = block.columnHeads.leafWordings(block.columns.count)
        heads = block.columnHeads.allWordings
        rows = block.rowHeads.leafWordings(block.rows.count)
    }
}

extension Heading {
    /// The label and its aliases, for comparing.
    fileprivate var wordings: [PlainLabel] { ([label] + aliases).map { PlainLabel($0) } }
}

extension [Heading] {
    /// The wordings of the leaves by their index.
    fileprivate func leafWordings(_ count: Int) -> [[PlainLabel]] {
        var wordings = [[PlainLabel]](repeating: [], count: count)
        func visit(_ heads: [Heading]) {
            for head in heads {
                switch head.body {
                case .leaf(let index, _): wordings[index] = head.wordings
                case .group(let children): visit(children)
                }
            }
        }
        visit(self)
        return wordings
    }

    fileprivate var allWordings: [PlainLabel] {
        flatMap { head -> [PlainLabel] in
            switch head.body {
            case .leaf: head.wordings
            case .group(let children): head.wordings + children.allWordings
            }
        }
    }
}

extension [PlainLabel] {
    /// How alike a label is to the one of these that it is most alike.
    func likeness(to label: PlainLabel) -> Double { reduce(0) { Swift.max($0, $1.likeness(to: label)) } }
}

extension [[PlainLabel]] {
    /// The index of the header that a label is, each being given in all its wordings; `nil` when it is none of them, or may
    /// be two.
    func best(for label: PlainLabel) -> Int? {
        let likeness = map { $0.likeness(to: label) }
        guard let best = likeness.max(), best >= 0.6, likeness.count(where: { $0 > best - 0.1 }) == 1 else {
            return nil
        }
        return likeness.firstIndex(of: best)
    }
}
