/// The pieces of a text, in order and without gaps; found byte by byte, for a text may be nothing but braces.
struct ReferenceScan: Sequence, IteratorProtocol {
    /// A stretch of the text.
    enum Piece: Equatable {
        case literal(Substring)
        /// A reference with its braces, and what they enclose.
        case reference(Substring, inner: Substring)
        /// Two opening braces that no closing ones follow on their line.
        case unclosed(Substring)
    }

    private let text: Substring
    private let bytes: [UInt8]
    private var start = 0

    init(_ text: Substring) {
        self.text = text
        // Copying them one by one would take longer than all the rest.
        bytes = text.utf8.withContiguousStorageIfAvailable { Array($0) } ?? Array(text.utf8)
    }

    mutating func next() -> Piece? {
        guard start < bytes.count else { return nil }
        let open = opening(from: start)
        if start < open {
            defer { start = open }
            return .literal(part(start..<open))
        }
        let (end, isClosed) = end(from: open + 2)
        start = isClosed ? end + 2 : end
        let whole = part(open..<start)
        return isClosed ? .reference(whole, inner: part(open + 2..<end)) : .unclosed(whole)
    }

    private func part(_ range: Range<Int>) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text[start..<text.utf8.index(start, offsetBy: range.count)]
    }

    /// The start of the next two opening braces; the end of the text if there are none.
    private func opening(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            let rest = UnsafeBufferPointer(rebasing: bytes[start...])
            return rest.firstPlace(of: "{{").map { start + $0 } ?? bytes.count
        }
    }

    /// The start of the closing braces, or the end of the line if it has none.
    private func end(from start: Int) -> (Int, isClosed: Bool) {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "}") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "}"):
                return (index, true)
            case 0x0A, 0x0D: return (index, false)
            // The line breaks NEL, LS and PS.
            case 0xC2 where bytes[index + 1] == 0x85: return (index, false)
            case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return (index, false)
            default: index += 1
            }
        }
        return (index, false)
    }
}

extension Narrative {
    /// Whether the text may have references; nearly none does.
    var mayHoldReferences: Bool { text.containsBytes(of: "{{") }
}
