/// The lines after `key: |`, where nothing but spaces comes before the key on its line.
struct LiteralBlock {
    /// The 1-based line of the `|`.
    let line: UInt32
    /// The bytes of the block's lines, with empty ones at its end.
    let lines: Range<Int>
    let lineCount: Int
    /// The bytes up to the last line that is not empty.
    private let content: Range<Int>
    /// How many spaces begin each line that is not empty.
    private let indentation: Int

    /// The block whose lines begin at `start`.
    ///
    /// `nil` if reading it takes more than dropping the indentation: lines of nothing but spaces, tabs, less
    /// indentation than in the first line, or an end without a line feed.
    ///
    /// - Parameter margin: How many spaces come before the key. The block ends before a line with no more.
    init?(in text: UnsafeBufferPointer<UInt8>, from start: Int, below margin: Int, line: UInt32) {
        var (place, end, lineCount, indentation) = (start, start, 0, 0)
        while place < text.count {
            let whole = text.line(from: place)
            if text[place] != UInt8(ascii: "\n") {
                let blanks = text.blanks(in: whole)
                if blanks <= margin, text.isTextLine(whole.dropFirst(blanks)) { break }
                if indentation == 0 { indentation = blanks }
                guard blanks > margin, blanks >= indentation, text.isTextLine(whole.dropFirst(blanks)) else {
                    return nil
                }
                end = whole.upperBound
            }
            lineCount += 1
            place = whole.upperBound
        }
        self.line = line
        self.lineCount = lineCount
        self.indentation = indentation
        (lines, content) = (start..<place, start..<end)
    }

    /// What libyaml would give for the block in `text`.
    func value(in text: UnsafeBufferPointer<UInt8>) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: content.count) { buffer in
            var (place, count) = (content.lowerBound, 0)
            while place < content.upperBound {
                let whole = text.line(from: place)
                let words = text[place] == UInt8(ascii: "\n") ? whole : whole.dropFirst(indentation)
                count = buffer[count...].update(fromContentsOf: text[words])
                place = whole.upperBound
            }
            return String(uncheckedUTF8: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many spaces a line begins with.
    fileprivate func blanks(in line: Range<Int>) -> Int {
        line.prefix { self[$0] == UInt8(ascii: " ") }.count
    }

    /// Whether a line, after its spaces, begins with a character and ends with a line feed.
    fileprivate func isTextLine(_ line: Range<Int>) -> Bool {
        guard let first = line.first, let last = line.last else { return false }
        return self[first] != UInt8(ascii: "\n") && self[first] != UInt8(ascii: "\t")
            && self[last] == UInt8(ascii: "\n")
    }
}
