package import NianbaoCore

extension Severity {
    /// The severity as programs read it.
    package var identifier: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .hint: "hint"
        }
    }
}

extension RuleSource.Trust {
    /// How far the source binds.
    package var word: Bilingual {
        switch self {
        case .official: Bilingual(zh: "官方规定", en: "official")
        case .derived: Bilingual(zh: "由表格推出", en: "follows from the form")
        case .local: Bilingual(zh: "地方通知", en: "local notice")
        case .practice: Bilingual(zh: "常见做法", en: "practice")
        case .tool: Bilingual(zh: "程序约定", en: "this program")
        }
    }
}

extension RuleSource {
    /// The source, and how far it binds.
    package var words: Bilingual {
        Bilingual(zh: "\(text.zh)（\(trust.word.zh)）", en: "\(text.en) (\(trust.word.en))")
    }
}

extension Rule {
    /// What the rule asks for, why, and where it comes from, each in a line of its own.
    package func explanation(_ language: Language) -> [String] {
        let parts: [(name: Bilingual, text: Bilingual?)] = [
            (Bilingual(zh: "要求", en: "required"), statement), (Bilingual(zh: "为什么", en: "why"), reason),
            (Bilingual(zh: "出处", en: "source"), source?.words),
        ]
        return parts.compactMap { part in
            part.text.map { part.name[language] + Bilingual(zh: "：", en: ": ")[language] + $0[language] }
        }
    }

    /// Whether a report may say why its breach is accepted.
    package var waiverWord: Bilingual {
        isWaivable
            ? Bilingual(zh: "可以说明理由后保留", en: "may be accepted with a reason")
            : Bilingual(zh: "必须改正", en: "must be fixed")
    }
}

extension RuleCatalogue.Entry {
    /// The editions that have the rule.
    package var editionWord: Bilingual {
        guard let editions else { return Bilingual(zh: "全部格式", en: "every edition") }
        return Bilingual(
            zh: editions.joined(separator: "、") + " 年版", en: "edition " + editions.joined(separator: ", "))
    }
}
