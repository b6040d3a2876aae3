extension FormReader {
    mutating func requirement(_ node: YAMLNode) -> NarrativeRequirement? {
        let known = ["none", "guide", "draft", "topics", "length", "likeness", "parts"]
        guard let fields = fields(node, known: known) else { return nil }
        let allowsNone = choice("none", in: fields, ["refused": false, "allowed": true], fallback: false)
        let guide = fields["guide"] == nil ? [] : list("guide", in: fields).compactMap { text($0) }
        let draft = fields["draft"] == nil ? [] : list("draft", in: fields).compactMap { text($0) }
        let topics = fields["topics"] == nil ? [] : list("topics", in: fields).compactMap { topic($0) }
        let length = fields["length"].flatMap { limit($0, "characters", 1...100_000) }
            .map { LengthLimit(rule: $0.rule, characters: $0.number) }
        let likeness = fields["likeness"].flatMap { limit($0, "percent", 1...100) }
            .map { LikenessLimit(rule: $0.rule, percent: $0.number) }
        return NarrativeRequirement(
            allowsNone: allowsNone, guide: guide, draft: draft, topics: topics, length: length, likeness: likeness,
            partedAmount: fields["parts"].flatMap { partedAmount($0) })
    }

    private mutating func topic(_ node: YAMLNode) -> Topic? {
        guard let fields = fields(node, known: ["rule", "name", "words", "agencies"]) else { return nil }
        let rule = rule("rule", in: fields)
        let name = text("name", in: fields)
        let words = list("words", in: fields).compactMap { text($0) }
        let agencies = fields["agencies"] == nil ? [] : list("agencies", in: fields).compactMap { text($0) }
        guard let rule, let name else { return nil }
        return Topic(rule: rule, name: name, words: words, agencies: agencies)
    }

    /// A rule with one number.
    private mutating func limit(
        _ node: YAMLNode, _ name: String, _ range: ClosedRange<Int>
    ) -> (rule: Rule, number: Int)? {
        guard let fields = fields(node, known: ["rule", name]) else { return nil }
        let rule = rule("rule", in: fields)
        let number = required(name, in: fields).flatMap { integer($0, in: range) }
        guard let rule, let number else { return nil }
        return (rule, number)
    }
}
