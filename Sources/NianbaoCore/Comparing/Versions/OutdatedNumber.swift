/// A number in a text that was the figure of a cell before the cell changed, and now is not the figure of any.
///
/// It may be about something else altogether, so somebody has to look.
package struct OutdatedNumber: Hashable, Sendable {
    /// The section's index in the form; `nil` for the preamble.
    package let section: Int?
    /// The paragraph's number in the section, from 1.
    package let paragraph: Int
    /// The number as it is written.
    package let text: String
    /// The number with a few characters around it.
    package let excerpt: String
    /// The cells that had this figure, in the form's order, input cells first.
    package let cells: [CellChange]

    /// A report has some fifty numbers in its texts. If so many are outdated, a longer list does not help.
    private static let limit = 1000

    /// New numbers, alone or in a new paragraph, count as up to date.
    static func all(in report: CompletedReport, changes: [CellChange], texts: [TextChange]) -> [OutdatedNumber] {
        let figures = FigureIndex(report, changes)
        guard !figures.isEmpty else { return [] }
        let rewritten = Dictionary(
            texts.compactMap { change in change.new.map { (Spot(change.section, $0.number), change.rewritten) } },
            uniquingKeysWith: +)
        var found: [OutdatedNumber] = []
        for section in [nil] + report.form.sections.indices.map({ $0 }) {
            for (index, paragraph) in report.stated.narrative(section).paragraphs.enumerated() {
                let isNew = rewritten[Spot(section, index + 1)] ?? []
                for number in NumberScan.numbers(in: paragraph.text) where number.kind == .plain {
                    let cells = figures.cells(number)
                    if cells.isEmpty || isNew.contains(where: { $0.overlaps(number.utf8) }) { continue }
                    let (text, excerpt) = quote(number, in: paragraph.text)
                    found.append(
                        OutdatedNumber(
                            section: section, paragraph: index + 1, text: text, excerpt: excerpt, cells: cells))
                    if found.count == limit { return found }
                }
            }
        }
        return found
    }

    /// The number alone, and with eight characters on each side.
    private static func quote(_ number: ProseNumber, in text: String) -> (text: String, excerpt: String) {
        let start = text.utf8.index(text.startIndex, offsetBy: number.utf8.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: number.utf8.upperBound)
        let before = text[..<start].suffix(8)
        let behind = text[end...].prefix(8)
        let head = before.startIndex > text.startIndex ? "…" : ""
        let tail = behind.endIndex < text.endIndex ? "…" : ""
        return (String(text[start..<end]), head + text[before.startIndex..<behind.endIndex] + tail)
    }
}

/// A paragraph by its section and number.
private struct Spot: Hashable {
    let section: Int?
    let paragraph: Int

    init(_ section: Int?, _ paragraph: Int) {
        self.section = section
        self.paragraph = paragraph
    }
}

extension TextChange {
    /// The stretches of the new paragraph that were not there before, in bytes.
    fileprivate var rewritten: [Range<Int>] {
        guard old != nil else { return [0..<Int.max] }
        var ranges: [Range<Int>] = []
        var start = 0
        for piece in pieces {
            switch piece {
            case .same(let text): start += text.utf8.count
            case .changed(_, let text):
                let end = start + text.utf8.count
                ranges.append(start..<end)
                start = end
            }
        }
        return ranges
    }
}

/// The figures that changed cells had and no cell has now.
private struct FigureIndex {
    private var counts: [Int: [CellChange]] = [:]
    private var amounts: [Int: [CellChange]] = [:]

    init(_ report: CompletedReport, _ changes: [CellChange]) {
        for change in changes {
            guard let figure = change.old.value.number, figure != change.new.value.number else { continue }
            // A fall is written without a minus: 减少8项.
            if report.form[change.cell].measure.isMoney {
                amounts[abs(figure), default: []].append(change)
            } else {
                counts[abs(figure), default: []].append(change)
            }
        }
        for index in report.form.cells.indices {
            guard let figure = report.values[index].number else { continue }
            if report.form.cells[index].measure.isMoney {
                amounts[abs(figure)] = nil
            } else {
                counts[abs(figure)] = nil
            }
        }
    }

    var isEmpty: Bool { counts.isEmpty && amounts.isEmpty }

    func cells(_ number: ProseNumber) -> [CellChange] {
        if let amount = number.units(of: .amount(decimals: nil)) { return amounts[amount] ?? [] }
        return number.units(of: .count).flatMap { counts[$0] } ?? []
    }
}

extension Measure {
    fileprivate var isMoney: Bool {
        if case .amount = self { true } else { false }
    }
}
