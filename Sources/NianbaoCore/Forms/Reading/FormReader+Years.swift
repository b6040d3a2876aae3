extension FormReader {
    /// Reads what a year's report takes over from the year before, as addresses of the tables in `form`.
    mutating func carries(_ fields: Fields, in form: Form) -> [Carry] {
        optionalList("carry", in: fields).flatMap { node -> [Carry] in
            guard let carry = self.fields(node, known: ["to", "from"]), let to = required("to", in: carry),
                let from = required("from", in: carry), let target = address(to)
            else { return [] }
            let nodes = from.items == nil ? [from] : list("from", in: carry)
            let sources = nodes.compactMap { node in source(node).map { (source: $0, node: node) } }
            guard let cells = typedCells(target, at: to.span, in: form, orTotals: Finding.carryToTotal) else {
                return []
            }
            let carries = cells.map { cell in
                let path = form[cell].path.map(\.id)
                return Carry(target: cell, sources: sources.map { $0.source.moved(from: target, to: path) })
            }
            // Addresses of an earlier edition cannot be looked up in this form.
            guard fields["succeeds"] == nil else { return carries }
            for (index, source) in sources.enumerated() {
                refuseUnknown(carries.map { $0.sources[index].path }, at: source.node.span, in: form)
            }
            return carries
        }
    }

    /// Reads which typed cells of `form` are stocks. A roll-up adds up every typed cell; no document says so of
    /// stocks.
    mutating func stocks(_ fields: Fields, in form: Form) -> [CellID] {
        guard let node = fields["rollup"], let fields = self.fields(node, known: ["stocks"]) else { return [] }
        return list("stocks", in: fields).reduce(into: []) { stocks, node in
            guard let address = address(node) else { return }
            let cells = typedCells(address, at: node.span, in: form, orTotals: Finding.stockOfTotals)
            for cell in cells ?? [] where !stocks.contains(cell) { stocks.append(cell) }
        }
    }

    /// Reads which edition is the earlier one, and what it calls differently; `nil` when the form names none.
    mutating func succession(_ fields: Fields, in form: Form) -> Succession? {
        guard let node = fields["succeeds"], let fields = self.fields(node, known: ["edition", "renamed"]),
            let edition = text("edition", in: fields)
        else { return nil }
        return Succession(edition: edition, renamed: renamed(fields, in: form))
    }

    private mutating func renamed(_ fields: Fields, in form: Form) -> [Succession.Renaming] {
        guard let node = fields["renamed"] else { return [] }
        guard let entries = node.entries else {
            wrongKind(node, expected: Bilingual(zh: "一个表（原地址: 现地址）", en: "a map (earlier address: later address)"))
            return []
        }
        var seen: Set<String> = []
        return entries.compactMap { entry -> Succession.Renaming? in
            if !seen.insert(entry.key).inserted { duplicate(entry.key, at: entry.keySpan) }
            guard let earlier = address(entry.key, at: entry.keySpan), let later = address(entry.value) else {
                return nil
            }
            do throws(AddressFault) {
                _ = try form.typedCells(at: later)
            } catch {
                unknownAddress(error, later, at: entry.value.span)
            }
            return Succession.Renaming(earlier: earlier, later: later)
        }
    }

    private mutating func source(_ node: YAMLNode) -> Carry.Source? {
        guard let text = text(node), let path = address(text.withoutSign, at: node.span) else {
            return nil
        }
        return Carry.Source(isNegative: text.hasPrefix("-"), path: path)
    }

    /// Reports the first of the addresses that does not lead to exactly one cell.
    private mutating func refuseUnknown(_ addresses: [[String]], at span: SourceSpan, in form: Form) {
        for address in addresses {
            do {
                guard try form.cells(at: address).count != 1 || form.cell(at: address) == nil else { continue }
                return unknownReference(address.joined(separator: "."), at: span, known: [])
            } catch {
                return unknownAddress(error, address, at: span)
            }
        }
    }
}

extension Carry.Source {
    /// The source of one cell: what follows `target` in the cell's path follows the source's own path, but before its
    /// column if it names one.
    fileprivate func moved(from target: [String], to path: [String]) -> Carry.Source {
        Carry.Source(isNegative: isNegative, path: self.path.followed(as: target, by: path))
    }
}

extension Finding {
    /// A computed cell takes nothing over.
    fileprivate static func carryToTotal(_ address: [String], at span: SourceSpan) -> Finding {
        let address = address.joined(separator: ".")
        return Finding(
            .formReference, at: span,
            Bilingual(zh: "“\(address)”是合计，不从上年结转", en: "“\(address)” is a total; nothing is carried over to it"),
            advice: Bilingual(zh: "写它的各个加数", en: "name what it is the sum of"))
    }

    /// A computed cell is not summed over units.
    fileprivate static func stockOfTotals(_ address: [String], at span: SourceSpan) -> Finding {
        let address = address.joined(separator: ".")
        return Finding(
            .formReference, at: span,
            Bilingual(zh: "“\(address)”是合计，汇总以后另行计算", en: "“\(address)” is a total, computed after summing"),
            advice: Bilingual(zh: "写它的各个加数", en: "name what it is the sum of"))
    }
}
