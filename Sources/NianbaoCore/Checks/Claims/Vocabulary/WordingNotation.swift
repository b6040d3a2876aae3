/// Wordings on one line, such as `收到|新收 申请? N件`: words by their names, `|` between those that stand for one another, `?` after
/// those that may be missing, the number as `N` before its unit.
struct WordingNotation {
    /// A name that is not declared.
    struct UnknownName: Error {
        let name: String
        let kind: ClaimWords.Kind
    }

    /// The words of each wording so far.
    private var choices: [[Int]] = [[]]
    private var unit: Int?

    /// All wordings that the line stands for.
    static func wordings(of line: String, _ words: ClaimWords) throws(UnknownName) -> [ClaimWording] {
        var notation = WordingNotation()
        for piece in line.pieces(between: UInt8(ascii: " ")) { try notation.take(piece, words) }
        let unit = notation.unit
        return notation.choices.filter { !$0.isEmpty || unit != nil }.map { ClaimWording($0, unit: unit) }
    }

    private mutating func take(_ piece: Substring, _ words: ClaimWords) throws(UnknownName) {
        if piece.utf8.first == UInt8(ascii: "N") {
            guard let named = words.units[ByteText(piece.dropFirst())], unit == nil else {
                throw UnknownName(name: String(piece), kind: .unit)
            }
            unit = named
            return
        }
        let isOptional = piece.utf8.last == UInt8(ascii: "?")
        var longer = isOptional ? choices : []
        for name in piece.dropLast(isOptional ? 1 : 0).pieces(between: UInt8(ascii: "|")) {
            guard let word = words.topics[ByteText(name)] else { throw UnknownName(name: String(name), kind: .topic) }
            for choice in choices { longer.append(choice + [word]) }
        }
        choices = longer
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The pieces between single bytes of ASCII, without empty ones; much faster than `split` by characters.
    fileprivate func pieces(between sign: UInt8) -> [Substring] {
        var pieces: [Substring] = []
        var start = utf8.startIndex
        var index = start
        while true {
            if index == utf8.endIndex || utf8[index] == sign {
                if start < index { pieces.append(self[start..<index]) }
                guard index < utf8.endIndex else { return pieces }
                start = utf8.index(after: index)
            }
            index = utf8.index(after: index)
        }
    }
}
