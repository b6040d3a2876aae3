/// The numbers of one text, and what was decided about them.
struct LedgerText {
    private let id: TextID
    private let narrative: Narrative
    private let report: CompletedReport
    private let claims: Claims?
    /// The decisions, by where the numbers begin in bytes.
    private let decisions: [Int: ReadNumber]
    private let pieces: [Piece]
    /// What is wrong with lists of parts, by where the whole and each part begins in bytes.
    private let faultyParts: [Int: Fault]
    private let findsPlaces: Bool
    /// Where what contradicts is in the file, by its bytes; all are found in one go over the text.
    private let spans: [Range<Int>: SourceSpan?]

    private typealias Fault = (reading: ClaimReading, contradiction: ClaimContradiction)

    /// A number or reference, before it is known what it is.
    fileprivate struct Piece {
        let utf8: Range<Int>
        let source: Source

        enum Source {
            case digits(ProseNumber)
            case numeral(WrittenNumber)
            case reference
        }
    }

    init(
        _ id: TextID, _ narrative: Narrative, _ report: CompletedReport, _ claims: Claims?, _ said: NarrativeClaims,
        findsPlaces: Bool
    ) {
        (self.id, self.narrative, self.report, self.claims) = (id, narrative, report, claims)
        self.findsPlaces = findsPlaces
        decisions = Dictionary(said.numbers.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
        pieces = Self.pieces(of: narrative.text, said, report)
        faultyParts = Self.faultyParts(said, among: pieces)
        let all = findsPlaces ? said.readings + said.numbers.compactMap(\.reading) : []
        let wrong = all.filter(\.isContradiction).map(\.range)
        let places = narrative.spans(of: wrong.map { narrative.text.range(ofBytes: $0) })
        spans = Dictionary(zip(wrong, places), uniquingKeysWith: { first, _ in first })
    }

    private static func faultyParts(_ said: NarrativeClaims, among pieces: [Piece]) -> [Int: Fault] {
        var faults: [Int: Fault] = [:]
        for reading in said.readings where reading.phrase == nil {
            guard case .differs(let contradiction) = reading.verdict,
                case .parts(let parts, _, let whole) = contradiction
            else { continue }
            for range in [whole.range] + parts.map(\.range) {
                var index = pieces.firstPlace { $0.utf8.lowerBound >= range.lowerBound }
                while index < pieces.count, range.contains(pieces[index].utf8.lowerBound) {
                    faults[pieces[index].utf8.lowerBound] = (reading, contradiction)
                    index += 1
                }
            }
        }
        return faults
    }

    private static func pieces(of text: String, _ said: NarrativeClaims, _ report: CompletedReport) -> [Piece] {
        var pieces = NumberScan.numbers(in: text).map { number in
            Piece(
                utf8: number.utf8.lowerBound..<number.utf8.lowerBound + number.written.length, source: .digits(number))
        }
        let digits = Set(pieces.map(\.utf8.lowerBound))
        pieces += said.numbers.compactMap { read in
            guard !read.number.isReference, !digits.contains(read.range.lowerBound) else { return nil }
            return Piece(
                utf8: read.range.lowerBound..<read.range.lowerBound + read.number.written.length,
                source: .numeral(read.number.written))
        }
        let evaluator = ReferenceEvaluator(report)
        pieces += NumberScan.references(in: text).compactMap { range in
            let inner = text[text.range(ofBytes: range.lowerBound + 2..<range.upperBound - 2)]
            let printed = (try? evaluator.text(ofSource: inner)) ?? ""
            // Names and marks are no numbers.
            return inner.hasDigits || printed[...].hasDigits ? Piece(utf8: range, source: .reference) : nil
        }
        return pieces.sorted { $0.utf8.lowerBound < $1.utf8.lowerBound }
    }

    /// The numbers in the order of the text.
    ///
    /// - Parameters:
    ///   - figures: The report's cells by their figures.
    ///   - prior: Last year's; `nil` when that report is not at hand.
    func numbers(_ figures: FigureValues, _ prior: FigureValues?) -> [LedgerNumber] {
        let text = narrative.text
        let ranges = pieces.map { text.range(ofBytes: $0.utf8) }
        let spans = findsPlaces ? narrative.spans(of: ranges) : ranges.map { _ in nil }
        var paragraphs = ParagraphCount(text)
        return pieces.indices.map { index in
            let piece = pieces[index]
            let (kind, found, last) = decide(piece, figures, prior)
            let written = written(piece)
            return LedgerNumber(
                text: id, paragraph: paragraphs.number(at: piece.utf8.lowerBound), utf8: piece.utf8,
                span: spans[index], written: String(text[ranges[index]]),
                excerpt: Self.excerpt(ranges[index], in: text),
                value: written.flatMap { LedgerNumber.Decimal($0) }, unit: unit(piece), kind: kind, figures: found,
                priorCells: last)
        }
    }

    private func written(_ piece: Piece) -> WrittenNumber? {
        switch piece.source {
        case .digits(let number): number.written
        case .numeral(let number): number
        case .reference: decisions[piece.utf8.lowerBound]?.number.written
        }
    }

    /// What is read with the number after it: a unit of the form, 年, 月, 日 or 号.
    private func unit(_ piece: Piece) -> String? {
        guard let decision = decisions[piece.utf8.lowerBound],
            case let end = decision.unitEnd ?? decision.range.upperBound, end > piece.utf8.upperBound
        else { return nil }
        let unit = narrative.text[narrative.text.range(ofBytes: piece.utf8.upperBound..<end)]
        return String(unit.filter { !$0.isWhitespace })
    }

    /// The number with eight characters on each side, on its line.
    private static func excerpt(_ range: Range<String.Index>, in text: String) -> String {
        let before = text[..<range.lowerBound].suffix(8)
        let after = text[range.upperBound...].prefix(8)
        let start = before.lastIndex(where: \.isNewline).map { before.index(after: $0) } ?? before.startIndex
        let end = after.firstIndex(where: \.isNewline) ?? after.endIndex
        return String(text[start..<end])
    }
}

// MARK: Deciding

extension LedgerText {
    private typealias Decision = (kind: LedgerNumber.Kind, figures: [LedgerFigure], prior: [CellID])

    private func decide(_ piece: Piece, _ figures: FigureValues, _ prior: FigureValues?) -> Decision {
        let decision = decisions[piece.utf8.lowerBound]
        switch piece.source {
        case .reference: return (.reference(printed(piece.utf8)), decision.map { named($0.fits) } ?? [], [])
        case .digits(let number):
            if let kind = Self.kind(number.kind) { return (kind, [], []) }
            return decide(piece, number.written, isMoney: number.isMoney, decision, figures, prior)
        case .numeral(let number): return decide(piece, number, isMoney: false, decision, figures, prior)
        }
    }

    /// What is clear from the words right beside a number; `nil` for quantities.
    private static func kind(_ kind: ProseNumber.Kind) -> LedgerNumber.Kind? {
        switch kind {
        case .year, .month, .day, .years: .date
        case .documentNumber: .document
        case .ordinal: .position
        case .code: .code
        case .plain, .percent, .approximate: nil
        }
    }

    private func decide(
        _ piece: Piece, _ number: WrittenNumber, isMoney: Bool, _ decision: ReadNumber?, _ figures: FigureValues,
        _ prior: FigureValues?
    ) -> Decision {
        if let parts = partsContradiction(piece.utf8) { return (.contradicts(parts), [], []) }
        let isMoney = isMoney || decision?.fits.contains { $0.measure.scale > 0 } ?? false
        let named = named(decision?.fits ?? [])
        let isCount = !isPercent(piece)
        let equal = named + (isCount ? others(figures.cells(number, isMoney: isMoney), besides: named) : [])
        let past = isCount ? prior?.cells(number, isMoney: isMoney) ?? [] : []
        guard let decision else { return (.notCompared(unread(piece.utf8)), equal, past) }
        if let reading = decision.reading {
            switch reading.verdict {
            case .agrees: return (.agrees, equal, past)
            case .unknown: return (.unfilled, equal, past)
            case .differs(let contradiction):
                guard let found = found(reading, contradiction) else { return (.notCompared(.nothing), equal, past) }
                return (.contradicts(found), compared(contradiction), past)
            }
        }
        let reason = Self.reason(decision)
        return (reason == .time && !past.isEmpty ? .lastYear : .notCompared(reason), equal, past)
    }

    private func isPercent(_ piece: Piece) -> Bool {
        if case .digits(let number) = piece.source { number.kind == .percent } else { false }
    }

    private static func reason(_ decision: ReadNumber) -> LedgerNumber.Reason {
        if case .silence = decision.obstacle { return .silenced }
        if decision.number.isVague { return .inexact }
        guard let statement = decision.statement else { return .unit }
        guard decision.phrase != nil else { return .words }
        switch decision.obstacle {
        case .time: return .time
        case .subject: return .subject
        case .silence, nil: return statement.isExact ? .nothing : .inexact
        }
    }

    /// Why a number was not read at all.
    private func unread(_ range: Range<Int>) -> LedgerNumber.Reason {
        guard claims != nil else { return .form }
        let agency = report.stated.agency
        let text = narrative.text
        guard !agency.isEmpty else { return .unread }
        let length = agency.utf8.count
        let isInName = text.withBytes { bytes in
            (max(0, range.upperBound - length)...range.lowerBound).contains { start in
                start + length <= bytes.count && bytes.has(agency, in: start..<start + length)
            }
        }
        return isInName ? .name : .unread
    }
}

// MARK: Figures

extension LedgerText {
    private func named(_ sums: [ClaimSum]) -> [LedgerFigure] {
        sums.map { LedgerFigure(name: $0.name, terms: $0.terms, value: $0.value, measure: $0.measure) }
    }

    private func others(_ cells: [CellID], besides named: [LedgerFigure]) -> [LedgerFigure] {
        cells.compactMap { cell in
            guard !named.contains(where: { $0.terms.map(\.cell) == [cell] }), let value = report[cell].number else {
                return nil
            }
            let name = report.form[cell].path.last ?? Name(id: "", key: "")
            return LedgerFigure(
                name: nil, terms: [Term(cell, name: name)], value: value, measure: report.form[cell].measure)
        }
    }

    private func compared(_ contradiction: ClaimContradiction) -> [LedgerFigure] {
        switch contradiction {
        case .figure(_, let sums), .share(_, _, let sums): named(sums.filter { !$0.terms.isEmpty })
        case .change(_, _, let changes): named(changes.map(\.now))
        case .parts: []
        }
    }

    private func found(_ reading: ClaimReading, _ contradiction: ClaimContradiction) -> LedgerContradiction? {
        guard let rule = claims?.rule(of: reading) else { return nil }
        let range = narrative.text.range(ofBytes: reading.range)
        let words = ContradictionWords(contradiction, quoting: narrative.text[range], report)
        return LedgerContradiction(rule: rule.id, message: words.message, span: spans[reading.range] ?? nil)
    }

    /// What is wrong with the list of parts that the number is in, as the whole or a part.
    private func partsContradiction(_ range: Range<Int>) -> LedgerContradiction? {
        faultyParts[range.lowerBound].flatMap { found($0.reading, $0.contradiction) }
    }

    /// What is printed for the reference at these bytes; `nil` when there is nothing.
    private func printed(_ range: Range<Int>) -> String? {
        let inner = narrative.text[narrative.text.range(ofBytes: range.lowerBound + 2..<range.upperBound - 2)]
        let text = try? ReferenceEvaluator(report).text(ofSource: inner)
        return text?.isEmpty == false ? text : nil
    }
}

/// Counts the paragraphs of a text on the way through it.
private struct ParagraphCount {
    private let text: String
    private var index = 0
    /// The number of the last paragraph that has begun.
    private var count = 0
    private var isInParagraph = false

    init(_ text: String) { self.text = text }

    /// The number of the paragraph at a byte; these must be asked for in their order.
    mutating func number(at target: Int) -> Int {
        var (index, count, isInParagraph) = (index, count, isInParagraph)
        text.withBytes { bytes in
            while index <= target, index < bytes.count {
                let (scalar, length) = bytes.scalar(at: index)
                switch scalar {
                case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: isInParagraph = false
                case 0x20, 0x09, 0xA0, 0x3000: break
                default:
                    if !isInParagraph { count += 1 }
                    isInParagraph = true
                }
                index += length
            }
        }
        (self.index, self.count, self.isInParagraph) = (index, count, isInParagraph)
        return count
    }
}

extension Substring {
    /// Whether there is a digit, ASCII or full-width.
    fileprivate var hasDigits: Bool {
        String(self).withBytes { bytes in bytes.indices.contains { bytes.digit(at: $0) != nil } }
    }
}
