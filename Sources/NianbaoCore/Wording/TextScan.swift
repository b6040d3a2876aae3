/// One pass over the bytes of a text for what is wrong with its wording whatever it speaks of.
struct TextScan {
    private let bytes: [UInt8]
    private let text: String
    private(set) var documentNumbers = WordingFaults()
    private(set) var placeholders = WordingFaults()
    private(set) var doubledWords = WordingFaults()
    private(set) var personalNumbers = WordingFaults()
    private(set) var headings = WordingFaults()

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
        var index = 0
        var isLineStart = true
        while index < bytes.count {
            let byte = bytes[index]
            if isLineStart, byte != 0x20 {
                isLineStart = false
                scanHeading(at: index)
            }
            switch byte {
            case 0x0A: isLineStart = true
            case 0x30...0x39: index = scanDigits(from: index) - 1
            case 0x58, 0x78, 0x5F: index = scanPlaceholder(from: index) - 1
            case 0x28, 0x5B: scanBracket(at: index, length: 1)
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: addPlaceholder(index..<index + 1, isControl: true)
            case 0xC3 where starts("××", at: index): addPlaceholder(index..<index + 4)
            case 0xE3...0xEF:
                scanWide(at: index)
                if let end = doubledEnd(from: index) { index = end - 1 }
            default: break
            }
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
    }

    private func starts(_ word: StaticString, at index: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index >= 0, index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
        return true
    }

    private func shown(_ range: Range<Int>) -> String { String(text[text.range(ofBytes: range)]) }

    private func fault(_ range: Range<Int>, _ zh: String, _ en: String) -> WordingFault {
        WordingFault(range: text.range(ofBytes: range), message: Bilingual(zh: zh, en: en))
    }
}

// MARK: Brackets

extension TextScan {
    private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

    /// A document's number has its year in 〔〕: 【2020】3号, [2020]3号, (2020)3号 and （2020）3号 have not.
    private mutating func scanBracket(at index: Int, length: Int) {
        let year = index + length
        guard isDigit(year), (year..<year + 4).allSatisfy({ isDigit($0) }), !isDigit(year + 4) else { return }
        let closings: [StaticString] = ["】", "]", ")", "）", "］", "〕"]
        guard let closing = closings.first(where: { starts($0, at: year + 4) }) else { return }
        var end = year + 4 + closing.utf8CodeUnitCount
        if starts("第", at: end) { end += 3 }
        guard isDigit(end) else { return }
        while isDigit(end) { end += 1 }
        guard starts("号", at: end) else { return }
        documentNumbers.add(
            documentNumbers.isFull
                ? nil
                : fault(
                    index..<end + 3, "文号“\(shown(index..<end + 3))”的年份应当用六角括号：〔\(shown(year..<year + 4))〕",
                    "the year in the document number “\(shown(index..<end + 3))” belongs in 〔\(shown(year..<year + 4))〕"
                ))
    }

    private mutating func scanWide(at index: Int) {
        if starts("【", at: index) || starts("（", at: index) || starts("［", at: index) {
            scanBracket(at: index, length: 3)
            if starts("（）", at: index) { addPlaceholder(index..<index + 6) }
        } else if starts("待补", at: index) || starts("ＸＸ", at: index) {
            addPlaceholder(index..<index + 6)
        } else if starts("□□", at: index) || starts("＿＿", at: index) {
            addPlaceholder(index..<index + 6)
        }
    }

    /// A heading's number has full-width brackets.
    private mutating func scanHeading(at index: Int) {
        guard starts("(", at: index) else { return }
        let numbers: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        var end = index + 1
        while numbers.contains(where: { starts($0, at: end) }) { end += 3 }
        guard end > index + 1, starts(")", at: end) || starts("）", at: end) else { return }
        end += starts(")", at: end) ? 1 : 3
        headings.add(
            headings.isFull
                ? nil
                : fault(index..<end, "“\(shown(index..<end))”的括号是半角", "“\(shown(index..<end))” has half-width brackets")
        )
    }
}

// MARK: Placeholders

extension TextScan {
    /// The end of a run of X, x or _, which stands for something to be filled in unless letters or digits are around it.
    private mutating func scanPlaceholder(from start: Int) -> Int {
        var end = start
        while end < bytes.count, [0x58, 0x78, 0x5F].contains(bytes[end]) { end += 1 }
        if end - start >= 2, !isWord(start - 1), !isWord(end) { addPlaceholder(start..<end) }
        return end
    }

    /// Whether an ASCII letter, a digit or a sign of addresses stands here.
    private func isWord(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2F: return true
        default: return false
        }
    }

    private mutating func addPlaceholder(_ range: Range<Int>, isControl: Bool = false) {
        placeholders.add(
            placeholders.isFull
                ? nil
                : isControl
                    ? fault(range, "这里有一个看不见的控制字符", "an invisible control character stands here")
                    : fault(range, "“\(shown(range))”像是还没有填的空", "“\(shown(range))” looks like a blank to be filled in"))
    }
}

// MARK: Numbers of people

extension TextScan {
    /// The end of a run of digits, which may be somebody's identity or mobile number.
    private mutating func scanDigits(from start: Int) -> Int {
        var end = start
        while isDigit(end) { end += 1 }
        let digits = bytes[start..<end]
        let hasX = end - start == 17 && end < bytes.count && (bytes[end] == 0x58 || bytes[end] == 0x78)
        if end - start == 18 || hasX, PersonalNumber.isIdentity(Array(digits), checkX: hasX) {
            let range = start..<end + (hasX ? 1 : 0)
            personalNumbers.add(
                personalNumbers.isFull ? nil : fault(range, "这里像是身份证号码", "this looks like an identity number"))
            return range.upperBound
        }
        if end - start == 11, PersonalNumber.isMobile(Array(digits)) {
            personalNumbers.add(
                personalNumbers.isFull ? nil : fault(start..<end, "这里像是手机号码", "this looks like a mobile number"))
        }
        return end
    }
}

// MARK: Doubled words

extension TextScan {
    /// How many characters a doubled stretch may have.
    private static let longest = 8

    /// The end of a stretch of Chinese characters that is written twice from `start` on; `nil` when none is.
    private mutating func doubledEnd(from start: Int) -> Int? {
        guard isHan(start), let length = (2...Self.longest).first(where: { isDoubled(start, length: 3 * $0) }) else {
            return nil
        }
        let end = start + 6 * length
        let word = shown(start..<start + 3 * length)
        guard !Reduplication.isUsual(word) else { return nil }
        doubledWords.add(doubledWords.isFull ? nil : fault(start..<end, "“\(word)”写了两遍", "“\(word)” is written twice"))
        return end
    }

    private func isDoubled(_ start: Int, length: Int) -> Bool {
        guard start + 2 * length <= bytes.count, bytes[start] == bytes[start + length],
            bytes[start + 1] == bytes[start + length + 1], bytes[start + 2] == bytes[start + length + 2]
        else { return false }
        for offset in 3..<length where bytes[start + offset] != bytes[start + length + offset] { return false }
        return stride(from: start, to: start + length, by: 3).allSatisfy { isHan($0) }
    }

    /// Whether a character of CJK Unified Ideographs, U+4E00 to U+9FFF, begins here.
    private func isHan(_ index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        switch bytes[index] {
        case 0xE4: return bytes[index + 1] >= 0xB8
        case 0xE5...0xE9: return true
        default: return false
        }
    }
}
