extension FormReader {
    /// What sentences may say of the cells of `form`, read at once or when it is first asked for.
    mutating func deferredClaims(_ fields: Fields, in form: Form, isTrusted: Bool) -> Deferred<Claims?>? {
        guard let node = fields["claims"] else { return nil }
        guard isTrusted else {
            let claims = claims(node, in: form)
            return Deferred { claims }
        }
        let rules = rules
        return Deferred {
            var reader = FormReader()
            reader.rules = rules
            return reader.claims(node, in: form)
        }
    }

    private mutating func claims(_ node: YAMLNode, in form: Form) -> Claims? {
        let known = [
            "units", "words", "ignored", "present", "earlier", "outside", "own", "vague", "parts", "phrases",
        ]
        guard let claims = fields(node, known: known) else { return nil }
        var words = ClaimWords()
        for (field, kind) in [("units", ClaimWords.Kind.unit), ("words", .topic)] {
            if required(field, in: claims) != nil { declare(field, as: kind, in: claims, &words) }
        }
        for (field, role) in [
            ("ignored", ClaimWord.ignored), ("present", .present), ("earlier", .earlier), ("outside", .outside),
            ("vague", .vague),
        ] where claims[field] != nil {
            add(list(field, in: claims), role, to: &words)
        }
        let endings = ownWords(claims, &words)
        let parts = partsRule(claims, &words)
        return Claims(
            words: words.all, phrases: phrases(claims, words, in: form), parts: parts, agencyEndings: endings)
    }

    /// A map from the name of a word or unit to the ways of writing it.
    private mutating func declare(
        _ field: String, as kind: ClaimWords.Kind, in fields: Fields, _ words: inout ClaimWords
    ) {
        guard let entries = fields[field]?.entries else {
            if let node = fields[field] { wrongKind(node, expected: Self.wordMap) }
            return
        }
        for entry in entries {
            guard let role = words.declare(entry.key, kind) else {
                duplicate(entry.key, at: entry.keySpan)
                continue
            }
            guard let items = entry.value.items, !items.isEmpty else {
                wrongKind(entry.value, expected: Self.wordList)
                continue
            }
            add(items, role, to: &words)
        }
    }

    private static let wordMap = Bilingual(zh: "一个表（名称: 写法的列表）", en: "a map (name: list of ways to write it)")
    private static let wordList = Bilingual(zh: "一个不空的列表", en: "a list with at least one item")

    private mutating func add(_ nodes: [YAMLNode], _ role: ClaimWord, to words: inout ClaimWords) {
        for node in nodes {
            guard let text = text(node) else { continue }
            if !words.add(text, role) { duplicate(text, at: node.span) }
        }
    }

    /// Reads how a report calls whom it is about; returns the endings that its name may lack.
    private mutating func ownWords(_ fields: Fields, _ words: inout ClaimWords) -> [String] {
        guard let node = fields["own"], let own = self.fields(node, known: ["organ", "region", "endings"]) else {
            return []
        }
        for (field, scope) in [("organ", Scope.organ), ("region", .region)] where own[field] != nil {
            add(list(field, in: own), .own(scope), to: &words)
        }
        return own["endings"] == nil ? [] : list("endings", in: own).compactMap { text($0) }
    }

    private mutating func partsRule(_ fields: Fields, _ words: inout ClaimWords) -> Rule? {
        guard let node = fields["parts"], let parts = self.fields(node, known: ["rule", "words", "rest"]) else {
            return nil
        }
        add(list("words", in: parts), .parts, to: &words)
        if parts["rest"] != nil { add(list("rest", in: parts), .rest, to: &words) }
        return claimRule(parts)
    }

    /// A rule that texts are held to: people may mean more than a program knows, so it is no error.
    mutating func claimRule(_ fields: Fields) -> Rule? {
        guard let rule = rule("rule", in: fields) else { return nil }
        if rule.severity == .error, let node = fields["rule"] {
            wrongKind(
                node,
                expected: Bilingual(
                    zh: "严重程度为 warning 或 hint 的规则：正文与表不符不算错误",
                    en: "a rule of the severity warning or hint: texts that disagree are no errors"))
        }
        return rule
    }
}
