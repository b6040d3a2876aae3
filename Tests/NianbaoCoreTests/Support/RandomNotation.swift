import SeededRandom

@testable import NianbaoCore

/// Writes report files in every notation that a file may use, from a seed: words for groups and tables, maps in braces
/// and in lines, lists in columns, remarks, comments, empty lines, either spelling and line break.
struct RandomNotation {
    private let form: Form
    private var generator: SplitMix64
    private let spelling: Spelling
    private var lines: [String] = []
    private var comments = 0

    /// A file without errors on `form`, for a year that it is used in.
    static func text(on form: Form, seed: UInt64) -> String {
        var writer = RandomNotation(form, seed)
        writer.write()
        let lineBreak = writer.generator.oneIn(4) ? "\r\n" : "\n"
        return writer.lines.joined(separator: lineBreak) + (writer.generator.oneIn(5) ? "" : lineBreak)
    }

    private init(_ form: Form, _ seed: UInt64) {
        self.form = form
        generator = SplitMix64(seed: seed)
        spelling = generator.oneIn(3) ? .english : .chinese
    }

    private mutating func write() {
        let year = form.years.lowerBound
        for (field, value) in [(ReportField.edition, form.edition), (.agency, "青石县教育局"), (.year, String(year))] {
            add("\(field.name[spelling]): \(value)", mayComment: false)
        }
        if generator.oneIn(3) { narrative(ReportField.preamble.name) }
        for section in form.sections where !generator.oneIn(3) {
            if let table = section.table {
                group(section.name, table.keys, depth: 0)
            } else {
                narrative(section.name)
            }
        }
    }

    // MARK: Lines

    private mutating func add(_ line: String, mayComment: Bool = true) {
        lines.append(
            line + (mayComment && generator.oneIn(6) ? String(repeating: " ", count: spaces(1...4)) + comment() : ""))
        guard mayComment, generator.oneIn(10) else { return }
        lines.append(generator.oneIn(2) ? "" : String(repeating: " ", count: spaces(0...6)) + comment())
    }

    private mutating func comment() -> String {
        comments += 1
        return "# 注\(comments)"
    }

    private mutating func spaces(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func word(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "0" }

    // MARK: Texts

    private mutating func narrative(_ name: Name) {
        let key = name[spelling] + ":"
        let paragraphs = (0..<spaces(1...4)).map { _ in
            word(["甲。", "（一）主动公开", "公开12件: 其中3件", "- 一条", "# 井号", "键: 值", "0"])
        }
        switch spaces(0...5) {
        case 0: add("\(key) \(Notation.blank[spelling])")
        case 1 where generator.oneIn(2): lines += ["\(key) |", "  \(Notation.blank[spelling])"]
        case 1: add(key)
        case 2: add("\(key) 全年工作有序", mayComment: false)
        case 3: add("\(key) \(YAMLText.quoted(paragraphs[0]))", mayComment: false)
        default:
            lines.append("\(key) \(word(["|", "|-", "|  # 正文"]))")
            let margin = String(repeating: " ", count: spaces(1...4))
            for (index, paragraph) in paragraphs.enumerated() {
                // The first line sets the margin of the block.
                if index > 0, generator.oneIn(5) { lines.append("") }
                lines.append(margin + (index > 0 && generator.oneIn(3) ? "　　" : "") + paragraph)
            }
        }
    }

    // MARK: Tables

    private mutating func group(_ name: Name, _ group: KeyGroup, depth: Int) {
        let margin = String(repeating: "  ", count: depth)
        let head = "\(margin)\(name[spelling]):"
        if generator.oneIn(depth == 0 ? 4 : 3) { return add("\(head) \(zeroOrBlank())") }
        if generator.oneIn(depth == 0 ? 8 : 4) { return add("\(head) \(map(group))") }
        add(head)
        let children = group.children.filter { holdsInputs($0) && !generator.oneIn(6) }
        for child in children.isEmpty ? Array(group.children.filter(holdsInputs).prefix(1)) : children {
            switch child.node {
            case .group(let inner): self.group(child.name, inner, depth: depth + 1)
            case .row(let row): self.row(child.name, row, depth: depth + 1)
            }
        }
    }

    private func holdsInputs(_ child: KeyGroup.Child) -> Bool {
        switch child.node {
        case .row(let row): form.row(row).sum == nil
        case .group(let group): group.rows.contains { form.row($0).sum == nil }
        }
    }

    /// A group of rows in braces, on one line.
    private mutating func map(_ group: KeyGroup) -> String {
        let fields = group.children.filter(holdsInputs).map { child -> String in
            switch child.node {
            case .group(let inner): "\(child.name[spelling]): \(generator.oneIn(2) ? "0" : map(inner))"
            case .row(let row): "\(child.name[spelling]): \(flowRow(row))"
            }
        }
        return "{\(fields.joined(separator: ", "))}"
    }

    private mutating func row(_ name: Name, _ row: RowID, depth: Int) {
        let head = String(repeating: "  ", count: depth) + "\(name[spelling]):"
        let block = form.blocks[row.block]
        guard generator.oneIn(4), block.inputColumns.count > 1 else {
            return add("\(head)\(String(repeating: " ", count: spaces(1...5)))\(flowRow(row))")
        }
        add(head)
        for field in fields(row) { add(String(repeating: "  ", count: depth + 1) + field) }
    }

    private mutating func flowRow(_ row: RowID) -> String {
        let block = form.blocks[row.block]
        let inputs = block.inputColumns
        if inputs.count == 1 { return figure(block.columns[inputs[0]].measure, mayRemark: true) }
        switch spaces(0...3) {
        case 0: return zeroOrBlank()
        case 1: return "{\(fields(row).joined(separator: ", "))}"
        default:
            let isAligned = generator.oneIn(2)
            let figures = inputs.map { figure(block.columns[$0].measure, mayRemark: !isAligned) }
            return "[\(figures.map { isAligned ? $0.padded(left: 4) : $0 }.joined(separator: ", "))]"
        }
    }

    /// Some of a row's columns by name, often with a word for the rest.
    private mutating func fields(_ row: RowID) -> [String] {
        let block = form.blocks[row.block]
        var fields: [String] = []
        for column in block.inputColumns where generator.oneIn(2) {
            fields.append(
                "\(block.columns[column].name[spelling]): \(figure(block.columns[column].measure, mayRemark: true))")
        }
        if fields.isEmpty || generator.oneIn(2) { fields.append("\(Notation.rest[spelling]): \(zeroOrBlank())") }
        return fields
    }

    private mutating func zeroOrBlank() -> String { generator.oneIn(4) ? Notation.blank[spelling] : "0" }

    private mutating func figure(_ measure: Measure, mayRemark: Bool) -> String {
        let number = String(spaces(0...(generator.oneIn(3) ? 999 : 9)))
        guard mayRemark, generator.oneIn(8) else { return number }
        return "{\(Notation.value[spelling]): \(number), \(Notation.remark[spelling]): 其中修订\(spaces(1...3))件}"
    }
}

extension String {
    fileprivate func padded(left width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
