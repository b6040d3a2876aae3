/// A piece of a sentence.
struct SentenceToken {
    let kind: Kind
    /// In bytes of the narrative's text.
    var range: Range<Int>
    /// Whether it is a word that leaves no doubt that the report is spoken of: 政府信息公开申请, but not 申请.
    var isExplicit = false

    /// Whether it is a word for something that phrases are said of, too, and that the tables do not count.
    var isRival: Bool { if case .word(.rival) = kind { true } else { false } }

    /// Whether a number beside it is not meant exactly.
    var isVague: Bool {
        switch kind {
        case .word(.vague), .word(.vagueAfter): true
        default: false
        }
    }

    enum Kind {
        /// A word that the form declares.
        case word(ClaimWord)
        case number(SentenceNumber)
        case comma
        case colon
        case semicolon
        /// The comma between the items of a list: 、.
        case pause
        case open
        case close
        /// The mark that silences the sentence.
        case silence
        /// Another agency's name at the start of a clause.
        case stranger
        /// Anything else, up to the next token; whether it has what the names of agencies end with.
        case unknown(namesAgency: Bool)
    }
}

/// A number in a sentence.
struct SentenceNumber {
    let written: WrittenNumber
    let use: Use
    /// Whether it is not meant exactly, or not known.
    var isVague = false
    /// Whether it comes from a reference to the tables.
    var isReference = false

    enum Use {
        case quantity
        /// A year of the calendar: 2020年, 2020年度.
        case year
        case month
        case day
        /// Part of a code, the number of a document, a position.
        case code
    }
}
