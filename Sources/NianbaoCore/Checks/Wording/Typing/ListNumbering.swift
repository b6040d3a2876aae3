/// The numbers of the items in a text, in their order: 一、 （一） 1. （1） ① where a line begins, and 一是 1. （1） inside a
/// paragraph.
struct ListNumbering {
    private var items: [Item] = []
    private var lineCount = 0

    /// How items are numbered. What begins a line ends the lists of all kinds after its own.
    private enum Kind: Int, CaseIterable {
        case chinese
        case bracketedChinese
        case digits
        case bracketedDigits
        case circled
        case chineseInside
        /// 第一，…第二，…
        case ordinals
        /// 一要…二要…
        case demands
        case digitsInside
        case bracketedInside

        /// Whether such items make a list inside one line.
        var isOfOneLine: Bool { self == .digitsInside || self == .bracketedInside }
        var isChineseInside: Bool { self == .chineseInside || self == .ordinals || self == .demands }
        /// Whether it numbers headings, which are never there without those before them.
        var isOfHeadings: Bool { self == .chinese || self == .bracketedChinese }
    }

    private struct Item {
        let kind: Kind
        let number: Int
        /// The number with what belongs to it: （二）.
        let range: Range<Int>
        /// The number alone.
        let numeral: Range<Int>
        let line: Int
        /// Whether it begins a list inside an item: 其中一是.
        var isNested = false
    }

    /// Reads the number of an item where a line begins; returns the bytes of it that need no further look.
    mutating func beginLine(_ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        lineCount += 1
        let start = content.lowerBound
        guard let item = item(at: start, content, bytes) else { return 0 }
        items.append(item)
        // An unlike pair of brackets is looked at again.
        let isUnlike = bytes[start] == 0xEF && bytes[item.range.upperBound - 1] == UInt8(ascii: ")")
        return bytes[start] < 0xEF && bytes[start] >= 0xE4 && item.kind != .chinese || isUnlike ? 0 : item.range.count
    }

    /// Reads the number of an item after a punctuation mark.
    mutating func readInside(_ start: Int, _ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        let isNested = bytes.has("其中", at: start)
        let start = isNested ? start + 6 : start
        guard start < content.upperBound, let item = item(at: start, content, bytes) else { return }
        let kind: Kind
        switch item.kind {
        case .chineseInside, .ordinals, .demands, .circled: kind = item.kind
        case .digits: kind = .digitsInside
        case .bracketedDigits: kind = .bracketedInside
        default: return
        }
        items.append(
            Item(
                kind: kind, number: item.number, range: item.range, numeral: item.numeral, line: item.line,
                isNested: isNested && item.number == 1))
    }

    private func item(at start: Int, _ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Item? {
        let make = { (kind: Kind, number: ItemNumber, end: Int) in
            Item(kind: kind, number: number.value, range: start..<end, numeral: number.range, line: lineCount)
        }
        let bracket = bytes[start] == UInt8(ascii: "(") ? 1 : bytes.has("（", at: start) ? 3 : 0
        if bracket > 0 {
            guard let number = ItemNumber(at: start + bracket, in: bytes) else { return nil }
            let end = number.range.upperBound
            guard let close = [")", "）"].first(where: { bytes.has($0, at: end) }) else { return nil }
            return make(number.isChinese ? .bracketedChinese : .bracketedDigits, number, end + close.utf8CodeUnitCount)
        }
        if bytes.has("①", at: start) || bytes[start] == 0xE2 {
            guard start + 2 < content.upperBound, bytes[start + 1] == 0x91, 0xA0...0xB3 ~= bytes[start + 2] else {
                return nil
            }
            let number = Int(bytes[start + 2]) - 0x9F
            return Item(
                kind: .circled, number: number, range: start..<start + 3, numeral: start..<start + 3, line: lineCount)
        }
        if bytes.has("第", at: start) {
            guard let number = ItemNumber(at: start + 3, in: bytes), number.isChinese,
                bytes.has("，", at: number.range.upperBound) || bytes.has("是", at: number.range.upperBound)
            else { return nil }
            return make(.ordinals, number, number.range.upperBound)
        }
        guard let number = ItemNumber(at: start, in: bytes) else { return nil }
        let end = number.range.upperBound
        if number.isChinese, bytes.has("要", at: end) {
            // 三要素, 一要点 are something else.
            let words: [StaticString] = ["素", "点", "件", "害", "道", "目", "紧", "务"]
            return words.contains { bytes.has($0, at: end + 3) } ? nil : make(.demands, number, end + 3)
        }
        if number.isChinese, bytes.has("是", at: end) { return make(.chineseInside, number, end + 3) }
        let dots: [StaticString] = number.isChinese ? ["、"] : [".", "．", "、"]
        guard let dot = dots.first(where: { bytes.has($0, at: end) }), case let next = end + dot.utf8CodeUnitCount,
            next < content.upperBound, ItemNumber(at: next, in: bytes) == nil,
            bytes[next] >= 0xE2 || bytes[next] == 0x20
        else { return nil }
        return make(number.isChinese ? .chinese : .digits, number, next)
    }
}

// MARK: Judging

extension ListNumbering {
    /// Items that are there twice, or before which one is missing.
    func faults(_ maker: TypingFaults) -> [WordingFault] {
        guard items.count > 1 else { return [] }
        var faults: [WordingFault] = []
        var last = [(number: Int, line: Int)?](repeating: nil, count: Kind.allCases.count)
        // What comes after a list inside an item goes on with the list around it.
        var outer = last
        for index in items.indices {
            let item = items[index]
            if item.kind.rawValue < Kind.digitsInside.rawValue, !item.kind.isChineseInside {
                for other in item.kind.rawValue + 1..<last.count { last[other] = nil }
            }
            let next = following(index)
            guard let former = last[item.kind.rawValue], !item.kind.isOfOneLine || former.line == item.line else {
                // A list may begin anywhere; headings that go on from a number begin with one.
                let isHeadless = item.kind.isOfHeadings && item.number > 1 && next?.number == item.number + 1
                if isHeadless { faults.append(Self.missing(item, after: 0, maker)) }
                last[item.kind.rawValue] = item.number == 1 || isHeadless ? (item.number, item.line) : nil
                continue
            }
            last[item.kind.rawValue] = (item.number, item.line)
            if item.isNested { outer[item.kind.rawValue] = former }
            if let around = outer[item.kind.rawValue], around.line == item.line, item.number == around.number + 1,
                item.number != former.number + 1
            {
                outer[item.kind.rawValue] = nil
                continue
            }
            let isRestart = item.number == 1 && !(item.kind.isOfHeadings && former.number == 1)
            if item.number == former.number + 1 || isRestart { continue }
            if item.number == former.number {
                let meant = next?.number == item.number + 2 ? item.number + 1 : nil
                faults.append(Self.doubled(item, meant: meant, maker))
                if let meant { last[item.kind.rawValue] = (meant, item.line) }
            } else if item.number > former.number {
                faults.append(Self.missing(item, after: former.number, maker))
            } else {
                faults.append(Self.backwards(item, after: former.number, maker))
            }
        }
        return faults
    }

    /// The next item of the same list.
    private func following(_ index: Int) -> Item? {
        let kind = items[index].kind
        for item in items[(index + 1)...] {
            if item.kind == kind { return kind.isOfOneLine && item.line != items[index].line ? nil : item }
            if item.kind.rawValue < min(kind.rawValue, Kind.chineseInside.rawValue) { return nil }
        }
        return nil
    }

    private static func doubled(_ item: Item, meant: Int?, _ maker: TypingFaults) -> WordingFault {
        let mark = maker.shown(item.range)
        let isChinese = item.kind == .chinese || item.kind == .bracketedChinese || item.kind.isChineseInside
        let isWritten = item.kind != .circled
        let correction = meant.flatMap { number in
            isWritten ? (range: item.numeral, text: isChinese ? ChineseNumeral.text(number) : String(number)) : nil
        }
        return maker.fault(
            item.range, "“\(mark)”出现了两次", "there are two items “\(mark)”", correction.map { [$0] } ?? [])
    }

    private static func missing(_ item: Item, after last: Int, _ maker: TypingFaults) -> WordingFault {
        let mark = maker.shown(item.range)
        let (first, end) = (last + 1, item.number - 1)
        let numbers = first == end ? "\(first)" : "\(first)–\(end)"
        return maker.fault(
            item.range, "“\(mark)”前面缺少第 \(numbers) 条", "item \(numbers) is missing before “\(mark)”")
    }

    private static func backwards(_ item: Item, after last: Int, _ maker: TypingFaults) -> WordingFault {
        let mark = maker.shown(item.range)
        return maker.fault(
            item.range, "“\(mark)”排在第 \(last) 条后面", "“\(mark)” comes after item \(last)")
    }
}
