/// Sentences and clauses that are there twice, one right after the other.
enum Repetition {
    /// The fewest bytes that are not said twice on purpose: six Chinese characters.
    private static let shortest = 18

    /// Where the second ones are, in bytes.
    static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var (sentence, clause) = (Run(), Run())
        var index = 0
        while index <= bytes.count {
            let (sign, length) = index < bytes.count ? bytes.scalar(at: index) : (0x0A, 1)
            switch sign {
            case 0x0A, 0x0D, 0x3002, 0xFF1B, 0xFF01, 0xFF1F:
                let repeated = sentence.end(at: index, next: index + length, bytes)
                if let range = clause.end(at: index, next: index + length, bytes) ?? repeated { ranges.append(range) }
            case 0xFF0C:
                if let range = clause.end(at: index, next: index + length, bytes) { ranges.append(range) }
            default: break
            }
            index += length
        }
        return ranges
    }

    /// Stretches of one kind.
    private struct Run {
        private var former = 0..<0
        private var start = 0

        /// Ends a stretch; returns where it is if it is the same as the one before.
        mutating func end(at end: Int, next: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
            let first = min(bytes.skippingBlanks(from: start), end)
            start = next
            guard first < end else { return nil }
            let (before, range) = (former, first..<end)
            former = range
            guard range.count >= Repetition.shortest, before.count == range.count,
                bytes[before].elementsEqual(bytes[range])
            else { return nil }
            return range
        }
    }
}
