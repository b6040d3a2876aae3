/// Decides from the words around each number what it is used for.
struct NumberKinds {
    private let scalars: [Unicode.Scalar]
    private let tokens: [NumberToken]
    /// Whether the tokens are parts of codes.
    private let codes: [Bool]
    /// The kinds of the tokens, in their order.
    private(set) var kinds: [ProseNumber.Kind] = []

    init(_ scalars: [Unicode.Scalar], _ tokens: [NumberToken]) {
        self.scalars = scalars
        self.tokens = tokens
        codes = CodeRuns(scalars, tokens).areCodes
        for index in tokens.indices { kinds.append(kind(of: index)) }
        spreadOverRanges()
    }

    private func kind(of index: Int) -> ProseNumber.Kind {
        let token = tokens[index]
        if codes[index] { return .code }
        if isYear(token) { return .year }
        if isDatePart(token) { return .datePart }
        if has("号", behind: token) { return isDay(index) ? .datePart : .documentNumber }
        if isPercent(token) { return .percent }
        if token.hasLeadingZero || token.significand == nil { return .code }
        if isOrdinal(token) { return .ordinal }
        return isApproximate(token) ? .approximate : .plain
    }

    private func has(_ word: String, behind token: NumberToken) -> Bool {
        scalars.has(word, at: scalars.skippingBlanks(from: token.range.upperBound))
    }

    private func has(_ word: String, before token: NumberToken) -> Bool {
        scalars.has(word, before: token.range.lowerBound)
    }
}

// MARK: Years, dates and documents

extension NumberKinds {
    private func isYear(_ token: NumberToken) -> Bool {
        token.isDigits(4...4) && (has("年", behind: token) || isBracketedBeforeNumber(token))
    }

    /// Whether this is the year in a document number, as in 〔2021〕30号.
    private func isBracketedBeforeNumber(_ token: NumberToken) -> Bool {
        let (before, behind) = (token.range.lowerBound - 1, token.range.upperBound)
        guard before >= 0, behind < scalars.count, Self.closers[scalars[before]] == scalars[behind] else {
            return false
        }
        var end = scalars.skippingBlanks(from: behind + 1)
        if scalars.has("第", at: end) { end = scalars.skippingBlanks(from: end + 1) }
        let digits = end
        while end < scalars.count, scalars[end].digit != nil { end += 1 }
        return end > digits && scalars.has("号", at: scalars.skippingBlanks(from: end))
    }

    private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
        "〔": "〕", "[": "]", "［": "］", "【": "】", "(": ")", "（": "）",
    ]

    private func isDatePart(_ token: NumberToken) -> Bool {
        guard token.isDigits(1...2), let number = token.significand, number > 0 else { return false }
        return has("月", behind: token) && number <= 12 || has("日", behind: token) && number <= 31
            || has("年", behind: token)
    }

    /// Whether 号 after the number means a day: 5月1号.
    private func isDay(_ index: Int) -> Bool { has("月", before: tokens[index]) && tokens[index].isDigits(1...2) }
}

// MARK: Numbers that are not exact quantities

extension NumberKinds {
    private func isPercent(_ token: NumberToken) -> Bool {
        ["%", "％", "个百分点", "百分点"].contains { has($0, behind: token) } || has("百分之", before: token)
    }

    private func isOrdinal(_ token: NumberToken) -> Bool {
        if has("第", before: token) { return true }
        guard token.isDigits(1...2) else { return false }
        guard let before = scalars.lastIndex(before: token.range.lowerBound) else {
            return [".", "．", "、", ")", "）"].contains { has($0, behind: token) }
        }
        return ["（", "("].contains(scalars[before]) && ["）", ")"].contains { has($0, behind: token) }
    }

    private func isApproximate(_ token: NumberToken) -> Bool {
        if token.unit.isApproximate { return true }
        if ["近", "超", "超过", "逾", "不足", "不到", "至少", "至多"].contains(where: { has($0, before: token) }) {
            return true
        }
        if has("约", before: token), !["预约", "签约", "节约", "违约", "履约"].contains(where: { has($0, before: token) }) {
            return true
        }
        // A counter word of one or two characters may come between: 100人以上, 100人次左右.
        return (0...2).contains { length in
            ["以上", "左右", "上下"].contains { scalars.has($0, at: token.unit.end + length) }
                && scalars[token.unit.end..<token.unit.end + length].allSatisfy(\.properties.isIdeographic)
        }
    }
}

// MARK: Ranges

extension NumberKinds {
    /// The ends of a range are of one kind: 1至6月, 2019、2020年, 第1-3项. A range of quantities is not exact: 3-5件.
    private mutating func spreadOverRanges() {
        for index in kinds.indices.dropLast().reversed() where kinds[index] == .plain {
            guard let mark = mark(behind: index) else { continue }
            switch kinds[index + 1] {
            case .year where tokens[index].isDigits(4...4): kinds[index] = .year
            case .datePart where tokens[index].isDigits(1...2): kinds[index] = .datePart
            case .percent where mark != "、", .approximate where mark != "、": kinds[index] = kinds[index + 1]
            case .documentNumber: kinds[index] = .documentNumber
            default: break
            }
        }
        for index in kinds.indices.dropLast() {
            guard let mark = mark(behind: index), kinds[index + 1] == .plain else { continue }
            if kinds[index] == .ordinal, tokens[index].range.lowerBound > 0 {
                kinds[index + 1] = .ordinal
            } else if kinds[index] == .plain || kinds[index] == .approximate, mark != "、" {
                (kinds[index], kinds[index + 1]) = (.approximate, .approximate)
            }
        }
    }

    /// The one character between the number and the next; `nil` if there is anything else between them.
    private func mark(behind index: Int) -> Unicode.Scalar? {
        let end = tokens[index].range.upperBound
        guard tokens[index + 1].range.lowerBound == end + 1 else { return nil }
        return ["-", "－", "–", "—", "~", "～", "至", "到", "、"].contains(scalars[end]) ? scalars[end] : nil
    }
}
