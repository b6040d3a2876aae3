/// Cuts a sentence into the words and numbers that claims are made of.
struct SentenceLexer {
    /// The text of the sentence; valid while the sentence is read.
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private let claims: Claims
    private let report: CompletedReport
    private let ownNames: [OwnName]
    /// Of the last six bits of a character, those that the first characters of these names have.
    private let mayBeginOwnName: UInt64
    private(set) var tokens: [SentenceToken] = []
    private var numbers = NumberReader()
    private var index = 0
    private var end = 0
    private var start = 0
    /// The end of the last token if it is a run of unknown characters; otherwise -1.
    private var unknownEnd = -1

    init(_ claims: Claims, _ report: CompletedReport, ownNames: [OwnName]) {
        self.claims = claims
        self.report = report
        self.ownNames = ownNames
        mayBeginOwnName = ownNames.reduce(0) { $0 | 1 << UInt64($1.head & 63) }
        // Enough for a sentence of usual length.
        tokens.reserveCapacity(128)
    }

    /// Cuts the sentence at these bytes of the text into tokens.
    mutating func read(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.removeAll(keepingCapacity: true)
        unknownEnd = -1
        (start, index, end) = (range.lowerBound, range.lowerBound, range.upperBound)
        numbers.reset()
        while index < end {
            let (scalar, length) = bytes.scalar(at: index)
            if mayBegin(scalar) { readToken(scalar, length) } else { addUnknown(length) }
        }
    }

    /// Whether the character may begin anything known.
    @inline(__always)
    private func mayBegin(_ scalar: UInt32) -> Bool {
        guard scalar < 0x10000 else { return true }
        return (claims.signals.beginnings[Int(scalar >> 6)] | mayBeginOwnName) >> UInt64(scalar & 63) & 1 != 0
    }

    private mutating func readToken(_ scalar: UInt32, _ length: Int) {
        if let kind = Self.sign(scalar) { return add(kind, length) }
        switch scalar {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x3002, 0xFF01, 0xFF1F, 0x201C, 0x201D: index += length
        case 0x7B where bytes.has("{{", at: index): readReference()
        case 0x30...0x39, 0xFF10...0xFF19: readNumber()
        default:
            if mayBeginOwnName >> UInt64(scalar & 63) & 1 != 0, readOwnName(scalar) { return }
            if let word = claims.lexicon.word(at: index, scalar, in: bytes) {
                add(.word(claims.roles[word.meaning]), word.length)
            } else if ChineseNumeral.has(scalar) {
                readNumeral()
            } else {
                addUnknown(length)
            }
        }
    }

    private static func sign(_ scalar: UInt32) -> SentenceToken.Kind? {
        switch scalar {
        case 0xFF0C, 0x2C, 0xFF1A, 0x3A: .comma
        case 0xFF1B, 0x3B: .semicolon
        case 0x3001: .pause
        case 0xFF08, 0x28: .open
        case 0xFF09, 0x29: .close
        default: nil
        }
    }

    private mutating func add(_ kind: SentenceToken.Kind, _ length: Int) {
        tokens.append(SentenceToken(kind: kind, range: index..<index + length))
        index += length
    }

    /// A run of unknown characters is one token.
    private mutating func addUnknown(_ length: Int) {
        if unknownEnd == index { index += length } else { add(.unknown, length) }
        unknownEnd = index
    }

    private mutating func readOwnName(_ scalar: UInt32) -> Bool {
        for name in ownNames where name.head == scalar {
            let stretch = index..<min(index + name.text.utf8.count, end)
            if bytes.has(name.text, in: stretch) {
                add(.word(.ignored), stretch.count)
                return true
            }
        }
        return false
    }
}

// MARK: Numbers

extension SentenceLexer {
    private mutating func readNumber() {
        let number = numbers.number(at: index, in: bytes)
        let behind = bytes.skippingBlanks(from: index + number.written.length)
        let (use, suffix) = use(of: number.kind, until: behind)
        var token = SentenceNumber(written: number.written, use: use)
        token.isVague = number.kind == .approximate || endsRangeOfReference
        add(.number(token), suffix == 0 ? number.written.length : behind + suffix - index)
    }

    /// Whether a reference is the other end of its range: {{申请.新收.总计}}至5.
    private var endsRangeOfReference: Bool {
        guard tokens.count >= 2, case .number(let number) = tokens[tokens.count - 2].kind else { return false }
        return number.isReference && Self.joints.contains { follows($0) }
    }

    private static let joints: [StaticString] = ["-", "－", "–", "—", "~", "～", "至", "到"]

    /// A Chinese numeral is a number only right before a unit: 一 and 两 are parts of many words.
    private mutating func readNumeral() {
        let run = ChineseNumeral.run(at: index, in: bytes)
        let behind = bytes.skippingBlanks(from: index + run)
        guard behind < end, let numeral = ChineseNumeral(at: index, in: bytes),
            let word = claims.lexicon.word(at: behind, bytes.scalar(at: behind).value, in: bytes),
            case .unit = claims.roles[word.meaning], !follows("第")
        else { return addUnknown(run) }
        let written = WrittenNumber(significand: numeral.value, length: numeral.length)
        add(.number(SentenceNumber(written: written, use: .quantity)), run)
    }

    /// What a number of this kind is used for, and how many bytes from `behind` on show that.
    private func use(of kind: ProseNumber.Kind, until behind: Int) -> (SentenceNumber.Use, suffix: Int) {
        switch kind {
        case .plain, .percent, .approximate: return (.quantity, 0)
        case .year where bytes.has("年", at: behind):
            let isLonger = ["度", "底", "末", "内"].contains { bytes.has($0, at: behind + 3) }
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

    private func follows(_ word: StaticString) -> Bool {
        index - word.utf8CodeUnitCount >= start && bytes.has(word, at: index - word.utf8CodeUnitCount)
    }
}

// MARK: References

extension SentenceLexer {
    private mutating func readReference() {
        guard let close = bytes.referenceEnd(from: index, limit: end) else {
            // Braces that are not closed from here are not closed from further on in the sentence either.
            return add(.unknown, end - index)
        }
        let inner = UnsafeBufferPointer(rebasing: bytes[index + 2..<close - 2])
        if let figure = ReferenceEvaluator(report).figure(atPlain: inner) { return addFigure(figure, until: close) }
        guard let reference = try? ReferenceParser.parse(inner) else { return add(.unknown, close - index) }
        switch reference.body {
        case .unchecked: add(.silence, close - index)
        case .field(.agency, isPrior: false): add(.word(.ignored), close - index)
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
