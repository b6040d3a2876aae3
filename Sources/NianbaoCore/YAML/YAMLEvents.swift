internal import CYAML

/// libyaml's stream of events over one text.
///
/// Owns the parser and frees it on every path. The text must outlive it, hence the scoped `read`.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let origin: YAMLOrigin
    private let text: UnsafeBufferPointer<UInt8>
    /// The place after the last character of a text that ends in the middle of a line; `nil` when it ends with a line
    /// break. libyaml ends the last line in any case and gives places on one that is not there.
    private let end: SourcePosition?
    /// What libyaml gave last; its memory is freed before the next.
    private var event = yaml_event_t()

    /// Calls `body` with the events of `text`; `nil` when libyaml cannot get memory.
    ///
    /// - Parameter whole: The text that places refer to: `text` itself, or what it is the outline of.
    static func read<Result>(
        _ text: UnsafeBufferPointer<UInt8>, of whole: UnsafeBufferPointer<UInt8>, origin: YAMLOrigin,
        _ body: (inout YAMLEvents) -> Result
    ) -> Result? {
        guard var events = YAMLEvents(text, end: Self.end(of: whole), origin: origin) else { return nil }
        return body(&events)
    }

    private init?(_ text: UnsafeBufferPointer<UInt8>, end: SourcePosition?, origin: YAMLOrigin) {
        parser = .allocate(capacity: 1)
        (self.origin, self.text) = (origin, text)
        self.end = end
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    private static func end(of text: UnsafeBufferPointer<UInt8>) -> SourcePosition? {
        guard let last = text.last, last != UInt8(ascii: "\n") else { return nil }
        let lines = SourceLines(String(decoding: text, as: UTF8.self))
        let width = lines[lines.count]?.unicodeScalars.count ?? 0
        return width > 0 ? SourcePosition(line: lines.count, column: width + 1) : nil
    }

    /// The position in the file of one of libyaml's marks.
    private func position(_ mark: yaml_mark_t) -> SourcePosition {
        let place = SourcePosition(line: mark.line + 1, column: mark.column + 1)
        return origin.position(end.map { min($0, place) } ?? place)
    }

    deinit {
        var event = event
        yaml_event_delete(&event)
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event.
    ///
    /// - Throws: The problem that libyaml met; no event follows it.
    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        yaml_event_delete(&event)
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        return YAMLEvent(
            kind: kind,
            span: SourceSpan(start: position(event.start_mark), end: position(event.end_mark)))
    }

    /// The scalar of the last event; an empty one if that was no scalar.
    var scalar: YAMLScalar {
        guard event.type == YAML_SCALAR_EVENT else { return YAMLScalar(text: "", style: .plain) }
        let data = event.data.scalar
        let style: YAMLScalar.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        return YAMLScalar(text: Self.text(data.value, data.length), style: style)
    }

    private func problem() -> YAMLProblem {
        let state = parser.pointee
        let isReaderError = state.error == YAML_READER_ERROR
        return YAMLProblem(
            text: state.problem.map { String(cString: $0) } ?? "",
            context: state.context.map { String(cString: $0) } ?? "",
            // A reader error has no mark of its own; the parser stopped at `mark`.
            isBehindQuote: isBehindQuote(state.problem_mark.index),
            character: state.buffer.pointer < state.buffer.last ? state.buffer.pointer.pointee : nil,
            position: position(isReaderError ? state.mark : state.problem_mark),
            contextPosition: isReaderError || state.context == nil ? nil : position(state.context_mark))
    }

    /// Whether the character with this index comes right after a quotation mark, or after spaces behind one.
    private func isBehindQuote(_ index: Int) -> Bool {
        var (place, count) = (0, 0)
        while place < text.count, count < index {
            place += text.scalar(at: place).length
            count += 1
        }
        while place > 0, text[place - 1] == 0x20 { place -= 1 }
        return place > 0 && (text[place - 1] == UInt8(ascii: "\"") || text[place - 1] == UInt8(ascii: "'"))
    }

    private var kind: YAMLEvent.Kind {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            return .scalar(hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return .sequenceStart(hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return .mappingStart(hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
        default: return .other
        }
    }
}

extension YAMLEvents {
    /// libyaml has just checked that the bytes are UTF-8; checking them again would cost a tenth of all reading.
    private static func text(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> String {
        String(uncheckedUTF8: UnsafeBufferPointer(start: bytes, count: count))
    }
}

/// One step of the stream.
struct YAMLEvent {
    let kind: Kind
    let span: SourceSpan

    enum Kind {
        /// Its text is the stream's `scalar` until the next event.
        case scalar(hasAnchor: Bool, hasTag: Bool)
        case sequenceStart(hasAnchor: Bool, hasTag: Bool)
        case sequenceEnd
        case mappingStart(hasAnchor: Bool, hasTag: Bool)
        case mappingEnd
        case alias
        case documentStart
        case streamEnd
        case other
    }
}

/// What stopped libyaml, in its own words.
struct YAMLProblem: Error {
    let text: String
    let context: String
    /// Whether what it met comes after the end of a quoted text.
    let isBehindQuote: Bool
    /// The first byte that libyaml did not take; `nil` at the end of the text.
    let character: UInt8?
    let position: SourcePosition
    let contextPosition: SourcePosition?
}

/// How positions in the parsed text relate to the file that people see.
struct YAMLOrigin {
    /// How many lines of the file come before the parsed text.
    var lineOffset = 0
    /// The original columns of the characters of a repaired line and of the end of the line, by 1-based line of the
    /// file; lines whose columns did not change are missing.
    var columns: [Int: [Int]] = [:]

    /// The position in the file of a place in the parsed text.
    fileprivate func position(_ place: SourcePosition) -> SourcePosition {
        let line = place.line + UInt32(clamping: lineOffset)
        let moved = SourcePosition(line: line, column: place.column)
        return columns.isEmpty ? moved : original(moved)
    }

    private func original(_ place: SourcePosition) -> SourcePosition {
        guard let columns = columns[Int(place.line)] else { return place }
        return SourcePosition(line: Int(place.line), column: columns[min(Int(place.column), columns.count) - 1])
    }
}
