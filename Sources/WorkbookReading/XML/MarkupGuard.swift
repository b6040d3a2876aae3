#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Looks over a part's tags before libxml2 does, and refuses what libxml2 must never see or would be very slow with.
///
/// libxml2 compares each attribute of a tag with all others, looks prefixes up among all that are in scope, and keeps
/// comments and instructions in memory. Of what is not well-formed, the guard sees as much as libxml2 will before it
/// stops.
struct MarkupGuard {
    /// The most attributes of one tag.
    static let attributeLimit = 256
    /// The most namespaces in scope. Excel declares about ten.
    static let namespaceLimit = 256
    /// The most comments and processing instructions of one part.
    static let asideLimit = 10_000

    private let bytes: UnsafeBufferPointer<UInt8>
    private let part: String
    private let depthLimit: Int
    private var index = 0
    private var asides = 0
    /// For each open element, how many namespaces are in scope in it.
    private var scopes: [Int] = []

    /// Goes through the UTF-8 text of a part.
    static func check(_ bytes: [UInt8], part: String, depthLimit: Int) throws(WorkbookReadError) {
        try bytes.withUnsafeBufferPointer { buffer throws(WorkbookReadError) in
            var markupGuard = MarkupGuard(buffer, part: part, depthLimit: depthLimit)
            try markupGuard.check()
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, part: String, depthLimit: Int) {
        self.bytes = bytes
        self.part = part
        self.depthLimit = depthLimit
    }

    private mutating func check() throws(WorkbookReadError) {
        while find("<") {
            if starts(with: "<!--") {
                try passAside(start: 4, end: "-->")
            } else if starts(with: "<?") {
                try passAside(start: 2, end: "?>")
            } else if starts(with: "<![CDATA[") {
                pass(start: 9, end: "]]>")
            } else if starts(with: "<!") {
                throw .part(part, .documentType(line: line))
            } else if starts(with: "</") {
                _ = scopes.popLast()
                pass(start: 2, end: ">")
            } else {
                try passTag()
            }
        }
    }

    private mutating func passAside(start: Int, end: StaticString) throws(WorkbookReadError) {
        asides += 1
        guard asides <= Self.asideLimit else { throw .limit(.asides(part: part, Self.asideLimit)) }
        pass(start: start, end: end)
    }

    private mutating func passTag() throws(WorkbookReadError) {
        var attributes = 0
        var namespaces = scopes.last ?? 0
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                if bytes[index - 1] != UInt8(ascii: "/") { try open(namespaces: namespaces) }
                index += 1
                return
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                attributes += 1
                guard attributes <= Self.attributeLimit else {
                    throw .limit(.attributes(part: part, Self.attributeLimit))
                }
                passValue()
            case UInt8(ascii: "x") where starts(with: "xmlns"):
                namespaces += 1
                guard namespaces <= Self.namespaceLimit else {
                    throw .limit(.namespaces(part: part, Self.namespaceLimit))
                }
                index += 5
            default: index += 1
            }
        }
    }

    private mutating func open(namespaces: Int) throws(WorkbookReadError) {
        scopes.append(namespaces)
        guard scopes.count <= depthLimit else { throw .limit(.depth(part: part, depthLimit)) }
    }

    private mutating func passValue() {
        let quote = bytes[index]
        index += 1
        if find(quote) { index += 1 }
    }

    /// Goes past the next `end` that begins at least `start` bytes from here, or to the end of the text.
    private mutating func pass(start: Int, end: StaticString) {
        index = min(index + start, bytes.count)
        while find(end.utf8Start.pointee) {
            if starts(with: end) {
                index += end.utf8CodeUnitCount
                return
            }
            index += 1
        }
    }

    private mutating func find(_ character: Unicode.Scalar) -> Bool { find(UInt8(ascii: character)) }

    /// Goes to the next `byte`; to the end of the text, when there is none.
    private mutating func find(_ byte: UInt8) -> Bool {
        guard let base = bytes.baseAddress, let found = memchr(base + index, Int32(byte), bytes.count - index) else {
            index = bytes.count
            return false
        }
        index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        return true
    }

    private func starts(with text: StaticString) -> Bool {
        guard let base = bytes.baseAddress, bytes.count - index >= text.utf8CodeUnitCount else { return false }
        return memcmp(base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    private var line: Int { 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") } }
}
