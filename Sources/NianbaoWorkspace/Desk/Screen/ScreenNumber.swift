internal import NianbaoCore

/// A number of a text with what it is, at its place in the text as it is typed.
package struct ScreenNumber: Encodable, Equatable, Sendable {
    /// Where it begins, in units of UTF-16.
    let start: Int
    /// The place after it.
    let end: Int
    /// The word by which programs know its kind.
    let kind: String
    /// What it is, in a word or two.
    let name: String
    /// What it equals or contradicts, or why it was not compared; `nil` if there is nothing to say.
    let detail: String?
    /// The fields of the figures that it equals.
    let cells: [String]
    /// What is printed for a reference; `nil` for a number, and where nothing can be.
    let printed: String?

    /// `nil` when the number cannot be found in the text.
    init?(_ number: LedgerNumber, in text: TypedParagraphs, of report: CompletedReport, _ language: Language) {
        guard let range = text.range(ofBytes: number.utf8) else { return nil }
        (start, end) = (range.lowerBound, range.upperBound)
        kind = number.kind.identifier
        name = number.kind.name[language]
        // Figures that its sentence does not name are too many to be of use.
        let figures = number.figures.filter { $0.isNamed || $0.terms.count == 1 }
        cells = figures.flatMap(\.terms).prefix(Self.shown).map { report.form[$0.cell].address(.chinese) }
        switch number.kind {
        case .reference(let text): (printed, detail) = (text, nil)
        case .contradicts(let found): (printed, detail) = (nil, found.message[language])
        case .notCompared(let reason): (printed, detail) = (nil, reason.words[language])
        default: (printed, detail) = (nil, figures.first.map { Self.words(for: $0, in: report.form) })
        }
    }

    /// The references in a text, none of which has anything to print.
    static func references(in text: String, _ language: Language) -> [ScreenNumber] {
        let units = Array(text.utf16)
        let (open, close) = (UInt16(UInt8(ascii: "{")), UInt16(UInt8(ascii: "}")))
        var found: [ScreenNumber] = []
        var start: Int?
        for index in units.indices.dropFirst() {
            if units[index] == open, units[index - 1] == open { start = index - 1 }
            guard units[index] == close, units[index - 1] == close, let begin = start else { continue }
            found.append(ScreenNumber(begin..<index + 1, .reference(nil), language))
            start = nil
        }
        return found
    }

    private init(_ range: Range<Int>, _ kind: LedgerNumber.Kind, _ language: Language) {
        (start, end) = (range.lowerBound, range.upperBound)
        (self.kind, name) = (kind.identifier, kind.name[language])
        (detail, cells, printed) = (nil, [], nil)
    }

    /// How many cells are named at most.
    private static let shown = 12

    private static func words(for figure: LedgerFigure, in form: Form) -> String {
        let name = figure.name ?? figure.terms.first.map { form.labels(of: $0.cell).text } ?? ""
        return "\(name) = \(Figure.digits(figure.value, figure.measure))"
    }
}
