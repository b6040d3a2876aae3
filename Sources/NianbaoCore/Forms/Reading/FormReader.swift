/// Reads the fields of a form file and collects its faults.
///
/// All parts of the file, such as the kinds of declared rules, are read with it. A missing or wrong field becomes a
/// finding with its place, and what could not be read is `nil`.
package struct FormReader {
    /// The faults so far, in the order in which they were found.
    private(set) var findings: [Finding]
    /// What the file says of the rules it declares, by identifier.
    private(set) var rules: [String: Rule]
    /// Whether a rule could not be read. Then a reference to an unknown rule is not reported as a fault of its own.
    private var hasFaultyRules = false
    /// Whether the file is known to have no faults. Then long parts that only checks need may be read later.
    let isTrusted: Bool
    /// What a snapshot has of the claims, so that their field need not be read; `nil` when there is none.
    let claims: SnapshotPart?

    init(
        _ findings: [Finding] = [], rules: [String: Rule] = [:], isTrusted: Bool = false,
        claims: SnapshotPart? = nil
    ) {
        self.findings = findings
        self.rules = rules
        self.isTrusted = isTrusted
        self.claims = claims
    }

    mutating func report(_ finding: Finding) { findings.append(finding) }
}

// MARK: Fields

extension FormReader {
    /// The fields of one map in a form file.
    struct Fields {
        /// Each name once. No map has enough fields for a hash table to be faster.
        fileprivate let entries: [YAMLEntry]
        /// Where the map starts.
        let span: SourceSpan

        subscript(name: String) -> YAMLNode? {
            for index in entries.indices where entries[index].key.hasSameBytes(as: name) { return entries[index].value }
            return nil
        }
    }

    /// Reads a map that may have only the `known` fields; `nil` when the node is not a map.
    mutating func fields(_ node: YAMLNode, known: [String]) -> Fields? {
        guard let entries = node.entries else {
            wrongKind(node, expected: Bilingual(zh: "一个表（键: 值）", en: "a map (key: value)"))
            return nil
        }
        var fields: [YAMLEntry] = []
        fields.reserveCapacity(entries.count)
        for entry in entries {
            if !known.contains(entry.key) {
                report(
                    Finding(
                        .formField, at: entry.keySpan,
                        Bilingual(zh: "不认识的字段“\(entry.key)”", en: "unknown field “\(entry.key)”"),
                        advice: Advice.unknown(entry.key, among: known, orAny: Self.anyField)))
            } else if fields.contains(where: { $0.key.hasSameBytes(as: entry.key) }) {
                duplicate(entry.key, at: entry.keySpan)
            } else {
                fields.append(entry)
            }
        }
        return Fields(entries: fields, span: SourceSpan(start: node.span.start, end: node.span.start))
    }

    private static let anyField = Bilingual(zh: "可用的字段", en: "known fields")

    /// The field's node; a missing field is reported.
    mutating func required(_ name: String, in fields: Fields) -> YAMLNode? {
        if let node = fields[name] { return node }
        report(
            Finding(
                .formField, at: fields.span,
                Bilingual(zh: "这里缺少字段“\(name)”", en: "the field “\(name)” is missing here")))
        return nil
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

    /// One line of text.
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

    /// Other wordings of a label, which may be missing.
    mutating func aliases(_ fields: Fields) -> [String] {
        optionalList("aliases", in: fields).compactMap { text($0) }
    }

    /// The items of a list field that must be there.
    mutating func list(_ name: String, in fields: Fields) -> [YAMLNode] {
        required(name, in: fields).map { items($0) } ?? []
    }

    /// The texts of a field that must be there: one alone, or a list of them.
    mutating func textOrList(_ name: String, in fields: Fields) -> [String] {
        guard let node = required(name, in: fields) else { return [] }
        if node.items != nil { return items(node).compactMap { text($0) } }
        return text(node).map { [$0] } ?? []
    }

    /// The items of a list field that may be missing.
    mutating func optionalList(_ name: String, in fields: Fields) -> [YAMLNode] {
        fields[name].map { items($0) } ?? []
    }

    /// The items of a list that must have at least one; empty after a fault.
    mutating func items(_ node: YAMLNode) -> [YAMLNode] {
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
        choice(name, in: fields, choices.map { ($0.key, $0.value) }, fallback: fallback)
    }

    /// How two figures must compare; `equal` when the field is missing.
    mutating func comparison(_ name: String, in fields: Fields, among comparisons: [Comparison]) -> Comparison {
        choice(name, in: fields, comparisons.map { ($0.rawValue, $0) }, fallback: .equal)
    }

    /// A scope by its id; `nil` when the field is missing or wrong.
    mutating func scope(_ name: String, in fields: Fields) -> Scope? {
        choice(name, in: fields, Scope.allCases.map { ($0.rawValue, $0 as Scope?) }, fallback: nil)
    }

    private mutating func choice<Value>(
        _ name: String, in fields: Fields, _ choices: [(word: String, value: Value)], fallback: Value
    ) -> Value {
        guard let node = fields[name] else { return fallback }
        if let choice = choices.first(where: { $0.word == node.scalar?.text }) { return choice.value }
        let words = choices.map(\.word)
        wrongKind(
            node,
            expected: Bilingual(
                zh: words.joined(separator: "、") + " 之一", en: "one of " + words.joined(separator: ", ")))
        return fallback
    }

    mutating func wrongKind(_ node: YAMLNode, expected: Bilingual) {
        report(
            Finding(
                .formField, at: node.span,
                Bilingual(zh: "这里应当是\(expected.zh)", en: "expected \(expected.en) here")))
    }

    mutating func duplicate(_ name: String, at span: SourceSpan) {
        report(
            Finding(
                .formDuplicate, at: span,
                Bilingual(zh: "“\(name)”在同一级出现了两次", en: "“\(name)” occurs twice on one level")))
    }
}

// MARK: Names and addresses

extension FormReader {
    /// The fields `id` and `key`.
    mutating func name(_ fields: Fields) -> Name? {
        let id = text("id", in: fields)
        let key = text("key", in: fields)
        guard let id, let key else { return nil }
        if !id.isIdentifier, let node = fields["id"] {
            wrongKind(
                node,
                expected: Bilingual(
                    zh: "小写字母开头，由小写字母、数字、下划线组成的编号",
                    en: "an id of small letters, digits and underscores that starts with a letter"))
        }
        return Name(id: id, key: key)
    }

    /// Reports every name that has a spelling in common with an earlier sibling, or with one of `besides`.
    mutating func refuseDuplicates(_ names: [Name], at nodes: [YAMLNode], besides: [Name] = []) {
        var taken = Set(besides.flatMap { [$0.id, $0.key] })
        for (name, node) in zip(names, nodes) {
            for spelling in Set([name.id, name.key]) where !taken.insert(spelling).inserted {
                duplicate(spelling, at: SourceSpan(start: node.span.start, end: node.span.start))
            }
        }
    }

    /// The cell at an address, with or without a minus before it.
    mutating func cell(_ node: YAMLNode, in form: Form) -> CellID? {
        guard let text = text(node) else { return nil }
        let address = text.withoutSign
        if let cell = form.cell(at: address.addressWords) { return cell }
        unknownReference(address, at: node.span, known: [])
        return nil
    }

    /// The words of an address; whether it leads to a cell is not checked.
    mutating func address(_ node: YAMLNode) -> [String]? {
        text(node).flatMap { address($0, at: node.span) }
    }

    mutating func address(_ text: String, at span: SourceSpan) -> [String]? {
        let words = text.addressWords
        guard words.allSatisfy({ !$0.isEmpty }) else {
            report(
                Finding(
                    .formField, at: span,
                    Bilingual(
                        zh: "这里应当是用点隔开的编号，例如 section.row.column",
                        en: "expected ids joined by dots here, such as section.row.column")))
            return nil
        }
        return words
    }

    /// The typed cells at an address; `nil` after a fault, which is that of `orTotals` when there are totals among them.
    mutating func typedCells(
        _ address: [String], at span: SourceSpan, in form: Form, orTotals: ([String], SourceSpan) -> Finding
    ) -> [CellID]? {
        do throws(AddressFault) {
            let cells = try form.typedCells(at: address)
            guard cells.contains(where: { form[$0].isDerived }) else { return cells }
            report(orTotals(address, span))
        } catch {
            unknownAddress(error, address, at: span)
        }
        return nil
    }

    mutating func unknownAddress(_ fault: AddressFault, _ words: [String], at span: SourceSpan) {
        switch fault {
        case .unknown(let index, let known):
            unknownReference(words[index], at: span, known: known.map(\.id))
        case .incomplete(let known):
            unknownReference(words.joined(separator: "."), at: span, known: known.map(\.id))
        case .tooLong(let index): unknownReference(words[index], at: span, known: [])
        }
    }

    mutating func unknownReference(_ reference: String, at span: SourceSpan, known: [String]) {
        report(
            Finding(
                .formReference, at: span,
                Bilingual(zh: "没有叫“\(reference)”的行或列", en: "there is no row or column “\(reference)”"),
                advice: known.isEmpty
                    ? nil
                    : Advice.unknown(reference, among: known, orAny: Bilingual(zh: "可用的编号", en: "known ids"))))
    }
}

// MARK: Rules

extension FormReader {
    /// Reads what the file says of its rules: a map from identifier to statement, reason, source and example.
    mutating func readRules(_ fields: Fields) {
        guard let node = fields["rules"] else { return }
        guard let entries = node.entries else {
            wrongKind(node, expected: Bilingual(zh: "一个表（编号: 规则）", en: "a map (id: rule)"))
            hasFaultyRules = true
            return
        }
        for entry in entries {
            guard rules[entry.key] == nil else {
                duplicate(entry.key, at: entry.keySpan)
                continue
            }
            rules[entry.key] = rule(entry)
            if rules[entry.key] == nil { hasFaultyRules = true }
        }
    }

    /// The rule that a field names; it must be one of the file's rules.
    mutating func rule(_ name: String, in fields: Fields) -> Rule? {
        guard let node = required(name, in: fields), let id = text(node) else { return nil }
        // A rule that could not be read has its own finding.
        if let rule = rules[id] { return rule } else if hasFaultyRules { return nil }
        let nearest = id.nearest(among: rules.keys.sorted())
        report(
            Finding(
                .formReference, at: node.span,
                Bilingual(zh: "rules 中没有规则“\(id)”", en: "there is no “\(id)” under rules"),
                advice: nearest.map { Advice.didYouMean($0) }
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

    /// The fields `failing` and `passing`, each of any number of lines: both or neither; `nil` when there is neither.
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

extension String {
    /// Whether the text consists of small ASCII letters, digits and underscores, and starts with a letter.
    fileprivate var isIdentifier: Bool {
        guard let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
        return utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}
