internal import NianbaoCore
internal import SeededRandom

/// Makes one slip in a report.
struct SlipInjector {
    private let sound: Report
    private let crossing: Crossing
    private let isCrossed: Bool
    private var generator: SplitMix64

    init(_ sound: Report, crossing: Crossing, isCrossed: Bool, seed: UInt64) {
        self.sound = sound
        self.crossing = crossing
        self.isCrossed = isCrossed
        generator = SplitMix64(seed: ~seed)
    }

    /// The report with the slip; `nil` when a random choice leaves no room for it.
    mutating func report(with slip: InjectedSlip) -> Report? {
        let changes: [(CellID, Int)] =
            switch slip {
            case .changedCell: changed(crossing.typed(isCrossed: isCrossed))
            case .changedTotal: changed(crossing.sums(isCrossed: isCrossed).map(\.target))
            case .swappedDigits: rewritten(swapDigits)
            case .lostOrAddedDigit: rewritten(loseOrAddDigit)
            case .totalAsPart: totalAsPart()
            case .partialTotal: partialTotal()
            case .neighbouringColumn: neighbouringColumn()
            case .shiftedRow: shiftedRow()
            case .neighbouringRow: swappedRows(distance: 1)
            case .swappedRows: swappedRows(distance: nil)
            case .twoChangedCells: twoChangedCells()
            }
        var report = sound
        for (cell, figure) in changes { report[cell].value = .number(figure) }
        return report.entries == sound.entries ? nil : report
    }

    private func figure(_ cell: CellID) -> Int { sound[cell].value.number ?? 0 }

    private mutating func changed(_ cells: [CellID]) -> [(CellID, Int)] {
        guard let cell = cells.randomElement(using: &generator) else { return [] }
        return [(cell, Int.random(in: 0...max(20, 2 * figure(cell)), using: &generator))]
    }

    private mutating func twoChangedCells() -> [(CellID, Int)] {
        let cells = crossing.typed(isCrossed: isCrossed)
        let changes = changed(cells) + changed(cells)
        let isTwo = changes.count == 2 && changes[0].0 != changes[1].0 && changes.allSatisfy { figure($0) != $1 }
        return isTwo ? changes : []
    }

    private mutating func rewritten(_ rewrite: ([UInt8], inout SplitMix64) -> [UInt8]) -> [(CellID, Int)] {
        guard let cell = crossing.typed(isCrossed: isCrossed).randomElement(using: &generator) else { return [] }
        let digits = rewrite(Array(String(figure(cell)).utf8), &generator)
        guard digits.first != UInt8(ascii: "0"), let figure = Int(String(decoding: digits, as: UTF8.self)) else {
            return []
        }
        return [(cell, figure)]
    }

    private let swapDigits: @Sendable ([UInt8], inout SplitMix64) -> [UInt8] = { digits, generator in
        guard digits.count > 1 else { return [] }
        var digits = digits
        let index = Int.random(in: 0..<digits.count - 1, using: &generator)
        digits.swapAt(index, index + 1)
        return digits
    }

    private let loseOrAddDigit: @Sendable ([UInt8], inout SplitMix64) -> [UInt8] = { digits, generator in
        var digits = digits
        if generator.oneIn(2) {
            digits.remove(at: Int.random(in: digits.indices, using: &generator))
        } else {
            let digit = UInt8(ascii: "0") + UInt8(generator.next() % 10)
            digits.insert(digit, at: Int.random(in: 0...digits.count, using: &generator))
        }
        return digits
    }

    private mutating func totalAsPart() -> [(CellID, Int)] {
        guard let sum = crossing.sums(isCrossed: isCrossed).randomElement(using: &generator),
            let part = sum.terms.map(\.cell).filter({ !sound.form[$0].isDerived }).randomElement(using: &generator)
        else { return [] }
        return [(part, figure(sum.target))]
    }

    private mutating func partialTotal() -> [(CellID, Int)] {
        guard let sum = crossing.sums(isCrossed: isCrossed).randomElement(using: &generator),
            let left = sum.terms.randomElement(using: &generator)
        else { return [] }
        let groups = sound.form.row(sound.form[left.cell].row).groups
        let isGroup = !groups.isEmpty && generator.oneIn(2)
        let omitted = sum.terms.filter { term in
            term == left || isGroup && sound.form.row(sound.form[term.cell].row).groups == groups
        }
        let missing = omitted.reduce(0) { $0 + ($1.isNegative ? -figure($1.cell) : figure($1.cell)) }
        return [(sum.target, figure(sum.target) - missing)]
    }
}

extension SlipInjector {
    private mutating func neighbouringColumn() -> [(CellID, Int)] {
        guard let cells = typedRow(), cells.count > 1 else { return [] }
        let index = Int.random(in: 0..<cells.count - 1, using: &generator)
        return [(cells[index], figure(cells[index + 1])), (cells[index + 1], figure(cells[index]))]
    }

    private mutating func shiftedRow() -> [(CellID, Int)] {
        guard let cells = typedRow() else { return [] }
        let figures = cells.map { figure($0) }
        if figures.last == 0, generator.oneIn(2) { return Array(zip(cells, [0] + figures.dropLast())) }
        return figures.first == 0 ? Array(zip(cells, figures.dropFirst() + [0])) : []
    }

    /// - Parameter distance: How far apart the rows are among the input cells; `nil` for any two.
    private mutating func swappedRows(distance: Int?) -> [(CellID, Int)] {
        let rows = crossing.rows
        guard rows.count > 1 else { return [] }
        let first = Int.random(in: rows.indices, using: &generator)
        let second = distance.map { first + $0 } ?? Int.random(in: rows.indices, using: &generator)
        guard rows.indices.contains(second), rows[first].block == rows[second].block else { return [] }
        return sound.form.blocks[rows[first].block].columns.indices.flatMap { column in
            let (one, other) = (sound.form.cell(rows[first], column), sound.form.cell(rows[second], column))
            return [(one, figure(other)), (other, figure(one))]
        }
    }

    private mutating func typedRow() -> [CellID]? {
        crossing.rows.randomElement(using: &generator).map { row in
            sound.form.blocks[row.block].inputColumns.map { sound.form.cell(row, $0) }
        }
    }
}
