/// The dates of a stretch of text, 2024年1月31日 or 1月31日, and those that are damaged or impossible.
struct DateReading {
    /// In reading order, without those that are damaged.
    private(set) var dates: [WrittenDate] = []
    /// What is wrong with dates, in reading order.
    private(set) var slips: [Slip] = []

    /// A date as a text gives it.
    struct WrittenDate: Equatable {
        /// `nil` if none is right before the month.
        let year: Int?
        let month: Int
        /// `nil` for a month as a whole.
        let day: Int?
        let range: Range<Int>
    }

    /// A date that there cannot be.
    struct Slip {
        let range: Range<Int>
        let message: Bilingual
        /// What was meant; `nil` if that is not certain.
        let meant: String?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let reported: Int?
    /// The year that has just been read, where it begins, and where 年 ends.
    private var year: (number: Int, start: Int, end: Int)?

    /// - Parameters:
    ///   - range: Of `bytes`; its ends are between characters.
    ///   - year: The year that the text reports on; `nil` if it is not known.
    init(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, year: Int?) {
        (self.bytes, reported) = (bytes, year)
        var index = range.lowerBound
        while index < range.upperBound {
            guard let end = digitsEnd(index, range.upperBound) else {
                index += 1
                continue
            }
            index = read(index..<end, range)
        }
    }

    private func digitsEnd(_ start: Int, _ limit: Int) -> Int? {
        var end = start
        while end < limit, (0x30...0x39).contains(bytes[end]) { end += 1 }
        return end > start ? end : nil
    }

    /// Looks at a run of digits; returns the index to continue at.
    private mutating func read(_ digits: Range<Int>, _ range: Range<Int>) -> Int {
        let unit = min(bytes.skippingBlanks(from: digits.upperBound), range.upperBound)
        // 3-12月, A2024年 and the like are something else.
        let before = digits.lowerBound > range.lowerBound ? bytes[digits.lowerBound - 1] : 0
        // A dash after 日 joins two dates.
        let isJoined =
            before == 0x2D && digits.lowerBound - 1 > range.lowerBound && bytes[digits.lowerBound - 2] >= 0x80
        let isPart = before < 0x80 && before > 0x20 && !isJoined && !"(,;:".utf8.contains(before)
        if bytes.has("年", at: unit) {
            if !isPart { readYear(digits, unit + 3, range) }
            return unit + 3
        }
        if bytes.has("月", at: unit) {
            return isPart ? unit + 3 : readMonth(digits, unit + 3, range)
        }
        return digits.upperBound
    }

    private func number(_ digits: Range<Int>) -> Int {
        digits.prefix(9).reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 }
    }

    private func shown(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: Years

    private mutating func readYear(_ digits: Range<Int>, _ end: Int, _ range: Range<Int>) {
        year = digits.count == 4 ? (number(digits), digits.lowerBound, end) : nil
        let isBeforeDate = digitsEnd(bytes.skippingBlanks(from: end), range.upperBound) != nil
        guard digits.count > 4 && digits.count < 9 || digits.count == 3 && isBeforeDate else { return }
        let text = shown(digits.lowerBound..<end)
        slips.append(
            Slip(
                range: digits.lowerBound..<end,
                message: Bilingual(zh: "年份“\(text)”写坏了", en: "“\(text)” is no year"),
                meant: meantYear(digits).map { "\($0)年" }))
    }

    /// The year that has its first half twice, or a digit too many for the year reported on.
    private func meantYear(_ digits: Range<Int>) -> Int? {
        let text = Array(bytes[digits])
        if text.count == 6, text[0] == text[2], text[1] == text[3], case let meant = number(digits.dropFirst(2)),
            Report.years ~= meant
        {
            return meant
        }
        guard text.count == 5, let reported else { return nil }
        let isNear = text.indices.contains { place in
            (text[..<place] + text[(place + 1)...]).elementsEqual(String(reported).utf8)
        }
        return isNear ? reported : nil
    }

    // MARK: Months and days

    private mutating func readMonth(_ digits: Range<Int>, _ end: Int, _ range: Range<Int>) -> Int {
        let year = self.year.flatMap { $0.end == bytes.skippingBlanks(before: digits.lowerBound) ? $0 : nil }
        let start = year?.start ?? digits.lowerBound
        let dayStart = bytes.skippingBlanks(from: end)
        let dayEnd = dayStart < range.upperBound ? digitsEnd(dayStart, range.upperBound) : nil
        let mark = dayEnd.map { bytes.skippingBlanks(from: $0) } ?? end
        let hasDay = dayEnd != nil && (bytes.has("日", at: mark) || bytes.has("号", at: mark)) && mark < range.upperBound
        guard digits.count <= 2 else {
            readDamagedMonth(digits, end)
            return hasDay ? mark + 3 : end
        }
        if let dayEnd, !hasDay, bytes.has("曰", at: mark), mark < range.upperBound {
            slips.append(
                Slip(
                    range: mark..<mark + 3, message: Bilingual(zh: "“日”写成了“曰”", en: "曰 stands for 日"), meant: "日"))
            return dayEnd
        }
        let month = number(digits)
        let day = hasDay ? dayEnd.map { number(dayStart..<$0) } : nil
        let whole = start..<(hasDay ? mark + 3 : end)
        // A month out of range is no date unless something else of a date is beside it.
        let isDate = year != nil || hasDay
        if isPossible(year?.number, month, day) {
            dates.append(WrittenDate(year: year?.number, month: month, day: day, range: whole))
        } else if isDate {
            let text = shown(whole)
            slips.append(
                Slip(range: whole, message: Bilingual(zh: "没有“\(text)”这一天", en: "there is no “\(text)”"), meant: nil))
        }
        return whole.upperBound
    }

    private func isPossible(_ year: Int?, _ month: Int, _ day: Int?) -> Bool {
        // Without a year, 29 February is possible.
        CalendarDate.isValid(year: year.flatMap { $0 > 0 ? $0 : nil } ?? 2024, month: month, day: day ?? 1)
    }

    /// A year and a month that have run together: 20241月.
    private mutating func readDamagedMonth(_ digits: Range<Int>, _ end: Int) {
        let text = shown(digits.lowerBound..<end)
        let (head, tail) = (digits.prefix(4), digits.dropFirst(4))
        let isClear =
            digits.count > 4 && digits.count < 7 && Report.years ~= number(head) && (1...12).contains(number(tail))
        slips.append(
            Slip(
                range: digits.lowerBound..<end,
                message: isClear
                    ? Bilingual(zh: "“\(text)”漏了“年”字", en: "“\(text)” lacks 年")
                    : Bilingual(zh: "月份“\(text)”写坏了", en: "“\(text)” is no month"),
                meant: isClear ? "\(shown(head))年\(shown(tail))月" : nil))
    }
}
