/// Reads the numbers of a text and decides what each is used for.
///
/// Numbers that are joined by the characters of codes or ranges explain each other, so they are read together: the parts
/// of 0379-63211234, 1.2.3 or 8:30 are codes, and in 1至6月 both are months.
package struct NumberReader {
    /// The numbers that were read together last, in order.
    private var numbers: [ProseNumber] = []
    /// The one character that joins each of them to the next as the ends of a range or items of a list; `nil` when
    /// anything else does.
    private var marks: [UInt32?] = []
    /// The first of them that has not been asked for.
    private var next = 0

    /// A reader for one text.
    package init() {}

    /// Starts with another text.
    package mutating func reset() { next = numbers.count }

    /// The number whose digits begin at `index`. They must be asked for in the order of the text.
    package mutating func number(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ProseNumber {
        while next < numbers.count, numbers[next].utf8.lowerBound < index { next += 1 }
        if next == numbers.count || numbers[next].utf8.lowerBound > index { read(at: index, in: bytes) }
        defer { next += 1 }
        return numbers[next]
    }

    private mutating func read(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        numbers.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        next = 0
        var start: Int? = index
        while let index = start { start = readRun(at: index, in: bytes) }
        if numbers.count > 1 { spreadOverRanges(bytes) }
    }

    /// Reads numbers that are joined as in codes; returns where the numbers continue.
    private mutating func readRun(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var run = CodeRun(hasLetters: bytes.hasLetterOfCode(before: start))
        let first = numbers.count
        var index = start
        while true {
            let (number, isListMark) = Self.number(at: index, in: bytes)
            numbers.append(number)
            if isListMark {
                marks.append(nil)
                return number.utf8.upperBound + bytes.scalar(at: number.utf8.upperBound).length
            }
            run.add(number.written)
            guard let joined = run.skipJoint(after: number.utf8.upperBound, in: bytes) else { break }
            marks.append(joined.isRange ? 0x2D : nil)
            index = joined.index
        }
        if run.isCode { for index in first..<numbers.count { numbers[index].kind = .code } }
        let mark = bytes.rangeMark(at: index + numbers[numbers.count - 1].written.length)
        marks.append(mark?.scalar)
        return mark?.next
    }

    /// The number at `index`, and whether it counts an item that begins with a year, as in `1.2024年`.
    private static func number(
        at index: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (ProseNumber, isListMark: Bool) {
        let isListMark = bytes.isMarkOfYear(at: index)
        let written =
            WrittenNumber(at: index, in: bytes, isBare: isListMark) ?? WrittenNumber(significand: nil, length: 1)
        let after = bytes.skippingBlanks(from: index + written.length)
        let number = ProseNumber(
            utf8: index..<index + written.digitsLength,
            kind: isListMark ? .ordinal : NumberSurroundings(written, at: index, in: bytes).kind, written: written,
            isMoney: bytes.has("元", at: after))
        return (number, isListMark)
    }
}

// MARK: Ranges

extension NumberReader {
    /// The ends of a range are of one kind: 1至6月, 2019、2020年, 第1-3项. A range of quantities is not exact: 3-5件.
    private mutating func spreadOverRanges(_ bytes: UnsafeBufferPointer<UInt8>) {
        for index in numbers.indices.dropLast().reversed() where numbers[index].kind == .plain {
            guard let mark = marks[index] else { continue }
            let (written, kind) = (numbers[index].written, numbers[index + 1].kind)
            switch kind {
            case .year where written.isDigits(4...4), .month where written.isDigits(1...2),
                .day where written.isDigits(1...2), .years where written.isDigits(1...2), .documentNumber:
                numbers[index].kind = kind
            case .percent where mark != Self.pause, .approximate where mark != Self.pause: numbers[index].kind = kind
            default: break
            }
        }
        var isPosition = false
        for index in numbers.indices.dropLast() {
            let start = bytes.skippingBlanks(before: numbers[index].utf8.lowerBound)
            isPosition = numbers[index].kind == .ordinal && (isPosition || bytes.ends(with: "第", before: start))
            guard let mark = marks[index], numbers[index + 1].kind == .plain else { continue }
            switch numbers[index].kind {
            case .ordinal where isPosition: numbers[index + 1].kind = .ordinal
            case .plain where mark != Self.pause, .approximate where mark != Self.pause:
                (numbers[index].kind, numbers[index + 1].kind) = (.approximate, .approximate)
            default: break
            }
        }
    }

    /// 、
    private static let pause: UInt32 = 0x3001
}

/// A run of digits, punctuation and letters as codes are written: 0379-63211234, 1.2.3, 8:30, A4, or a web address.
private struct CodeRun {
    private var hasLetters: Bool
    private var hasSigns = false
    private var parts = 0
    private var hasCodePart = false

    /// - Parameter hasLetters: Whether there are letters before its first number.
    init(hasLetters: Bool) { self.hasLetters = hasLetters }

    mutating func add(_ number: WrittenNumber) {
        parts += 1
        if number.hasLeadingZero || number.isDigits(7...99) { hasCodePart = true }
    }

    var isCode: Bool { hasLetters || hasSigns || parts > 2 || parts == 2 && hasCodePart }

    /// Where the next number of the run begins, and whether all that is between is a hyphen; `nil` when the run ends.
    mutating func skipJoint(
        after end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (index: Int, isRange: Bool)? {
        var index = end
        while index < bytes.count {
            if index > end, bytes.digit(at: index) != nil {
                let isHyphen = bytes[index - 1] == UInt8(ascii: "-")
                if !isHyphen { hasSigns = true }
                return (index, isHyphen && index == end + 1)
            }
            let (scalar, length) = bytes.scalar(at: index)
            if scalar.isLetterOfCodes {
                hasLetters = true
            } else if !scalar.isJointOfCodes {
                return nil
            }
            index += length
        }
        return nil
    }
}

extension UInt32 {
    /// Whether it is an ASCII or full-width letter.
    fileprivate var isLetterOfCodes: Bool {
        switch self {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// Whether it joins the parts of codes: . - / : _ @ ? = & #.
    fileprivate var isJointOfCodes: Bool {
        switch self {
        case 0x2E, 0x2D, 0x2F, 0x3A, 0x5F, 0x40, 0x3F, 0x3D, 0x26, 0x23: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the characters of codes right before `index`, without digits, include a letter.
    fileprivate func hasLetterOfCode(before index: Int) -> Bool {
        var index = index
        while index > 0 {
            let (scalar, start) = scalar(before: index)
            if scalar.isLetterOfCodes { return true }
            guard scalar.isJointOfCodes else { return false }
            index = start
        }
        return false
    }

    /// The character after `index` that joins two numbers, and where the second begins; spaces may be around it.
    fileprivate func rangeMark(at index: Int) -> (scalar: UInt32, next: Int)? {
        let index = skippingBlanks(from: index)
        guard index < count, case (let scalar, let length) = scalar(at: index) else { return nil }
        switch scalar {
        case 0x2D, 0xFF0D, 0x2013, 0x2014, 0x7E, 0xFF5E, 0x81F3, 0x5230, 0x3001: break
        default: return nil
        }
        let next = skippingBlanks(from: index + length)
        return digit(at: next) == nil ? nil : (scalar, next)
    }
}
