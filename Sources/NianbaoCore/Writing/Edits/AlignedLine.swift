/// A line of a file in which some words change while the others keep their columns if the spaces between them allow
/// it.
struct AlignedLine {
    private var scalars: [Unicode.Scalar]
    /// By how many terminal cells the rest of the line has moved to the right.
    private var shift = 0
    /// How many scalars have been added so far.
    private var growth = 0

    /// How many scalars the line had at first.
    let count: Int

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        count = scalars.count
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    /// Replaces the scalars in `range`, counted in the original line, by `text`. Ranges come from left to right.
    ///
    /// - Parameter isAligned: Whether the word should still end in the same column.
    mutating func replace(_ range: Range<Int>, with text: String, isAligned: Bool) {
        let new = Array(text.unicodeScalars)
        let start = range.lowerBound + growth
        let old = scalars[start..<range.upperBound + growth]
        let wanted = width(new) - width(old) + shift
        scalars.replaceSubrange(start..<start + old.count, with: new)
        growth += new.count - old.count
        shift = wanted
        if isAligned { absorb(before: start, leaving: start > 0 && scalars[start - 1] == " " ? keptBlanks(start) : 0) }
    }

    /// Lets the spaces before a comment after the last word absorb what is left of the shift.
    mutating func alignComment(behind end: Int) {
        let end = end + growth
        guard shift != 0, end <= scalars.count,
            let mark = scalars[end...].firstIndex(of: "#"),
            scalars[end..<mark].allSatisfy({ " ,]}".unicodeScalars.contains($0) })
        else { return }
        absorb(before: mark, leaving: 1)
    }

    /// Removes or adds spaces before `index` until what follows is back in its column.
    private mutating func absorb(before index: Int, leaving least: Int) {
        let blanks = scalars[..<index].reversed().prefix { $0 == " " }.count
        let kept = max(min(least, blanks), blanks - shift)
        scalars.replaceSubrange(index - blanks..<index, with: repeatElement(" ", count: kept))
        growth += kept - blanks
        shift += kept - blanks
    }

    /// How many spaces must stay: one after a comma or colon, none after a bracket.
    private func keptBlanks(_ index: Int) -> Int {
        let previous = scalars[..<index].last { $0 != " " }
        return previous == "[" || previous == "{" ? 0 : 1
    }

    private func width(_ scalars: some Sequence<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + $1.displayWidth } }
}
