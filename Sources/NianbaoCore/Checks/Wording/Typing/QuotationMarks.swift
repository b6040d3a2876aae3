/// The quotation marks of one line.
struct QuotationMarks {
    private var marks: [(sign: UInt32, place: Int)] = []
    /// Whether there are half-width ones among them.
    private(set) var hasHalfWidth = false

    private let opening: UInt32
    private let closing: UInt32
    /// The mark of half width; 0 if that is also used for something else.
    private let half: UInt32

    /// “ ” and ".
    static let double = QuotationMarks(opening: 0x201C, closing: 0x201D, half: 0x22)
    /// ‘ and ’.
    static let single = QuotationMarks(opening: 0x2018, closing: 0x2019, half: 0)

    private init(opening: UInt32, closing: UInt32, half: UInt32) {
        (self.opening, self.closing, self.half) = (opening, closing, half)
    }

    mutating func add(_ sign: UInt32, at place: Int) {
        guard sign == opening || sign == closing || sign == half else { return }
        marks.append((sign, place))
        if sign == half { hasHalfWidth = true }
    }

    /// What is wrong with full-width marks: one of a pair lacks, or faces the wrong way.
    func faults(in content: Range<Int>, _ maker: TypingFaults) -> [WordingFault] {
        var open: [Int] = []
        var lone: [WordingFault] = []
        for mark in marks {
            if mark.sign == opening {
                open.append(mark.place)
            } else if open.popLast() == nil {
                lone.append(SignPairs.unopened(at: mark.place, maker))
            }
        }
        lone += open.map { SignPairs.unclosed(at: $0, maker) }
        guard !lone.isEmpty, marks.count % 2 == 0 else { return lone }
        let turned = marks.indices.filter { ($0 % 2 == 0) != (marks[$0].sign == opening) }
        guard turned.count <= 2, turned.allSatisfy({ isTurned($0, content, maker.bytes) }) else { return lone }
        return turned.map { index in
            let range = marks[index].place..<marks[index].place + 3
            return maker.fault(
                range, "引号的方向反了", "the quotation mark faces the wrong way",
                [(range, Self.sign(marks[index].sign == opening ? closing : opening))])
        }
    }

    private static func sign(_ value: UInt32) -> String { Unicode.Scalar(value).map { String($0) } ?? "" }

    /// Whether the mark must be the other one: its partner is near, or no word can be on the side that it faces.
    private func isTurned(_ index: Int, _ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let place = marks[index].place
        let partner = marks[index % 2 == 0 ? index + 1 : index - 1].place
        if abs(place - partner) <= 27 { return true }
        if index % 2 == 0 {
            return place == content.lowerBound || !bytes.scalar(before: place).value.isHan
        }
        return place + 3 >= content.upperBound || !bytes.scalar(at: place + 3).value.isHan
    }

    /// Half-width marks among Chinese characters, which take turns in opening and closing.
    func halfWidthFaults(in content: Range<Int>, _ maker: TypingFaults) -> [WordingFault] {
        guard hasHalfWidth else { return [] }
        let takesTurns = marks.indices.allSatisfy { index in
            marks[index].sign == half || (index % 2 == 0) == (marks[index].sign == opening)
        }
        let isClear = marks.count % 2 == 0 && takesTurns
        return marks.indices.compactMap { index in
            guard marks[index].sign == half else { return nil }
            let range = marks[index].place..<marks[index].place + 1
            let isAmidChinese =
                range.lowerBound > content.lowerBound && maker.bytes.scalar(before: range.lowerBound).value > 0x2E7F
                || range.upperBound < content.upperBound && maker.bytes.scalar(at: range.upperBound).value > 0x2E7F
            guard isAmidChinese else { return nil }
            return HalfWidthSigns.fault(range, isClear ? [(range, index % 2 == 0 ? "“" : "”")] : [], maker)
        }
    }
}
