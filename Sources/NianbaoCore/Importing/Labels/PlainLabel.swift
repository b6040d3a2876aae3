/// A printed label in the form in which labels are compared: without its number, spaces and punctuation, in half-width
/// characters and simplified ones.
struct PlainLabel: Hashable, Sendable {
    /// What is left of the label.
    private let whole: [UInt32]
    /// What is left of it without longer remarks in brackets.
    private let short: [UInt32]
    private let wholePairs: [UInt64]
    private let shortPairs: [UInt64]
    /// What its figures are of, other than the year of the report; `nil` where it does not say so.
    let period: LabelPeriod?
    /// The number that it begins with, in brackets or not: 六 of （六）其他处理; `nil` when it has none.
    let number: String?

    /// Longer texts are no labels, and nothing is like them.
    static let longest = 400

    init(_ text: String) {
        let all = Self.signs(of: text)
        let signs = Self.withoutNumber(all)
        number = Self.number(all)
        whole = Self.letters(signs)
        short = Self.letters(Self.withoutRemarks(signs))
        wholePairs = Self.pairs(whole)
        shortPairs = short == whole ? wholePairs : Self.pairs(short)
        period = LabelPeriod(short.isEmpty ? whole : short)
    }

    /// Whether nothing is left of the label.
    var isEmpty: Bool { whole.isEmpty }
    /// How many characters are left of it.
    var count: Int { whole.count }

    /// Whether both say the same, longer remarks in brackets aside.
    func isSame(as other: PlainLabel) -> Bool {
        whole.isEmpty ? other.whole.isEmpty : whole == other.whole || !short.isEmpty && short == other.short
    }

    /// How like this label of a form a document's is: from 0 to 1, the share of pairs of neighbouring characters that both
    /// have. Figures of another period are others, however alike the words are.
    func likeness(to other: PlainLabel) -> Double {
        if let stated = other.period, stated != period { return 0 }
        if whole == other.whole { return whole.isEmpty ? 0 : 1 }
        if !short.isEmpty, short == other.short { return 0.99 }
        let likeness = Self.share(wholePairs, other.wholePairs)
        guard short != whole || other.short != other.whole, !short.isEmpty, !other.short.isEmpty else {
            return likeness
        }
        return max(likeness, Self.share(shortPairs, other.shortPairs) * 0.99)
    }

    /// The share of pairs that both have, each of them in ascending order.
    private static func share(_ left: [UInt64], _ right: [UInt64]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var (i, j, common) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(common) / Double(left.count + right.count)
    }

    private static func pairs(_ letters: [UInt32]) -> [UInt64] {
        zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
    }
}

extension PlainLabel {
    /// The characters without white space and invisible ones, and without the reading of a character that some sites put
    /// after it: 機(jī).
    private static func signs(of text: String) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars.prefix(longest) {
            if scalar.isWhiteSpace || scalar.properties.isDefaultIgnorableCodePoint { continue }
            signs.append(CharacterVariants.plain(scalar))
            if signs.last == ")", let open = signs.lastIndex(of: "("),
                case let reading = signs[(open + 1)..<(signs.count - 1)],
                !reading.isEmpty, reading.allSatisfy({ $0.isLatinLetter })
            {
                signs.removeSubrange(open...)
            }
        }
        return signs
    }

    /// The characters after a number such as 三、 （一） 1. or ②; numbers may follow each other.
    private static func withoutNumber(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = signs[...]
        while let length = numberLength(rest), length < rest.count { rest = rest.dropFirst(length) }
        return Array(rest)
    }

    /// The last of the numbers before the words.
    private static func number(_ signs: [Unicode.Scalar]) -> String? {
        var rest = signs[...]
        var number: String?
        while let length = numberLength(rest), length < rest.count {
            number = String(String.UnicodeScalarView(rest.prefix(length).filter(\.isNumberSign)))
            rest = rest.dropFirst(length)
        }
        return number.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// How many characters the number at the start has, with what sets it off; `nil` when there is none.
    private static func numberLength(_ signs: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = signs.first else { return nil }
        if "\u{2460}"..."\u{2473}" ~= first || "\u{3220}"..."\u{3229}" ~= first { return 1 }
        let hasBracket = first == "("
        let digits = signs.dropFirst(hasBracket ? 1 : 0).prefix { $0.isNumberSign }
        guard 1...3 ~= digits.count, let end = signs[digits.endIndex...].first else { return nil }
        let ends: [Unicode.Scalar] = hasBracket ? [")"] : ["、", ".", "．", ",", ":", "。"]
        return ends.contains(end) ? digits.count + (hasBracket ? 2 : 1) : nil
    }

    /// The characters without those in brackets, unless they are so few that they are part of the name: 第（一）项.
    private static func withoutRemarks(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var open: [Int] = []
        for sign in signs {
            kept.append(sign)
            if sign == "(" { open.append(kept.count - 1) }
            if sign == ")", let start = open.popLast(), kept.count - start > 5 { kept.removeSubrange(start...) }
        }
        return kept
    }

    /// Letters and digits, 文件 for 档案, which is what converters to traditional characters make of it.
    private static func letters(_ signs: [Unicode.Scalar]) -> [UInt32] {
        var letters = signs.filter(\.isLetterOrDigit)
        for index in letters.indices.dropLast() where letters[index] == "档" && letters[index + 1] == "案" {
            (letters[index], letters[index + 1]) = ("文", "件")
        }
        return letters.map(\.value)
    }
}

extension Unicode.Scalar {
    /// Whether it is a digit, or a Chinese numeral that sections and rows are numbered with.
    fileprivate var isNumberSign: Bool {
        "0"..."9" ~= self || isItemNumeral
    }

    fileprivate var isLatinLetter: Bool { value < 0x250 && properties.isAlphabetic }
}
