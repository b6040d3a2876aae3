@testable import OfficeReading

/// An element of a part with everything in it.
struct XMLNode {
    let name: String
    /// By their names without prefixes.
    let attributes: [String: String]
    var children: [XMLNode] = []
    /// What stands in an element that holds text alone.
    var text = ""

    /// Elements that hold text alone.
    private static let textual: Set = [
        "t", "instrText", "title", "subject", "creator", "description", "language", "contentStatus", "created",
        "modified", "Application",
    ]

    init(_ element: XMLElement, _ reader: inout XMLReader) throws(PackageError) {
        name = element.name
        attributes = Dictionary(element.attributes.map { ($0.name, $0.value) }) { first, _ in first }
        if Self.textual.contains(name) {
            text = try reader.text(of: element, limit: 1 << 24)
            return
        }
        while let child = try reader.next(in: element) { children.append(try XMLNode(child, &reader)) }
    }

    /// The first child of this name.
    subscript(name: String) -> XMLNode? { children.first { $0.name == name } }

    /// The `w:val` of the child of this name.
    func value(_ name: String) -> String? { self[name]?.attributes["val"] }

    /// All elements of this name, however deep.
    func all(_ name: String) -> [XMLNode] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The text of a paragraph, with line feeds and tabs.
    var shown: String {
        switch name {
        case "t": text
        case "tab": "\t"
        case "br": "\n"
        case "pPr", "rPr": ""
        default: children.map(\.shown).joined()
        }
    }
}
