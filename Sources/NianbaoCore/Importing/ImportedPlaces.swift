/// Numbers the places of a document as lines, so that spans can name them: a line for each paragraph of the texts, and for
/// each cell.
struct ImportedPlaces {
    /// By line, from the first.
    private(set) var all: [FindingPlace] = []
    private var texts: [String] = []

    private mutating func add(_ place: FindingPlace, _ text: String) -> Int {
        all.append(place)
        texts.append(text)
        return all.count
    }

    /// A text of these paragraphs.
    mutating func narrative(_ paragraphs: [(text: String, place: FindingPlace)]) -> Narrative {
        let lines = paragraphs.map { add($0.place, $0.text.replacing("\n", with: " ")) }
        let text = lines.map { texts[$0 - 1] }.joined(separator: "\n")
        let start = SourcePosition(line: lines.first ?? 1, column: 1)
        let end = SourcePosition(line: lines.last ?? 1, column: (texts.last?.unicodeScalars.count ?? 0) + 1)
        return Narrative(text, span: SourceSpan(start: start, end: end))
    }

    /// Gives the cells of a report the places that they have in the document.
    mutating func setCells(of report: inout Report, _ places: [CellID: FindingPlace]) {
        for (cell, place) in places.sorted(by: { $0.key.index < $1.key.index }) where report[cell].value != .absent {
            report[cell].span = SourceSpan(line: add(place, ""), column: 1, length: 0)
        }
    }

    /// Lets places inside the texts be found, once all lines are known.
    func setOrigins(of report: inout Report) {
        let source = texts.joined(separator: "\n")
        func origin(_ narrative: inout Narrative) {
            guard let line = narrative.span?.start.line else { return }
            narrative.origin = TextOrigin.block(in: source, fromLine: Int(line))
        }
        origin(&report.preamble)
        for index in report.narratives.indices { origin(&report.narratives[index]) }
    }
}
