internal import CXML2

/// libxml2's parser for the text of one part: no network, no files, no entities.
///
/// libxml2 calls back; what it reports for one piece of the text is kept until it is asked for. libxml2's own reader,
/// which can be asked as well, takes pieces of 512 bytes and starts each again if something long is incomplete.
///
/// Owns the handle and frees it. The text must outlive it.
final class XMLParser {
    enum Event {
        case start(XMLElement)
        case end
        /// A piece of text, of any length.
        case text(String)
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let part: String
    private var handle: xmlParserCtxtPtr?
    private var offset = 0
    private var events: [Event] = []
    private var nextEvent = 0
    /// The line of the first mistake; `nil` if there was none.
    private var faultLine: Int?

    private static let pieceSize = 1 << 18

    /// Sets libxml2 up for use from several threads, once.
    private static let isLibraryReady: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ text: UnsafeBufferPointer<UInt8>, part: String) throws(PackageError) {
        _ = Self.isLibraryReady
        self.text = text
        self.part = part
        var callbacks = Self.callbacks
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let handle = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else { throw .outOfMemory }
        self.handle = handle
        // The text is UTF-8 by now, whatever its declaration says.
        xmlCtxtUseOptions(handle, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    }

    deinit { xmlFreeParserCtxt(handle) }

    /// What comes next; `nil` at the end of the part.
    func next() throws(PackageError) -> Event? {
        while nextEvent == events.count {
            guard offset < text.count else { return nil }
            try parsePiece()
        }
        nextEvent += 1
        return events[nextEvent - 1]
    }

    private func parsePiece() throws(PackageError) {
        events.removeAll(keepingCapacity: true)
        nextEvent = 0
        let piece = UnsafeRawBufferPointer(text)[offset...].prefix(Self.pieceSize)
        offset += piece.count
        let bytes = UnsafeRawBufferPointer(rebasing: piece).assumingMemoryBound(to: CChar.self).baseAddress
        let code = xmlParseChunk(handle, bytes, Int32(piece.count), offset == text.count ? 1 : 0)
        if code == XML_ERR_NO_MEMORY.rawValue { throw .outOfMemory }
        if let faultLine { throw .part(part, .notWellFormed(line: faultLine)) }
        if handle?.pointee.wellFormed != 1 { throw .part(part, .notWellFormed(line: line)) }
    }

    fileprivate func add(_ event: Event) { events.append(event) }

    fileprivate func add(_ fault: xmlError) {
        // A warning, e.g. of an unusual namespace name, is no reason to refuse a workbook.
        guard fault.level.rawValue >= XML_ERR_ERROR.rawValue, faultLine == nil else { return }
        faultLine = max(1, Int(fault.line))
    }

    fileprivate var line: Int { max(1, Int(handle?.pointee.input?.pointee.line ?? 1)) }
}

extension XMLParser {
    /// Everything that libxml2 may call. What is missing here it does without: declarations of entities are not kept,
    /// so a reference to one is a mistake.
    private static var callbacks: xmlSAXHandler {
        let addText: charactersSAXFunc = { context, bytes, count in
            let text = UnsafeBufferPointer(start: bytes, count: Int(count))
            XMLParser.parser(context)?.add(.text(String(decoding: text, as: UTF8.self)))
        }
        var callbacks = xmlSAXHandler()
        callbacks.initialized = UInt32(XML_SAX2_MAGIC)
        callbacks.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let parser = XMLParser.parser(context) else { return }
            let attributes = UnsafeBufferPointer(start: attributes, count: 5 * Int(count))
            parser.add(
                .start(
                    XMLElement(
                        name: XMLParser.string(name), attributes: XMLParser.attributes(attributes), line: parser.line)))
        }
        callbacks.endElementNs = { context, _, _, _ in XMLParser.parser(context)?.add(.end) }
        // One function for both, else libxml2 would guess which white space counts.
        callbacks.characters = addText
        callbacks.ignorableWhitespace = addText
        callbacks.cdataBlock = addText
        callbacks.serror = { context, fault in
            if let fault { XMLParser.parser(context)?.add(fault.pointee) }
        }
        return callbacks
    }

    private static func parser(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
        context.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The attributes as libxml2 gives them: local name, prefix, namespace, begin and end of the value for each.
    private static func attributes(
        _ pieces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) -> [XMLElement.Attribute] {
        stride(from: 0, to: pieces.count, by: 5).compactMap { index in
            guard let start = pieces[index + 3], let end = pieces[index + 4] else { return nil }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            return XMLElement.Attribute(
                name: string(pieces[index]), namespace: pieces[index + 2].map { string($0) },
                // The one character that libxml2 leaves escaped here, for those who still want entities.
                value: value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value)
        }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
