/// The words around a number, which show what it is used for.
struct NumberSurroundings {
    private let written: WrittenNumber
    private let start: Int
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The first byte after the digits that is not of a space.
    private let after: Int
    /// The character there; 0 at the end of the text.
    private let next: UInt32
    /// The index after the last character before the digits that is not a space; 0 at the start of the text.
    private let before: Int
    /// That character; 0 at the start of the text.
    private let last: UInt32

    /// - Parameter start: The first byte of the number.
    init(_ written: WrittenNumber, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        (self.written, self.start, self.bytes) = (written, start, bytes)
        after = bytes.skippingBlanks(from: start + written.digitsLength)
        next = after < bytes.count ? bytes.scalar(at: after).value : 0
        before = bytes.skippingBlanks(before: start)
        last = before > 0 ? bytes.scalar(before: before).value : 0
    }

    /// What the number is used for, as far as that does not depend on other numbers.
    var kind: ProseNumber.Kind {
        if let kind = ProseNumber.Kind(written, before: next, after: last) ?? documentYear { return kind }
        if isPercent { return .percent }
        if isOrdinal { return .ordinal }
        if written.hasLeadingZero || written.significand == nil { return .code }
        return isApproximate ? .approximate : .plain
    }

    /// That it is the year in a document number, as in 〔2021〕30号; `nil` when it is not.
    private var documentYear: ProseNumber.Kind? {
        let end = start + written.digitsLength
        guard written.isDigits(4...4), before == start, end < bytes.count, Self.closer(of: last) == next, after == end
        else { return nil }
        var index = bytes.skippingBlanks(from: end + bytes.scalar(at: end).length)
        if bytes.has("第", at: index) { index = bytes.skippingBlanks(from: index + 3) }
        let digits = index
        while let digit = bytes.digit(at: index) { index += digit.length }
        return index > digits && bytes.has("号", at: bytes.skippingBlanks(from: index)) ? .documentNumber : nil
    }

    private static func closer(of opener: UInt32) -> UInt32? {
        switch opener {
        case 0x3014: 0x3015
        case 0x5B: 0x5D
        case 0xFF3B: 0xFF3D
        case 0x3010: 0x3011
        case 0x28: 0x29
        case 0xFF08: 0xFF09
        default: nil
        }
    }

    private var isPercent: Bool {
        switch next {
        case 0x25, 0xFF05: true
        case 0x4E2A: bytes.has("个百分点", at: after)
        case 0x767E: bytes.has("百分点", at: after)
        default: last == 0x4E4B && bytes.ends(with: "百分之", before: before)
        }
    }
}

// MARK: Positions

extension NumberSurroundings {
    private var isOrdinal: Bool {
        if last == 0x7B2C { return true }
        guard written.isDigits(1...2) else { return false }
        switch next {
        case 0x29, 0xFF09: return last == 0x28 || last == 0xFF08 || bytes.beginsItem(before: before)
        case 0x2E, 0xFF0E: return bytes.beginsItem(before: before)
        case 0x3001: return isMarkWithPause
        default: return false
        }
    }

    /// Whether it counts an item: 1、公开. After a colon, a number may also begin a list of numbers: 分别为：12、15件.
    private var isMarkWithPause: Bool {
        guard bytes.beginsItem(before: before) else { return false }
        let isAfterColon = last == 0xFF1A || last == 0x3A
        return !isAfterColon || bytes.digit(at: bytes.skippingBlanks(from: after + 3)) == nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether an item of a list may begin at `index`: at the start of a paragraph, after a sentence, a part of one, or
    /// a colon.
    fileprivate func beginsItem(before index: Int) -> Bool {
        guard index > 0 else { return true }
        switch scalar(before: index).value {
        case 0x0A, 0x0D, 0x2028, 0x2029, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x3B, 0xFF1A, 0x3A: return true
        default: return false
        }
    }

    /// Whether digits and a point at `index` count an item that begins with a year, as in `1.2024年`.
    func isMarkOfYear(at index: Int) -> Bool {
        let mark = digits(from: index, atMost: 3)
        let point = has(".", at: mark.end) ? 1 : has("．", at: mark.end) ? 3 : 0
        guard point > 0, mark.count <= 2, beginsItem(before: skippingBlanks(before: index)) else { return false }
        let year = digits(from: mark.end + point, atMost: 5)
        return year.count == 4 && has("年", at: year.end)
    }

    private func digits(from start: Int, atMost limit: Int) -> (count: Int, end: Int) {
        var (count, end) = (0, start)
        while count < limit, let digit = digit(at: end) {
            end += digit.length
            count += 1
        }
        return (count, end)
    }
}

// MARK: Dates and documents

extension ProseNumber.Kind {
    /// The year, month, day, number of years or document number that the next character makes of a number; `nil` when
    /// it does not.
    ///
    /// - Parameters:
    ///   - next: The character after the digits.
    ///   - last: The character before them.
    init?(_ written: WrittenNumber, before next: UInt32, after last: UInt32 = 0) {
        let isShort = written.isDigits(1...2)
        switch next {
        case 0x5E74 where written.isDigits(4...4): self = .year
        case 0x5E74 where isShort: self = .years
        case 0x6708 where isShort: self = .month
        case 0x65E5 where isShort: self = .day
        case 0x53F7: self = last == 0x6708 && isShort ? .day : .documentNumber
        default: return nil
        }
    }
}

// MARK: Quantities that are not exact

extension NumberSurroundings {
    private var isApproximate: Bool { written.isApproximate || isLedByEstimate || isFollowedByEstimate }

    private var isLedByEstimate: Bool {
        switch last {
        // 近, 超, 逾
        case 0x8FD1, 0x8D85, 0x903E: true
        case 0x8FC7: bytes.ends(with: "超过", before: before)
        case 0x8DB3: bytes.ends(with: "不足", before: before)
        case 0x5230: bytes.ends(with: "不到", before: before)
        case 0x5C11: bytes.ends(with: "至少", before: before)
        case 0x591A: bytes.ends(with: "至多", before: before)
        case 0x7EA6: !Self.wordsWithAbout.contains { bytes.ends(with: $0, before: before) }
        default: false
        }
    }

    private static let wordsWithAbout: [StaticString] = ["预约", "签约", "节约", "违约", "履约"]

    private var isFollowedByEstimate: Bool {
        var index = bytes.skippingBlanks(from: start + written.length)
        // A counter word of one or two characters may come between: 100人以上, 100人次左右.
        for _ in 0...2 where index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            switch scalar {
            case 0x4EE5 where bytes.has("以上", at: index): return true
            case 0x5DE6 where bytes.has("左右", at: index): return true
            case 0x4E0A where bytes.has("上下", at: index): return true
            case _ where scalar.isHan: index += length
            default: return false
            }
        }
        return false
    }
}
