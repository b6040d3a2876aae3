/// Makes faults of the places in a text that a scan has found.
struct TypingFaults {
    let text: String
    /// The bytes of `text`.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The year that the text reports on; `nil` if it is not known.
    let year: Int?
    /// Whether headings are numbered with （一）.
    let hasHeadings: Bool

    init(text: String, bytes: UnsafeBufferPointer<UInt8>, year: Int?) {
        (self.text, self.bytes, self.year) = (text, bytes, year)
        hasHeadings = bytes.firstPlace(of: "（一）") != nil
    }

    /// A stretch of the text, by its bytes.
    func shown(_ range: Range<Int>) -> String { String(text[text.range(ofBytes: range)]) }

    /// - Parameter corrections: What to write instead of which parts; empty if it can have been meant in more ways.
    func fault(
        _ range: Range<Int>, _ zh: String, _ en: String, _ corrections: [(range: Range<Int>, text: String)] = []
    ) -> WordingFault {
        WordingFault(
            range: text.range(ofBytes: range), message: Bilingual(zh: zh, en: en),
            replacements: corrections.map {
                WordingFault.Replacement(range: text.range(ofBytes: $0.range), text: $0.text)
            })
    }

    // MARK: Signs

    /// Two signs side by side of which one is too many. The same one three times is meant for dots that leave something
    /// out, or is not.
    func doubledSigns(from start: Int, _ content: Range<Int>) -> WordingFault {
        let range = start..<start + 6
        let sign = shown(start..<start + 3)
        let isSame = sign == shown(start + 3..<start + 6)
        let isLong =
            start >= content.lowerBound + 3 && shown(start - 3..<start) == sign
            || start + 9 <= content.upperBound && bytes.has("。", at: start + 6) && sign == "。"
        return fault(
            range, isSame ? "“\(sign)”写了两遍" : "“\(shown(range))”两个标点连在一起",
            isSame ? "“\(sign)” is written twice" : "“\(shown(range))” are two marks where one belongs",
            isSame && !isLong ? [(range, sign)] : [])
    }

    /// A full-width stop beside a half-width one, of which one is too many; `nil` for all others.
    ///
    /// - Parameters:
    ///   - wide: The full-width sign.
    ///   - half: What is beside it.
    ///   - start: Where the first of the two begins.
    func doubledSigns(_ wide: UInt32, _ half: UInt8, at start: Int) -> WordingFault? {
        let marks: [UInt8: UInt32] = [0x2C: 0xFF0C, 0x3B: 0xFF1B, 0x3A: 0xFF1A, 0x2E: 0x3002]
        guard let meant = marks[half], start >= 0 else { return nil }
        let range = start..<start + 4
        let isSame = meant == wide
        let sign = Unicode.Scalar(wide).map { String($0) } ?? ""
        return fault(
            range, "“\(shown(range))”两个标点连在一起", "“\(shown(range))” are two marks where one belongs",
            isSame ? [(range, sign)] : [])
    }

    /// A sign that no paragraph begins with.
    func leadingSign(at start: Int) -> WordingFault {
        let range = start..<start + 3
        return fault(range, "一段以“\(shown(range))”开头", "a paragraph begins with “\(shown(range))”")
    }

    /// Spaces before or after a stop; `nil` if there are none, or what is on their other side may want them.
    func blank(around place: Int, _ content: Range<Int>) -> WordingFault? {
        let start = bytes.skippingBlanks(before: place)
        if start < place, start > content.lowerBound {
            return blank(start: bytes.scalar(before: start).start, start..<place, end: place + 3)
        }
        let end = bytes.skippingBlanks(from: place + 3)
        guard end > place + 3, end < content.upperBound, case (let sign, let length) = bytes.scalar(at: end),
            sign.isHan, !bytes.has("：", at: place)
        else { return nil }
        return blank(start: place, place + 3..<end, end: end + length)
    }

    private func blank(start: Int, _ blanks: Range<Int>, end: Int) -> WordingFault {
        fault(
            start..<end, "“\(shown(start..<end))”里有多余的空格", "“\(shown(start..<end))” has a space too many",
            [(start..<end, shown(start..<blanks.lowerBound) + shown(blanks.upperBound..<end))])
    }

    /// How many times two blanks or more stand between the words of a line.
    func gaps(in content: Range<Int>) -> Int {
        var (gaps, index) = (0, content.lowerBound)
        while index < content.upperBound {
            guard bytes[index] == 0x20 || bytes[index] == 0xE3 else {
                index += 1
                continue
            }
            let end = bytes.skippingBlanks(from: index)
            if end > index + 1 { gaps += 1 }
            index = max(end, index + 1)
        }
        return gaps
    }

    /// Digits in full width.
    func wideDigits(_ range: Range<Int>) -> WordingFault {
        let narrow = stride(from: range.lowerBound, to: range.upperBound, by: 3)
            .compactMap { bytes.digit(at: $0).map { String($0.value) } }.joined()
        return fault(
            range, "“\(shown(range))”是全角数字，别处是半角", "“\(shown(range))” is in full-width digits, others are not",
            [(range, narrow)])
    }

    /// A bullet at the beginning of a line; `nil` if there is none.
    func bullet(_ content: Range<Int>) -> WordingFault? {
        let start = content.lowerBound
        let (sign, length) = bytes.scalar(at: start)
        guard let scalar = Unicode.Scalar(sign), Self.bullets.contains(scalar) else { return nil }
        let rest = bytes.skippingBlanks(from: start + length)
        // -5 is a number, and ** or —— no bullet.
        guard rest < content.upperBound, sign > 0x7F || rest > start + length || bytes[rest] >= 0xE0,
            bytes.scalar(at: rest).value != sign
        else { return nil }
        let end = rest + bytes.scalar(at: rest).length
        return fault(
            start..<start + length, "行首有项目符号“\(scalar)”，会照样印出来",
            "the line begins with the bullet “\(scalar)”, which would be printed", [(start..<end, shown(rest..<end))])
    }

    /// What word processors and web pages begin the items of a list with.
    private static let bullets: Set<Unicode.Scalar> = [
        "•", "·", "●", "○", "◆", "◇", "■", "□", "▪", "▫", "◦", "‣", "►", "▶", "▲", "★", "☆", "➢", "➤", "✓", "✔", "*",
        "-", "–", "※", "√", "△", "▽", "◎", "→", "⇒", "+", "Ø", ">", "#",
    ]

    /// A line of cells that was pasted from a table.
    func tableRow(_ content: Range<Int>) -> WordingFault {
        fault(content, "这一行像是从表格里粘贴来的", "this line looks pasted from a table")
    }

    /// The last characters of a paragraph that does not end.
    func paragraphEnd(_ content: Range<Int>, isCut: Bool) -> WordingFault {
        let start = bytes.scalar(before: bytes.scalar(before: content.upperBound).start).start
        let range = start..<content.upperBound
        return isCut
            ? fault(range, "这一段到“\(shown(range))”就断了", "the paragraph breaks off at “\(shown(range))”")
            : fault(range, "这一段末尾没有标点", "the paragraph does not end in a punctuation mark")
    }

    // MARK: Numbers

    /// The impossible and damaged dates of a line.
    func dates(in content: Range<Int>) -> [WordingFault] {
        DateReading(content, bytes, year: year).slips.map { slip in
            fault(slip.range, slip.message.zh, slip.message.en, slip.meant.map { [(slip.range, $0)] } ?? [])
        }
    }

    /// A day that there cannot be after a year of four digits: 2025-02-30, 2025/2/30, 2025.2.30; `nil` if it can be, or no
    /// date follows.
    func isoDate(_ year: Range<Int>, _ content: Range<Int>) -> WordingFault? {
        let mark = year.upperBound
        guard mark < content.upperBound, bytes[mark] == 0x2D || bytes[mark] == 0x2E || bytes[mark] == 0x2F,
            year.lowerBound == content.lowerBound || !isPartOfNumber(before: year.lowerBound),
            let month = shortNumber(mark + 1, content), month.end < content.upperBound, bytes[month.end] == bytes[mark],
            let day = shortNumber(month.end + 1, content), !isPartOfNumber(at: day.end, content),
            let number = Int(shown(year)), Report.years ~= number,
            !CalendarDate.isValid(year: number, month: month.value, day: day.value)
        else { return nil }
        let text = shown(year.lowerBound..<day.end)
        return fault(year.lowerBound..<day.end, "没有“\(text)”这一天", "there is no “\(text)”")
    }

    /// A number of one or two digits.
    private func shortNumber(_ start: Int, _ content: Range<Int>) -> (value: Int, end: Int)? {
        let digits = bytes[start..<content.upperBound].prefix(3).prefix { (0x30...0x39).contains($0) }
        guard digits.count == 1 || digits.count == 2 else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits.endIndex)
    }

    private func isPartOfNumber(before index: Int) -> Bool {
        let byte = bytes[index - 1]
        return byte < 0x80 && byte > 0x20 && !"(,;:".utf8.contains(byte)
    }

    private func isPartOfNumber(at index: Int, _ content: Range<Int>) -> Bool {
        guard index < content.upperBound else { return false }
        switch bytes[index] {
        case 0x2D, 0x2E, 0x2F:
            return index + 1 < content.upperBound && (0x30...0x39).contains(bytes[index + 1])
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
        default: return false
        }
    }

    /// A share of more than a hundred per cent; `nil` if it is not more, or no share is meant.
    ///
    /// - Parameters:
    ///   - end: The place after the number's last digit.
    ///   - lineStart: Where the line begins.
    func share(ending end: Int, lineStart: Int) -> WordingFault? {
        var start = end
        while start > lineStart, (0x30...0x39).contains(bytes[start - 1]) || bytes[start - 1] == 0x2E { start -= 1 }
        let whole = bytes[start..<end].prefix { $0 != 0x2E }
        let rest = bytes[start..<end].dropFirst(whole.count)
        guard whole.count >= 3, whole.first != 0x30 else { return nil }
        if whole.elementsEqual("100".utf8), rest.allSatisfy({ $0 == 0x30 || $0 == 0x2E }) { return nil }
        guard isShare(before: start, lineStart: lineStart) else { return nil }
        let number = shown(start..<end)
        return fault(start..<end, "占比是 \(number)%，超过了 100%", "the share is \(number) %, more than the whole")
    }

    /// Whether the clause before `start` is about a share, and not about growth or a plan.
    func isShare(before start: Int, lineStart: Int) -> Bool {
        var clause = start
        while clause > lineStart, start - clause < Self.reach {
            let (sign, before) = bytes.scalar(before: clause)
            if sign == 0xFF0C || sign == 0x3002 || sign == 0xFF1B || sign == 0x2C || sign == 0x3B { break }
            clause = before
        }
        let lead = shown(clause..<start)
        return Self.shares.contains { lead.containsBytes(of: $0) }
            && !Self.growths.contains { lead.containsBytes(of: $0) }
    }

    /// How many bytes before its number a share is named at most.
    private static let reach = 90
    /// Words of shares, which are never more than the whole.
    private static let shares = ["占", "比重", "满意率", "办结率", "答复率", "按时率", "及时率", "合格率", "达标率", "准确率"]
    /// Words that mean growth, a plan or what a place holds, which may be any number.
    private static let growths = [
        "增", "提高", "上升", "上年", "去年", "同期", "同比", "环比", "相当于", "完成", "超", "计划", "目标", "年的", "预算", "编制", "占有率", "占用率",
        "定员",
        "定额", "额定", "核定", "任务", "指标",
    ]
}
