/// Walks through the elements of one part.
struct XMLReader: ~Copyable {
    private let parser: XMLParser
    private let part: String
    /// How many elements are open.
    private var depth = 0

    /// Calls `body` with the elements of a part, then reads what `body` has left, so that a part is wholly well-formed
    /// or refused.
    static func read<Result>(
        _ bytes: [UInt8], part: String, depthLimit: Int,
        _ body: (inout XMLReader) throws(PackageError) -> Result
    ) throws(PackageError) -> Result {
        guard let text = XMLText.utf8(bytes) else { throw .part(part, .notWellFormed(line: 1)) }
        try MarkupGuard.check(text, part: part, depthLimit: depthLimit)
        return try text.withUnsafeBufferPointer { buffer throws(PackageError) in
            var reader = XMLReader(parser: try XMLParser(buffer, part: part), part: part)
            let result = try body(&reader)
            while try reader.advance() != nil {}
            return result
        }
    }

    private init(parser: XMLParser, part: String) {
        self.parser = parser
        self.part = part
    }

    /// The outermost element; called first.
    mutating func root() throws(PackageError) -> XMLElement {
        while let event = try advance() {
            if case .start(let element) = event { return element }
        }
        throw .part(part, .notWellFormed(line: 1))
    }

    /// The next child of `parent`, past what has not been read of the one before; `nil` at the end of `parent`.
    mutating func next(in parent: XMLElement) throws(PackageError) -> XMLElement? {
        while let event = try advance() {
            switch event {
            case .start(let element) where element.depth == parent.depth + 1: return element
            case .end where depth <= parent.depth: return nil
            default: break
            }
        }
        return nil
    }

    /// The text in an element, which is read to its end and must contain nothing else. White space counts, whatever
    /// `xml:space` says.
    mutating func text(of element: XMLElement, limit: Int) throws(PackageError) -> String {
        var text = ""
        while let event = try advance(), depth > element.depth {
            switch event {
            case .text(let piece): text += piece
            case .start(let child): throw invalid(child)
            case .end: break
            }
            guard text.utf8.count <= limit else { throw tooLong(limit) }
        }
        return text
    }

    /// The refusal of an element that is well-formed but makes no sense.
    func invalid(_ element: XMLElement) -> PackageError { .part(part, .invalidContent(line: element.line)) }

    /// The refusal of a text of more than `limit` bytes.
    func tooLong(_ limit: Int) -> PackageError { .limit(.text(part: part, limit)) }

    private mutating func advance() throws(PackageError) -> XMLParser.Event? {
        switch try parser.next() {
        case .start(var element)?:
            element.depth = depth
            depth += 1
            return .start(element)
        case .end?:
            depth -= 1
            return .end
        case let event: return event
        }
    }
}
