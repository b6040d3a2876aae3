/// A paragraph with references, as it is written and as it is printed.
struct ReferencedText {
    private struct Piece {
        let source: Substring
        var printed: String
        let isReference: Bool
    }

    private let pieces: [Piece]

    init(_ source: String, in report: CompletedReport) {
        let evaluator = ReferenceEvaluator(report)
        pieces = ReferenceScan(source[...]).map { piece in
            switch piece {
            case .literal(let text), .unclosed(let text):
                Piece(source: text, printed: String(text), isReference: false)
            case .reference(let whole, let inner):
                Piece(
                    source: whole,
                    printed: (try? evaluator.text(ofSource: inner)) ?? String(whole),
                    isReference: true)
            }
        }
    }

    /// The paragraph as it was printed; `nil` if the text between the references is not found there.
    init?(_ source: String, printedAs printed: String) {
        var pieces: [Piece] = []
        var rest = printed[...]
        for piece in ReferenceScan(source[...]) {
            switch piece {
            case .literal(let text), .unclosed(let text):
                guard let place = rest.firstRange(of: text) else { return nil }
                if let last = pieces.indices.last { pieces[last].printed += rest[..<place.lowerBound] }
                pieces.append(Piece(source: text, printed: String(text), isReference: false))
                rest = rest[place.upperBound...]
            case .reference(let whole, _):
                // If nothing separates two references, it is unclear which part each has printed.
                guard pieces.last?.isReference != true else { return nil }
                pieces.append(Piece(source: whole, printed: "", isReference: true))
            }
        }
        if let last = pieces.indices.last { pieces[last].printed += rest }
        guard pieces.allSatisfy({ $0.isReference || $0.printed == $0.source }) else { return nil }
        self.pieces = pieces
        guard self.printed == printed else { return nil }
    }

    var printed: String { pieces.map(\.printed).joined() }

    /// What has to be written so that `new` is printed, with every reference kept.
    ///
    /// - Throws: The reference whose figure was changed: figures belong in the tables.
    func source(printing new: String) throws(ChangedReference) -> String {
        guard pieces.contains(where: \.isReference) else { return new }
        let target = Array(new.unicodeScalars)
        let kept = KeptScalars(Array(printed.unicodeScalars), in: target).places
        // By place in the old text, where what is left of the text before it ends.
        let ends = kept.reduce(into: [0]) { ends, place in ends.append(place.map { $0 + 1 } ?? ends[ends.count - 1]) }
        var result = String.UnicodeScalarView()
        var (written, start) = (0, 0)
        for piece in pieces {
            let end = start + piece.printed.unicodeScalars.count
            defer { start = end }
            guard piece.isReference else { continue }
            if start == end {
                // References that print nothing stay after what remains of the text before them.
                let place = max(written, ends[start])
                result += target[written..<place]
                result += piece.source.unicodeScalars
                written = place
                continue
            }
            guard let place = kept[start], (start..<end).allSatisfy({ kept[$0] == place + $0 - start }),
                !Self.joinsNumber(target, at: place), !Self.joinsNumber(target, at: place + end - start)
            else { throw ChangedReference(source: String(piece.source), printed: piece.printed) }
            result += target[written..<place]
            result += piece.source.unicodeScalars
            written = place + end - start
        }
        return String(result + target[written...])
    }

    /// Whether a figure that starts or ends at `index` goes on beyond it: then it is another figure.
    private static func joinsNumber(_ text: [Unicode.Scalar], at index: Int) -> Bool {
        index > 0 && index < text.count && isNumeric(text[index - 1]) && isNumeric(text[index])
    }

    private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal || scalar == "." || scalar == "．"
    }
}

/// The printed figure of a reference was changed by hand.
struct ChangedReference: Error, Hashable {
    let source: String
    let printed: String
}
