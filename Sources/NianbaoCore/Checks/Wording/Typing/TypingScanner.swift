/// Looks for slips of typing in one pass over the bytes of a text, line by line. What is rare is looked at closely only in
/// the lines that show a trace of it.
struct TypingScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let faults: TypingFaults
    private var scan = TypingScan()
    private var numbering = ListNumbering()
    private var line = Line()
    private var wideDigits: [Range<Int>] = []
    private var hasHalfWidthDigits = false
    /// How many tabs and bars the line before has.
    private var formerCells = (tabs: 0, bars: 0)
    /// The end of the last line with content.
    private let textEnd: Int

    /// What is known of the line that is being read.
    private struct Line {
        var start = 0
        /// Where the last sign ends, if nothing but it has been read since; and what it is.
        var signEnd = -1
        var sign: UInt32 = 0
        var hasASCIISigns = false
        var hasHan = false
        var hasStops = false
        /// Whether a sentence has ended in the line, so that it is no heading.
        var hasFullStops = false
        var hasColons = false
        var isPairingBroken = false
        var hasOddDates = false
        var depth = 0
        var open: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
        var quotes = 0
        /// Whether it has ‘ or ’, which are rare.
        var hasSingleQuotes = false
        var tabs = 0
        var bars = 0
        var commas = 0
        /// The number read last, in bytes.
        var digits = 0..<0
        /// A month of one or two digits that has just been read: its number, and the end of 月.
        var month = (number: 0, end: -1)
        /// The year before it.
        var year = (number: 0, end: -1)
    }

    /// - Parameter year: The year that the text reports on; `nil` if it is not known.
    static func scan(_ text: String, year: Int?) -> TypingScan {
        text.withBytes { bytes in
            var scanner = TypingScanner(bytes: bytes, faults: TypingFaults(text: text, bytes: bytes, year: year))
            scanner.scanAll()
            return scanner.scan
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, faults: TypingFaults) {
        self.bytes = bytes
        self.faults = faults
        var end = bytes.count
        while end > 0, case let start = bytes.skippingBlanks(before: end), start < end || bytes[end - 1] < 0x0E {
            end = start < end ? start : end - 1
        }
        textEnd = end
    }

    private mutating func scanAll() {
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            if start < end { scanLine(start..<end) }
            start = end + 1
        }
        for fault in numbering.faults(faults) { scan.add(.numbering, fault) }
        let numerals = WrittenNumerals(bytes: bytes, faults: faults)
        for fault in numerals.dates { scan.add(.dates, fault) }
        for fault in numerals.shares { scan.add(.shares, fault) }
        // A text that has nothing but full-width digits is as its writer wanted it.
        guard hasHalfWidthDigits else { return }
        for range in wideDigits { scan.add(.digitWidth, faults.wideDigits(range)) }
    }

    private mutating func scanLine(_ range: Range<Int>) {
        line = Line()
        let start = bytes.skippingBlanks(from: range.lowerBound)
        guard start < range.upperBound else { return }
        line.start = start
        let content = start..<bytes.skippingBlanks(before: range.upperBound)
        var index = start + beginLine(content)
        while index < content.upperBound {
            let byte = bytes[index]
            if byte >= 0xE4, byte <= 0xE9 {
                line.hasHan = true
                repeat { index += 3 } while index < content.upperBound && bytes[index] >= 0xE4 && bytes[index] <= 0xE9
            } else if byte < 0x80 {
                index = readASCII(byte, at: index, content)
            } else if byte >= 0xE2, byte < 0xF0 {
                index = readWideSign(at: index, content)
            } else {
                index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
        endLine(content)
    }

    // MARK: Beginning and end of a line

    /// Looks at a bullet or an item's number; returns how many bytes of it are settled by that.
    @inline(__always)
    private mutating func beginLine(_ content: Range<Int>) -> Int {
        switch bytes[content.lowerBound] {
        case 0xE4, 0xE5, 0xEF, 0x28, 0x30...0x39: return numbering.beginLine(content, bytes)
        case 0xE7 where bytes.has("第", at: content.lowerBound): return numbering.beginLine(content, bytes)
        case 0xC2, 0xC3, 0xE2, 0x2A, 0x2B, 0x2D, 0x3E, 0x23:
            guard let bullet = faults.bullet(content) else {
                return bytes[content.lowerBound] == 0xE2 ? numbering.beginLine(content, bytes) : 0
            }
            scan.add(.bullets, bullet)
            return 0
        default: return 0
        }
    }

    private mutating func endLine(_ content: Range<Int>) {
        if line.isPairingBroken || line.depth != 0 || line.quotes % 2 != 0 || line.hasASCIISigns || line.hasSingleQuotes
        {
            for fault in SignPairs.faults(in: content, faults) { scan.add(.pairs, fault) }
        }
        if line.hasASCIISigns {
            for fault in HalfWidthSigns.faults(in: content, faults) { scan.add(.halfWidth, fault) }
        }
        if line.hasOddDates { for fault in faults.dates(in: content) { scan.add(.dates, fault) } }
        endParagraph(content)
        if !line.hasStops { line.tabs += faults.gaps(in: content) }
        let cells = (tabs: line.tabs, bars: line.bars)
        if cells.tabs + cells.bars > 0 {
            let isRow =
                cells.tabs > 1 || cells.bars > 1
                || cells.tabs == 1 && (formerCells.tabs == 1 || !line.hasStops && !line.digits.isEmpty)
            if isRow { scan.add(.pastedTable, faults.tableRow(content)) }
        }
        formerCells = cells
    }

    /// The fewest bytes of a line that can be taken for a paragraph and no heading: fifteen Chinese characters.
    private static let shortest = 45

    private mutating func endParagraph(_ content: Range<Int>) {
        guard line.hasStops, line.tabs + line.bars == 0 else { return }
        let end = content.upperBound
        let isCut = Self.cuts.contains { bytes.ends(with: $0, before: end) }
        guard isCut || content.count >= Self.shortest else { return }
        // No heading comes last, and none has figures between commas.
        let isSentence =
            line.hasFullStops || end == textEnd && !bytes.has("（", at: content.lowerBound)
            || line.commas > 1 && !line.digits.isEmpty || line.commas > 3
        if isCut || isSentence && !line.hasColons && bytes.isHan(before: end) {
            scan.add(.paragraphEnds, faults.paragraphEnd(content, isCut: isCut))
        }
    }

    /// What no paragraph ends with.
    private static let cuts: [StaticString] = ["，", "、", "其中", "以及", "并且", "和", "与", "及"]
}

// MARK: ASCII

extension TypingScanner {
    /// Looks at an ASCII character; returns the index to continue at.
    @inline(__always)
    private mutating func readASCII(_ byte: UInt8, at index: Int, _ content: Range<Int>) -> Int {
        switch byte {
        case 0x30...0x39: return readDigits(from: index, content)
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
            UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
            line.hasASCIISigns = true
            if line.signEnd == index, let fault = faults.doubledSigns(line.sign, byte, at: index - 3) {
                scan.add(.doubledSigns, fault)
            }
            if byte == UInt8(ascii: ":") { line.hasColons = true }
        case 0x09: line.tabs += 1
        case UInt8(ascii: "|"): line.bars += 1
        case UInt8(ascii: "%"): readPercent(at: index)
        case UInt8(ascii: "{") where bytes.has("{{", at: index):
            return referenceEnd(from: index, content)
        default: break
        }
        return index + 1
    }

    /// The index after a reference; after the braces at `start` where none begins. No reference is nearly as long as is
    /// looked for its end, so that unclosed ones cost little.
    private func referenceEnd(from start: Int, _ content: Range<Int>) -> Int {
        if let end = bytes.referenceEnd(from: start, limit: min(content.upperBound, start + 400)) { return end }
        return content[start...].first { bytes[$0] != UInt8(ascii: "{") } ?? content.upperBound
    }

    private mutating func readDigits(from start: Int, _ content: Range<Int>) -> Int {
        hasHalfWidthDigits = true
        var end = start
        while end < content.upperBound, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
        let isAfterSign = line.signEnd == start
        line.digits = start..<end
        let next = end < content.upperBound && bytes[end] == 0x20 ? bytes.skippingBlanks(from: end) : end
        if bytes.has("月", at: next) {
            readMonth(start..<end, next)
        } else if bytes.has("年", at: next) {
            readYear(start..<end, next)
        } else if line.month.end >= 0, bytes.has("日", at: next) || bytes.has("号", at: next) {
            readDay(start..<end)
        } else if line.month.end >= 0, bytes.has("曰", at: next) {
            line.hasOddDates = true
        }
        if end - start == 4, let fault = faults.isoDate(start..<end, content) { scan.add(.dates, fault) }
        if isAfterSign, end - start <= 2, end < content.upperBound, Self.endsClause(line.sign) {
            numbering.readInside(start, content, bytes)
        }
        return end
    }

    private func number(_ digits: Range<Int>) -> Int {
        digits.prefix(9).reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 }
    }

    private mutating func readYear(_ digits: Range<Int>, _ next: Int) {
        if digits.count > 4 || digits.count == 3 { line.hasOddDates = true }
        line.year = (digits.count == 4 ? number(digits) : 0, next + 3)
    }

    private mutating func readMonth(_ digits: Range<Int>, _ next: Int) {
        let month = number(digits)
        line.month = (month, next + 3)
        if digits.count > 2 || month == 0 || month > 12 { line.hasOddDates = true }
    }

    private mutating func readDay(_ digits: Range<Int>) {
        let isDirect = bytes.skippingBlanks(before: digits.lowerBound) == line.month.end
        guard isDirect, (1...12).contains(line.month.number) else { return }
        // Nearly every day is one that every month has.
        let day = number(digits)
        if digits.count > 2 || day == 0 || day > 28 { line.hasOddDates = true }
    }

    /// Shares of more than a hundred per cent.
    @inline(__always)
    private mutating func readPercent(at index: Int) {
        guard line.digits.upperBound == index, let fault = faults.share(ending: index, lineStart: line.start) else {
            return
        }
        scan.add(.shares, fault)
    }
}

// MARK: Signs of Chinese texts

extension TypingScanner {
    /// Looks at a character of three bytes that is no Chinese one; returns the index to continue at.
    @inline(__always)
    private mutating func readWideSign(at index: Int, _ content: Range<Int>) -> Int {
        let sign = bytes.wideScalar(at: index)
        switch sign {
        case 0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A: readStop(sign, at: index, content)
        case 0x300A, 0xFF08, 0x3010, 0x3014, 0x300C: open(sign, at: index, content)
        case 0x300B, 0xFF09, 0x3011, 0x3015, 0x300D: close(sign)
        case 0x201C:
            if line.quotes % 2 != 0 { line.isPairingBroken = true }
            line.quotes += 1
        case 0x201D:
            if line.quotes % 2 == 0 { line.isPairingBroken = true }
            line.quotes += 1
        case 0x2018, 0x2019: line.hasSingleQuotes = true
        case 0xFF05: readPercent(at: index)
        case 0xFF10...0xFF19: return readWideDigits(from: index, content)
        case 0xFF5C, 0x2500...0x257F: line.bars += 1
        default: break
        }
        return index + 3
    }

    private mutating func readStop(_ sign: UInt32, at index: Int, _ content: Range<Int>) {
        if sign == 0xFF1A { line.hasColons = true } else { line.hasStops = true }
        if sign == 0x3002 { line.hasFullStops = true }
        // After a full stop, what a colon led to is over.
        if sign == 0x3002, index + 3 < content.upperBound { line.hasColons = false }
        if line.signEnd == index {
            scan.add(.doubledSigns, faults.doubledSigns(from: index - 3, content))
        } else if index == content.lowerBound {
            scan.add(.doubledSigns, faults.leadingSign(at: index))
        } else if let fault = faults.doubledSigns(sign, bytes[index - 1], at: index - 1) {
            scan.add(.doubledSigns, fault)
        }
        if let blank = faults.blank(around: index, content) { scan.add(.blanks, blank) }
        if sign == 0xFF0C { line.commas += 1 }
        line.signEnd = index + 3
        line.sign = sign
        guard index + 8 < content.upperBound else { return }
        let next = bytes[index + 3]
        let isCircled = next == 0xE2 && Self.endsClause(sign)
        if next == 0xE4 || next == 0xE5 || isCircled || next == 0xE7 && bytes.has("第", at: index + 3) {
            numbering.readInside(index + 3, content, bytes)
        }
    }

    private static func endsClause(_ sign: UInt32) -> Bool { sign == 0x3002 || sign == 0xFF1B || sign == 0xFF1A }

    private mutating func open(_ sign: UInt32, at index: Int, _ content: Range<Int>) {
        if sign == 0xFF08, line.signEnd == index, Self.endsClause(line.sign) {
            numbering.readInside(index, content, bytes)
        }
        switch line.depth {
        case 0: line.open.0 = sign
        case 1: line.open.1 = sign
        case 2: line.open.2 = sign
        case 3: line.open.3 = sign
        default: break
        }
        line.depth += 1
    }

    private mutating func close(_ sign: UInt32) {
        line.depth -= 1
        let opened: UInt32 =
            switch line.depth {
            case 0: line.open.0
            case 1: line.open.1
            case 2: line.open.2
            case 3: line.open.3
            default: line.depth < 0 ? 0 : sign - 1
            }
        // In Unicode, each closing sign comes right after its opening one.
        if opened != sign - 1 { line.isPairingBroken = true }
        if line.depth < 0 { line.depth = 0 }
    }

    private mutating func readWideDigits(from start: Int, _ content: Range<Int>) -> Int {
        var end = start
        while end < content.upperBound, bytes[end] == 0xEF, bytes.digit(at: end) != nil { end += 3 }
        // Items of a list are often numbered in full width on purpose.
        let isMark = start == line.start && (bytes.has("．", at: end) || bytes.has("、", at: end))
        if !isMark { wideDigits.append(start..<end) }
        return end
    }
}
