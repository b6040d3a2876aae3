import CXML2
import Testing

/// An element of a document in HTML, as libxml2 reads it: HTML that the tool writes is well-formed XML, but for the
/// elements that have no end.
struct HTMLNode {
    let name: String
    let attributes: [String: String]
    let children: [Child]

    enum Child {
        case element(HTMLNode)
        case text(String)
    }

    /// Reads a fragment or a page.
    ///
    /// - Throws: An expectation that failed, when it is not well-formed.
    init(_ html: String) throws {
        let closed = html.replacing(/<(meta|br|col)\b([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
        let wrapped = "<html-text>\(closed.replacing("<!DOCTYPE html>", with: ""))</html-text>"
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue)
        let document = wrapped.utf8CString.withUnsafeBufferPointer { bytes in
            xmlReadMemory(bytes.baseAddress, Int32(bytes.count - 1), nil, "UTF-8", options)
        }
        let read = try #require(document, "libxml2 finds it malformed")
        defer { xmlFreeDoc(read) }
        self.init(try #require(xmlDocGetRootElement(read)))
    }

    private init(_ node: xmlNodePtr) {
        name = String(cString: node.pointee.name)
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let current = attribute {
            let value = current.pointee.children.flatMap { $0.pointee.content }
            attributes[String(cString: current.pointee.name)] = value.map { String(cString: $0) } ?? ""
            attribute = current.pointee.next
        }
        self.attributes = attributes
        var children: [Child] = []
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(HTMLNode(current)))
            case XML_TEXT_NODE: children.append(.text(String(cString: current.pointee.content)))
            default: break
            }
            child = current.pointee.next
        }
        self.children = children
    }

    var elements: [HTMLNode] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All that is written in it.
    var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }

    /// It and all elements in it, in their order.
    var all: [HTMLNode] { [self] + elements.flatMap(\.all) }

    func all(_ names: String...) -> [HTMLNode] { all.filter { names.contains($0.name) } }
}

extension HTMLNode {
    /// The rows of a table, each cell at its first position and nothing where its spans reach.
    var fields: [[String]] {
        let rows = all("tr")
        var taken: Set<[Int]> = []
        return rows.enumerated().map { y, row in
            var fields: [String] = []
            for cell in row.elements {
                while taken.contains([y, fields.count]) { fields.append("") }
                let x = fields.count
                let (width, height) = (
                    Int(cell.attributes["colspan"] ?? "") ?? 1, Int(cell.attributes["rowspan"] ?? "") ?? 1
                )
                for line in y..<y + height { for column in x..<x + width { taken.insert([line, column]) } }
                fields += [cell.text] + Array(repeating: "", count: width - 1)
            }
            while taken.contains([y, fields.count]) { fields.append("") }
            return fields
        }
    }

    /// What the document says, line by line: paragraphs, and the rows of tables with a tab between fields.
    var lines: [String] {
        switch name {
        case "h1", "h2", "h3", "p", "li": [text]
        case "table": fields.map { $0.joined(separator: "\t") }
        case "head": []
        default: elements.flatMap(\.lines)
        }
    }
}
