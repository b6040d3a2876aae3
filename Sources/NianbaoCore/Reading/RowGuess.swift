/// The probable meaning of a text that is where a row's figures belong.
enum RowGuess: Equatable {
    /// Several figures without the brackets or commas that make a list; in plain digits.
    case figures([String])
    /// The same with an empty cell among them, as when a row is copied from a spreadsheet.
    case gaps
    /// A character or word for “nothing”.
    case nothing
    /// A letter or other character that looks like a zero.
    case zero

    /// What is longer is no row, and looking for figures in it would take long.
    private static let longest = 400

    /// `nil` when nothing can be guessed.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let shown = text.trimmed
        switch FigureFault.diagnose(shown) {
        case .dash: self = .nothing
        case _ where ["O", "o", "Ｏ", "ｏ", "〇", "○", "零"].contains(shown): self = .zero
        default:
            guard let figures = Self.figures(shown.withoutRowBrackets.halfWidthFigures) else { return nil }
            self = figures.contains("") ? .gaps : .figures(figures)
        }
    }

    /// The figures of a row, with empty texts for empty cells.
    private static func figures(_ text: String) -> [String]? {
        // A space between figures that have commas within them parts the figures, and so does a tab.
        let mixes = text.contains(",") && text.contains { " \u{3000}\t".contains($0) }
        let separators: [(Character) -> Bool] =
            text.contains("\t")
            ? [{ $0 == "\t" }]
            : mixes
                ? [{ " \u{3000}".contains($0) }, { " \u{3000},;；、/|".contains($0) }]
                : [{ " \u{3000},;；、/|".contains($0) }]
        for isSeparator in separators {
            var cells = text.split(omittingEmptySubsequences: !text.contains("\t"), whereSeparator: isSeparator)
                .map { plain(String($0)) }
            while cells.count > 1, cells.last == "" { cells.removeLast() }
            let figures = cells.compactMap(\.self)
            if figures.count == cells.count, figures.count > 1 { return figures }
        }
        return nil
    }

    /// A cell in plain digits; `nil` when it is no figure.
    private static func plain(_ cell: String) -> String? {
        var text = cell.trimmed
        if text.hasSuffix(",") { text.removeLast() }
        if text.wholeMatch(of: /[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil { return text.replacing(",", with: "") }
        return text.isEmpty || text.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil ? text : nil
    }

    /// How the figures are written; `nil` for what is no list.
    var list: String? {
        guard case .figures(let figures) = self else { return nil }
        return "[" + figures.joined(separator: ", ") + "]"
    }

    /// Whether a text parts figures that could be the groups of a larger one, or two that one cell asks for.
    static func isDoubtful(_ text: String) -> Bool {
        let text = text.halfWidthFigures
        if text.contains("/") { return true }
        return text.contains(/[0-9],[0-9]{3}(?![0-9])/) && !text.contains { " \u{3000}\t".contains($0) }
    }
}

extension String {
    /// Without round brackets around it all.
    fileprivate var withoutRowBrackets: String {
        var text = self[...]
        while let first = text.first, "(（[［【〔".contains(first) { text.removeFirst() }
        while let last = text.last, ")）]］】〕".contains(last) { text.removeLast() }
        return String(text).trimmed
    }
}
