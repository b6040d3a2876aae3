/// Words that reports on a form are full of, to find those that are mistyped: with a character of the same sound or look, one
/// too many, one too few, or two in the wrong order.
package struct FixedTerms: DeclaredCheck {
    private let rule: Rule
    private let search: TermSearch

    static package let field = "terms"
    static package let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        let known = ["rule", "words", "whole", "closed", "alike", "slips"]
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: known) }),
            let rule = reader.rule("rule", in: fields)
        else { return nil }
        self.rule = rule
        let words = reader.textOrList("words", in: fields)
        let whole = reader.optionalList("whole", in: fields).compactMap { reader.text($0) }
        let closed = reader.optionalList("closed", in: fields).compactMap { reader.text($0) }
        let alike = reader.optionalList("alike", in: fields).compactMap { reader.text($0) }
        if let node = fields["slips"], node.entries == nil {
            reader.wrongKind(node, expected: Bilingual(zh: "“写错的: 写对的”", en: "“wrong: right” pairs"))
        }
        let slips = (fields["slips"]?.entries ?? []).compactMap { entry in
            reader.text(entry.value).map { (wrong: entry.key, right: $0) }
        }
        search = TermSearch(
            words.map { TermSearch.Term($0) } + whole.map { TermSearch.Term($0, isWhole: true) }
                + closed.map { TermSearch.Term($0, isClosed: true) }, alike: alike, slips: slips)
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        report.texts.flatMap { narrative in
            var faults = WordingFaults()
            narrative.text.withBytes { bytes in
                for slip in search.slips(in: bytes) {
                    let range = narrative.text.range(ofBytes: slip.range)
                    let written = String(narrative.text[range])
                    faults.add(
                        WordingFault(
                            range: range,
                            message: Bilingual(
                                zh: "“\(written)”应当是“\(slip.meant)”", en: "“\(written)” should be “\(slip.meant)”"),
                            replacements: [.init(range: range, text: slip.meant)]))
                }
            }
            return Finding.wording(
                rule, faults, in: narrative,
                advice: Bilingual(zh: "改过来；没有写错的，不用改", en: "correct it, unless it is right"))
        }
    }
}

/// Looks for terms that are one slip away from being right.
struct TermSearch: Sendable {
    private let terms: [Term]
    /// The terms that begin, and that end, with two characters.
    private let heads: [Pair: [Int]]
    private let tails: [Pair: [Int]]
    /// Characters that are typed for one another.
    private let alike: [Set<UInt32>]
    private let fixed: [(wrong: [UInt32], right: String)]

    /// A word of at least three characters.
    struct Term: Sendable {
        let text: String
        let characters: [UInt32]
        /// Whether none of its characters can be missing, because what is left is no word.
        var isWhole = false
        /// Whether it is looked for only where no Chinese character follows, since other words can begin with its last
        /// character.
        var isClosed = false

        init(_ text: String, isWhole: Bool = false, isClosed: Bool = false) {
            (self.text, self.isWhole, self.isClosed) = (text, isWhole, isClosed)
            characters = text.unicodeScalars.map(\.value)
        }
    }

    private struct Pair: Hashable {
        let first: UInt32
        let second: UInt32
    }

    /// A mistyped term, in bytes of the text.
    struct Slip: Equatable {
        let range: Range<Int>
        let meant: String
    }

    init(_ terms: [Term], alike: [String], slips: [(wrong: String, right: String)]) {
        let terms = terms.filter { $0.characters.count > 2 }
        var (heads, tails) = ([Pair: [Int]](), [Pair: [Int]]())
        for (index, term) in terms.enumerated() {
            let signs = term.characters
            heads[Pair(first: signs[0], second: signs[1]), default: []].append(index)
            tails[Pair(first: signs[signs.count - 2], second: signs[signs.count - 1]), default: []].append(index)
        }
        (self.terms, self.heads, self.tails) = (terms, heads, tails)
        self.alike = alike.map { Set($0.unicodeScalars.map(\.value)) }
        fixed = slips.map { ($0.wrong.unicodeScalars.map(\.value), $0.right) }
    }

    /// In reading order.
    func slips(in bytes: UnsafeBufferPointer<UInt8>) -> [Slip] {
        var (signs, places) = ([UInt32](), [Int]())
        signs.reserveCapacity(bytes.count / 3)
        var index = 0
        while index < bytes.count {
            let (sign, length) = bytes.scalar(at: index)
            signs.append(sign)
            places.append(index)
            index += length
        }
        places.append(bytes.count)
        var found: [Slip] = []
        var end = 0
        for place in signs.indices.dropLast() {
            guard let (range, meant) = slip(at: place, signs, from: end) else { continue }
            found.append(Slip(range: places[range.lowerBound]..<places[range.upperBound], meant: meant))
            end = range.upperBound
        }
        return found
    }

    private func slip(at place: Int, _ signs: [UInt32], from start: Int) -> (range: Range<Int>, meant: String)? {
        guard place >= start else { return nil }
        for (wrong, right) in fixed
        where wrong[0] == signs[place] && place + wrong.count <= signs.count
            && signs[place..<place + wrong.count].elementsEqual(wrong)
        {
            return (place..<place + wrong.count, right)
        }
        let pair = Pair(first: signs[place], second: signs[place + 1])
        for term in heads[pair] ?? [] {
            if let end = end(of: terms[term], from: place, signs), isClosed(terms[term], end, signs) {
                return (place..<end, terms[term].text)
            }
        }
        for term in tails[pair] ?? [] {
            let end = place + 2
            if let begin = begin(of: terms[term], to: end, signs), begin >= start, isClosed(terms[term], end, signs) {
                return (begin..<end, terms[term].text)
            }
        }
        return nil
    }

    private func isClosed(_ term: Term, _ end: Int, _ signs: [UInt32]) -> Bool {
        !term.isClosed || end == signs.count || !Self.isHan(signs[end])
    }

    static func isHan(_ sign: UInt32) -> Bool { (0x4E00...0x9FFF).contains(sign) }

    /// Where a term ends whose first two characters are at `start`, and that has one slip; `nil` if it has none, or more.
    private func end(of term: Term, from start: Int, _ signs: [UInt32]) -> Int? {
        let wanted = term.characters
        var index = 2
        while index < wanted.count, start + index < signs.count, signs[start + index] == wanted[index] { index += 1 }
        let place = start + index
        guard place < signs.count else { return nil }
        if index == wanted.count {
            return term.isClosed && signs[place] == wanted[index - 1] ? place + 1 : nil
        }
        let rest = wanted[(index + 1)...]
        // One too many; a character twice that is a slip anywhere is reported as that.
        if signs[place] == wanted[index - 1], matches(wanted[index...], signs, at: place + 1) {
            return place + 1 + wanted.count - index
        }
        if areAlike(signs[place], wanted[index]), matches(rest, signs, at: place + 1) {
            return start + wanted.count
        }
        if term.isWhole, index < wanted.count - 2, signs[place] == wanted[index + 1], matches(rest, signs, at: place) {
            return start + wanted.count - 1
        }
        if index + 1 < wanted.count, place + 1 < signs.count, signs[place] == wanted[index + 1],
            signs[place + 1] == wanted[index], matches(wanted[(index + 2)...], signs, at: place + 2)
        {
            return start + wanted.count
        }
        return nil
    }

    /// Where a term begins whose last two characters end at `end`, and that has one slip before them.
    private func begin(of term: Term, to end: Int, _ signs: [UInt32]) -> Int? {
        let wanted = term.characters
        var index = wanted.count - 3
        var place = end - 3
        while index >= 0, place >= 0, signs[place] == wanted[index] { (index, place) = (index - 1, place - 1) }
        guard index >= 0, place >= 0 else { return nil }
        let before = wanted[..<index]
        if areAlike(signs[place], wanted[index]), matches(before, signs, at: place - index) { return place - index }
        // One too many: the character that comes next in the term.
        let isDoubled = signs[place] == wanted[index + 1] && matches(wanted[...index], signs, at: place - index - 1)
        return isDoubled ? place - index - 1 : nil
    }

    private func matches(_ wanted: ArraySlice<UInt32>, _ signs: [UInt32], at start: Int) -> Bool {
        start >= 0 && start + wanted.count <= signs.count && signs[start..<start + wanted.count].elementsEqual(wanted)
    }

    private func areAlike(_ typed: UInt32, _ wanted: UInt32) -> Bool {
        typed != wanted && alike.contains { $0.contains(typed) && $0.contains(wanted) }
    }
}
