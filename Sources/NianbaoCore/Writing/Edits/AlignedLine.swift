/// A line of a file in which some words change while the others keep their columns, as far as the blanks between them
/// allow.
struct AlignedLine {
    private var scalars: [Unicode.Scalar]
    /// How many cells what follows has been moved to the right.
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

    /// Puts `text` in the place of the scalars in `range`, as the line was at first. Ranges come from left to right.
    ///
    /// - Parameter isAligned: Whether the word ends at a column that it should go on ending at.
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

    /// Lets the blanks before a comment behind the last word take what is left of the shift.
    mutating func alignComment(behind end: Int) {
        let end = end + growth
        guard shift != 0, end <= scalars.count,
            let mark = scalars[end...].firstIndex(of: "#"),
            scalars[end..<mark].allSatisfy({ " ,]}".unicodeScalars.contains($0) })
        else { return }
        absorb(before: mark, leaving: 1)
    }

    /// Takes blanks away before `index`, or adds some, until what follows stands where it stood.
    private mutating func absorb(before index: Int, leaving least: Int) {
        let blanks = scalars[..<index].reversed().prefix { $0 == " " }.count
        let kept = max(min(least, blanks), blanks - shift)
        scalars.replaceSubrange(index - blanks..<index, with: repeatElement(" ", count: kept))
        growth += kept - blanks
        shift += kept - blanks
    }

    /// One blank stays behind a comma or colon; none need stay behind a bracket.
    private func keptBlanks(_ index: Int) -> Int {
        let previous = scalars[..<index].last { $0 != " " }
        return previous == "[" || previous == "{" ? 0 : 1
    }

    private func width(_ scalars: some Sequence<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + $1.displayWidth } }
}
