/// Reads a field that is a list of maps with values of one line.
struct ListReader {
    /// What a list holds.
    struct Kind {
        /// The rule that a badly written entry breaks.
        let rule: Rule
        /// What messages call an entry; the English word begins with a vowel.
        let noun: Bilingual
        /// The keys of an entry.
        let names: [Name]
        /// How an entry is written.
        let example: Bilingual
    }

    /// One entry.
    struct Item {
        fileprivate let fields: [Name: YAMLEntry]
        /// Its first position.
        let start: SourceSpan
    }

    /// The value of a key of an entry.
    typealias Text = (text: String, span: SourceSpan)

    private(set) var findings: [Finding] = []
    let kind: Kind
    let spelling: Spelling
    private let source: SourceExcerpts
    /// The keys whose value is in the author's own words.
    private static let prose: Set<Name> = [
        Notation.reason, Notation.quote, Notation.author, Notation.file, ReportField.agency.name,
    ]

    init(_ kind: Kind, spelling: Spelling, _ source: SourceExcerpts) {
        self.kind = kind
        self.spelling = spelling
        self.source = source
    }

    /// The entries of the list that are maps; others are reported.
    mutating func items(of entry: YAMLEntry) -> [Item] {
        if entry.value.scalar?.isNull == true { return [] }
        guard let items = entry.value.items else {
            refuse(
                entry.value.span,
                Bilingual(zh: "“\(entry.key)”应当是列表", en: "“\(entry.key)” should be a list"), advice: kind.example)
            return []
        }
        return items.compactMap { item($0) }
    }

    private mutating func item(_ node: YAMLNode) -> Item? {
        guard let entries = node.entries else {
            refuse(
                node.span,
                Bilingual(
                    zh: "一条\(kind.noun.zh)应当写成“项目: 值”", en: "an \(kind.noun.en) is written as “key: value”"),
                advice: kind.example)
            return nil
        }
        return Item(fields: fields(entries), start: SourceSpan(start: node.span.start, end: node.span.start))
    }

    private mutating func fields(_ entries: [YAMLEntry]) -> [Name: YAMLEntry] {
        entries.reduce(into: [:]) { fields, entry in
            guard let name = kind.names.first(where: { $0.matches(entry.key) }) else {
                findings.append(.unknownKey(entry, among: kind.names))
                return
            }
            if let first = fields[name] {
                findings.append(.duplicateKey(entry, first: first.keySpan))
            } else {
                fields[name] = entry
            }
        }
    }

    /// The value of a key; `nil` if it is missing or not one line of text.
    mutating func text(_ name: Name, _ item: Item) -> Text? {
        guard let entry = item.fields[name] else { return nil }
        guard let scalar = entry.value.scalar, case let text = scalar.text.trimmed, text.isOneLine else {
            refuse(
                entry.value.span,
                Bilingual(zh: "“\(entry.key)”应当是一行文字", en: "“\(entry.key)” should be one line of text"))
            return nil
        }
        if Self.prose.contains(name), let cut = source.finding(ofCut: entry, .oneLine) { findings.append(cut) }
        return scalar.isNull || text.isEmpty ? nil : (text, entry.value.span)
    }

    /// The value of a required key; reports a finding if it is missing.
    mutating func required(_ name: Name, _ item: Item) -> Text? {
        let count = findings.count
        if let text = text(name, item) { return text }
        if findings.count == count {
            let key = name[spelling]
            refuse(
                item.fields[name]?.keySpan ?? item.start,
                Bilingual(zh: "这条\(kind.noun.zh)缺少“\(key)”", en: "this \(kind.noun.en) lacks “\(key)”"),
                advice: kind.example)
        }
        return nil
    }

    /// The reason; reports a finding if it is too short.
    mutating func reason(_ item: Item, advice: Bilingual) -> Text? {
        let reason = required(Notation.reason, item)
        if let reason, reason.text.count < 4 {
            refuse(reason.span, Bilingual(zh: "理由太短", en: "the reason is too short"), advice: advice)
        }
        return reason
    }

    mutating func date(_ item: Item) -> String? {
        guard let date = text(Notation.date, item) else { return nil }
        guard let fault = MeantField.dateFault(date.text) else { return date.text }
        refuse(
            date.span, fault.message, advice: fault.advice,
            fix: fault.meant.flatMap { source.fix(date.span, with: $0) })
        return fault.meant
    }

    /// The cells at an address; reports a finding if there are none.
    mutating func cells(at place: Text, _ find: ([String]) throws(AddressFault) -> [CellID]) -> [CellID]? {
        let words = place.text.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmed }
        do throws(AddressFault) {
            return try find(words)
        } catch {
            let (message, advice) = AddressFaultWords.words(for: error, words, spelling)
            refuse(
                place.span,
                Bilingual(zh: "位置“\(place.text)”\(message.zh)", en: "the place “\(place.text)”\(message.en)"),
                advice: advice)
            return nil
        }
    }

    mutating func refuse(_ span: SourceSpan, _ message: Bilingual, advice: Bilingual? = nil, fix: Fix? = nil) {
        findings.append(Finding(kind.rule, at: span, message, advice: advice, fix: fix))
    }
}
