extension FormReader {
    /// What the file says of its rules: a map from identifier to statement, reason, source and example.
    mutating func rules(_ fields: Fields) -> [String: Rule] {
        guard let node = fields["rules"] else { return [:] }
        guard let entries = node.entries else {
            wrongKind(node, expected: Bilingual(zh: "一个表（编号: 规则）", en: "a map (id: rule)"))
            hasFaultyRules = true
            return [:]
        }
        var rules: [String: Rule] = [:]
        for entry in entries {
            guard rules[entry.key] == nil else {
                duplicate(entry.key, at: entry.keySpan)
                continue
            }
            rules[entry.key] = rule(entry)
            if rules[entry.key] == nil { hasFaultyRules = true }
        }
        return rules
    }

    /// The rule that a field names; it must be one of the file's rules.
    mutating func rule(_ name: String, in fields: Fields) -> Rule? {
        guard let node = required(name, in: fields), let id = text(node) else { return nil }
        // A rule that could not be read has been told of.
        if let rule = rules[id] { return rule } else if hasFaultyRules { return nil }
        let nearest = id.nearest(among: rules.keys.sorted())
        findings.append(
            Finding(
                .formReference, at: node.span,
                Bilingual(zh: "rules 中没有规则“\(id)”", en: "there is no “\(id)” under rules"),
                advice: nearest.map { Bilingual(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
                    ?? Bilingual(zh: "在 rules 下写明它的 statement", en: "write its statement under rules")))
        return nil
    }

    private mutating func rule(_ entry: YAMLEntry) -> Rule? {
        let known = ["severity", "statement", "reason", "source", "failing", "passing", "waivable"]
        guard let fields = fields(entry.value, known: known) else { return nil }
        let severity: Severity = choice(
            "severity", in: fields, ["error": .error, "warning": .warning, "hint": .hint], fallback: .error)
        let statement = required("statement", in: fields).flatMap { bilingual($0) }
        let reason = fields["reason"].flatMap { bilingual($0) }
        let source = fields["source"].flatMap { ruleSource($0) }
        let example = ruleExample(fields)
        let isWaivable: Bool? = choice("waivable", in: fields, ["true": true, "false": false], fallback: nil)
        return statement.map {
            Rule(
                id: entry.key, severity: severity, statement: $0, reason: reason, source: source, example: example,
                isWaivable: isWaivable)
        }
    }

    private mutating func bilingual(_ node: YAMLNode) -> Bilingual? {
        guard let fields = fields(node, known: ["zh", "en"]) else { return nil }
        return bilingual(fields)
    }

    private mutating func bilingual(_ fields: Fields) -> Bilingual? {
        let zh = text("zh", in: fields)
        let en = text("en", in: fields)
        guard let zh, let en else { return nil }
        return Bilingual(zh: zh, en: en)
    }

    private mutating func ruleSource(_ node: YAMLNode) -> RuleSource? {
        guard let fields = fields(node, known: ["trust", "zh", "en"]) else { return nil }
        let trusts: KeyValuePairs<String, RuleSource.Trust?> = [
            "official": .official, "derived": .derived, "local": .local, "practice": .practice, "tool": .tool,
        ]
        guard required("trust", in: fields) != nil else { return nil }
        let trust = choice("trust", in: fields, trusts, fallback: nil)
        guard let trust, let text = bilingual(fields) else { return nil }
        return RuleSource(trust, text)
    }

    /// Both or neither of the fields `failing` and `passing`, each of any number of lines.
    private mutating func ruleExample(_ fields: Fields) -> RuleExample? {
        guard fields["failing"] != nil || fields["passing"] != nil else { return nil }
        let failing = lines("failing", in: fields)
        let passing = lines("passing", in: fields)
        guard let failing, let passing else { return nil }
        return RuleExample(failing: failing, passing: passing)
    }

    private mutating func lines(_ name: String, in fields: Fields) -> String? {
        guard let node = required(name, in: fields) else { return nil }
        guard let scalar = node.scalar, !scalar.isNull, !scalar.text.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "年报里的几行", en: "a few lines of a report"))
            return nil
        }
        return scalar.text
    }
}
