extension FormReader {
    mutating func phrases(_ fields: Fields, _ words: ClaimWords, in form: Form) -> [ClaimPhrase] {
        let nodes = list("phrases", in: fields)
        let names = phraseNames(nodes)
        return nodes.compactMap { phrase($0, words, names, in: form) }
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

    private mutating func phrase(
        _ node: YAMLNode, _ words: ClaimWords, _ names: [String: [Int]], in form: Form
    ) -> ClaimPhrase? {
        let known = [
            "id", "about", "rule", "name", "says", "bases", "columns", "share_of", "change", "behind", "amid", "unless",
        ]
        guard let fields = fields(node, known: known) else { return nil }
        let isMention = fields["rule"] == nil && fields["bases"] == nil
        let rule = isMention ? nil : claimRule(fields)
        let name = optionalText("name", in: fields)
        let says = list("says", in: fields).flatMap { wordings($0, words) }
        let columns = fields["columns"] == nil ? [] : columns(fields, in: form)
        let subject = isMention ? .mention : subject(fields, columns, in: form)
        guard let subject, isMention || rule != nil else { return nil }
        return ClaimPhrase(
            rule: rule, name: name ?? "", says: says, subject: subject, columns: columns,
            behind: phrases("behind", in: fields, names), amid: phrases("amid", in: fields, names),
            unless: phrases("unless", in: fields, names), division: ClaimDivision(subject.bases.first, in: form))
    }

    private mutating func phrases(_ field: String, in fields: Fields, _ names: [String: [Int]]) -> [Int] {
        guard fields[field] != nil else { return [] }
        return list(field, in: fields).flatMap { node -> [Int] in
            guard let name = text(node) else { return [] }
            if let indices = names[name] { return indices }
            unknownWord(name, at: node.span, known: names.keys.sorted())
            return []
        }
    }

    private mutating func subject(
        _ fields: Fields, _ columns: [CellID], in form: Form
    ) -> ClaimPhrase.Subject? {
        if fields["share_of"] != nil { return .share(bases("share_of", [], in: fields, form)) }
        if fields["change"] != nil {
            return .change(isFall: choice("change", in: fields, ["rise": false, "fall": true], fallback: false))
        }
        // A column may be told of only behind the rows that are meant.
        if fields["bases"] == nil, !columns.isEmpty { return .figure([]) }
        guard required("bases", in: fields) != nil else { return nil }
        return .figure(bases("bases", columns, in: fields, form))
    }

    private mutating func columns(_ fields: Fields, in form: Form) -> [CellID] {
        list("columns", in: fields).flatMap { cells($0, in: form) }
    }

    /// A map from the name that messages use to the addresses of cells that are added, or subtracted with a `-`.
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
        findings.append(
            Finding(
                .formReference, at: span,
                Bilingual(zh: "件数和金额不能相加", en: "counts and amounts cannot be added")))
    }

    private mutating func terms(_ node: YAMLNode, in form: Form) -> [Term] {
        guard let text = text(node) else { return [] }
        let isNegative = text.hasPrefix("-")
        return cells(node, in: form).map { cell in
            let path = form[cell].path
            return Term(cell, isNegative: isNegative, name: path[path.count - 1])
        }
    }

    private mutating func cells(_ node: YAMLNode, in form: Form) -> [CellID] {
        guard let text = text(node), let words = address(String(text.drop { $0 == "-" }), at: node.span) else {
            return []
        }
        switch form.cells(at: words) {
        case .success(let cells): return cells
        case .failure(let fault):
            unknownAddress(fault, words, at: node.span)
            return []
        }
    }
}

// MARK: Wordings

extension FormReader {
    /// The wordings that a line such as `收到 申请? N件` stands for: words by their names in order, `?` behind those that
    /// may be missing, the number as `N` before its unit.
    private mutating func wordings(_ node: YAMLNode, _ words: ClaimWords) -> [ClaimWording] {
        guard let text = text(node) else { return [] }
        var wordings = [ClaimWording(before: [], unit: nil, behind: [])]
        for piece in text.utf8.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
            if piece.utf8.first == UInt8(ascii: "N") {
                let unit = words.units[ByteText(piece.dropFirst())]
                guard let unit, wordings.allSatisfy({ $0.unit == nil }) else {
                    unknownWord(String(piece), at: node.span, known: words.units.keys.map { "N" + $0.text }.sorted())
                    return []
                }
                wordings = wordings.map { ClaimWording(before: $0.before, unit: unit, behind: []) }
                continue
            }
            let isOptional = piece.utf8.last == UInt8(ascii: "?")
            let name = ByteText(isOptional ? piece.dropLast() : piece)
            guard let word = words.topics[name] else {
                unknownWord(name.text, at: node.span, known: words.topics.keys.map(\.text).sorted())
                return []
            }
            wordings = wordings.map { $0.followed(by: word) } + (isOptional ? wordings : [])
        }
        return wordings.filter { !$0.before.isEmpty || $0.unit != nil }
    }

    private mutating func unknownWord(_ word: String, at span: SourceSpan, known: [String]) {
        let nearest = word.nearest(among: known)
        findings.append(
            Finding(
                .formReference, at: span,
                Bilingual(zh: "claims 里没有“\(word)”", en: "there is no “\(word)” under claims"),
                advice: Bilingual(
                    zh: nearest.map { "是不是“\($0)”？" } ?? "可用的：\(known.joined(separator: "、"))",
                    en: nearest.map { "did you mean “\($0)”?" } ?? "known: \(known.joined(separator: ", "))")))
    }
}

extension ClaimWording {
    fileprivate func followed(by word: Int) -> ClaimWording {
        unit == nil
            ? ClaimWording(before: before + [word], unit: nil, behind: [])
            : ClaimWording(before: before, unit: unit, behind: behind + [word])
    }
}
