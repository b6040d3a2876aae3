/// The words that can come before a colon in report files, in either spelling, and what follows them.
struct KeyWords {
    /// All such words.
    let all: Set<String>
    /// The keys of the outermost level.
    let outermost: Set<String>
    /// The same in order.
    let outermostInOrder: [String]
    /// The outermost keys that have paragraphs of text.
    let narratives: Set<String>
    /// The keys whose value is the author's own text.
    let prose: Set<String>
    /// The keys that have text of any kind, which may begin with any bracket.
    let texts: Set<String>
    /// For each key of a table, the keys that it can be below.
    let parents: [String: Set<String>]

    init(_ forms: [Form]) {
        let fields = ReportField.allCases.map(\.name)
        let sections = forms.flatMap { $0.sections.map(\.name) }
        let written = forms.flatMap { $0.sections.filter { $0.table == nil }.map(\.name) }
        let cells = forms.flatMap { $0.cells.flatMap(\.path) }
        all = Self.spellings(fields + Notation.reserved + Notation.ofLists + cells + sections)
        outermost = Self.spellings(fields + sections)
        outermostInOrder = outermost.sorted()
        narratives = Self.spellings(written + [ReportField.preamble.name])
        let free = ReportField.allCases.filter { !Self.plainFields.contains($0) }.map(\.name)
        prose = Self.spellings(free + Notation.ofLists + written)
        parents = Self.parents(forms)
        texts = prose.union(Self.spellings(Self.plainFields.map(\.name)))
    }

    /// The fields whose value is a number, a date or a fixed word.
    private static let plainFields: [ReportField] = [.kind, .edition, .year, .scope, .published]

    private static func parents(_ forms: [Form]) -> [String: Set<String>] {
        forms.flatMap(\.cells).reduce(into: [:]) { parents, cell in
            for (parent, child) in zip(cell.path, cell.path.dropFirst()) {
                for name in spellings([child]) { parents[name, default: []].formUnion(spellings([parent])) }
            }
        }
    }

    private static func spellings(_ names: [Name]) -> Set<String> { Set(names.flatMap { [$0.id, $0.key] }) }
}
