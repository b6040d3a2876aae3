extension LedgerNumber.Kind {
    /// The word by which programs know it.
    package var identifier: String {
        switch self {
        case .reference: "reference"
        case .agrees: "agrees"
        case .contradicts: "contradicts"
        case .unfilled: "unfilled"
        case .lastYear: "last_year"
        case .date: "date"
        case .document: "document"
        case .position: "position"
        case .code: "code"
        case .notCompared: "not_compared"
        }
    }

    /// What it is, in a word or two.
    package var name: Bilingual {
        switch self {
        case .reference: Bilingual(zh: "引用", en: "reference")
        case .agrees: Bilingual(zh: "相符", en: "agrees")
        case .contradicts: Bilingual(zh: "不符", en: "contradicts")
        case .unfilled: Bilingual(zh: "表里待填", en: "not filled in")
        case .lastYear: Bilingual(zh: "上年的数", en: "last year's")
        case .date: Bilingual(zh: "日期", en: "date")
        case .document: Bilingual(zh: "文号", en: "document")
        case .position: Bilingual(zh: "序号", en: "position")
        case .code: Bilingual(zh: "不是数量", en: "no quantity")
        case .notCompared: Bilingual(zh: "没有核对", en: "not compared")
        }
    }
}

extension LedgerNumber.Reason {
    /// Why the number was not compared, in a few words.
    package var words: Bilingual {
        switch self {
        case .unit: Bilingual(zh: "后面不是表里用的单位", en: "no unit of the tables follows")
        case .words: Bilingual(zh: "前后的话不是表里的项目", en: "the words around it are nothing that the tables have")
        case .time: Bilingual(zh: "说的是别的年份或一段时间", en: "about another year or a part of the year")
        case .subject: Bilingual(zh: "说的可能是别的单位", en: "perhaps about somebody else")
        case .inexact: Bilingual(zh: "不是准数", en: "not exact")
        case .silenced:
            Bilingual(zh: "句中写了“\(Notation.unchecked.key)”", en: "the sentence says \(Notation.unchecked.id)")
        case .nothing: Bilingual(zh: "句中没有可比的数", en: "the sentence gives nothing to compare it with")
        case .name: Bilingual(zh: "机关名称里的字", en: "part of the agency's name")
        case .unread: Bilingual(zh: "这一句太长，或者括号没有配对，没有读", en: "its sentence is too long or has unclosed braces")
        case .form: Bilingual(zh: "本格式没有规定正文与表怎样核对", en: "the form does not say how to compare texts")
        }
    }
}
