/// A list of nothing but plain words, `[收到, (接|签)收, 接到]`, on one line or several.
struct WordList {
    /// The 1-based number of the line that it begins on.
    let line: UInt32
    /// From bracket to bracket.
    let range: Range<Int>
    /// How many lines it is on.
    let lineCount: Int
    /// Where the line that it ends on ends.
    let end: Int
    /// Each word.
    private let words: [Range<Int>]

    /// The list that begins with the bracket at `start`; `nil` when there is anything in it but words with commas between
    /// them, or anything after it on its last line.
    init?(in text: UnsafeBufferPointer<UInt8>, from start: Int, line: UInt32) {
        var (place, lineCount) = (start + 1, 1)
        var words: [Range<Int>] = []
        while true {
            place = text.skippingBreaks(from: place, &lineCount)
            let first = place
            guard place < text.count, text[place].isWord || text[place] == UInt8(ascii: "(") else { return nil }
            while place < text.count, text[place].isWord || text[place].isWithinWords { place += 1 }
            words.append(first..<place)
            place = text.skippingBreaks(from: place, &lineCount)
            guard place < text.count else { return nil }
            place += 1
            if text[place - 1] == UInt8(ascii: "]") { break }
            guard text[place - 1] == UInt8(ascii: ",") else { return nil }
        }
        range = start..<place
        while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
        guard place < text.count, text[place] == UInt8(ascii: "\n") else { return nil }
        (self.line, self.lineCount, self.words, end) = (line, lineCount, words, place + 1)
    }

    /// The node that libyaml would make of the list in `text`.
    ///
    /// - Parameter start: The position of the bracket.
    func node(at start: SourcePosition, in text: UnsafeBufferPointer<UInt8>) -> YAMLNode {
        var (position, place) = (start, range.lowerBound)
        let items = words.map { word in
            text.advance(&position, from: &place, to: word.lowerBound)
            let first = position
            text.advance(&position, from: &place, to: word.upperBound)
            let scalar = YAMLScalar(
                text: String(uncheckedUTF8: UnsafeBufferPointer(rebasing: text[word])), style: .plain)
            return YAMLNode(.scalar(scalar), at: SourceSpan(start: first, end: position))
        }
        text.advance(&position, from: &place, to: range.upperBound)
        return YAMLNode(.sequence(items), at: SourceSpan(start: start, end: position))
    }
}

extension UInt8 {
    /// Whether a plain word may begin with it, whatever follows.
    var isWord: Bool {
        self >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
    }

    fileprivate var isWithinWords: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "|"), UInt8(ascii: "?"):
            true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Skips spaces and line feeds.
    fileprivate func skippingBreaks(from start: Int, _ lines: inout Int) -> Int {
        var place = start
        while place < count, self[place] == UInt8(ascii: " ") || self[place] == UInt8(ascii: "\n") {
            if self[place] == UInt8(ascii: "\n") { lines += 1 }
            place += 1
        }
        return place
    }

    /// Moves a position along with a place in the text.
    fileprivate func advance(_ position: inout SourcePosition, from place: inout Int, to end: Int) {
        while place < end {
            if self[place] == UInt8(ascii: "\n") {
                position.line += 1
                position.column = 1
            } else if self[place] & 0xC0 != 0x80 {
                position.column += 1
            }
            place += 1
        }
    }
}
