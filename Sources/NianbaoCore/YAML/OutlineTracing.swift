/// Goes over a text line by line, writes its outline and notes what is left out.
struct OutlineTracing {
    private let text: UnsafeBufferPointer<UInt8>
    private let outline: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes of the outline are written.
    private(set) var count = 0
    private(set) var pieces: [YAMLOutline.Piece] = []
    private var place = 0
    /// The 1-based line at `place`.
    private var line: UInt32 = 1

    /// - Parameter outline: Room for as many bytes as the text has.
    init(_ text: UnsafeBufferPointer<UInt8>, into outline: UnsafeMutableBufferPointer<UInt8>) {
        (self.text, self.outline) = (text, outline)
        // A report has about forty rows.
        pieces.reserveCapacity(64)
    }

    mutating func run() {
        while place < text.count, traceLine() {}
        copy(place..<text.count)
    }

    /// Returns whether the line leaves the next one to be traced, too.
    private mutating func traceLine() -> Bool {
        let whole = text.line(from: place)
        let words = text.wordsBeforeComment(in: whole)
        if text.isBlockKey(words), let block = LiteralBlock(in: text, from: whole.upperBound, line: line) {
            copy(whole)
            for _ in 0..<block.lineCount { append("\n") }
            pieces.append(.block(block))
            advance(to: block.lines.upperBound, lines: 1 + block.lineCount)
            return true
        }
        if text.isDelicate(words) { return false }
        if let bracket = text.bracketBehindKey(words),
            let list = NumberList(in: text, from: bracket, until: words.upperBound, line: line)
        {
            copy(whole.lowerBound..<bracket)
            append("[")
            append("]")
            append("\n")
            pieces.append(.list(list))
        } else if words.upperBound < whole.upperBound {
            copy(words)
            append("#")
            append("\n")
        } else {
            copy(whole)
        }
        advance(to: whole.upperBound, lines: 1)
        return true
    }

    private mutating func advance(to place: Int, lines: Int) {
        self.place = place
        line += UInt32(lines)
    }

    private mutating func copy(_ range: Range<Int>) {
        count = outline[count...].update(fromContentsOf: text[range])
    }

    private mutating func append(_ sign: Unicode.Scalar) {
        outline[count] = UInt8(ascii: sign)
        count += 1
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The part of a line before its comment; the whole line with its line feed if there is none.
    fileprivate func wordsBeforeComment(in line: Range<Int>) -> Range<Int> {
        var rest = line
        while let sign = place(of: UInt8(ascii: "#"), in: rest) {
            let isComment = sign == line.lowerBound || self[sign - 1] == UInt8(ascii: " ")
            if isComment, self[line.upperBound - 1] == UInt8(ascii: "\n") { return line.lowerBound..<sign }
            rest = sign + 1..<line.upperBound
        }
        return line
    }

    /// Whether something begins in `range` in which a `#` may be no comment, and lines no entries.
    fileprivate func isDelicate(_ range: Range<Int>) -> Bool {
        self[range].contains { byte in
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: ">"): true
            default: false
            }
        }
    }

    /// Whether a line is `key: |`, with a word from its first column on.
    fileprivate func isBlockKey(_ line: Range<Int>) -> Bool {
        let colon = line.upperBound - 4
        guard colon > line.lowerBound, has(": |\n", in: colon..<line.upperBound) else { return false }
        let key = line.lowerBound..<colon
        return isWord(key) && !isDelicate(key)
    }

    /// The index of the bracket in a line `key: [`; `nil` for other lines.
    fileprivate func bracketBehindKey(_ line: Range<Int>) -> Int? {
        guard let bracket = place(of: UInt8(ascii: "["), in: line), bracket > line.lowerBound + 2,
            has(": ", in: bracket - 2..<bracket)
        else { return nil }
        let key = line.lowerBound..<bracket - 2
        return isWord(key.drop { self[$0] == UInt8(ascii: " ") }) ? bracket : nil
    }

    /// Whether the stretch can only be one key: it begins with a letter and has no colon.
    private func isWord(_ key: Range<Int>) -> Bool {
        guard let first = key.first.map({ self[$0] }) else { return false }
        let isLetter = first >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
        return isLetter && place(of: UInt8(ascii: ":"), in: key) == nil
    }
}
