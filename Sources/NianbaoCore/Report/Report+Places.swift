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
        // Lists stand below the last section.
        if let lists = listStart, lists <= position { return nil }
        return best?.section
    }

    /// Where the first entry of a list stands.
    private var listStart: SourcePosition? {
        let spans = [waivers.first?.span, adjustments.first?.span, sources.first?.span]
        return spans.compactMap { $0?.start }.min()
    }
}
