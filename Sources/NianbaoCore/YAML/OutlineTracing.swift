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
        if let margin = text.marginOfBlockKey(words),
            let block = LiteralBlock(in: text, from: whole.upperBound, below: margin, line: line)
        {
            copy(whole)
            for _ in 0..<block.lineCount { append("\n") }
            pieces.append(.block(block))
            advance(to: block.lines.upperBound, lines: 1 + block.lineCount)
            return true
        }
        if let bracket = text.bracketBehindKey(words), leaveOutList(at: bracket, whole, words) { return true }
        if text.isDelicate(words) {
            guard text.closesItsQuotes(whole) else { return false }
            copy(whole)
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

    /// Leaves out the list that begins in a line `key: [`; returns `false` when it is no list of plain numbers or words.
    private mutating func leaveOutList(at bracket: Int, _ whole: Range<Int>, _ words: Range<Int>) -> Bool {
        var (end, lineCount) = (whole.upperBound, 1)
        if let list = NumberList(in: text, from: bracket, until: words.upperBound, line: line) {
            pieces.append(.numbers(list))
        } else if let list = WordList(in: text, from: bracket, line: line) {
            pieces.append(.words(list))
            (end, lineCount) = (list.end, list.lineCount)
        } else {
            return false
        }
        copy(whole.lowerBound..<bracket)
        append("[")
        append("]")
        for _ in 0..<lineCount { append("\n") }
        advance(to: end, lines: lineCount)
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

    /// Whether every quotation mark and every `|` and `>` in a line is within a plain word, in a comment, or in a quoted text
    /// that ends on the line, so that the next line begins anew.
    ///
    /// Only what follows a bracket, a comma, a colon with a space, or the dashes of items may begin a quoted text. A mark in any other
    /// place, which may be part of a plain text, is not looked into.
    fileprivate func closesItsQuotes(_ line: Range<Int>) -> Bool {
        var place = line.lowerBound
        while place < line.upperBound {
            let byte = self[place]
            let isInWord = place > line.lowerBound && self[place - 1].isWord
            switch byte {
            case UInt8(ascii: "#") where place == line.lowerBound || self[place - 1] == UInt8(ascii: " "): return true
            case UInt8(ascii: "|") where !isInWord, UInt8(ascii: ">") where !isInWord: return false
            case UInt8(ascii: "'") where !isInWord, UInt8(ascii: "\"") where !isInWord:
                guard beginsValue(place, in: line), let end = endOfQuote(place, in: line) else { return false }
                place = end
            default: place += 1
            }
        }
        return true
    }

    /// Whether a value may begin at a place of a line.
    private func beginsValue(_ place: Int, in line: Range<Int>) -> Bool {
        let before = line.lowerBound..<place
        guard let last = before.last(where: { self[$0] != UInt8(ascii: " ") }) else { return true }
        switch self[last] {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): return true
        case UInt8(ascii: ":"): return last + 1 < place
        case UInt8(ascii: "-"):
            return last + 1 < place
                && before.allSatisfy { self[$0] == UInt8(ascii: " ") || self[$0] == UInt8(ascii: "-") }
        default: return false
        }
    }

    /// The place after a quoted text that begins at `place` and ends on its line; `nil` for one that goes on.
    private func endOfQuote(_ place: Int, in line: Range<Int>) -> Int? {
        var index = place + 1
        while index < line.upperBound, self[index] != UInt8(ascii: "\n") {
            switch self[index] {
            case self[place]:
                let isDoubled = index + 1 < line.upperBound && self[index + 1] == self[place]
                guard isDoubled, self[place] == UInt8(ascii: "'") else { return index + 1 }
                index += 2
            case UInt8(ascii: "\\") where self[place] == UInt8(ascii: "\""): index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// How many spaces come before the key of a line `key: |`; `nil` for other lines.
    fileprivate func marginOfBlockKey(_ line: Range<Int>) -> Int? {
        let colon = line.upperBound - 4
        guard colon > line.lowerBound, has(": |\n", in: colon..<line.upperBound) else { return nil }
        let key = (line.lowerBound..<colon).drop { self[$0] == UInt8(ascii: " ") }
        return isWord(key) && !isDelicate(key) ? key.lowerBound - line.lowerBound : nil
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
