/// A stretch of a changed paragraph.
package enum TextPiece: Hashable, Sendable {
    case same(String)
    /// Either side may be empty.
    case changed(old: String, new: String)

    /// Beyond so many characters and numbers, everything between the equal beginning and end is one stretch.
    private static let limit = 500
    /// Unchanged stretches shorter than this become part of the changes around them: single characters that happen to
    /// be equal mean nothing.
    private static let shortest = 3

    /// The stretches of two texts in order. A number changes as a whole.
    ///
    /// - Parameter isFine: Whether to look for equal stretches between the first change and the last.
    static func pieces(from old: String, to new: String, isFine: Bool = true) -> [TextPiece] {
        let (before, after) = (TextWords(old), TextWords(new))
        let (start, end) = before.sharedEnds(with: after)
        let limit = isFine ? limit : 0
        let changed = (old.utf8.count - end, new.utf8.count - end)
        let words = (
            before.words(in: start..<changed.0, limit: limit), after.words(in: start..<changed.1, limit: limit)
        )
        let middle =
            if let old = words.0, let new = words.1 {
                middle(old[...], new[...])
            } else {
                [TextPiece.changed(old: before.text(start..<changed.0), new: after.text(start..<changed.1))]
            }
        let whole = [.same(before.text(0..<start))] + middle + [.same(before.text(changed.0..<old.utf8.count))]
        return whole.filter { $0 != .same("") && $0 != .changed(old: "", new: "") }
    }

    private static func middle(_ before: ArraySlice<Substring>, _ after: ArraySlice<Substring>) -> [TextPiece] {
        guard !before.isEmpty || !after.isEmpty else { return [] }
        var numbers = TextNumbers()
        let numbered = (before.map { numbers.number(of: $0) }, after.map { numbers.number(of: $0) })
        let difference = numbered.1.difference(from: numbered.0)
        let removed = Set(difference.removals.map { $0.offset + before.startIndex })
        let inserted = Set(difference.insertions.map { $0.offset + after.startIndex })
        var pieces: [TextPiece] = []
        var (i, j) = (before.startIndex, after.startIndex)
        while i < before.endIndex || j < after.endIndex {
            let (gapOld, gapNew) = (i, j)
            while removed.contains(i) { i += 1 }
            while inserted.contains(j) { j += 1 }
            pieces.append(.changed(old: before[gapOld..<i].joined(), new: after[gapNew..<j].joined()))
            let same = i
            while i < before.endIndex, !removed.contains(i), !inserted.contains(j) { (i, j) = (i + 1, j + 1) }
            pieces.append(.same(before[same..<i].joined()))
        }
        return joined(pieces.filter { $0 != .same("") && $0 != .changed(old: "", new: "") })
    }

    private static func joined(_ pieces: [TextPiece]) -> [TextPiece] {
        var joined: [TextPiece] = []
        for piece in pieces {
            guard case .changed(let old, let new) = piece else {
                joined.append(piece)
                continue
            }
            if joined.count > 1, case .same(let between) = joined[joined.count - 1], isShort(between),
                case .changed(let oldBefore, let newBefore) = joined[joined.count - 2]
            {
                joined.removeLast(2)
                joined.append(.changed(old: oldBefore + between + old, new: newBefore + between + new))
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private static func isShort(_ text: String) -> Bool {
        text.count < shortest && !text.withBytes { bytes in bytes.indices.contains { bytes.digit(at: $0) != nil } }
    }
}

/// A text as the words that change as a whole: characters, and the digits of a number with its point and separators.
private struct TextWords {
    private let text: String
    /// The numbers, in bytes.
    private let numbers: [Range<Int>]

    init(_ text: String) {
        self.text = text
        numbers = NumberScan.numbers(in: text).map(\.utf8)
    }

    func text(_ range: Range<Int>) -> String { String(text[text.range(ofBytes: range)]) }

    /// How many bytes two texts have in common at their beginnings, and after that at their ends, in whole words.
    func sharedEnds(with other: TextWords) -> (start: Int, end: Int) {
        let shared = text.withBytes { own in
            other.text.withBytes { other -> (start: Int, end: Int) in
                let shorter = min(own.count, other.count)
                var start = 0
                while start < shorter, own[start] == other[start] { start += 1 }
                var end = 0
                while end < shorter - start, own[own.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
                return (start, end)
            }
        }
        var start = shared.start
        while case let lower = min(wordStart(start), other.wordStart(start)), lower < start { start = lower }
        var end = shared.end
        let (count, otherCount) = (text.utf8.count, other.text.utf8.count)
        while case let upper = min(count - wordEnd(count - end), otherCount - other.wordEnd(otherCount - end)),
            upper < end
        {
            end = upper
        }
        return (start, end)
    }

    /// The words of a stretch; `nil` when they are more than `limit`.
    func words(in range: Range<Int>, limit: Int) -> [Substring]? {
        var words: [Substring] = []
        var rest = text[text.range(ofBytes: range)]
        var next = numbers.partition { $0.lowerBound >= range.lowerBound }
        while !rest.isEmpty {
            guard words.count < limit else { return nil }
            let offset = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
            while next < numbers.count, numbers[next].lowerBound < offset { next += 1 }
            let isNumber = next < numbers.count && numbers[next].lowerBound == offset
            let word = isNumber ? text[text.range(ofBytes: numbers[next])] : rest.prefix(1)
            words.append(word)
            rest = rest[word.endIndex...]
        }
        return words
    }

    /// The last place, from `offset` backwards, at which a word begins or the text ends.
    private func wordStart(_ offset: Int) -> Int {
        if let number = number(around: offset) { return number.lowerBound }
        return text.utf8.distance(from: text.startIndex, to: character(at: offset).start)
    }

    /// The first place, from `offset` on, at which a word ends or the text begins.
    private func wordEnd(_ offset: Int) -> Int {
        if let number = number(around: offset) { return number.upperBound }
        let (start, index) = character(at: offset)
        return start == index ? offset : text.utf8.distance(from: text.startIndex, to: text.index(after: start))
    }

    /// Where the character begins that a place is in, and the place itself.
    private func character(at offset: Int) -> (start: String.Index, index: String.Index) {
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        // Moving by nothing goes back to where a character begins.
        return (text.index(index, offsetBy: 0), index)
    }

    /// The number that a place is inside of.
    private func number(around offset: Int) -> Range<Int>? {
        let index = numbers.partition { $0.upperBound > offset }
        return index < numbers.count && numbers[index].lowerBound < offset ? numbers[index] : nil
    }
}

extension [Range<Int>] {
    /// The index of the first range from which on the condition holds.
    fileprivate func partition(_ holds: (Range<Int>) -> Bool) -> Int {
        var range = indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = holds(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
