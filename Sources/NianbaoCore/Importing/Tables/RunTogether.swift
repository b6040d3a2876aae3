/// Figures of a row that stand in one cell without anything between them.
enum RunTogether {
    /// More digits have too many ways to be divided.
    private static let longest = 60

    /// The figures, one for each column; `nil` unless there is exactly one way to divide them with all totals of the row right.
    static func numbers(in text: String, _ block: Block) -> [Int]? {
        guard !block.derivedColumns.isEmpty, text.utf8.count <= longest,
            block.columns.allSatisfy({ $0.measure == .count })
        else { return nil }
        let parts = text.split { $0.isWhitespace }.map(String.init)
        let separate = parts.compactMap { FigureReader.plain($0) }
        if separate.count == parts.count, parts.count == block.columns.count {
            return block.holds(separate) ? separate : nil
        }
        let digits = parts.joined().unicodeScalars.compactMap { $0.isDigit ? Int($0.value & 0xF) : nil }
        guard digits.count == parts.joined().unicodeScalars.count, digits.count >= block.columns.count else {
            return nil
        }
        var division = Division(digits: digits, block: block)
        division.go(from: 0)
        return division.found.count == 1 && !division.isGivenUp ? division.found[0] : nil
    }

    private struct Division {
        let digits: [Int]
        let block: Block
        var numbers: [Int] = []
        var found: [[Int]] = []
        var steps = 0

        /// More is given up, and then nothing is known.
        static let limit = 200_000
        var isGivenUp: Bool { steps > Self.limit }

        mutating func go(from start: Int) {
            steps += 1
            guard found.count < 2, !isGivenUp else { return }
            let left = block.columns.count - numbers.count
            guard left > 0 else {
                if start == digits.count, block.holds(numbers) { found.append(numbers) }
                return
            }
            guard digits.count - start >= left else { return }
            var number = 0
            for end in start..<digits.count {
                number = number * 10 + digits[end]
                numbers.append(number)
                go(from: end + 1)
                numbers.removeLast()
                // No figure begins with a zero, and none has so many digits.
                if number == 0 || end - start >= 8 { return }
            }
        }
    }
}

extension Block {
    /// Whether the numbers of a row satisfy its totals.
    fileprivate func holds(_ numbers: [Int]) -> Bool {
        derivedColumns.allSatisfy { column in
            let sum = columns[column].sum?.terms.reduce(0) { $0 + ($1.isNegative ? -1 : 1) * numbers[$1.index] }
            return sum == numbers[column]
        }
    }
}
