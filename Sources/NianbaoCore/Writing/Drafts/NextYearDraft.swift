/// The next year's draft, made from a year's report: figures that carry over are filled in, last year's figures are
/// comments beside the rows, and last year's texts are comments above the new ones.
package struct NextYearDraft: Sendable {
    /// The draft itself.
    package var report: Report
    /// Comments and texts to write with it.
    package private(set) var notes: DraftNotes
    /// The rows and columns of last year's form that nothing in the new one follows, as addresses in last year's file.
    package private(set) var ended: [String] = []
    /// How many figures were carried over.
    package private(set) var carriedCount = 0
    /// How many numbers of kept texts became references, and how many are in 【】; `nil` when texts are comments.
    package private(set) var keptNumbers: (references: Int, marks: Int)?

    /// What becomes of last year's texts.
    package enum Texts: Hashable, Sendable {
        /// They are comments above the new ones.
        case asComments
        /// They are the new texts to begin with, and 不适用 stays. Numbers of the tables become references; others are in 【】.
        case kept
        /// The same without references, each number in 【】: for a workbook to fill in.
        case keptWithoutReferences
    }

    /// - Parameters:
    ///   - prior: Last year's report; the path it is named by in the draft.
    ///   - form: The form of the new year.
    ///   - texts: What becomes of last year's texts.
    package init(from prior: CompletedReport, named path: String, on form: Form, texts: Texts = .asComments) {
        let last = prior.stated
        report = ReportWriter.blank(form: form, agency: last.agency, year: last.year + 1, scope: last.scope)
        report.spelling = last.spelling
        report.prior = Report.Prior(path: path)
        report.customTitle = last.customTitle?.replacing(String(last.year), with: String(last.year + 1))
        notes = .starting(form)
        carry(from: prior)
        let correspondence = Correspondence(from: prior.form, to: form)
        noteFigures(of: prior, correspondence)
        switch texts {
        case .asComments: noteTexts(of: prior)
        case .kept, .keptWithoutReferences:
            keep(KeptTexts(prior, on: form, correspondence, usesReferences: texts == .kept), of: prior)
            keepNotApplicable(of: prior, correspondence)
        }
        noteEnded(correspondence, in: last)
    }

    /// Fills in what the form takes over from last year, where last year has it.
    private mutating func carry(from prior: CompletedReport) {
        for carry in report.form.carries {
            let terms = carry.sources.compactMap { source in
                prior.form.cell(at: source.path).map { cell in
                    Term(cell, isNegative: source.isNegative, name: prior.form[cell].path[0])
                }
            }
            guard terms.count == carry.sources.count, let number = prior.sum(terms).number else { continue }
            report[carry.target].value = .number(number)
            carriedCount += 1
        }
    }

    /// Adds last year's figures of each row as comments, in this year's columns.
    private mutating func noteFigures(of prior: CompletedReport, _ correspondence: Correspondence) {
        let form = report.form
        for (index, block) in form.blocks.enumerated() {
            for row in block.rows.indices where block.rows[row].sum == nil {
                let figures = block.inputColumns.map { column -> String in
                    let predecessor = correspondence.predecessors[block.cell(row: row, column: column).index]
                    return predecessor.flatMap { prior.notation($0) } ?? "—"
                }
                guard figures.contains(where: { $0 != "—" }) else { continue }
                let isOneWord = figures.allSatisfy { $0 == figures[0] } && (figures.count == 1 || figures[0] == "0")
                let text = isOneWord ? figures[0] : "[\(figures.joined(separator: ", "))]"
                notes.rows[RowID(block: index, row: row)] = "\(Notation.prior[report.spelling]) \(text)"
            }
        }
    }

    /// Adds last year's texts as comments, their numbers in 【】 so that none is taken over unseen.
    private mutating func noteTexts(of prior: CompletedReport) {
        let last = prior.stated
        let preamble = prior.paragraphs(of: last.preamble)
        if !preamble.isEmpty {
            let name = ReportField.preamble.name[report.spelling]
            notes.preamble =
                ["", "上年（\(last.year)）导语，供参考；【】里是上年的数。要用的，另起一行写“\(name): |”，正文写在下面，行首空两格："]
                + preamble.map { "  " + Self.marked($0.text) }
        }
        for (index, section) in report.form.sections.enumerated() where section.table == nil {
            guard let old = last.form.sections.firstIndex(where: { $0.name.id == section.name.id }) else { continue }
            let paragraphs = prior.paragraphs(of: last.narratives[old])
            guard !paragraphs.isEmpty else { continue }
            notes.guidance[index] =
                ["", "上年（\(last.year)）正文，供参考；【】里是上年的数，不要照抄："]
                + paragraphs.map { "  " + Self.marked($0.text) }
        }
    }

    /// Puts last year's texts in as the new ones.
    private mutating func keep(_ texts: KeptTexts, of prior: CompletedReport) {
        var texts = texts
        let last = prior.stated
        let here = SourceSpan(start: .start, end: .start)
        let preamble = texts.paragraphs(of: .preamble)
        if !preamble.isEmpty { report.preamble = Narrative(preamble.joined(separator: "\n"), span: here) }
        for (index, section) in report.form.sections.enumerated() where section.table == nil {
            guard let old = last.form.sections.firstIndex(where: { $0.name.id == section.name.id }) else { continue }
            let paragraphs = texts.paragraphs(of: .section(old))
            guard !paragraphs.isEmpty else { continue }
            report.narratives[index] = Narrative(paragraphs.joined(separator: "\n"), span: here)
            notes.guidance[index] = ["上年（\(last.year)）的正文，请逐段改写；【】里是上年的数，改成本年的数后去掉【】。"]
        }
        keptNumbers = (texts.referenceCount, texts.markCount)
    }

    /// What the agency has no power to do, it mostly has none for in the next year.
    private mutating func keepNotApplicable(of prior: CompletedReport, _ correspondence: Correspondence) {
        for index in report.form.cells.indices where report.form.cells[index].allowsNotApplicable {
            guard let cell = correspondence.predecessors[index], prior.stated[cell].value == .notApplicable else {
                continue
            }
            report.entries[index].value = .notApplicable
        }
    }

    private static func marked(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        for number in NumberScan.numbers(in: text) where number.kind != .ordinal && number.kind != .code {
            let start = text.utf8.index(text.startIndex, offsetBy: number.utf8.lowerBound)
            let end = text.utf8.index(text.startIndex, offsetBy: number.utf8.upperBound)
            result += rest[..<start] + LastYearMark.marked(text[start..<end])
            rest = text[end...]
        }
        return result + rest
    }

    private mutating func noteEnded(_ correspondence: Correspondence, in last: Report) {
        var bySection: [Int: [String]] = [:]
        for (row, cells) in Dictionary(grouping: correspondence.ended, by: { last.form[$0].row })
            .sorted(by: { ($0.key.block, $0.key.row) < ($1.key.block, $1.key.row) })
        {
            let block = last.form.blocks[row.block]
            let inputs = cells.filter { !last.form[$0].isDerived }
            guard let first = inputs.first else { continue }
            let path = last.form[first].path.dropLast().map { $0[last.spelling] }.joined(separator: ".")
            let columns = inputs.map { block.columns[last.form[$0].column].name[last.spelling] }
            let isWhole = columns.count == block.inputColumns.count
            let address = isWhole ? path : "\(path)：\(columns.joined(separator: "、"))"
            ended.append(address)
            let name = last.form.sections[last.form[first].section].name.id
            if let section = report.form.sections.firstIndex(where: { $0.name.id == name }) {
                bySection[section, default: []].append("  " + address)
            }
        }
        for (section, addresses) in bySection {
            notes.closing[section] = ["上年（\(last.form.edition) 格式）有、本年格式没有的："] + addresses
        }
    }
}

extension DraftNotes {
    /// The texts that the form starts a draft with.
    package static func starting(_ form: Form) -> DraftNotes {
        var notes = DraftNotes()
        for (index, section) in form.sections.enumerated() {
            if case .narrative(let requirement) = section.body { notes.texts[index] = requirement.draft }
        }
        return notes
    }
}

extension CompletedReport {
    /// A cell as a report file would write it; `nil` when there is nothing in it.
    fileprivate func notation(_ cell: CellID) -> String? {
        let value = self[cell]
        return value.isUnfilled || value == .unreadable ? nil : value.notation(form[cell].measure, stated.spelling)
    }
}
