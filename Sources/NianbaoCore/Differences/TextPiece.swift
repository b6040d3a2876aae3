/// A stretch of a changed paragraph.
package enum TextPiece: Hashable, Sendable {
    case same(String)
    /// Either side may be empty.
    case changed(old: String, new: String)

    /// Beyond so many characters and numbers, everything between the equal beginning and end is one stretch.
    private static let limit = 500
    /// Unchanged stretches that are shorter than this are taken into the changes around them: single characters that
    /// happen to be the same tell nothing.
    private static let shortest = 3

    /// The stretches of two texts in order. A number changes as a whole.
    ///
    /// - Parameter isFine: Whether to look for equal stretches between the first change and the last.
    static func pieces(from old: String, to new: String, isFine: Bool = true) -> [TextPiece] {
        let (before, after) = (words(old), words(new))
        let start = zip(before, after).prefix { $0 == $1 }.count
        let rest = min(before.count, after.count) - start
        let end = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let limit = isFine ? limit : 0
        let middle = middle(before[start..<before.count - end], after[start..<after.count - end], limit)
        let whole = [.same(before[..<start].joined())] + middle + [.same(before[(before.count - end)...].joined())]
        return whole.filter { $0 != .same("") }
    }

    private static func middle(
        _ before: ArraySlice<Substring>, _ after: ArraySlice<Substring>, _ limit: Int
    ) -> [TextPiece] {
        guard !before.isEmpty || !after.isEmpty else { return [] }
        guard before.count <= limit, after.count <= limit else {
            return [.changed(old: before.joined(), new: after.joined())]
        }
        let difference = after.difference(from: before)
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
        text.count < shortest && !text.unicodeScalars.contains { $0.digit != nil }
    }

    /// The characters of a text; the digits of a number, with its point and separators, are one.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var index = text.startIndex
        for number in NumberScan.numbers(in: text) {
            let start = text.utf8.index(text.startIndex, offsetBy: number.utf8.lowerBound)
            let end = text.utf8.index(text.startIndex, offsetBy: number.utf8.upperBound)
            words += characters(text[index..<start])
            words.append(text[start..<end])
            index = end
        }
        return words + characters(text[index...])
    }

    private static func characters(_ text: Substring) -> [Substring] {
        text.indices.map { text[$0...].prefix(1) }
    }
}
