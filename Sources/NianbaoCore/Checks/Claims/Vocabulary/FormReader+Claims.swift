extension FormReader {
    /// Reads what sentences may say about the cells of `form`; `nil` when it cannot be read.
    mutating func claims(_ node: YAMLNode, in form: Form) -> Claims? {
        let known = [
            "agencies", "neighbours", "headings", "mentions", "adverbials", "explicit", "fillers", "remainders",
            "parts", "phrases",
        ]
        guard let claims = fields(node, known: known + Self.claimWordFields) else { return nil }
        var words = claimWords(claims)
        let parts = parts(claims, &words)
        let (phrases, patterns, headings, mentions) = phrases(claims, words, in: form)
        return Claims(
            words: words.all, indices: words.indices, unitGroups: words.groups, explicit: texts("explicit", in: claims),
            phrases: phrases, patterns: patterns, parts: parts.rule, agencies: agencies(claims),
            neighbours: neighbours(claims, words), headings: headings, partsFrames: parts.frames,
            adverbials: adverbials(claims), mentions: mentions,
            fillers: optionalList("fillers", in: claims).compactMap { topic($0, words) },
            remainders: optionalList("remainders", in: claims).compactMap { topic($0, words) })
    }

    /// Reads the frames of adverbials, the ends of which may be joined by the words of `joints`.
    private mutating func adverbials(_ fields: Fields) -> Adverbials {
        guard let node = fields["adverbials"], let fields = self.fields(node, known: ["joints", "frames"]) else {
            return Adverbials()
        }
        return Adverbials(frames("frames", in: fields), joints: texts("joints", in: fields))
    }

    private mutating func frames(_ field: String, in fields: Fields) -> [ClauseFrame] {
        optionalList(field, in: fields).compactMap { node in
            guard let frame = self.fields(node, known: ["from", "to"]), required("from", in: frame) != nil,
                required("to", in: frame) != nil
            else { return nil }
            return ClauseFrame(from: texts("from", in: frame), to: texts("to", in: frame))
        }
    }

    /// Reads the words for the years beside the report's.
    private mutating func neighbours(_ fields: Fields, _ words: ClaimWords) -> NeighbourYears? {
        guard let node = fields["neighbours"],
            let fields = self.fields(node, known: ["prior", "next", "with"]),
            let prior = required("prior", in: fields), let next = required("next", in: fields)
        else { return nil }
        let named = ([prior, next] + list("with", in: fields)).compactMap { topic($0, words) }
        guard named.count > 2 else { return nil }
        return NeighbourYears(prior: named[0], next: named[1], partners: Array(named.dropFirst(2)))
    }

    /// Reads what the names of agencies are made of.
    private mutating func agencies(_ fields: Fields) -> AgencyWords {
        let known = ["levels", "parents", "whole", "short", "kinds", "endings", "tails"]
        guard let node = fields["agencies"], let fields = self.fields(node, known: known) else { return AgencyWords() }
        return AgencyWords(
            levels: texts("levels", in: fields), parents: texts("parents", in: fields),
            whole: texts("whole", in: fields),
            short: textLists("short", in: fields).map { (long: $0.name, short: $0.texts) },
            kinds: textLists("kinds", in: fields).map { (ending: $0.name, names: $0.texts) },
            endings: texts("endings", in: fields), tails: texts("tails", in: fields))
    }

    private mutating func texts(_ field: String, in fields: Fields) -> [String] {
        optionalList(field, in: fields).compactMap { text($0) }
    }

    private mutating func textLists(_ field: String, in fields: Fields) -> [(name: String, texts: [String])] {
        guard let node = fields[field] else { return [] }
        guard let entries = node.entries else {
            wrongKind(node, expected: Self.wordMap)
            return []
        }
        return entries.compactMap { entry in
            guard let items = entry.value.items, !items.isEmpty else {
                wrongKind(entry.value, expected: Self.wordList)
                return nil
            }
            return (entry.key, items.compactMap { text($0) })
        }
    }

    private mutating func parts(
        _ fields: Fields, _ words: inout ClaimWords
    ) -> (rule: Rule?, frames: [ClauseFrame]) {
        let known = ["rule", "words", "rest", "frames"]
        guard let node = fields["parts"], let parts = self.fields(node, known: known) else { return (nil, []) }
        add(list("words", in: parts), .parts, to: &words)
        add(optionalList("rest", in: parts), .rest, to: &words)
        return (claimRule(parts), frames("frames", in: parts))
    }

    /// A rule for texts. It must not be an error: a sentence may mean something that the program does not know.
    private mutating func claimRule(_ fields: Fields) -> Rule? {
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

// MARK: Phrases

extension FormReader {
    private mutating func phrases(
        _ fields: Fields, _ words: ClaimWords, in form: Form
    ) -> (
        phrases: [ClaimPhrase], patterns: [ClaimPattern], headings: [(words: String, phrases: [Int])],
        mentions: [(word: Int, phrases: [Int])]
    ) {
        let nodes = list("phrases", in: fields)
        let names = phraseNames(nodes)
        var patterns: [ClaimPattern] = []
        var phrases: [ClaimPhrase] = []
        for node in nodes {
            if let phrase = phrase(node, at: phrases.count, words, names, in: form, &patterns) {
                phrases.append(phrase)
            }
        }
        let headings = phrasesByWords("headings", in: fields, names).flatMap { words, phrases in
            words.compactMap { text($0) }.map { (words: $0, phrases: phrases) }
        }
        let mentions = phrasesByWords("mentions", in: fields, names).flatMap { items, phrases in
            items.compactMap { topic($0, words) }.map { (word: $0, phrases: phrases) }
        }
        return (phrases, patterns, headings, mentions)
    }

    /// A map from what phrases are about to a list of words.
    private mutating func phrasesByWords(
        _ field: String, in fields: Fields, _ names: [String: [Int]]
    ) -> [(words: [YAMLNode], phrases: [Int])] {
        (fields[field]?.entries ?? []).map { entry in
            (entry.value.items ?? [], phrases(entry.key, at: entry.keySpan, names))
        }
    }

    /// The index of a word by its name.
    private mutating func topic(_ node: YAMLNode, _ words: ClaimWords) -> Int? {
        guard let name = text(node) else { return nil }
        if let word = words.topics[ByteText(name)] { return word }
        unknownWord(name, at: node.span, known: words.topics.keys.map(\.text).sorted())
        return nil
    }

    /// The indices of phrases by their ids and by what they are about; a phrase may name others that come later.
    private mutating func phraseNames(_ nodes: [YAMLNode]) -> [String: [Int]] {
        var ids: [String: [Int]] = [:]
        var subjects: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            for entry in node.entries ?? [] {
                guard let name = entry.value.scalar?.text else { continue }
                if entry.key == "about" { subjects[name, default: []].append(index) }
                if entry.key == "id", ids.updateValue([index], forKey: name) != nil {
                    duplicate(name, at: entry.value.span)
                }
            }
        }
        return ids.merging(subjects) { id, _ in id }
    }

    /// Reads a phrase, whose index is `index`, and adds its wordings to `patterns`.
    private mutating func phrase(
        _ node: YAMLNode, at index: Int, _ words: ClaimWords, _ names: [String: [Int]], in form: Form,
        _ patterns: inout [ClaimPattern]
    ) -> ClaimPhrase? {
        let known = [
            "id", "about", "rule", "name", "says", "bases", "columns", "share_of", "change", "behind", "beside", "amid",
            "unless",
            "alone", "loose", "whole", "by_others", "part", "apart",
        ]
        guard let fields = fields(node, known: known) else { return nil }
        let isMention = fields["rule"] == nil && fields["bases"] == nil
        let rule = isMention ? nil : claimRule(fields)
        let name = optionalText("name", in: fields)
        let says = list("says", in: fields).flatMap { wordings($0, words) }
        let alone = optionalList("alone", in: fields).flatMap { wordings($0, words) }
        let columns = columns(fields, in: form)
        let subject = isMention ? .mention : subject(fields, columns, in: form)
        guard let subject, isMention || rule != nil else { return nil }
        for (wordings, standsAlone) in [(says, false), (alone, true)] {
            patterns += wordings.map { ClaimPattern(phrase: index, wording: $0, standsAlone: standsAlone) }
        }
        return ClaimPhrase(
            rule: rule, name: name ?? "", subject: subject,
            apart: bases("apart", columns, in: fields, form), columns: columns,
            behind: phrases("behind", in: fields, names), beside: phrases("beside", in: fields, names),
            amid: phrases("amid", in: fields, names),
            isLoose: flag("loose", in: fields), isWhole: flag("whole", in: fields),
            isByOthers: flag("by_others", in: fields),
            unless: phrases("unless", in: fields, names), hasSubject: fields["about"] != nil,
            division: ClaimDivision(subject.bases.first, in: form))
    }

    private mutating func phrases(_ field: String, in fields: Fields, _ names: [String: [Int]]) -> [Int] {
        optionalList(field, in: fields).flatMap { node -> [Int] in
            text(node).map { phrases($0, at: node.span, names) } ?? []
        }
    }

    private mutating func phrases(_ name: String, at span: SourceSpan, _ names: [String: [Int]]) -> [Int] {
        if let indices = names[name] { return indices }
        unknownWord(name, at: span, known: names.keys.sorted())
        return []
    }

    private mutating func flag(_ field: String, in fields: Fields) -> Bool {
        fields[field] != nil && choice(field, in: fields, ["true": true, "false": false], fallback: false)
    }

    private mutating func subject(
        _ fields: Fields, _ columns: [CellID], in form: Form
    ) -> ClaimPhrase.Subject? {
        if fields["share_of"] != nil {
            return .share(bases("part", [], in: fields, form).first, of: bases("share_of", [], in: fields, form))
        }
        if fields["change"] != nil {
            return .change(isFall: choice("change", in: fields, ["rise": false, "fall": true], fallback: false))
        }
        // A phrase about a column may have no sums of its own; the rows come from the phrases before it.
        if fields["bases"] == nil, !columns.isEmpty { return .figure([]) }
        guard required("bases", in: fields) != nil else { return nil }
        return .figure(bases("bases", columns, in: fields, form))
    }

    private mutating func columns(_ fields: Fields, in form: Form) -> [CellID] {
        optionalList("columns", in: fields).flatMap { cells($0, in: form) }
    }

    /// Reads a map from the name that messages use to the addresses of cells that are added, or subtracted with a `-`.
    private mutating func bases(
        _ field: String, _ columns: [CellID], in fields: Fields, _ form: Form
    ) -> [ClaimBase] {
        guard let node = fields[field] else { return [] }
        guard let entries = node.entries, !entries.isEmpty else {
            wrongKind(node, expected: Bilingual(zh: "一个表（名称: 地址的列表）", en: "a map (name: list of addresses)"))
            return []
        }
        return entries.compactMap { entry -> ClaimBase? in
            guard let items = entry.value.items, !items.isEmpty else {
                wrongKind(entry.value, expected: Bilingual(zh: "地址的列表", en: "a list of addresses"))
                return nil
            }
            let terms = items.flatMap { self.terms($0, in: form) }
            let base = ClaimBase(name: entry.key, terms: terms)
            guard !terms.isEmpty, Set(terms.map { form[$0.cell].measure.scale }).count == 1 else {
                if !terms.isEmpty { mixedMeasures(at: entry.keySpan) }
                return nil
            }
            guard !columns.isEmpty else { return base }
            if let moved = base.moved(to: columns, in: form) { return ClaimBase(name: entry.key, terms: moved) }
            unknownReference(entry.key, at: entry.keySpan, known: [])
            return nil
        }
    }

    private mutating func mixedMeasures(at span: SourceSpan) {
        report(
            Finding(
                .formReference, at: span,
                Bilingual(zh: "件数和金额不能相加", en: "counts and amounts cannot be added")))
    }

    private mutating func terms(_ node: YAMLNode, in form: Form) -> [Term] {
        guard let text = text(node) else { return [] }
        let isNegative = text.hasPrefix("-")
        return cells(node, in: form).map { Term($0, isNegative: isNegative, name: form[$0].columnName) }
    }

    private mutating func cells(_ node: YAMLNode, in form: Form) -> [CellID] {
        guard let text = text(node), let words = address(text.withoutSign, at: node.span) else {
            return []
        }
        do {
            return try form.cells(at: words)
        } catch {
            unknownAddress(error, words, at: node.span)
            return []
        }
    }
}

// MARK: Wordings

extension FormReader {
    /// The wordings of a line; none when it names what is not declared, which is reported.
    private mutating func wordings(_ node: YAMLNode, _ words: ClaimWords) -> [ClaimWording] {
        guard let text = text(node) else { return [] }
        do {
            return try WordingNotation.wordings(of: text, words)
        } catch {
            let known =
                switch error.kind {
                case .unit: words.units.keys.map { "N" + $0.text }
                case .topic: words.topics.keys.map(\.text)
                }
            unknownWord(error.name, at: node.span, known: known.sorted())
            return []
        }
    }

    mutating func unknownWord(_ word: String, at span: SourceSpan, known: [String]) {
        report(
            Finding(
                .formReference, at: span,
                Bilingual(zh: "claims 里没有“\(word)”", en: "there is no “\(word)” under claims"),
                advice: Advice.unknown(word, among: known, orAny: Bilingual(zh: "可用的", en: "known"))))
    }
}
