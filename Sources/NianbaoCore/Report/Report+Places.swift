extension Report {
    /// The section that a place in the report's file belongs to; `nil` above the sections and behind them.
    package func section(at position: SourcePosition) -> Int? {
        var best: (section: Int, start: SourcePosition)?
        func consider(_ section: Int, _ span: SourceSpan?) {
            guard let start = span?.start, start <= position, best.map({ $0.start < start }) ?? true else { return }
            best = (section, start)
        }
        for section in form.sections.indices { consider(section, narratives[section].span) }
        for index in entries.indices { consider(form.cells[index].section, entries[index].span) }
        // Explanations may stand below the last section.
        if let last = waivers.compactMap(\.span).map(\.start).min(), last <= position { return nil }
        return best?.section
    }
}
