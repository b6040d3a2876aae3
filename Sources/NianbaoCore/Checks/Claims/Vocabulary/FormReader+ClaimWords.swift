/// The words that claims are made of.
extension FormReader {
    /// The fields that declare words.
    static let claimWordFields = ["units", "counts", "words", "totals", "own"] + roles.map(\.field)

    /// Reads the words of the fields of `claims`, each in its role.
    mutating func claimWords(_ claims: Fields) -> ClaimWords {
        var words = ClaimWords()
        for (field, kind) in [("units", ClaimWords.Kind.unit), ("words", .topic)] {
            if required(field, in: claims) != nil { declare(field, as: kind, in: claims, &words) }
        }
        counts(claims, &words)
        for (field, role) in Self.roles { add(optionalList(field, in: claims), role, to: &words) }
        totals(claims, &words)
        ownWords(claims, &words)
        return words
    }

    /// The fields that are lists of words with one role.
    private static let roles: [(field: String, role: ClaimWord)] = [
        ("ignored", .ignored), ("present", .present), ("earlier", .earlier), ("outside", .outside), ("all", .all),
        ("some", .some), ("verbs", .verb), ("vague", .vague), ("vague_after", .vagueAfter), ("opaque", .opaque),
        ("rivals", .rival), ("same_year", .sameYear), ("groupings", .grouping), ("except", .exception),
        ("conjunctions", .conjunction), ("jointly", .jointly),
        ("open_ends", .openEnd), ("respective", .respective), ("in_turn", .inTurn), ("each", .each),
        ("objects", .object), ("comparisons", .comparison), ("changes", .change), ("kinds", .kind),
        ("disclaimers", .disclaimer),
    ]

    /// Reads a map from a name to the units that stand for one another: requests are counted in 件, 条 and 个.
    private mutating func counts(_ fields: Fields, _ words: inout ClaimWords) {
        guard let node = fields["counts"] else { return }
        guard let entries = node.entries else { return wrongKind(node, expected: Self.wordMap) }
        for entry in entries {
            let units = (entry.value.items ?? []).compactMap { item -> Int? in
                guard let name = text(item) else { return nil }
                if let unit = words.units[ByteText(name)] { return unit }
                unknownWord(name, at: item.span, known: words.units.keys.map(\.text).sorted())
                return nil
            }
            guard !units.isEmpty else {
                wrongKind(entry.value, expected: Self.wordList)
                continue
            }
            if !words.declare(entry.key, counting: units) { duplicate(entry.key, at: entry.keySpan) }
        }
    }

    /// Reads a map from a number to the words for the sum of so many numbers; 0 is any number.
    private mutating func totals(_ fields: Fields, _ words: inout ClaimWords) {
        guard let node = fields["totals"] else { return }
        let counts = (0...ClaimWord.longestTotal).map { ($0, String($0)) }
        guard let totals = self.fields(node, known: counts.map { $0.1 }) else { return }
        for (count, name) in counts where count != 1 { add(optionalList(name, in: totals), .total(count), to: &words) }
    }

    /// Reads a map from the name of a word or unit to the ways of writing it.
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

    static let wordMap = Bilingual(zh: "一个表（名称: 写法的列表）", en: "a map (name: list of ways to write it)")
    static let wordList = Bilingual(zh: "一个不空的列表", en: "a list with at least one item")

    private static let wordNotation = Bilingual(
        zh: "一个词，或其几种写法：(尚|仍)未(予以)?答复", en: "a word, or several ways to write it: (尚|仍)未(予以)?答复")

    /// Adds the ways of writing that the items of a list stand for.
    mutating func add(_ nodes: [YAMLNode], _ role: ClaimWord, to words: inout ClaimWords) {
        for node in nodes {
            guard let text = text(node) else { continue }
            guard let writings = WordNotation.writings(of: text) else {
                wrongKind(node, expected: Self.wordNotation)
                continue
            }
            for taken in words.add(writings, role) { duplicate(taken, at: node.span) }
        }
    }

    /// Reads how a report calls its own agency or region: whole words, and 我, 本 or 全 before nouns.
    private mutating func ownWords(_ fields: Fields, _ words: inout ClaimWords) {
        guard let node = fields["own"],
            let own = self.fields(
                node, known: ["before"] + Scope.allCases.flatMap { [$0.rawValue, $0.rawValue + "_words"] })
        else { return }
        let lead = optionalList("before", in: own).compactMap { text($0) }
        for scope in Scope.allCases {
            add(optionalList(scope.rawValue + "_words", in: own), .own(scope), to: &words)
            for node in optionalList(scope.rawValue, in: own) {
                guard let noun = text(node) else { continue }
                for taken in words.add(lead.map { $0 + noun }, .own(scope)) { duplicate(taken, at: node.span) }
            }
        }
    }
}
