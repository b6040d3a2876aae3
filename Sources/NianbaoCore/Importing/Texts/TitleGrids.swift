extension [DocumentBlock] {
    /// The same with grids that only arrange a title taken apart into paragraphs, a row or a cell each.
    func withTitlesOnTheirOwn(_ patterns: [TitlePattern]) -> [DocumentBlock] {
        flatMap { block -> [DocumentBlock] in
            guard case .grid(let grid) = block, let lines = grid.titleLines(patterns) else { return [block] }
            return lines.map { .paragraph($0) }
        }
    }
}

extension DocumentGrid {
    /// Grids with more text are tables.
    private static let mostCells = 6

    /// The lines that a grid with a title says and nothing else; `nil` for any other grid.
    fileprivate func titleLines(_ patterns: [TitlePattern]) -> [DocumentParagraph]? {
        let filled = cells.filter { !$0.text.trimmed.isEmpty }
        guard 1...Self.mostCells ~= filled.count else { return nil }
        let rows = Dictionary(grouping: filled, by: \.row).sorted { $0.key < $1.key }.map { row in
            row.value.sorted { $0.column < $1.column }
        }
        func isTitle(_ text: String) -> Bool { patterns.contains { $0.title(text) != nil } }
        if filled.contains(where: { isTitle($0.text) }) {
            // Beside names of properties it is one of them.
            return filled.count <= 3
                ? rows.joined().map { DocumentParagraph($0.text.nameOnOneLine, at: $0.place) } : nil
        }
        let lines = rows.map { DocumentParagraph($0.map(\.text).joined().nameOnOneLine, at: $0[0].place) }
        return isTitle(lines.map(\.text).joined()) ? lines : nil
    }
}
