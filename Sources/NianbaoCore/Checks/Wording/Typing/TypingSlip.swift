/// The kinds of slips of typing that any Chinese text can have.
enum TypingSlip: Int, CaseIterable {
    case doubledSigns
    case pairs
    case halfWidth
    case blanks
    case digitWidth
    case dates
    case shares
    case numbering
    case paragraphEnds
    case bullets
    case pastedTable

    /// The rule that it breaks.
    var rule: Rule {
        switch self {
        case .doubledSigns: .doubledSigns
        case .pairs: .signPairs
        case .halfWidth: .halfWidthSigns
        case .blanks: .blanks
        case .digitWidth: .digitWidth
        case .dates: .possibleDates
        case .shares: .possibleShares
        case .numbering: .numbering
        case .paragraphEnds: .paragraphEnds
        case .bullets: .bullets
        case .pastedTable: .pastedTables
        }
    }

    /// What to do about it where it can have been meant in more than one way.
    var advice: Bilingual {
        switch self {
        case .doubledSigns: Bilingual(zh: "留一个，看看用哪一个", en: "keep one of them, whichever is meant")
        case .pairs: Bilingual(zh: "补上另一半，或者删去多出的一半", en: "add the other half, or delete the one that is too many")
        case .halfWidth: Bilingual(zh: "改成全角", en: "write it in full width")
        case .blanks: Bilingual(zh: "删去空格", en: "delete the space")
        case .digitWidth: Bilingual(zh: "改成半角数字", en: "write half-width digits")
        case .dates: Bilingual(zh: "核对日期，写成 2024年1月1日 的样子", en: "check the date and write it like 2024年1月1日")
        case .shares:
            Bilingual(
                zh: "核对件数和总数；说的是增长或者完成比例的，改写这一句", en: "check the part and the whole; if growth is meant, write so")
        case .numbering: Bilingual(zh: "按顺序编号；缺了一条的，补上", en: "number the items in order; add the one that is missing")
        case .paragraphEnds:
            Bilingual(
                zh: "补上句号；话没有写完的，写完；不该断开的，与下一行连起来",
                en: "add the full stop, finish the sentence, or join it with the next line")
        case .bullets: Bilingual(zh: "删去符号；要编号的，写 1. 或（1）", en: "delete the bullet; number items with 1. or （1）")
        case .pastedTable: Bilingual(zh: "改成文字；数字填到表里", en: "say it in sentences; figures belong in the tables")
        }
    }
}
