/// Dates and shares of a text that are written in Chinese numerals: 二〇二五年二月三十日, 百分之一百二十.
struct WrittenNumerals {
    let bytes: UnsafeBufferPointer<UInt8>
    let faults: TypingFaults

    // MARK: Dates

    /// The days that no year has, or the year before them does not have.
    var dates: [WordingFault] {
        bytes.places(of: "月").compactMap { place in
            guard let month = numeral(before: place) else { return nil }
            let day = numeral(at: place + 3).flatMap { numeral -> (value: Int, end: Int)? in
                let end = place + 3 + numeral.length
                return bytes.has("日", at: end) || bytes.has("号", at: end) ? (numeral.value, end + 3) : nil
            }
            let year = year(before: month.start)
            // 十三月 alone is no date.
            guard year != nil || day != nil else { return nil }
            if CalendarDate.isValid(year: year?.number ?? 2024, month: month.value, day: day?.value ?? 1) { return nil }
            let range = (year?.start ?? month.start)..<(day?.end ?? place + 3)
            let text = faults.shown(range)
            return faults.fault(range, "没有“\(text)”这一天", "there is no “\(text)”")
        }
    }

    /// The numeral that ends at `end`; `nil` if there is none, or one that is not well written.
    private func numeral(before end: Int) -> (value: Int, start: Int)? {
        let start = run(before: end)
        guard start < end, let numeral = numeral(at: start), start + numeral.length == end else { return nil }
        return (numeral.value, start)
    }

    private func numeral(at start: Int) -> ChineseNumeral? {
        start < bytes.count ? ChineseNumeral(at: start, in: bytes) : nil
    }

    /// Where the numerals begin that end at `end`.
    private func run(before end: Int) -> Int {
        var start = end
        while start > 0, end - start < 30, case (let sign, let before) = bytes.scalar(before: start),
            ChineseNumeral.has(sign)
        {
            start = before
        }
        return start
    }

    /// The year that ends with 年 at `end`, digit by digit: 二〇二五年.
    private func year(before end: Int) -> (number: Int, start: Int)? {
        guard end >= 3, bytes.has("年", at: end - 3), case let start = run(before: end - 3), end - 3 - start == 12 else {
            return nil
        }
        var number = 0
        for place in stride(from: start, to: end - 3, by: 3) {
            guard let digit = ChineseNumeral.digit(bytes.scalar(at: place).value) else { return nil }
            number = number * 10 + digit
        }
        return (number, start)
    }

    // MARK: Shares

    /// The shares of more than a hundred per cent.
    var shares: [WordingFault] {
        let word = "百分之"
        return bytes.places(of: word).compactMap { place in
            let start = place + word.utf8.count
            guard let share = numeral(at: start), share.value > 100 else { return nil }
            // No more is looked at than the clause before.
            let near = max(0, place - 96)..<place
            let lineStart = bytes[near].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            guard faults.isShare(before: place, lineStart: lineStart) else { return nil }
            let range = place..<start + share.length
            let text = faults.shown(range)
            return faults.fault(range, "占比是\(text)，超过了百分之百", "the share is \(text), more than the whole")
        }
    }
}
