extension [[PageSegment]] {
    /// Puts together, line by line, the figures that have more digits than fit into their cell and go on in its next line.
    ///
    /// A space stays between the two, as it is not certain that they are one figure and not two of rows close to each other.
    mutating func joinWrappedFigures() {
        for lower in indices.dropFirst() where !self[lower].isEmpty {
            let places = self[lower].map { part in place(above: part, in: Swift.max(0, lower - 2)..<lower) }
            guard places.allSatisfy({ $0 != nil }) else { continue }
            for case (let part, let (line, index)?) in zip(self[lower], places) {
                var part = part
                part.text = " " + part.text
                self[line][index].take(below: part)
            }
            self[lower] = []
            // Beside figures of two lines, those of one stand between the two.
            let upper = Set(places.compactMap { $0?.line })
            guard upper.count == 1, let line = upper.first, line + 1 < lower, !self[line + 1].isEmpty,
                self[line].allSatisfy({ $0.text.contains(" ") })
            else { continue }
            self[line + 1] = (self[line + 1] + self[line]).sorted { $0.minX < $1.minX }
            self[line] = []
        }
    }

    /// The figure that fills its cell right above another.
    private func place(above part: PageSegment, in lines: Range<Int>) -> (line: Int, index: Int)? {
        guard part.isFigure else { return nil }
        for line in lines.reversed() {
            guard let index = self[line].firstIndex(where: { $0.overlapsX(part) }) else { continue }
            let upper = self[line][index]
            let gap = (part.minY - upper.maxY) / part.height
            return -0.35..<0.4 ~= gap && upper.isFigure
                && isFull(upper, among: self[lines.lowerBound...lines.upperBound].joined()) ? (line, index) : nil
        }
        return nil
    }

    /// Whether another digit would not have fitted between the figure and the next column.
    private func isFull(_ figure: PageSegment, among others: some Sequence<PageSegment>) -> Bool {
        let width = figure.maxX - figure.minX
        // What is nearer stands in the same column.
        let distances = others.map { abs($0.minX - figure.minX) }.filter { $0 > width }
        guard let pitch = distances.min(), !figure.text.isEmpty else { return false }
        let digit = width / Double(figure.text.count)
        // Word leaves half a character at either side of a cell.
        // One that has gone on already is as long as any.
        return figure.text.count > 1 && !figure.text.contains(" ") && pitch - width < digit + 0.9 * figure.size
    }
}
