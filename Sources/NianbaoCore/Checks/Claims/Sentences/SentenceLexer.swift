/// Cuts a sentence into the words and numbers that claims are made of.
struct SentenceLexer {
    /// The text of the sentence; valid while the sentence is read.
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private let claims: Claims
    private let report: CompletedReport
    private let ownNames: OwnNames
    private(set) var tokens: [SentenceToken] = []
    private var numbers = NumberReader()
    private var index = 0
    private var end = 0
    private var start = 0
    /// The end of the last token if it is a run of unknown characters; otherwise -1.
    private var unknownEnd = -1
    /// The end of ignored words that make a topic after them explicit; otherwise -1.
    private var explicitEnd = -1
    /// The runs of unknown characters that may be other agencies' names, by their tokens.
    private var strangers: [Int] = []
    /// The first token of the clause.
    private var clauseStart = 0

    init(_ claims: Claims, _ report: CompletedReport, ownNames: OwnNames) {
        self.claims = claims
        self.report = report
        self.ownNames = ownNames
        // Enough for a sentence of usual length.
        tokens.reserveCapacity(128)
    }

    /// Cuts the sentence at these bytes of the text into tokens.
    mutating func read(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.removeAll(keepingCapacity: true)
        strangers.removeAll(keepingCapacity: true)
        (unknownEnd, explicitEnd, clauseStart) = (-1, -1, 0)
        (start, index, end) = (range.lowerBound, range.lowerBound, range.upperBound)
        numbers.reset()
        while index < end {
            let (scalar, length) = bytes.scalar(at: index)
            if mayBegin(scalar) { readToken(scalar, length) } else { addUnknown(scalar, length) }
        }
        for place in strangers where namesAgency(place) {
            tokens[place] = SentenceToken(kind: .stranger, range: tokens[place].range)
        }
    }

    /// Whether what may be a name that begins with a token ends like an agency's: up to the next word or sign, but for words
    /// of one character, which names have inside them, too: 合 in 县综合执法局.
    private func namesAgency(_ place: Int) -> Bool {
        for token in tokens[place...] {
            switch token.kind {
            case .unknown(namesAgency: true): return true
            case .unknown: break
            case .word(let role) where role.isIdle && token.range.count <= 3: break
            default: return false
            }
        }
        return false
    }

    /// Whether the character may begin anything known.
    @inline(__always)
    private func mayBegin(_ scalar: UInt32) -> Bool {
        guard scalar < 0x10000 else { return true }
        return (claims.signals.beginnings[Int(scalar >> 6)] | ownNames.heads) >> UInt64(scalar & 63) & 1 != 0
    }

    private mutating func readToken(_ scalar: UInt32, _ length: Int) {
        if let kind = Self.sign(scalar) { return addSign(kind, length) }
        switch scalar {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x3002, 0xFF01, 0xFF1F, 0x201C, 0x201D: index += length
        case 0x7B where bytes.has("{{", at: index): readReference()
        case 0x30...0x39, 0xFF10...0xFF19: readNumber()
        default:
            let word = claims.lexicon.word(at: index, scalar, in: bytes)
            if claims.adverbials.heads >> UInt64(scalar & 63) & 1 != 0,
                let length = claims.adverbials.length(at: index, scalar, in: bytes, end: end),
                length > word?.length ?? 0
            {
                add(.word(.ignored), length)
            } else if ownNames.heads >> UInt64(scalar & 63) & 1 != 0, let name = ownName(), name >= word?.length ?? 0 {
                // 各县市场监管局 is not the one that reports.
                add(.word(followsSome ? .outside : .own(report.stated.scope)), name)
            } else if let word {
                addWord(word.meaning, word.length)
            } else if ChineseNumeral.has(scalar) {
                readNumeral(scalar)
            } else {
                addUnknown(scalar, length)
            }
        }
    }

    /// 政府信息公开的 is ignored; the topic after it is explicit: 政府信息公开的申请.
    private mutating func addWord(_ meaning: Int, _ length: Int) {
        let role = role(meaning, length)
        let isExplicit = claims.isExplicit[meaning] || explicitEnd == index
        if isExplicit, role == .ignored { explicitEnd = index + length }
        add(.word(role), length, isExplicit: isExplicit && role != .ignored)
    }

    /// How many bytes the agency's own name has that begins here; `nil` when none does. Short names inside of longer
    /// ones are others': 邻县水利局.
    private func ownName() -> Int? {
        guard let length = ownNames.length(at: index, in: bytes, end: end) else { return nil }
        return unknownEnd != index || length >= Self.longName ? length : nil
    }

    /// Whether a word for some agencies or regions is right before this place.
    private var followsSome: Bool {
        guard let last = tokens.last, last.range.upperBound == index, case .word(.some) = last.kind else {
            return false
        }
        return true
    }

    /// In bytes: five characters, as many as the names of agencies have that are the only ones of their name.
    private static let longName = 15

    /// What a word does here: 全市 is somebody else in the report of a county.
    private func role(_ meaning: Int, _ length: Int) -> ClaimWord {
        let role = claims.roles[meaning]
        guard role == .own(.region), report.stated.scope == .region, let level = ownNames.level,
            bytes.scalar(at: index + length - 3).value != level.value
        else { return role }
        return .outside
    }

    private static func sign(_ scalar: UInt32) -> SentenceToken.Kind? {
        switch scalar {
        case 0xFF0C, 0x2C: .comma
        case 0xFF1A, 0x3A: .colon
        case 0xFF1B, 0x3B: .semicolon
        case 0x3001: .pause
        case 0xFF08, 0x28: .open
        case 0xFF09, 0x29: .close
        default: nil
        }
    }

    private mutating func add(_ kind: SentenceToken.Kind, _ length: Int, isExplicit: Bool = false) {
        tokens.append(SentenceToken(kind: kind, range: index..<index + length, isExplicit: isExplicit))
        index += length
    }

    private mutating func addSign(_ kind: SentenceToken.Kind, _ length: Int) {
        switch kind {
        case .comma where isPartsFrame:
            let range = tokens[clauseStart].range.lowerBound..<index
            tokens.removeSubrange(clauseStart...)
            strangers.removeAll { $0 >= clauseStart }
            tokens.append(SentenceToken(kind: .word(.parts), range: range))
        case .pause: return add(kind, length)
        default: break
        }
        add(kind, length)
        clauseStart = tokens.count
    }

    /// Whether the clause that ends here begins a list of parts: 在公开的信息中.
    private var isPartsFrame: Bool {
        guard clauseStart < tokens.count else { return false }
        let range = tokens[clauseStart].range.lowerBound..<index
        return claims.partsFrames.contains { $0.surrounds(range, in: bytes) }
            && !tokens[clauseStart...].contains { if case .number = $0.kind { true } else { false } }
    }

    /// A run of unknown characters is one token.
    private mutating func addUnknown(_ scalar: UInt32, _ length: Int) {
        if unknownEnd == index {
            index += length
            tokens[tokens.count - 1].range = tokens[tokens.count - 1].range.lowerBound..<index
        } else {
            if mayBeStranger(scalar) { strangers.append(tokens.count) }
            add(.unknown(namesAgency: false), length)
        }
        unknownEnd = index
        if endsAgency(with: scalar) { nameAgency() }
    }

    /// Whether what the names of agencies end with is right before this place, after this character.
    @inline(__always)
    private func endsAgency(with scalar: UInt32) -> Bool {
        guard claims.agencySigns.mayEnd(with: scalar) else { return false }
        return claims.agencySigns.tails.contains { last, tail in
            let start = index - tail.utf8.count
            return last == scalar && start >= self.start && bytes.has(tail, in: start..<index)
        }
    }

    private mutating func nameAgency() {
        let last = tokens.count - 1
        tokens[last] = SentenceToken(kind: .unknown(namesAgency: true), range: tokens[last].range)
    }

    /// Whether the character may begin another agency's name at the start of a clause.
    private func mayBeStranger(_ scalar: UInt32) -> Bool {
        guard tokens.count > clauseStart, let last = tokens.last else {
            return claims.agencySigns.levels.contains(scalar)
        }
        switch last.kind {
        // 全县教育系统, 青石县教育局
        case .word(.own(.region)): return last.range.upperBound == index
        case .word(.present), .word(.sameYear), .word(.earlier), .number:
            return claims.agencySigns.levels.contains(scalar)
        case .word(let role) where role.isIdle: return claims.agencySigns.levels.contains(scalar)
        default: return false
        }
    }
}

// MARK: Numbers

extension SentenceLexer {
    private mutating func readNumber() {
        let number = numbers.number(at: index, in: bytes)
        if number.kind == .ordinal, tokens.count == clauseStart, let start = itemStart(after: number.written.length) {
            index = start
            return
        }
        let behind = bytes.skippingBlanks(from: index + number.written.length)
        let isPresentYear = number.kind == .year && number.written.significand == report.stated.year
        if !isPresentYear, isSpanOfYears(behind) { return add(.word(.earlier), behind + 3 - index) }
        if number.written.significand == 12, bytes.has("月底", at: behind) || bytes.has("月末", at: behind) {
            return add(.word(.ignored), behind + 6 - index)
        }
        let (use, suffix) = use(of: number.kind, until: behind)
        var token = SentenceNumber(written: number.written, use: use)
        token.isVague = number.kind == .approximate || endsRangeOfReference
        add(.number(token), suffix == 0 ? number.written.length : behind + suffix - index)
    }

    /// Where the item of a list begins whose number has this many bytes: 情况如下：1.行政复议3件；2.行政诉讼2件. `nil` when it numbers
    /// something else.
    private func itemStart(after length: Int) -> Int? {
        let behind = index + length
        guard behind < end, let mark = Self.itemMarks.first(where: { bytes.has($0, at: behind) }) else { return nil }
        return behind + mark.utf8CodeUnitCount
    }

    private static let itemMarks: [StaticString] = [".", "．", "、"]

    /// Whether a reference is the other end of its range: {{申请.新收.总计}}至5.
    private var endsRangeOfReference: Bool {
        guard tokens.count >= 2, case .number(let number) = tokens[tokens.count - 2].kind else { return false }
        return number.isReference && Self.joints.contains { follows($0) }
    }

    private static let joints: [StaticString] = ["-", "－", "–", "—", "~", "～", "至", "到"]

    /// A Chinese numeral is a number only right before a unit: 一 and 两 are parts of many words.
    private mutating func readNumeral(_ scalar: UInt32) {
        let run = ChineseNumeral.run(at: index, in: bytes)
        let behind = bytes.skippingBlanks(from: index + run)
        if isSpanOfYears(behind) { return add(.word(.earlier), behind + 3 - index) }
        guard behind < end, let numeral = ChineseNumeral(at: index, in: bytes),
            let word = claims.lexicon.word(at: behind, bytes.scalar(at: behind).value, in: bytes),
            claims.roles[word.meaning].mayFollowNumeral, !follows("第"), !follows("数")
        else { return addUnknown(scalar, run) }
        let written = WrittenNumber(significand: numeral.value, length: numeral.length)
        add(.number(SentenceNumber(written: written, use: .quantity)), run)
    }

    /// What a number of this kind is used for, and how many bytes from `behind` on show that.
    private func use(of kind: ProseNumber.Kind, until behind: Int) -> (SentenceNumber.Use, suffix: Int) {
        switch kind {
        case .plain, .percent, .approximate: return (.quantity, 0)
        case .year where bytes.has("年", at: behind):
            let isLonger = ["度", "底", "末", "内"].contains { bytes.has($0, at: behind + 3) }
            if bytes.has("年以来", at: behind) { return (.year, 9) }
            return (.year, isLonger ? 6 : 3)
        case .month where bytes.has("月", at: behind): return (.month, 3)
        case .month: return (.month, 0)
        case .day where bytes.has("日", at: behind) || bytes.has("号", at: behind): return (.day, 3)
        case .day: return (.day, 0)
        case .years where bytes.has("年", at: behind), .documentNumber where bytes.has("号", at: behind):
            return (.code, 3)
        case .year, .years, .documentNumber, .ordinal, .code: return (.code, 0)
        }
    }

    /// Whether 年 comes next and several years together are meant: 近三年, 5年来.
    private func isSpanOfYears(_ behind: Int) -> Bool {
        guard bytes.has("年", at: behind) else { return false }
        return follows("近") || follows("过去") || follows("最近") || follows("前") || follows("这")
            || bytes.has("年来", at: behind) || bytes.has("年以来", at: behind) || bytes.has("年间", at: behind)
    }

    private func follows(_ word: StaticString) -> Bool {
        index - word.utf8CodeUnitCount >= start && bytes.has(word, at: index - word.utf8CodeUnitCount)
    }
}

// MARK: References

extension SentenceLexer {
    private mutating func readReference() {
        guard let close = bytes.referenceEnd(from: index, limit: end) else {
            // Braces that are not closed from here are not closed from further on in the sentence either.
            return add(.unknown(namesAgency: false), end - index)
        }
        let inner = UnsafeBufferPointer(rebasing: bytes[index + 2..<close - 2])
        if let figure = ReferenceEvaluator(report).figure(atPlain: inner) { return addFigure(figure, until: close) }
        guard let reference = try? ReferenceParser.parse(inner) else {
            return add(.unknown(namesAgency: false), close - index)
        }
        switch reference.body {
        case .unchecked: add(.silence, close - index)
        case .field(.agency, isPrior: false): add(.word(.own(report.stated.scope)), close - index)
        default: addFigure(try? ReferenceEvaluator(report).text(of: reference), until: close)
        }
    }

    /// - Parameter text: What is printed for the reference; `nil` when that is not known.
    private mutating func addFigure(_ text: String?, until close: Int) {
        guard let written = text.flatMap({ Self.number($0) }) else {
            let unknown = WrittenNumber(significand: nil, length: close - index)
            let number = SentenceNumber(written: unknown, use: .quantity, isVague: true, isReference: true)
            return add(.number(number), close - index)
        }
        let behind = bytes.skippingBlanks(from: close)
        let next = behind < bytes.count ? bytes.scalar(at: behind).value : 0
        let (use, suffix) = use(of: ProseNumber.Kind(written, before: next) ?? .plain, until: behind)
        let number = SentenceNumber(written: written, use: use, isReference: true)
        add(.number(number), suffix == 0 ? close - index : behind + suffix - index)
    }

    private static func number(_ text: String) -> WrittenNumber? {
        var text = text
        return text.withUTF8 { bytes in
            WrittenNumber(at: 0, in: bytes).flatMap { $0.length == bytes.count ? $0 : nil }
        }
    }
}
