/// A number that a text writes in digits.
package struct ProseNumber: Hashable, Sendable {
    /// The range of its digits, from first to last, in bytes of the text.
    package let utf8: Range<Int>
    /// What the number is used for.
    package internal(set) var kind: Kind
    /// What number it is.
    package let written: WrittenNumber
    /// Whether 元 follows, so that it is money.
    package let isMoney: Bool

    /// What a number is used for, judging by the words around it.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// An exact quantity.
        case plain
        /// Followed by `%`, `％` or 个百分点, or led by 百分之.
        case percent
        /// A calendar year: four digits before 年.
        case year
        /// A month of a date: one or two digits before 月.
        case month
        /// A day of a date: one or two digits before 日, or before 号 after a month.
        case day
        /// A number of years, or a year of two digits: one or two digits before 年.
        case years
        /// Part of a document's number: …号, and the year in brackets before it.
        case documentNumber
        /// A position: 第…, a number alone in round brackets, or the mark of a list's item.
        case ordinal
        /// A quantity that is not meant exactly: 100余, 约100, 3-5.
        case approximate
        /// No quantity: part of a telephone number, an address, a time, a name such as A4; or digits that no quantity is
        /// written with, such as 012, 1,23 and more than any cell can hold.
        case code
    }

    /// The number, with its 千, 万 or 亿, in units of 10^−`scale`; `nil` if it is not a whole number of them or beyond
    /// what a cell can hold. It is never negative: a fall of eight is written 减少8.
    package func units(scale: Int) -> Int? { written.units(scale: scale) }

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
