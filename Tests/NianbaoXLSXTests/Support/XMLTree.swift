import Testing

@testable import OfficeReading

/// An element of a part of a workbook, with all that is in it.
struct XMLTree {
    /// The name without its prefix.
    let name: String
    /// The values of the attributes by their names without prefixes.
    let attributes: [String: String]
    private(set) var children: [XMLTree] = []
    /// The text in the element itself, white space included.
    private(set) var text = ""

    private init(_ element: XMLElement) {
        name = element.name
        attributes = Dictionary(element.attributes.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// The outermost element of a part.
    static func read(_ bytes: [UInt8], part: String) throws -> XMLTree {
        try bytes.withUnsafeBufferPointer { buffer in
            let parser = try XMLParser(buffer, part: part)
            var open: [XMLTree] = []
            while let event = try parser.next() {
                switch event {
                case .start(let element): open.append(XMLTree(element))
                case .text(let text): if !open.isEmpty { open[open.count - 1].text += text }
                case .end:
                    let closed = open.removeLast()
                    guard !open.isEmpty else { return closed }
                    open[open.count - 1].children.append(closed)
                }
            }
            throw PackageError.part(part, .missing)
        }
    }

    /// The first child of this name.
    subscript(name: String) -> XMLTree? { children.first { $0.name == name } }

    func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    /// All text in the element, that of its children included.
    var allText: String { text + children.map(\.allText).joined() }

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap { Double($0) } }
}
