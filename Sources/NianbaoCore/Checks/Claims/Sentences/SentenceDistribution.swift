/// Lists of names whose numbers come after all of them: 予以公开、部分公开分别为10件、21件; 国家秘密、过程性信息各1件.
///
/// They are read as if each number were beside its name: 予以公开10件、部分公开21件.
struct SentenceDistribution {
    private let tokens: [SentenceToken]

    private init(_ tokens: [SentenceToken]) { self.tokens = tokens }

    /// The sentence with each number beside its name; as it is where there is no such list.
    static func apply(to tokens: [SentenceToken]) -> [SentenceToken] {
        guard tokens.contains(where: \.distributes) else { return tokens }
        var (result, position) = (tokens, 0)
        while position < result.count {
            if result[position].distributes, let (range, list) = SentenceDistribution(result).list(at: position) {
                result.replaceSubrange(range, with: list)
                position = range.lowerBound + list.count
            } else {
                position += 1
            }
        }
        return result
    }

    /// What names and numbers around the word at `position` are instead, and where they are.
    private func list(at position: Int) -> (range: Range<Int>, tokens: [SentenceToken])? {
        let start = start(before: position)
        let names = names(start..<position)
        guard names.count > 1, let numbers = numbers(after: position) else { return nil }
        let isEach = tokens[position].isWord(.each)
        guard isEach ? numbers.items.count == 1 : numbers.items.count == names.count else { return nil }
        let last = names.count - 1
        guard let first = names[0].lastIndex(where: \.isTopic), let end = names[last].firstIndex(where: \.isTopic)
        else {
            return nil
        }
        // What is before the first name and after the last is said of all: 作出行政许可、行政处罚决定分别为…
        let before = Array(names[0][..<first])
        let after = Array(names[last][(end + 1)...]) + numbers.before
        var list: [SentenceToken] = []
        for (index, name) in names.enumerated() {
            let item = numbers.items[isEach ? 0 : index]
            let own =
                index == 0 ? Array(name[first...]) : index == last ? Array(name[...end]) : Array(name)
            guard own.contains(where: \.isTopic) else { return nil }
            let place = item[0].range.lowerBound
            func said(_ tokens: [SentenceToken]) -> [SentenceToken] { tokens.map { $0.moved(to: place) } }
            list += index == 0 ? before + own : said(before.filter(\.isTopic) + own)
            list += said(after) + item
            if index < last { list.append(SentenceToken(kind: .pause, range: item[item.count - 1].range)) }
        }
        return (start..<numbers.end, list)
    }

    /// Where the names begin: after the last sign or number.
    private func start(before position: Int) -> Int {
        var start = position
        while start > 0 {
            switch tokens[start - 1].kind {
            case .comma, .colon, .semicolon, .open, .close, .number, .word(.unit), .word(.parts): return start
            default: start -= 1
            }
        }
        return start
    }

    private func names(_ range: Range<Int>) -> [ArraySlice<SentenceToken>] {
        tokens[range].split { token in
            if case .pause = token.kind { return true }
            return token.isWord(.conjunction)
        }
    }

    /// The numbers after the word at `position`, each with its unit, and what is before the first of them.
    private func numbers(after position: Int) -> (before: [SentenceToken], items: [[SentenceToken]], end: Int)? {
        guard let first = tokens[(position + 1)...].prefix(Self.reach).firstIndex(where: \.isNumber) else { return nil }
        let before = Array(tokens[position + 1..<first])
        guard before.allSatisfy(\.isWord) else { return nil }
        var (items, place, end) = ([[SentenceToken]](), first, first)
        while place < tokens.count, tokens[place].isNumber {
            var item = [tokens[place]]
            place += 1
            if place < tokens.count, case .word(.unit) = tokens[place].kind {
                item.append(tokens[place])
                place += 1
            }
            items.append(item)
            end = place
            while place < tokens.count, tokens[place].dividesNumbers { place += 1 }
        }
        return (before, items, end)
    }

    /// How far from the word the first number may be, in tokens.
    private static let reach = 4
}

extension SentenceToken {
    /// Whether numbers after it belong to the names before it.
    fileprivate var distributes: Bool {
        switch kind {
        case .word(.respective), .word(.inTurn), .word(.each): true
        default: false
        }
    }

    fileprivate func isWord(_ role: ClaimWord) -> Bool { if case .word(role) = kind { true } else { false } }

    fileprivate var isWord: Bool { if case .word = kind { true } else { false } }

    fileprivate var isTopic: Bool { if case .word(.topic) = kind { true } else { false } }

    fileprivate var isNumber: Bool { if case .number = kind { true } else { false } }

    fileprivate var dividesNumbers: Bool {
        switch kind {
        case .pause, .comma, .word(.conjunction): true
        default: false
        }
    }

    /// The same word, said at another place.
    fileprivate func moved(to place: Int) -> SentenceToken {
        SentenceToken(kind: kind, range: place..<place, isExplicit: isExplicit)
    }
}
