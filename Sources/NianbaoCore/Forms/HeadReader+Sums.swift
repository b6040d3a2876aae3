extension HeadReader {
    /// The sums of the rows or columns, in their order; every sum names existing ones and none depends on itself.
    func sums(rulesFor other: HeadReader, _ reader: inout FormReader) -> [Sum?] {
        var addends: [[Sum.Addend]?] = leaves.map { leaf in
            leaf.sum.map { resolve($0, of: leaf, &reader) }
        }
        for index in leaves.indices {
            guard let node = leaves[index].sum, reaches(index, from: index, addends) else { continue }
            reader.findings.append(
                Finding(
                    .formCycle, at: node.span,
                    Bilingual(
                        zh: "“\(leaves[index].name.key)”的合计绕回了自身",
                        en: "the sum of “\(leaves[index].name.id)” depends on itself")))
            addends[index] = []
        }
        return leaves.indices.map { index in
            addends[index].map { Sum(terms: $0, rules: rules(for: leaves[index], other, &reader)) }
        }
    }

    private func resolve(_ node: YAMLNode, of leaf: Leaf, _ reader: inout FormReader) -> [Sum.Addend] {
        if node.scalar?.text == "all" {
            return leaves.indices.filter { leaves[$0].sum == nil }.map { Sum.Addend(isNegative: false, index: $0) }
        }
        guard let items = node.items, !items.isEmpty else {
            reader.wrongKind(
                node, expected: Bilingual(zh: "all 或编号的列表", en: "“all” or a list of ids"))
            return []
        }
        return items.flatMap { item -> [Sum.Addend] in
            guard let text = reader.text(item) else { return [] }
            let isNegative = text.hasPrefix("-")
            return find(String(text.drop { $0 == "-" }), at: item.span, &reader)
                .map { Sum.Addend(isNegative: isNegative, index: $0) }
        }
    }

    /// The rows or columns that `reference` stands for: one, or all of a group.
    private func find(_ reference: String, at span: SourceSpan, _ reader: inout FormReader) -> [Int] {
        let path = reference.split(separator: ".").map(String.init)
        let found = leaves.indices.filter { index in
            let full = (leaves[index].groups + [leaves[index].name]).map(\.id)
            return full.starts(with: path)
        }
        if found.isEmpty {
            reader.unknownReference(
                reference, at: span, known: leaves.map { ($0.groups + [$0.name]).map(\.id).joined(separator: ".") })
        }
        return found
    }

    private func reaches(_ target: Int, from start: Int, _ addends: [[Sum.Addend]?]) -> Bool {
        var seen: Set<Int> = []
        var open = (addends[start] ?? []).map(\.index)
        while let index = open.popLast() {
            if index == target { return true }
            if seen.insert(index).inserted { open += (addends[index] ?? []).map(\.index) }
        }
        return false
    }

    /// The rule of a sum along the other axis: one identifier for all, or one for each by id.
    private func rules(for leaf: Leaf, _ other: HeadReader, _ reader: inout FormReader) -> [String] {
        guard let node = leaf.rule else {
            reader.findings.append(
                Finding(
                    .formField, at: leaf.sum?.span,
                    Bilingual(zh: "合计缺少字段“rule”", en: "a sum needs the field “rule”")))
            return other.leaves.map { _ in "" }
        }
        if let text = node.scalar?.text { return other.leaves.map { _ in text } }
        guard let fields = reader.fields(node, known: other.leaves.map(\.name.id)) else { return [] }
        return other.leaves.map { reader.text($0.name.id, in: fields) ?? "" }
    }
}
