/// A number of a report's texts, and what it is.
package struct LedgerNumber: Hashable, Sendable {
    /// The text that it is in.
    package let text: TextID
    /// The number of its paragraph in the text, from 1, without empty lines.
    package let paragraph: Int
    /// Its bytes in the text as the file has it: the digits with their 万 or 亿, or a reference with its braces.
    package let utf8: Range<Int>
    /// Its place in the file; `nil` when the report was not read from one, or places were not asked for.
    package let span: SourceSpan?
    /// The bytes of `utf8` as they are written.
    package let written: String
    /// The number with a few characters around it.
    package let excerpt: String
    /// The number, with its 万 or 亿; `nil` when what is written has none.
    package let value: Decimal?
    /// What is read with it after it: a unit of the tables such as 件, or 年, 月, 日, 号; `nil` when there is nothing of
    /// that kind.
    package let unit: String?
    /// What it is.
    package let kind: Kind
    /// The figures of the tables that it equals: first those that its sentence names, in the order of likelihood, then
    /// all others in the form's order. For a number that contradicts, what it was compared with. A zero equals only
    /// what its sentence names.
    package let figures: [LedgerFigure]
    /// The cells of last year's report that have its value, in that form's order; empty without one.
    package let priorCells: [CellID]

    /// What a number of a text is.
    package enum Kind: Hashable, Sendable {
        /// A reference `{{…}}`, with the text that is printed for it; `nil` when there is none.
        case reference(String?)
        /// It agrees with the tables, or with last year's report, by what its sentence says.
        case agrees
        /// It contradicts them.
        case contradicts(LedgerContradiction)
        /// Cells that it may mean are not filled in.
        case unfilled
        /// A figure of last year's.
        case lastYear
        /// A year, a month, a day, or a number of years.
        case date
        /// Part of a document's number.
        case document
        /// A position: of an article, in a list, of a heading.
        case position
        /// No quantity: a telephone number, an address, a time, a part of a name, digits in wrong groups.
        case code
        /// A quantity that was not compared.
        case notCompared(Reason)
    }

    /// Why a quantity was not compared.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// No unit follows that the form's tables count in.
        case unit
        /// Words around it are not those of anything that the tables have.
        case words
        /// Another year is meant, or a part of the year.
        case time
        /// Somebody else may be meant.
        case subject
        /// It is not meant exactly: 余, 多, 近, 约, 3至5.
        case inexact
        /// The sentence has a mark that its numbers are not to be compared.
        case silenced
        /// Its sentence gives nothing to compare it with.
        case nothing
        /// It is part of the agency's name.
        case name
        /// Its sentence is too long, or has braces that do not close.
        case unread
        /// The form does not say what its texts may say about the tables.
        case form
    }

    /// A decimal number.
    package struct Decimal: Hashable, Sendable {
        /// The number in units of 10^−`scale`.
        package let units: Int
        /// How many decimals it has.
        package let scale: Int

        init?(_ number: WrittenNumber) {
            let scale = max(0, number.decimals - number.exponent)
            guard let units = number.units(scale: scale) else { return nil }
            (self.units, self.scale) = (units, scale)
        }

        /// The number in digits, with a decimal point if it needs one.
        package var text: String { Figure.decimal(units, scale: scale, places: scale) }
    }
}

/// A cell, or a sum of cells, beside a number of a text.
package struct LedgerFigure: Hashable, Sendable {
    /// What messages call it; `nil` for a single cell that the sentence does not name.
    package let name: String?
    /// The cells that are added or subtracted.
    package let terms: [Term]
    /// Its value, in whole units of the measure.
    package let value: Int
    /// What it measures.
    package let measure: Measure

    /// Whether the sentence of the number names it.
    package var isNamed: Bool { name != nil }
}

/// What is wrong with a number of a text.
package struct LedgerContradiction: Hashable, Sendable {
    /// The identifier of the rule that it breaks.
    package let rule: String
    /// What the finding says.
    package let message: Bilingual
    /// Where the finding is; `nil` when the report was not read from a file, or places were not asked for.
    package let span: SourceSpan?
}
