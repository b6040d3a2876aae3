/// Brackets and quotation marks of one line that lack their other half.
enum SignPairs {
    private static let openings: [UInt32: Int] = [
        0x300A: 0, 0xFF08: 1, 0x28: 1, 0x3010: 2, 0x3014: 3, 0x300C: 4,
    ]
    private static let closings: [UInt32: Int] = [
        0x300B: 0, 0xFF09: 1, 0x29: 1, 0x3011: 2, 0x3015: 3, 0x300D: 4,
    ]

    /// The faults of a line that may have some.
    static func faults(in content: Range<Int>, _ maker: TypingFaults) -> [WordingFault] {
        var open: [(family: Int, place: Int)] = []
        var faults: [WordingFault] = []
        var quotes = QuotationMarks.double
        var singles = QuotationMarks.single
        SignWalk.each(in: content, maker.bytes) { sign, place in
            if let family = openings[sign] {
                open.append((family, place))
            } else if let family = closings[sign] {
                guard let match = open.lastIndex(where: { $0.family == family }) else {
                    if !isItemMark(before: place, content, maker) { faults.append(unopened(at: place, maker)) }
                    return
                }
                faults += open[(match + 1)...].map { unclosed(at: $0.place, maker) }
                open.removeSubrange(match...)
            } else {
                quotes.add(sign, at: place)
                if !isApostrophe(sign, at: place, content, maker.bytes) { singles.add(sign, at: place) }
            }
        }
        faults += open.map { unclosed(at: $0.place, maker) } + singles.faults(in: content, maker)
        // Where there are half-width ones among them, they are looked at together.
        return quotes.hasHalfWidth ? faults : faults + quotes.faults(in: content, maker)
    }

    /// Whether ’ is in or after a Latin word: China’s.
    private static func isApostrophe(
        _ sign: UInt32, at place: Int, _ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard sign == 0x2019, place > content.lowerBound else { return false }
        let letter = bytes[place - 1] | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
    }

    /// Whether the closing bracket at `place` belongs to the number of an item: 1） or a).
    private static func isItemMark(before place: Int, _ content: Range<Int>, _ maker: TypingFaults) -> Bool {
        // Where （一） numbers the headings, 二） has lost a half.
        let (bytes, hasHeadings) = (maker.bytes, maker.hasHeadings)
        var (index, count) = (place, 0)
        while index > content.lowerBound, count < 4 {
            let (sign, start) = bytes.scalar(before: index)
            let isNumber =
                sign < 0x80 && sign > 0x2F && sign != 0x3A && sign != 0x3B
                || Unicode.Scalar(sign)?.isItemNumeral == true && !hasHeadings
                || (0xFF10...0xFF19).contains(sign)
            if !isNumber { return count > 0 && sign > 0x2FFF && !sign.isHan }
            (index, count) = (start, count + 1)
        }
        return count > 0 && count < 4
    }

    static func unclosed(at place: Int, _ maker: TypingFaults) -> WordingFault {
        let range = place..<place + maker.bytes.scalar(at: place).length
        return maker.fault(
            range, "这个“\(maker.shown(range))”没有另一半", "nothing closes this “\(maker.shown(range))”")
    }

    static func unopened(at place: Int, _ maker: TypingFaults) -> WordingFault {
        let range = place..<place + maker.bytes.scalar(at: place).length
        return maker.fault(
            range, "这个“\(maker.shown(range))”没有另一半", "nothing opens this “\(maker.shown(range))”")
    }
}
