extension FormReader {
    /// The fields of one map in a form file.
    struct Fields {
        /// Each name once. No map has so many that looking one up by a hash would be faster.
        fileprivate let entries: [YAMLEntry]
        let span: SourceSpan

        subscript(name: String) -> YAMLNode? {
            for index in entries.indices where entries[index].key.hasSameBytes(as: name) { return entries[index].value }
            return nil
        }
    }

    /// Reads a map that may have just the `known` fields.
    mutating func fields(_ node: YAMLNode, known: [String]) -> Fields? {
        guard let entries = node.entries else {
            wrongKind(node, expected: Bilingual(zh: "一个表（键: 值）", en: "a map (key: value)"))
            return nil
        }
        var fields: [YAMLEntry] = []
        fields.reserveCapacity(entries.count)
        for entry in entries {
            if !known.contains(entry.key) {
                let nearest = entry.key.nearest(among: known)
                findings.append(
                    Finding(
                        .formField, at: entry.keySpan,
                        Bilingual(zh: "不认识的字段“\(entry.key)”", en: "unknown field “\(entry.key)”"),
                        advice: Bilingual(
                            zh: nearest.map { "是不是“\($0)”？" } ?? "可用的字段：\(known.joined(separator: "、"))",
                            en: nearest.map { "did you mean “\($0)”?" }
                                ?? "known fields: \(known.joined(separator: ", "))")))
            } else if fields.contains(where: { $0.key.hasSameBytes(as: entry.key) }) {
                duplicate(entry.key, at: entry.keySpan)
            } else {
                fields.append(entry)
            }
        }
        return Fields(entries: fields, span: SourceSpan(start: node.span.start, end: node.span.start))
    }

    /// The text of a field that must be there.
    mutating func text(_ name: String, in fields: Fields) -> String? {
        guard let node = required(name, in: fields) else { return nil }
        return text(node)
    }

    /// The text of a field that may be missing.
    mutating func optionalText(_ name: String, in fields: Fields) -> String? {
        fields[name].flatMap { text($0) }
    }

    mutating func text(_ node: YAMLNode) -> String? {
        guard let scalar = node.scalar, !scalar.isNull, !scalar.text.isEmpty, scalar.text.isOneLine else {
            wrongKind(node, expected: Bilingual(zh: "一行文字", en: "one line of text"))
            return nil
        }
        return scalar.text
    }

    /// A whole number in `range`.
    mutating func integer(_ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
        guard let text = node.scalar?.text, let value = Int(text), range.contains(value) else {
            wrongKind(
                node,
                expected: Bilingual(
                    zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
                    en: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
            return nil
        }
        return value
    }

    mutating func required(_ name: String, in fields: Fields) -> YAMLNode? {
        if let node = fields[name] { return node }
        findings.append(
            Finding(
                .formField, at: fields.span,
                Bilingual(zh: "这里缺少字段“\(name)”", en: "the field “\(name)” is missing here")))
        return nil
    }

    /// The items of a list field that must have at least one.
    mutating func list(_ name: String, in fields: Fields) -> [YAMLNode] {
        guard let node = required(name, in: fields) else { return [] }
        guard let items = node.items, !items.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个不空的列表", en: "a list with at least one item"))
            return []
        }
        return items
    }

    /// One of a few words, or `fallback` when the field is missing or wrong.
    mutating func choice<Value>(
        _ name: String, in fields: Fields, _ choices: KeyValuePairs<String, Value>, fallback: Value
    ) -> Value {
        guard let node = fields[name] else { return fallback }
        if let choice = choices.first(where: { $0.key == node.scalar?.text }) { return choice.value }
        let words = choices.map(\.key)
        wrongKind(
            node,
            expected: Bilingual(
                zh: words.joined(separator: "、") + " 之一", en: "one of " + words.joined(separator: ", ")))
        return fallback
    }

    mutating func wrongKind(_ node: YAMLNode, expected: Bilingual) {
        findings.append(
            Finding(
                .formField, at: node.span,
                Bilingual(zh: "这里应当是\(expected.zh)", en: "expected \(expected.en) here")))
    }

    mutating func duplicate(_ name: String, at span: SourceSpan) {
        findings.append(
            Finding(
                .formDuplicate, at: span,
                Bilingual(zh: "“\(name)”在同一级出现了两次", en: "“\(name)” occurs twice on one level")))
    }
}
