/// Half-width punctuation among the Chinese characters of one line.
enum HalfWidthSigns {
    /// The full-width forms.
    private static let wide: [UInt32: String] = [
        0x2C: "，", 0x3B: "；", 0x3A: "：", 0x3F: "？", 0x21: "！", 0x2E: "。",
    ]

    /// The faults of a line that has half-width signs.
    static func faults(in content: Range<Int>, _ maker: TypingFaults) -> [WordingFault] {
        // The dots of a broken reference are no full stops.
        guard !SignWalk.hasLoneBrace(in: content, maker.bytes) else { return [] }
        var faults: [WordingFault] = []
        var open: [(sign: UInt32, place: Int)] = []
        var quotes = QuotationMarks.double
        SignWalk.each(in: content, maker.bytes) { sign, place in
            switch sign {
            case 0x28, 0xFF08: open.append((sign, place))
            case 0x29, 0xFF09:
                guard let opening = open.popLast() else { return }
                faults += brackets(opening, (sign, place), maker)
            case 0x22, 0x201C, 0x201D: quotes.add(sign, at: place)
            default:
                if let correction = wide[sign], isAmidChinese(sign, place, content, maker.bytes) {
                    faults.append(
                        fault(place..<place + 1, [replacement(of: place, by: correction, content, maker)], maker))
                }
            }
        }
        return faults + quotes.halfWidthFaults(in: content, maker)
    }

    static func fault(
        _ range: Range<Int>, _ corrections: [(range: Range<Int>, text: String)], _ maker: TypingFaults
    ) -> WordingFault {
        let sign = maker.shown(range)
        return maker.fault(range, "“\(sign)”是半角标点", "“\(sign)” is a half-width mark", corrections)
    }

    /// A full-width sign in place of a half-width one, and of the blanks that typists put after it.
    private static func replacement(
        of place: Int, by sign: String, _ content: Range<Int>, _ maker: TypingFaults
    ) -> (range: Range<Int>, text: String) {
        let next = maker.bytes.skippingBlanks(from: place + 1)
        guard next > place + 1, next < content.upperBound, case (let scalar, let length) = maker.bytes.scalar(at: next),
            scalar.isHan
        else { return (place..<place + 1, sign) }
        return (place..<next + length, sign + maker.shown(next..<next + length))
    }

    /// A pair of brackets of two widths, or of half width around Chinese characters.
    private static func brackets(
        _ opening: (sign: UInt32, place: Int), _ closing: (sign: UInt32, place: Int), _ maker: TypingFaults
    ) -> [WordingFault] {
        let inner = opening.place + 1..<closing.place
        let isUnlike = (opening.sign == 0x28) != (closing.sign == 0x29)
        guard isUnlike || inner.contains(where: { maker.bytes.isHan(at: $0) }) else {
            return []
        }
        guard opening.sign == 0x28 || closing.sign == 0x29 else { return [] }
        var corrections: [(range: Range<Int>, text: String)] = []
        if opening.sign == 0x28 { corrections.append((opening.place..<opening.place + 1, "（")) }
        if closing.sign == 0x29 { corrections.append((closing.place..<closing.place + 1, "）")) }
        return [fault(corrections[0].range, corrections, maker)]
    }

    /// Whether the sign is between Chinese characters. A number or a Latin word on either side may be right.
    private static func isAmidChinese(
        _ sign: UInt32, _ place: Int, _ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard place > content.lowerBound else { return false }
        let before = bytes.scalar(before: place).value
        let next = bytes.skippingBlanks(from: place + 1)
        let after = next < content.upperBound ? bytes.scalar(at: next).value : nil
        let isBeforeChinese = after.map { $0.isHan || Self.openings.contains($0) } ?? true
        let isBehindChinese = before.isHan || Self.closings.contains(before)
        switch sign {
        case 0x2C, 0x3B, 0x3A:
            // A number or an address may follow; between two of them, the sign may be theirs: 1,200, 3:1.
            let isBeforeWord = after.map(isWord) ?? false
            return isBehindChinese ? isBeforeChinese || isBeforeWord : before == 0x25 && isBeforeChinese
        case 0x2E:
            // 一. numbers an item.
            let isNumeral = Unicode.Scalar(before)?.isItemNumeral == true
            return (isBehindChinese || before == 0x25) && !isNumeral && isBeforeChinese
        default: return isBehindChinese && isBeforeChinese
        }
    }

    private static func isWord(_ sign: UInt32) -> Bool {
        (0x30...0x39).contains(sign) || (0x61...0x7A).contains(sign | 0x20)
    }

    private static let closings: Set<UInt32> = [0x300B, 0xFF09, 0x201D, 0x3011]
    private static let openings: Set<UInt32> = [0x300A, 0xFF08, 0x201C, 0x3010]
}
