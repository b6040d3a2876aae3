/// Builds nodes from libyaml's events and refuses what a report file has no use for.
struct YAMLTreeBuilder {
    /// The outcome of one pass over a text.
    struct Outcome {
        var root: YAMLNode?
        var findings: [Finding] = []
        /// Why the pass ended early.
        var problem: YAMLProblem?
        var isBeyondLimits = false
        /// Whether the tree has all that was left out of an outline.
        var isComplete = true

        /// Whether the text was read to its end and there is nothing to say of it.
        var isFlawless: Bool { findings.isEmpty && problem == nil && !isBeyondLimits && isComplete }
    }

    private var findings: [Finding] = []
    private var values = 0
    /// What is not in the text but belongs into the tree.
    private var outline: YAMLOutline?

    /// - Parameter outline: What `text` is the outline of, if it is one.
    static func build(
        _ text: UnsafeBufferPointer<UInt8>, origin: YAMLOrigin, outline: YAMLOutline? = nil
    ) -> Outcome {
        YAMLEvents.read(text, of: outline?.text ?? text, origin: origin) { events in
            var builder = YAMLTreeBuilder(outline: outline)
            var outcome = Outcome()
            do throws(Stop) {
                outcome.root = try builder.document(&events)
                outcome.isComplete = builder.isComplete
            } catch {
                switch error {
                case .syntax(let problem):
                    builder.findings.append(problem.finding)
                    outcome.problem = problem
                case .beyondLimits(let finding):
                    builder.findings.append(finding)
                    outcome.isBeyondLimits = true
                }
            }
            outcome.findings = builder.findings
            return outcome
        } ?? Outcome(findings: [.outOfMemory])
    }

    private enum Stop: Error {
        case syntax(YAMLProblem)
        case beyondLimits(Finding)
    }

    private mutating func document(_ events: inout YAMLEvents) throws(Stop) -> YAMLNode? {
        var root: YAMLNode?
        var documents = 0
        while true {
            let event = try next(&events)
            switch event.kind {
            case .streamEnd: return root
            case .documentStart:
                documents += 1
                if documents == 2 {
                    findings.append(.secondDocument(at: event.span))
                    return root
                }
            case .other: continue
            default: root = try node(event, &events, depth: 1)
            }
        }
    }

    private mutating func node(
        _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
    ) throws(Stop) -> YAMLNode? {
        values += 1
        guard values <= YAMLDocument.valueLimit else { throw .beyondLimits(.tooManyValues(at: event.span)) }
        switch event.kind {
        case .scalar(let hasAnchor, let hasTag):
            refuse(anchor: hasAnchor, tag: hasTag, at: event.span)
            return YAMLNode(.scalar(scalar(event, events)), at: event.span)
        case .sequenceStart(let hasAnchor, let hasTag):
            refuse(anchor: hasAnchor, tag: hasTag, at: event.span)
            return try sequence(from: event.span, &events, depth: depth)
        case .mappingStart(let hasAnchor, let hasTag):
            refuse(anchor: hasAnchor, tag: hasTag, at: event.span)
            return try mapping(from: event.span, &events, depth: depth)
        case .alias:
            findings.append(.alias(at: event.span))
            return nil
        default: return nil
        }
    }

    private var isComplete: Bool { outline.map(\.isComplete) != false && values <= YAMLDocument.valueLimit }

    private mutating func takeList(at start: SourcePosition) -> YAMLNode? {
        guard let list = outline?.takeList(at: start) else { return nil }
        values += list.items?.count ?? 0
        return list
    }

    private mutating func scalar(_ event: YAMLEvent, _ events: borrowing YAMLEvents) -> YAMLScalar {
        let scalar = events.scalar
        guard scalar.style == .literal, let text = outline?.takeBlock(on: event.span.start.line) else { return scalar }
        return YAMLScalar(text: text, style: .literal)
    }

    private mutating func sequence(
        from start: SourceSpan, _ events: inout YAMLEvents, depth: Int
    ) throws(Stop) -> YAMLNode {
        guard depth <= YAMLDocument.depthLimit else { throw .beyondLimits(.tooDeep(at: start)) }
        var items: [YAMLNode] = []
        items.reserveCapacity(8)
        while true {
            let event = try next(&events)
            if case .sequenceEnd = event.kind {
                if items.isEmpty, let list = takeList(at: start.start) { return list }
                return YAMLNode(.sequence(items), at: SourceSpan(start: start.start, end: event.span.end))
            }
            let item = try node(event, &events, depth: depth + 1)
            items.append(item ?? YAMLNode(.scalar(YAMLScalar(text: "", style: .plain)), at: event.span))
        }
    }

    private mutating func mapping(
        from start: SourceSpan, _ events: inout YAMLEvents, depth: Int
    ) throws(Stop) -> YAMLNode {
        guard depth <= YAMLDocument.depthLimit else { throw .beyondLimits(.tooDeep(at: start)) }
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(8)
        while true {
            let keyEvent = try next(&events)
            if case .mappingEnd = keyEvent.kind {
                return YAMLNode(.mapping(entries), at: SourceSpan(start: start.start, end: keyEvent.span.end))
            }
            let key = try node(keyEvent, &events, depth: depth + 1)
            let valueEvent = try next(&events)
            let value = try node(valueEvent, &events, depth: depth + 1)
            guard let key else { continue }
            guard case .scalar(let name) = key.content else {
                findings.append(.keyIsNotText(at: key.span))
                continue
            }
            let missing = YAMLNode(.scalar(YAMLScalar(text: "", style: .plain)), at: valueEvent.span)
            entries.append(YAMLEntry(key: name.text, keySpan: key.span, value: value ?? missing))
        }
    }

    private mutating func refuse(anchor: Bool, tag: Bool, at span: SourceSpan) {
        if anchor { findings.append(.anchor(at: span)) }
        if tag { findings.append(.tag(at: span)) }
    }

    private func next(_ events: inout YAMLEvents) throws(Stop) -> YAMLEvent {
        do throws(YAMLProblem) { return try events.next() } catch { throw .syntax(error) }
    }
}
