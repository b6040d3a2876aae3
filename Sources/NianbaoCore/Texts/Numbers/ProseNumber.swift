/// A number that a paragraph writes in digits.
package struct ProseNumber: Hashable, Sendable {
    /// The range of its digits, from first to last, in Unicode scalars of the paragraph.
    package let scalars: Range<Int>
    /// The same place, counted in bytes of UTF-8.
    package let utf8: Range<Int>
    /// What the number is used for.
    package let kind: Kind
    /// The digits without separators and decimal point; `nil` when they are too many for any figure.
    private let significand: Int?
    /// How many of the digits are after the decimal point.
    package let decimals: Int
    /// The power of ten that words after the digits such as 千, 万 and 亿 make together.
    package let exponent: Int
    /// Whether 元 follows, so that it is money.
    package let isMoney: Bool

    /// What a number is used for, judging by the words around it.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// An exact quantity.
        case plain
        /// Followed by `%`, `％` or 个百分点, or led by 百分之.
        case percent
        /// A calendar year: four digits before 年, or in brackets before …号.
        case year
        /// A month, a day, or a number of years.
        case datePart
        /// Part of a document's number: …号.
        case documentNumber
        /// A position: 第…, a number alone in round brackets, or the mark of a list's item.
        case ordinal
        /// A quantity that is not meant exactly: 100余, 约100, 3-5.
        case approximate
        /// Part of something that is no quantity: a telephone number, an address, a time, a name such as A4.
        case code
    }

    init(
        scalars: Range<Int>, utf8: Range<Int>, kind: Kind, significand: Int?, decimals: Int, exponent: Int,
        isMoney: Bool
    ) {
        self.scalars = scalars
        self.utf8 = utf8
        self.kind = kind
        self.significand = significand
        self.decimals = decimals
        self.exponent = exponent
        self.isMoney = isMoney
    }

    /// The number, with its 千, 万 or 亿, in units of 10^−`scale`; `nil` if it is not a whole number of them or beyond
    /// what a cell can hold. It is never negative: a fall of eight is written 减少8.
    package func units(scale: Int) -> Int? {
        significand?.shifted(exponent + scale - decimals)
    }

    /// The number as a cell of this measure holds it: a count of things, or 分; `nil` if it cannot be one.
    ///
    /// Money is recognised by the word 元, and only money is compared with amounts.
    package func units(of measure: Measure) -> Int? {
        switch measure {
        case .count, .signedCount: isMoney ? nil : units(scale: 0)
        case .amount: isMoney ? units(scale: 2) : nil
        }
    }
}
