extension FormReader {
    /// Reads which typed cells of `form` are stocks. A roll-up adds up every typed cell; of stocks, no document says so.
    mutating func stocks(_ fields: Fields, in form: Form) -> Set<CellID> {
        guard let node = fields["rollup"], let fields = self.fields(node, known: ["stocks"]) else { return [] }
        return list("stocks", in: fields).reduce(into: []) { stocks, node in
            guard let address = address(node) else { return }
            switch form.typedCells(at: address) {
            case .failure(let fault): unknownAddress(fault, address, at: node.span)
            case .success(let cells) where cells.contains { form[$0].isDerived }:
                findings.append(.stockOfTotals(address, at: node.span))
            case .success(let cells): stocks.formUnion(cells)
            }
        }
    }
}

extension Finding {
    /// What is computed is not summed.
    fileprivate static func stockOfTotals(_ address: [String], at span: SourceSpan) -> Finding {
        let address = address.joined(separator: ".")
        return Finding(
            .formReference, at: span,
            Bilingual(zh: "“\(address)”是合计，汇总以后另行计算", en: "“\(address)” is a total, computed after summing"),
            advice: Bilingual(zh: "写它的各个加数", en: "name what it is the sum of"))
    }
}
