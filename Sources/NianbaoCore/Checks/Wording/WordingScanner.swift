/// Looks for faults of wording in one pass over the bytes of a text.
struct WordingScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let maker: FaultMaker
    private var scan = TextScan()
    private var following = FollowingCharacters()

    static func scan(_ text: String) -> TextScan {
        var bytes = text
        return bytes.withUTF8 { bytes in
            var scanner = WordingScanner(bytes: bytes, text: text)
            scanner.scanAll()
            return scanner.scan
        }
    }

    /// - Parameter bytes: The bytes of `text`.
    private init(bytes: UnsafeBufferPointer<UInt8>, text: String) {
        self.bytes = bytes
        maker = FaultMaker(text: text)
    }

    private mutating func scanAll() {
        var index = 0
        var isLineStart = true
        while index < bytes.count {
            let byte = bytes[index]
            if isLineStart, byte != 0x20 {
                isLineStart = false
                if byte == UInt8(ascii: "(") { scanHeading(at: index) }
            }
            if byte >= 0xE0, byte < 0xF0 {
                index = scanWide(byte, at: index)
            } else if byte < 0x80 {
                isLineStart = isLineStart || byte == 0x0A
                index = scanASCII(byte, at: index)
            } else {
                if byte == 0xC3, bytes.has("××", at: index) {
                    addPlaceholder(index..<index + 4)
                } else if byte == 0xC3, bytes.has("×", at: index), bytes.isHan(before: index), isBeforeUnit(index + 2) {
                    addPlaceholder(index..<index + 2)
                }
                index += byte < 0xE0 ? 2 : 4
            }
        }
        scanRepetitions()
    }

    /// Looks at an ASCII character; returns the index to continue at.
    @inline(__always)
    private mutating func scanASCII(_ byte: UInt8, at index: Int) -> Int {
        switch byte {
        case 0x30...0x39: return scanDigits(from: index)
        case 0x58, 0x78, 0x5F, 0x4E, 0x2A: return scanPlaceholder(from: index)
        case 0x20, 0x09: return scanGap(from: index)
        case 0x23: return scanRun(of: byte, from: index)
        case 0x26, 0x3C: return scanMarkup(from: index)
        case 0x54: if bytes.has("TODO", at: index) { addPlaceholder(index..<index + 4) }
        case 0x28, 0x5B: scanBracket(at: index, length: 1)
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: addUnprintable(index..<index + 1)
        default: break
        }
        return index + 1
    }

    /// Looks at a character of three bytes; returns the index to continue at.
    @inline(__always)
    private mutating func scanWide(_ byte: UInt8, at index: Int) -> Int {
        switch byte {
        case 0xE3 where bytes[index + 1] == 0x80: scanWideSign(at: index)
        case 0xEF:
            if bytes[index + 1] >= 0xBC || bytes[index + 1] == 0xB9 {
                scanWideSign(at: index)
            } else {
                scanUnprintable(at: index)
            }
        case 0xE2 where bytes[index + 1] <= 0x81, 0xEE: scanUnprintable(at: index)
        case 0xE5 where bytes[index + 1] == 0xBE: scanWords(at: index)
        case 0xE6 where bytes[index + 1] == 0xAD, 0xE9 where bytes[index + 1] == 0x94: scanWords(at: index)
        default: break
        }
        return bytes.isHan(at: index) ? doubledEnd(from: index) ?? index + 3 : index + 3
    }

    private mutating func scanRepetitions() {
        for range in Repetition.ranges(in: bytes) {
            let words = maker.shown(range)
            scan.doubledWords.add(
                maker.fault(range, "“\(words)”写了两遍", "“\(words)” is written twice"))
        }
    }

}

// MARK: Brackets

extension WordingScanner {
    private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

    /// The year in a document's number must be in 〔〕: 【2020】3号, [2020]3号, (2020)3号 and （2020）3号 are wrong.
    ///
    /// - Parameter isRight: Whether it has the right opening bracket.
    private mutating func scanBracket(at index: Int, length: Int, isRight: Bool = false) {
        let year = index + length
        guard isDigit(year), (year..<year + 4).allSatisfy({ isDigit($0) }), !isDigit(year + 4) else { return }
        let closings: [StaticString] = ["】", "]", ")", "）", "］", "〕", "﹞"]
        guard let closing = closings.first(where: { bytes.has($0, at: year + 4) }) else { return }
        var end = year + 4 + closing.utf8CodeUnitCount
        let hasOrdinal = bytes.has("第", at: end)
        if hasOrdinal { end += 3 }
        guard isDigit(end) else { return }
        // Orders and notices to the public are numbered with 第.
        let isLetter = ["函", "发", "办", "字"].contains { bytes.ends(with: $0, before: index) }
        let rest = isLetter ? end : year + 4 + closing.utf8CodeUnitCount
        if isRight, bytes.has("〕", at: year + 4) {
            guard hasOrdinal, isLetter else { return }
            while isDigit(end) { end += 1 }
            guard bytes.has("号", at: end) else { return }
            return scan.documentNumbers.add(
                maker.fault(
                    index..<end + 3, "文号“\(maker.shown(index..<end + 3))”的序号前不加“第”",
                    "no 第 belongs before the number in “\(maker.shown(index..<end + 3))”",
                    correction: "〔\(maker.shown(year..<year + 4))〕\(maker.shown(rest..<end + 3))"))
        }
        while isDigit(end) { end += 1 }
        guard bytes.has("号", at: end) else { return }
        scan.documentNumbers.add(
            maker.fault(
                index..<end + 3, "文号“\(maker.shown(index..<end + 3))”的年份应当用六角括号：〔\(maker.shown(year..<year + 4))〕",
                "the year in the document number “\(maker.shown(index..<end + 3))” belongs in 〔\(maker.shown(year..<year + 4))〕",
                correction: "〔\(maker.shown(year..<year + 4))〕\(maker.shown(rest..<end + 3))"))
    }

    private mutating func scanWideSign(at index: Int) {
        switch Unicode.Scalar(bytes.wideScalar(at: index)) {
        case "【", "［":
            scanBracket(at: index, length: 3)
            scanRequest(at: index, "】")
        case "﹝": scanBracket(at: index, length: 3)
        case "〔": scanBracket(at: index, length: 3, isRight: true)
        case "（":
            scanBracket(at: index, length: 3)
            scanEmptyPair(at: index, "）")
            scanRequest(at: index, "）")
        case "《": scanEmptyPair(at: index, "》")
        case "\u{FFFD}": addDamage(index..<index + 3)
        case "？": if isBeforeUnit(index + 3), bytes.isHan(before: index) { addPlaceholder(index..<index + 3) }
        case "Ｘ": if bytes.has("Ｘ", at: index + 3) { addPlaceholder(index..<index + 6) }
        case "＿": if bytes.has("＿", at: index + 3) { addPlaceholder(index..<index + 6) }
        default: break
        }
    }

    /// The number of a heading must have full-width brackets.
    private mutating func scanHeading(at index: Int) {
        var end = index + 1
        while end < bytes.count, case (let scalar, let length) = bytes.scalar(at: end),
            Unicode.Scalar(scalar)?.isItemNumeral == true
        {
            end += length
        }
        let number = end
        guard end > index + 1, bytes.has(")", at: end) || bytes.has("）", at: end) else { return }
        end += bytes.has(")", at: end) ? 1 : 3
        scan.headings.add(
            maker.fault(
                index..<end, "“\(maker.shown(index..<end))”的括号是半角",
                "“\(maker.shown(index..<end))” has half-width brackets",
                correction: "（\(maker.shown(index + 1..<number))）"))
    }
}

// MARK: Placeholders

extension WordingScanner {
    /// Reads a run of X, x, _, N or *, and returns its end.
    ///
    /// Two or more, the first of them no N, are a placeholder unless a letter or digit is beside them, and so is one X, x,
    /// _ or N between a Chinese character and a unit.
    private mutating func scanPlaceholder(from start: Int) -> Int {
        var end = start
        while end < bytes.count, Self.standsForBlank(bytes[end]) { end += 1 }
        let isAlone = end - start == 1 && bytes[start] != 0x2A && bytes.isHan(before: start) && isBeforeUnit(end)
        let isRun = end - start >= 2 && bytes[start] != 0x4E
        if isAlone || isRun, !isWord(start - 1), !isWord(end) { addPlaceholder(start..<end) }
        return end
    }

    private static func standsForBlank(_ byte: UInt8) -> Bool { [0x58, 0x78, 0x5F, 0x4E, 0x2A].contains(byte) }

    /// The end of a run of signs that stand for something, such as `####`.
    private mutating func scanRun(of byte: UInt8, from start: Int) -> Int {
        let end = bytes[start...].firstIndex { $0 != byte } ?? bytes.count
        if end - start > 2 { addPlaceholder(start..<end) }
        return end
    }

    /// What is counted or dated with what should be before it.
    private static let units: [StaticString] = [
        "件", "条", "次", "项", "人", "个", "份", "篇", "元", "万元", "期", "场", "年", "月", "日", "%",
    ]

    /// Whether a unit is here.
    private func isBeforeUnit(_ index: Int) -> Bool { Self.units.contains { bytes.has($0, at: index) } }

    /// Blanks where a number should be: 收到申请 件, and 年 月 日.
    private mutating func scanGap(from start: Int) -> Int {
        let end = bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
        guard bytes.isHan(before: start), let unit = Self.units.first(where: { bytes.has($0, at: end) }) else {
            return end
        }
        let rest = end + unit.utf8CodeUnitCount
        let isDate =
            bytes.ends(with: "年", before: start) && bytes.has("月", at: end)
            || bytes.ends(with: "月", before: start) && bytes.has("日", at: end)
        let isLast = rest >= bytes.count || !bytes.isHan(at: rest)
        if isDate || isLast && unit.utf8CodeUnitCount > 1 { addPlaceholder(start - 3..<rest) }
        return end
    }

    /// The end of a mark or a character of a web page: <br>, &nbsp;.
    private mutating func scanMarkup(from start: Int) -> Int {
        let isCharacter = bytes[start] == 0x26
        let close: UInt8 = isCharacter ? 0x3B : 0x3E
        let near = bytes[(start + 1)..<min(bytes.count, start + 12)]
        guard let end = near.firstIndex(of: close), end > start + 1,
            (start + 1..<end).allSatisfy({ isWord($0) || bytes[$0] == 0x23 || bytes[$0] == 0x20 })
        else { return start + 1 }
        addDamage(start..<end + 1)
        return end + 1
    }

    /// A pair of signs with nothing but blanks inside.
    private mutating func scanEmptyPair(at index: Int, _ closing: StaticString) {
        let end = bytes.skippingBlanks(from: index + 3)
        if bytes.has(closing, at: end) { addPlaceholder(index..<end + 3) }
    }

    /// A request to somebody to write the rest: 【请办公室补充】.
    private mutating func scanRequest(at index: Int, _ closing: StaticString) {
        guard bytes.has("请", at: index + 3) else { return }
        var end = index + 6
        while end < bytes.count, end - index < 60, !bytes.has(closing, at: end), bytes[end] != 0x0A { end += 1 }
        guard bytes.has(closing, at: end) else { return }
        let words = maker.shown(index..<end)
        let isRequest = ["补充", "填写", "核实", "核对", "确认", "修改", "完善"].contains { words.containsBytes(of: $0) }
        if isRequest { addPlaceholder(index..<end + 3) }
    }

    /// Words that say that something is still to be written; and what copying leaves in place of text.
    private mutating func scanWords(at index: Int) {
        if bytes.has("待补", at: index) { return addPlaceholder(index..<index + 6) }
        for word in ["错误！未找到引用源", "锟斤拷"] as [StaticString] where bytes.has(word, at: index) {
            return addDamage(index..<index + word.utf8CodeUnitCount)
        }
        for word in ["待核实", "待定", "待确认", "此处略"] as [StaticString] where bytes.has(word, at: index) {
            let end = index + word.utf8CodeUnitCount
            let isLast = end >= bytes.count || !bytes.isHan(at: end)
            let isSaid = ["有", "尚", "亟", "仍", "还", "正"].contains { bytes.ends(with: $0, before: index) }
            if isLast, !isSaid { addPlaceholder(index..<end) }
        }
    }

    private mutating func addDamage(_ range: Range<Int>) {
        scan.placeholders.add(
            maker.fault(range, "“\(maker.shown(range))”是粘贴时留下的", "“\(maker.shown(range))” was left by pasting"))
    }

    /// Whether there is an ASCII letter, a digit or a character of web addresses here.
    private func isWord(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2F, 0x40: return true
        default: return false
        }
    }

    private mutating func addPlaceholder(_ range: Range<Int>) {
        scan.placeholders.add(
            maker.fault(
                range, "“\(maker.shown(range))”像是还没有填的空", "“\(maker.shown(range))” looks like a gap left to fill in"))
    }

    private mutating func addUnprintable(_ range: Range<Int>) {
        let code = Unicode.Scalar(bytes.scalar(at: range.lowerBound).value)?.codePoint ?? ""
        scan.placeholders.add(
            maker.fault(
                range, "这里有一个看不见、印不出来的字符（\(code)）", "a character that cannot be seen or printed is here (\(code))"))
    }

    /// Private-use characters, which word processors use for bullets and other fonts do not have, and characters that
    /// only control how others are shown.
    private mutating func scanUnprintable(at index: Int) {
        switch bytes.wideScalar(at: index) {
        case 0x201C: scanEmptyPair(at: index, "”")
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xE000...0xF8FF, 0xFEFF:
            addUnprintable(index..<index + 3)
        default: break
        }
    }
}

// MARK: Numbers of people

extension WordingScanner {
    /// The end of a run of digits, which may be a person's identity or mobile number.
    private mutating func scanDigits(from start: Int) -> Int {
        var end = start
        while isDigit(end) { end += 1 }
        let digits = bytes[start..<end]
        let hasX = end - start == 17 && end < bytes.count && (bytes[end] == 0x58 || bytes[end] == 0x78)
        if end - start == 18 || hasX, PersonalNumber.isIdentity(Array(digits), checkX: hasX) {
            let range = start..<end + (hasX ? 1 : 0)
            scan.personalNumbers.add(
                maker.fault(range, "这里像是身份证号码", "this looks like an identity number"))
            return range.upperBound
        }
        if end - start == 11, PersonalNumber.isMobile(Array(digits)) {
            scan.personalNumbers.add(
                maker.fault(start..<end, "这里像是手机号码", "this looks like a mobile number"))
        }
        return end
    }
}

// MARK: Doubled words

extension WordingScanner {
    /// The end of Chinese characters that are written twice from `start` on; `nil` when there are none.
    ///
    /// - Parameter start: Where a Chinese character begins.
    @inline(__always)
    private mutating func doubledEnd(from start: Int) -> Int? {
        let candidates = following.candidates(forCharacterAt: start, bytes)
        return candidates == 0 ? nil : doubledEnd(from: start, among: candidates)
    }

    private mutating func doubledEnd(from start: Int, among candidates: UInt64) -> Int? {
        var (candidates, length) = (candidates, 0)
        var isSlip = false
        repeat {
            guard candidates != 0 else {
                if isSlip { addDoubledCharacter(at: start) }
                return nil
            }
            length = 3 * (candidates.trailingZeroBitCount / 8 + 1)
            candidates &= candidates - 1
            if length == 3 { isSlip = isDoubled(start, length: 3) && Reduplication.isSlip(at: start, in: bytes) }
        } while length == 3 || !isDoubled(start, length: length)
        let word = maker.shown(start..<start + length)
        guard !Reduplication.isUsual(word) else { return nil }
        let end = start + 2 * length
        scan.doubledWords.add(
            maker.fault(start..<end, "“\(word)”写了两遍", "“\(word)” is written twice"))
        return end
    }

    private mutating func addDoubledCharacter(at start: Int) {
        let character = maker.shown(start..<start + 3)
        scan.doubledCharacters.add(
            maker.fault(
                start..<start + 6, "“\(character)”多写了一个", "“\(character)” is written twice", correction: character))
    }

    private func isDoubled(_ start: Int, length: Int) -> Bool {
        guard start + 2 * length <= bytes.count else { return false }
        // The last byte of a character varies the most.
        guard bytes[start + 2] == bytes[start + length + 2] else { return false }
        for offset in 0..<length where bytes[start + offset] != bytes[start + length + offset] { return false }
        return stride(from: start, to: start + length, by: 3).allSatisfy { bytes.isHan(at: $0) }
    }
}

/// Makes faults of stretches of a text, by their bytes.
private struct FaultMaker {
    let text: String

    func shown(_ range: Range<Int>) -> String { String(text[text.range(ofBytes: range)]) }

    /// - Parameter correction: What to write instead; `nil` if there is more than one way to read it.
    func fault(_ range: Range<Int>, _ zh: String, _ en: String, correction: String? = nil) -> WordingFault {
        let range = text.range(ofBytes: range)
        return WordingFault(
            range: range, message: Bilingual(zh: zh, en: en),
            replacements: correction.map { [WordingFault.Replacement(range: range, text: $0)] } ?? [])
    }
}
