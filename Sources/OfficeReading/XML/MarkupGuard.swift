internal import CLibrary

/// Scans a part's tags before libxml2 does, and refuses what libxml2 must never see or would be very slow with.
///
/// libxml2 compares each attribute of a tag with all others, looks prefixes up among all that are in scope, and names
/// in a table that does not grow. If XML is not well-formed, the guard scans as far as libxml2 will before it stops.
struct MarkupGuard {
    /// The most attributes of one tag.
    static let attributeLimit = 256
    /// The most namespaces in scope. Excel declares about ten.
    static let namespaceLimit = 256
    /// The most comments and processing instructions of one part.
    static let asideLimit = 10_000
    /// The most bytes of the different names of one part. A sheet of Excel's has about two thousand.
    static let nameLimit = 1 << 16

    private var scanner: MarkupScanner
    private let part: String
    private let depthLimit: Int
    private var asides = 0
    /// The names so far by their hashes, which cannot be predicted outside this process.
    private var names: Set<Int> = []
    private var nameSize = 0
    /// For each open element, how many namespaces are in scope in it.
    private var scopes: [Int] = []

    /// Goes through the UTF-8 text of a part.
    static func check(_ bytes: [UInt8], part: String, depthLimit: Int) throws(PackageError) {
        try bytes.withUnsafeBufferPointer { buffer throws(PackageError) in
            var markupGuard = MarkupGuard(
                scanner: MarkupScanner(UnsafeRawBufferPointer(buffer)), part: part, depthLimit: depthLimit)
            try markupGuard.check()
        }
    }

    private init(scanner: MarkupScanner, part: String, depthLimit: Int) {
        self.scanner = scanner
        self.part = part
        self.depthLimit = depthLimit
    }

    private mutating func check() throws(PackageError) {
        while scanner.find(UInt8(ascii: "<")) {
            if scanner.skip("<!--") {
                scanner.pass("-->")
                try countAside()
            } else if scanner.skip("<?") {
                scanner.pass("?>")
                try countAside()
            } else if scanner.skip("<![CDATA[") {
                scanner.pass("]]>")
            } else if scanner.skip("<!") {
                throw .part(part, .documentType(line: scanner.line))
            } else if scanner.skip("</") {
                scanner.pass(">")
                _ = scopes.popLast()
            } else {
                _ = scanner.skip("<")
                try passTag()
            }
        }
    }

    private mutating func countAside() throws(PackageError) {
        asides += 1
        guard asides <= Self.asideLimit else { throw .limit(.asides(part: part, Self.asideLimit)) }
    }

    private mutating func passTag() throws(PackageError) {
        var attributes = 0
        var namespaces = scopes.last ?? 0
        try count(scanner.name())
        while let byte = scanner.current {
            switch byte {
            case UInt8(ascii: ">"):
                if scanner.previous != UInt8(ascii: "/") { try open(namespaces: namespaces) }
                return
            case UInt8(ascii: "\""), UInt8(ascii: "'"): scanner.passValue()
            case _ where MarkupScanner.isBoundary(byte): scanner.advance()
            default:
                attributes += 1
                let name = scanner.name()
                try count(name)
                if name.starts(with: "xmlns".utf8) {
                    namespaces += 1
                    try count(scanner.value())
                }
                guard attributes <= Self.attributeLimit else {
                    throw .limit(.attributes(part: part, Self.attributeLimit))
                }
                guard namespaces <= Self.namespaceLimit else {
                    throw .limit(.namespaces(part: part, Self.namespaceLimit))
                }
            }
        }
    }

    private mutating func open(namespaces: Int) throws(PackageError) {
        scopes.append(namespaces)
        guard scopes.count <= depthLimit else { throw .limit(.depth(part: part, depthLimit)) }
    }

    private mutating func count(_ name: UnsafeRawBufferPointer) throws(PackageError) {
        // Of one byte, as most names in a sheet are, there are too few to fill any table.
        guard name.count > 1 else { return }
        var hasher = Hasher()
        hasher.combine(bytes: name)
        guard names.insert(hasher.finalize()).inserted else { return }
        nameSize += name.count
        guard nameSize <= Self.nameLimit else { throw .limit(.names(part: part, Self.nameLimit)) }
    }
}
