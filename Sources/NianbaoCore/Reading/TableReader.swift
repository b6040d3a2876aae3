/// Reads the tables of a report file into the report's cells.
struct TableReader {
    var report: Report
    var findings: [Finding] = []
    /// The file's text, for how a value is written.
    let source: SourceExcerpts
    /// The empty values that findings report already.
    private let unread: Set<SourcePosition>

    init(report: Report, source: SourceExcerpts, unread: Set<SourcePosition>) {
        self.report = report
        self.source = source
        self.unread = unread
    }

    /// Whether a finding already reports that there is no figure here.
    func isReported(_ node: YAMLNode) -> Bool {
        !unread.isEmpty && node.scalar?.isNull == true && unread.contains(node.span.start)
    }

    /// Reads a table, or a group of its rows.
    mutating func read(_ entry: YAMLEntry, _ group: KeyGroup) {
        switch entry.value.content {
        case .mapping(let entries): read(entries, group)
        case .scalar(let scalar):
            guard let value = wholesale(scalar) else {
                refuse(entry, group)
                return
            }
            fill(typedRows(group), value, at: entry)
        case .sequence: refuse(entry, group)
        }
    }

    private mutating func read(_ entries: [YAMLEntry], _ group: KeyGroup) {
        var seen = [SourceSpan?](repeating: nil, count: group.children.count)
        var slips: [(index: Int, entry: YAMLEntry)] = []
        var next = 0
        for entry in entries {
            guard let index = group.index(of: entry.key, expecting: next) else {
                let names = group.children.map(\.name)
                findings.append(.unknownKey(entry, among: names))
                if let index = names.index(probablyMeantBy: entry.key) { slips.append((index, entry)) }
                continue
            }
            if let first = seen[index] {
                findings.append(.duplicateKey(entry, first: first))
                continue
            }
            seen[index] = entry.keySpan
            next = index + 1
            switch group.children[index].node {
            case .group(let group): read(entry, group)
            case .row(let row): readRow(entry, row)
            }
        }
        for (index, entry) in slips where seen[index] == nil {
            seen[index] = entry.keySpan
            giveUp(KeyGroup(children: [group.children[index]]), at: entry)
        }
    }

    private mutating func refuse(_ entry: YAMLEntry, _ group: KeyGroup) {
        let names = group.children.map { $0.name[report.spelling] }
        findings.append(
            Finding(
                .rowNotation, at: entry.value.span,
                Bilingual(
                    zh: "“\(entry.key)”下面要分行写，不能写成这样", en: "“\(entry.key)” takes rows below it, not this"),
                advice: Bilingual(
                    zh: "分别写 \(names.joined(separator: "、"))；全部为零写一个 0",
                    en: "write \(names.joined(separator: ", ")) each; one 0 if all are zero")))
        giveUp(group, at: entry)
    }

    /// Records that the rows of a group are in the file, whatever is written there; a finding reports what is wrong.
    mutating func giveUp(_ group: KeyGroup, at entry: YAMLEntry) {
        fill(typedRows(group), .unreadable, at: entry)
    }

    private func typedRows(_ group: KeyGroup) -> [RowID] {
        group.rows.filter { report.form.row($0).sum == nil }
    }

    /// What one word says of every figure of a row or group; `nil` when it is no such word.
    func wholesale(_ scalar: YAMLScalar) -> CellValue? {
        if let value = blank(scalar) { return value }
        if Notation.notApplicable.matches(scalar.text) { return .notApplicable }
        return scalar.text == "0" || scalar.text == "０" ? .number(0) : nil
    }

    /// The meaning of a scalar without a figure; `nil` if it has one. In a broken file, a value that seems to be empty
    /// may be in the lines that could not be read.
    func blank(_ scalar: YAMLScalar) -> CellValue? {
        if scalar.isNull, scalar.text.isEmpty, !report.isWhole { return .unreadable }
        return scalar.isNull || Notation.blank.matches(scalar.text) ? .blank : nil
    }

    /// Puts one value into all input cells of some rows.
    mutating func fill(_ rows: [RowID], _ value: CellValue, at entry: YAMLEntry) {
        let refused = value == .notApplicable ? rows.filter { !report.form.row($0).allowsNotApplicable } : []
        if !refused.isEmpty {
            let names = refused.map { report.form.row($0).name[report.spelling] }
            refuseNotApplicable(
                entry.value.span, refused.count == rows.count ? entry.key : names.joined(separator: "、"))
        }
        if value == .number(0), let text = entry.value.scalar?.text, text != "0" {
            findings.append(.restyled(text, clean: "0", at: entry.value.span, source))
        }
        for row in rows {
            let value = refused.contains(row) ? .unreadable : value
            for column in report.form.blocks[row.block].inputColumns {
                report[report.form.cell(row, column)] = Report.Entry(value, span: entry.value.span)
            }
        }
    }

    mutating func refuseNotApplicable(_ span: SourceSpan, _ name: String) {
        let word = Notation.notApplicable[report.spelling]
        findings.append(
            Finding(
                .notApplicable, at: span,
                Bilingual(zh: "“\(name)”不能写“\(word)”", en: "“\(name)” cannot be “\(word)”"),
                advice: Bilingual(zh: "没有就写 0", en: "write 0 if there are none")))
    }
}
