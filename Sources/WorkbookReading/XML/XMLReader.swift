internal import CXML2

/// libxml2's stream of nodes over one part: no network, no files, no entities.
///
/// Owns the handle and frees it on every path. The text must outlive it, hence the scoped `read`.
struct XMLReader: ~Copyable {
    private let handle: xmlTextReaderPtr
    private let fault: XMLFault
    private let part: String
    private var isAtEnd = false

    /// Calls `body` with the elements of a part, then reads what `body` has left, so that a part is wholly well-formed
    /// or refused.
    static func read<Result>(
        _ bytes: [UInt8], part: String, depthLimit: Int,
        _ body: (inout XMLReader) throws(WorkbookReadError) -> Result
    ) throws(WorkbookReadError) -> Result {
        guard let text = XMLText.utf8(bytes) else { throw .part(part, .notWellFormed(line: 1)) }
        try MarkupGuard.check(text, part: part, depthLimit: depthLimit)
        return try text.withUnsafeBufferPointer { buffer throws(WorkbookReadError) in
            var reader = try XMLReader(buffer, part: part)
            let result = try body(&reader)
            while try reader.advance() {}
            return result
        }
    }

    private init(_ buffer: UnsafeBufferPointer<UInt8>, part: String) throws(WorkbookReadError) {
        _ = XMLFault.isLibraryReady
        // The text is UTF-8 by now, whatever its declaration says.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
        guard let count = Int32(exactly: buffer.count),
            let handle = xmlReaderForMemory(
                UnsafeRawBufferPointer(buffer).assumingMemoryBound(to: CChar.self).baseAddress, count, nil, "UTF-8",
                options)
        else { throw .outOfMemory }
        self.handle = handle
        self.part = part
        fault = XMLFault()
        fault.watch(handle)
    }

    deinit { xmlFreeTextReader(handle) }

    /// The outermost element; called first.
    mutating func root() throws(WorkbookReadError) -> XMLElement {
        while try advance() {
            if isAtElement { return element }
        }
        throw notWellFormed
    }

    /// The next child of `parent`, past what has not been read of the one before; `nil` when there is none.
    mutating func next(in parent: XMLElement) throws(WorkbookReadError) -> XMLElement? {
        guard !parent.isEmpty else { return nil }
        while try advance() {
            let depth = self.depth
            if depth <= parent.depth { return nil }
            if depth == parent.depth + 1, isAtElement { return element }
        }
        return nil
    }

    /// The text right in an element, which is read to its end. Blanks count, whatever `xml:space` says.
    mutating func text(of element: XMLElement, limit: Int) throws(WorkbookReadError) -> String {
        guard !element.isEmpty else { return "" }
        var text = ""
        while try advance(), depth > element.depth {
            guard depth == element.depth + 1, isAtText, let value = xmlTextReaderConstValue(handle) else { continue }
            text += String(cString: value)
            guard text.utf8.count <= limit else { throw tooLong(limit) }
        }
        return text
    }

    /// An attribute of the element that was come to last; `namespace` is `nil` for one without a prefix.
    func attribute(_ name: String, namespace: String? = nil) -> String? {
        let isThere =
            if let namespace {
                xmlTextReaderMoveToAttributeNs(handle, name, namespace) == 1
            } else {
                xmlTextReaderMoveToAttribute(handle, name) == 1
            }
        guard isThere else { return nil }
        defer { xmlTextReaderMoveToElement(handle) }
        return xmlTextReaderConstValue(handle).map { String(cString: $0) }
    }

    /// The refusal of what is well-formed here but makes no sense.
    var invalidContent: WorkbookReadError {
        .part(part, .invalidContent(line: max(1, Int(xmlTextReaderGetParserLineNumber(handle)))))
    }

    /// The refusal of a text of more than `limit` bytes.
    func tooLong(_ limit: Int) -> WorkbookReadError { .limit(.cellText(part: part, limit)) }

    private var notWellFormed: WorkbookReadError { .part(part, .notWellFormed(line: fault.line ?? 1)) }

    /// Goes to the next node; `false` at the end of the part.
    private mutating func advance() throws(WorkbookReadError) -> Bool {
        guard !isAtEnd else { return false }
        let status = xmlTextReaderRead(handle)
        if fault.isOutOfMemory { throw .outOfMemory }
        guard status >= 0, fault.line == nil else { throw notWellFormed }
        isAtEnd = status == 0
        return !isAtEnd
    }

    private var depth: Int { Int(xmlTextReaderDepth(handle)) }

    private var nodeType: xmlReaderTypes { xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(handle))) }

    private var isAtElement: Bool { nodeType == XML_READER_TYPE_ELEMENT }

    private var isAtText: Bool {
        switch nodeType {
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            true
        default: false
        }
    }

    private var element: XMLElement {
        XMLElement(
            name: xmlTextReaderConstLocalName(handle).map { String(cString: $0) } ?? "", depth: depth,
            isEmpty: xmlTextReaderIsEmptyElement(handle) == 1)
    }
}

/// What libxml2 has complained of while it read one part; nothing reaches standard error.
private final class XMLFault {
    /// The line of the first mistake; `nil` when there was none.
    private(set) var line: Int?
    private(set) var isOutOfMemory = false

    /// Sets libxml2 up for use from several threads, once.
    static let isLibraryReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Receives the complaints of `reader`, which this must outlive.
    func watch(_ reader: xmlTextReaderPtr) {
        xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let context, let error else { return }
                Unmanaged<XMLFault>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func add(_ error: xmlError) {
        if error.code == XML_ERR_NO_MEMORY.rawValue { isOutOfMemory = true }
        // A warning, e.g. of an odd namespace name, is no reason to refuse a workbook.
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue, line == nil else { return }
        line = max(1, Int(error.line))
    }
}
