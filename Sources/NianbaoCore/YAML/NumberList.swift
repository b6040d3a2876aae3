/// A list of nothing but digits on one line, `[1, 20, 3]`.
struct NumberList {
    /// The 1-based number of its line.
    let line: UInt32
    /// From bracket to bracket.
    let range: Range<Int>

    /// The list that begins with the bracket at `start` and is alone up to `end`; `nil` when there is anything in it
    /// but digits with commas between them.
    init?(in text: UnsafeBufferPointer<UInt8>, from start: Int, until end: Int, line: UInt32) {
        var place = start + 1
        while true {
            place = text.skippingBlanks(from: place, until: end)
            let digits = place
            while place < end, text[place].isDigit { place += 1 }
            guard place > digits else { return nil }
            place = text.skippingBlanks(from: place, until: end)
            guard place < end else { return nil }
            place += 1
            if text[place - 1] == UInt8(ascii: "]") { break }
            guard text[place - 1] == UInt8(ascii: ",") else { return nil }
        }
        let rest = text.skippingBlanks(from: place, until: end)
        guard rest == end || text[rest] == UInt8(ascii: "\n") else { return nil }
        self.line = line
        range = start..<place
    }

    /// The node that libyaml would make of the list in `text`.
    ///
    /// - Parameter start: The position of the bracket.
    func node(at start: SourcePosition, in text: UnsafeBufferPointer<UInt8>) -> YAMLNode {
        let column = { (place: Int) in
            SourcePosition(line: start.line, column: start.column + UInt32(place - range.lowerBound))
        }
        var items: [YAMLNode] = []
        items.reserveCapacity(8)
        var place = range.lowerBound
        while place < range.upperBound {
            let first = place
            while text[place].isDigit { place += 1 }
            if place > first {
                let digits = String(uncheckedUTF8: UnsafeBufferPointer(rebasing: text[first..<place]))
                let span = SourceSpan(start: column(first), end: column(place))
                items.append(YAMLNode(.scalar(YAMLScalar(text: digits, style: .plain)), at: span))
            }
            place += 1
        }
        return YAMLNode(.sequence(items), at: SourceSpan(start: start, end: column(range.upperBound)))
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func skippingBlanks(from start: Int, until end: Int) -> Int {
        var place = start
        while place < end, self[place] == UInt8(ascii: " ") { place += 1 }
        return place
    }
}
