extension FormReader {
    /// Reads by when reports have to be published; the first deadline that applies counts.
    mutating func deadlines(_ fields: Fields) -> [Deadline] {
        guard fields["deadlines"] != nil else { return [] }
        return list("deadlines", in: fields).compactMap { node in
            guard let fields = self.fields(node, known: ["rule", "until", "scope", "except"]) else { return nil }
            let rule = rule("rule", in: fields)
            let scopes: KeyValuePairs<String, Scope?> = ["organ": .organ, "region": .region]
            let scope = choice("scope", in: fields, scopes, fallback: nil)
            let exceptions = fields["except"] == nil ? [] : list("except", in: fields).compactMap { text($0) }
            guard let node = required("until", in: fields), let day = text(node) else { return nil }
            // Any year will do that has no 29 February: a deadline is one of every year.
            guard CalendarDate.isValid("2023-\(day)") else {
                wrongKind(node, expected: Bilingual(zh: "月和日，例如 01-31", en: "month and day, such as 01-31"))
                return nil
            }
            return rule.map { Deadline(rule: $0, monthAndDay: day, scope: scope, exceptions: exceptions) }
        }
    }

    /// Reads what a paragraph on how to reach the agency consists of.
    mutating func contactBlock(_ fields: Fields) -> ContactBlock? {
        guard let node = fields["contact"], let fields = self.fields(node, known: ["rule", "parts"]) else { return nil }
        let rule = rule("rule", in: fields)
        let parts = list("parts", in: fields).compactMap { node -> ContactBlock.Part? in
            guard let fields = self.fields(node, known: ["name", "words"]) else { return nil }
            let words = list("words", in: fields).compactMap { text($0) }
            return text("name", in: fields).map { ContactBlock.Part(name: $0, words: words) }
        }
        return rule.map { ContactBlock(rule: $0, parts: parts) }
    }

    /// Reads which amount of a text is given with its parts.
    mutating func partedAmount(_ node: YAMLNode) -> PartedAmount? {
        guard let fields = fields(node, known: ["rule", "words", "signs", "except"]) else { return nil }
        let rule = rule("rule", in: fields)
        let words = list("words", in: fields).compactMap { text($0) }
        let signs = list("signs", in: fields).compactMap { text($0) }
        let exceptions = fields["except"] == nil ? [] : list("except", in: fields).compactMap { text($0) }
        return rule.map { PartedAmount(rule: $0, words: words, signs: signs, exceptions: exceptions) }
    }
}
