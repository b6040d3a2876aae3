/// The sentences of a text that may say something about the tables, in order. A sentence ends with 。, ！ or ？, or at
/// the end of the line.
struct SentenceScan: IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let claims: Claims
    private let stops: UnsafeBufferPointer<UInt64>
    private var index = 0
    /// How many lines ended before the sentence that was returned last.
    private(set) var line = 0
    private var endedLines = 0
    /// Whether the sentence that was returned last begins an item of a list, which goes on with the line before.
    private(set) var isItem = false
    /// Where the last line begins, up to the sentence that was returned last, that has the mark of a heading: （二）; -1
    /// before the first.
    private(set) var heading = -1
    /// Braces that open before this index do not close.
    private var unclosedEnd = 0

    /// - Parameter stops: The stops of the claims' signals.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ claims: Claims, stops: UnsafeBufferPointer<UInt64>) {
        self.bytes = bytes
        self.claims = claims
        self.stops = stops
    }

    /// The range of bytes of the next such sentence; `nil` at the end.
    mutating func next() -> Range<Int>? {
        while index < bytes.count {
            let lineStart = isLineStart(index) ? index : nil
            let start = lineStart.map(startOfText) ?? index
            index = start
            line = endedLines
            if let lineStart, isHeading(lineStart) { heading = lineStart }
            let isPromising = skipSentence()
            guard isPromising, index - start <= Self.longestSentence else { continue }
            isItem = lineStart.map { $0 > 0 && isItem($0, start..<index) } ?? false
            return start..<index
        }
        return nil
    }

    private func isLineStart(_ index: Int) -> Bool {
        index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
    }

    /// Whether the line begins like 一、, （二） or 3.
    private func isHeading(_ start: Int) -> Bool {
        var index = bytes.skippingBlanks(from: start)
        guard index < bytes.count else { return false }
        let bracket = bytes.has("（", at: index) ? 3 : bytes.has("(", at: index) ? 1 : 0
        index += bracket
        let digits = index
        while index < bytes.count, index - digits < 9 {
            if let digit = bytes.digit(at: index) {
                index += digit.length
            } else if bytes[index] >= 0xE3, bytes[index] < 0xF0, ChineseNumeral.has(bytes.wideScalar(at: index)) {
                index += 3
            } else {
                break
            }
        }
        guard index > digits else { return false }
        if bracket > 0 { return bytes.has("）", at: index) || bytes.has(")", at: index) }
        return bytes.has("、", at: index) || bytes.has(".", at: index) && bytes.digit(at: index + 1) == nil
            || bytes.has("．", at: index)
    }

    /// Moves past the end of the sentence; returns whether it has a signal.
    private mutating func skipSentence() -> Bool {
        let (bytes, stops) = (bytes, stops)
        var isPromising = false
        var index = index
        scan: while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0xE0, byte < 0xF0 {
                let scalar = Int(bytes.wideScalar(at: index))
                index += 3
                guard stops[scalar >> 6] >> UInt64(scalar & 63) & 1 != 0 else { continue }
                if !isPromising, isSignal(scalar, at: index - 3) { isPromising = true }
                if Self.endsSentence(scalar) {
                    index = behindSilence(from: index) ?? index
                    break scan
                }
            } else if byte < 0x80 {
                if byte == 0x0A || byte == 0x0D {
                    endedLines += 1
                    index += 1
                    break scan
                }
                if byte == UInt8(ascii: "{"), let end = referenceEnd(from: index) {
                    isPromising = true
                    index = end
                    continue
                }
                isPromising = isPromising || 0x30...0x39 ~= byte
                index += 1
            } else {
                index += byte < 0xE0 ? 2 : 4
            }
        }
        self.index = index
        return isPromising
    }

    /// Whether there is a full-width digit here, a word that claims need, or a unit after a numeral.
    private func isSignal(_ scalar: Int, at index: Int) -> Bool {
        let (place, bit) = (scalar >> 6, UInt64(scalar & 63))
        if claims.signals.units[place] >> bit & 1 != 0, index >= 3, bytes[index - 1] & 0xC0 == 0x80,
            bytes[index - 3] >= 0xE0,
            ChineseNumeral.has(bytes.scalar(at: index - 3).value)
        {
            return true
        }
        if claims.signals.openers[place] >> bit & 1 != 0,
            let word = claims.lexicon.word(at: index, UInt32(scalar), in: bytes)
        {
            return claims.signals.isOpener[word.meaning]
        }
        return 0xFF10...0xFF19 ~= scalar
    }

    /// 。！？ and the rarer line ends of YAML.
    private static func endsSentence(_ scalar: Int) -> Bool {
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0x2028, 0x2029: true
        default: false
        }
    }

    private mutating func referenceEnd(from start: Int) -> Int? {
        guard start >= unclosedEnd, bytes.has("{{", at: start) else { return nil }
        if let end = bytes.referenceEnd(from: start, limit: bytes.count) { return end }
        unclosedEnd = bytes.lineEnd(from: start)
        return nil
    }

    /// The index after a reference that is alone between the end of a sentence and the end of the line; `nil` when
    /// there is none. It belongs to the sentence: remarks on a sentence are written after its full stop.
    private func behindSilence(from start: Int) -> Int? {
        let open = bytes.skippingBlanks(from: start)
        let reach = min(bytes.count, open + Self.longestRemark)
        guard bytes.has("{{", at: open), let end = bytes.referenceEnd(from: open, limit: reach) else { return nil }
        let rest = bytes.skippingBlanks(from: end)
        return rest == bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D ? end : nil
    }

    /// The sentence that begins at the start of this line, without the mark of an item or 【主动公开】 before it.
    private func startOfText(_ start: Int) -> Int {
        let first = bytes.skippingBlanks(from: start)
        guard first < bytes.count else { return start }
        if bytes.has("【", at: first) {
            let reach = min(bytes.count, first + Self.longestTitle)
            let end = (first..<reach).first { bytes[$0] < 0x20 || bytes.has("】", at: $0) } ?? reach
            return end < reach && bytes[end] >= 0x20 ? end + 3 : start
        }
        let scalar = bytes.scalar(at: first)
        return Self.bullets.contains(scalar.value) ? bytes.skippingBlanks(from: first + scalar.length) : start
    }

    /// Whether a line is an item of a list whose items each have a line, so that it goes on with the line before:
    /// 申请人情况如下：, then · 自然人280件.
    ///
    /// - Parameters:
    ///   - line: Where the line begins.
    ///   - sentence: Its first sentence.
    private func isItem(_ line: Int, _ sentence: Range<Int>) -> Bool {
        var end = line
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > 2, !Self.endsSentence(Int(bytes.wideScalar(at: end - 3))) else { return false }
        let first = bytes.skippingBlanks(from: line)
        if first < bytes.count, Self.bullets.contains(bytes.scalar(at: first).value) { return true }
        let isWholeLine = sentence.upperBound == bytes.count || isLineStart(sentence.upperBound)
        return isWholeLine && sentence.count <= Self.longestItem
    }

    private static let bullets = Set("·•●○◆◇■□▪-–—*".unicodeScalars.map(\.value))
    /// No title in 【】 is longer, in bytes.
    private static let longestTitle = 60
    /// No item without a mark is longer, in bytes.
    private static let longestItem = 90
    private static let longestRemark = 400
    /// No real sentence is longer, in bytes.
    private static let longestSentence = 60_000
}
