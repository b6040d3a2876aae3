/// Looks for terms that are one slip away from being right.
struct TermSearch: Sendable {
    private let terms: [Term]
    /// The terms by their first, and by their last, two characters.
    private let heads: [Entry]
    private let tails: [Entry]
    /// Pairs of characters that are typed for one another, in ascending order.
    private let alike: [UInt64]
    private let fixed: [(wrong: [UInt32], right: String)]
    /// By the hash of two characters: what may be there. Nearly every place of a text has nothing, and every character is looked at.
    private let hints: [UInt8]

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

    /// A term at its place in the order of two of its characters.
    private struct Entry {
        let pair: UInt64
        let term: Int
    }

    /// What two characters may begin or end.
    private enum Hint {
        static let head: UInt8 = 1
        static let tail: UInt8 = 2
        static let fixed: UInt8 = 4
    }

    /// A mistyped term, in bytes of the text.
    struct Slip: Equatable {
        let range: Range<Int>
        let meant: String
    }

    init(_ terms: [Term], alike: [String], slips: [(wrong: String, right: String)]) {
        self.terms = terms.filter { $0.characters.count > 2 }
        fixed = slips.map { ($0.wrong.unicodeScalars.map(\.value), $0.right) }.filter { !$0.0.isEmpty }
        var (heads, tails) = ([Entry](), [Entry]())
        var hints = [UInt8](repeating: 0, count: Self.hashes)
        for (index, term) in self.terms.enumerated() {
            let characters = term.characters
            heads.append(Entry(pair: Self.pair(characters, at: 0), term: index))
            tails.append(Entry(pair: Self.pair(characters, at: characters.count - 2), term: index))
        }
        for entry in heads { hints[Self.hash(entry.pair)] |= Hint.head }
        for entry in tails { hints[Self.hash(entry.pair)] |= Hint.tail }
        for slip in fixed {
            // One character may be anywhere.
            let places = slip.wrong.count > 1 ? [Self.hash(Self.pair(slip.wrong, at: 0))] : Array(hints.indices)
            for place in places { hints[place] |= Hint.fixed }
        }
        self.hints = hints
        // Terms that begin alike stay in the order in which they are declared.
        self.heads = heads.sorted { ($0.pair, $0.term) < ($1.pair, $1.term) }
        self.tails = tails.sorted { ($0.pair, $0.term) < ($1.pair, $1.term) }
        self.alike = alike.flatMap { group in
            let characters = group.unicodeScalars.map(\.value)
            return characters.flatMap { one in characters.filter { $0 != one }.map { Self.pair(one, $0) } }
        }.sorted()
    }

    private static let hashes = 2048

    private static func hash(_ pair: UInt64) -> Int { Int((pair >> 32) &* 31 &+ pair) & (hashes - 1) }

    @inline(__always)
    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    private static func pair(_ characters: [UInt32], at place: Int) -> UInt64 {
        pair(characters[place], characters[place + 1])
    }

    /// The terms with these two characters.
    private static func terms(_ pair: UInt64, in entries: [Entry]) -> ArraySlice<Entry> {
        let start = entries.firstPlace { $0.pair >= pair }
        let end = entries[start...].firstIndex { $0.pair != pair } ?? entries.endIndex
        return entries[start..<end]
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
        for place in signs.indices.dropLast() where place >= end {
            let pair = Self.pair(signs[place], signs[place + 1])
            let hint = hints[Self.hash(pair)]
            guard hint != 0, let (range, meant) = slip(at: place, pair, hint, signs, from: end) else { continue }
            found.append(Slip(range: places[range.lowerBound]..<places[range.upperBound], meant: meant))
            end = range.upperBound
        }
        return found
    }

    /// The slip at a place.
    ///
    /// - Parameters:
    ///   - pair: The two characters there.
    ///   - hint: What they may begin or end.
    ///   - start: Where the last slip ended.
    private func slip(
        at place: Int, _ pair: UInt64, _ hint: UInt8, _ signs: [UInt32], from start: Int
    ) -> (range: Range<Int>, meant: String)? {
        if hint & Hint.fixed != 0,
            let slip = fixed.first(where: { matches($0.wrong[...], signs, at: place) })
        {
            return (place..<place + slip.wrong.count, slip.right)
        }
        if hint & Hint.head != 0 {
            for entry in Self.terms(pair, in: heads) {
                let term = terms[entry.term]
                if let end = end(of: term, from: place, signs), isClosed(term, end, signs) {
                    return (place..<end, term.text)
                }
            }
        }
        if hint & Hint.tail != 0 {
            for entry in Self.terms(pair, in: tails) {
                let (term, end) = (terms[entry.term], place + 2)
                if let begin = begin(of: term, to: end, signs), begin >= start, isClosed(term, end, signs) {
                    return (begin..<end, term.text)
                }
            }
        }
        return nil
    }

    private func isClosed(_ term: Term, _ end: Int, _ signs: [UInt32]) -> Bool {
        !term.isClosed || end == signs.count || !signs[end].isHan
    }

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
        let pair = Self.pair(typed, wanted)
        let place = alike.firstPlace { $0 >= pair }
        return place < alike.count && alike[place] == pair
    }
}
