extension FormReader {
    /// Reads what a year's report takes over from the year before, as addresses of the tables in `form`.
    mutating func carries(_ fields: Fields, in form: Form) -> [Carry] {
        guard fields["carry"] != nil else { return [] }
        return list("carry", in: fields).flatMap { node -> [Carry] in
            guard let carry = self.fields(node, known: ["to", "from"]), let to = required("to", in: carry),
                let from = required("from", in: carry), let target = address(to)
            else { return [] }
            let sources = (from.items ?? [from]).compactMap { source($0) }
            switch form.typedCells(at: target) {
            case .failure(let fault):
                unknownAddress(fault, target, at: to.span)
                return []
            case .success(let cells):
                return cells.map { cell in
                    let path = form[cell].path.map(\.id)
                    return Carry(target: cell, sources: sources.map { $0.moved(from: target, to: path) })
                }
            }
        }
    }

    /// Reads what the earlier edition calls differently.
    mutating func succession(_ fields: Fields, in form: Form) -> Succession? {
        guard let node = fields["succeeds"], let fields = self.fields(node, known: ["edition", "renamed"]),
            let edition = text("edition", in: fields)
        else { return nil }
        let renamed = (fields["renamed"]?.entries ?? []).compactMap { entry -> Succession.Renaming? in
            guard let later = address(entry.value) else { return nil }
            if case .failure(let fault) = form.typedCells(at: later) {
                unknownAddress(fault, later, at: entry.value.span)
            }
            return Succession.Renaming(earlier: entry.key.words, later: later)
        }
        return Succession(edition: edition, renamed: renamed)
    }

    private mutating func address(_ node: YAMLNode) -> [String]? { text(node)?.words }

    private mutating func source(_ node: YAMLNode) -> Carry.Source? {
        guard let text = text(node) else { return nil }
        return Carry.Source(isNegative: text.hasPrefix("-"), path: String(text.drop { $0 == "-" }).words)
    }

    private mutating func unknownAddress(_ fault: AddressFault, _ words: [String], at span: SourceSpan) {
        switch fault {
        case .unknown(let index, let known):
            unknownReference(words[index], at: span, known: known.map(\.id))
        case .incomplete(let known):
            unknownReference(words.joined(separator: "."), at: span, known: known.map(\.id))
        case .tooLong(let index): unknownReference(words[index], at: span, known: [])
        }
    }
}

extension Carry.Source {
    /// The source of one cell: what follows `target` in the cell's path follows the source's own path, before its column
    /// if it names one.
    fileprivate func moved(from target: [String], to path: [String]) -> Carry.Source {
        if path.starts(with: target) {
            return Carry.Source(isNegative: isNegative, path: self.path + path.dropFirst(target.count))
        }
        let between = path.dropFirst(target.count - 1).dropLast()
        return Carry.Source(isNegative: isNegative, path: self.path.dropLast() + between + self.path.suffix(1))
    }
}

extension String {
    fileprivate var words: [String] { split(separator: ".").map(String.init) }
}
