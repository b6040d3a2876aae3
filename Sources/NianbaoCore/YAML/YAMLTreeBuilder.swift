/// Builds nodes from libyaml's events and refuses what a report file has no use for.
struct YAMLTreeBuilder {
    /// The outcome of one pass over a text.
    struct Outcome {
        var root: YAMLNode?
        var findings: [Finding] = []
        /// Why the pass ended early.
        var problem: YAMLProblem?
        var isBeyondLimits = false
    }

    private var findings: [Finding] = []
    private var values = 0

    static func build(_ text: UnsafeBufferPointer<UInt8>, origin: YAMLOrigin) -> Outcome {
        YAMLEvents.read(text, origin: origin) { events in
            var builder = YAMLTreeBuilder()
            var outcome = Outcome()
            do throws(Stop) {
                outcome.root = try builder.document(&events)
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
            return YAMLNode(.scalar(events.scalar), at: event.span)
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

    private mutating func sequence(
        from start: SourceSpan, _ events: inout YAMLEvents, depth: Int
    ) throws(Stop) -> YAMLNode {
        guard depth <= YAMLDocument.depthLimit else { throw .beyondLimits(.tooDeep(at: start)) }
        var items: [YAMLNode] = []
        items.reserveCapacity(8)
        while true {
            let event = try next(&events)
            if case .sequenceEnd = event.kind {
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
