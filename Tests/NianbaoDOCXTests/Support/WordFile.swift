import NianbaoCore
import NianbaoDOCX
import Testing

@testable import OfficeReading

/// A document as it was written, read back with the reader of office files.
struct WordFile {
    let bytes: [UInt8]
    let body: XMLNode

    static let properties = DocumentProperties(subject: "格式", author: "青石县水利局", comments: "说明")

    init(_ document: PrintedDocument, _ properties: DocumentProperties = properties) throws {
        bytes = try WordDocument.bytes(of: document, properties: properties)
        body = try #require(try Self.part("word/document.xml", of: bytes)["body"])
    }

    init(title: String = "标题", _ blocks: PrintedDocument.Block...) throws {
        try self.init(PrintedDocument(title: PrintedTitle(title), blocks: blocks))
    }

    func part(_ name: String) throws -> XMLNode { try Self.part(name, of: bytes) }

    private static func part(_ name: String, of bytes: [UInt8]) throws(PackageError) -> XMLNode {
        var limits = PackageLimits()
        limits.ratio = 5_000
        return try ZipArchive.open(bytes, limits: limits) { archive throws(PackageError) in
            var parts = PackageParts(limits)
            return try parts.read(archive, PartName(entry: name)) { reader throws(PackageError) in
                try XMLNode(try reader.root(), &reader)
            }
        }
    }

    /// Each paragraph outside of tables, as its style and its text; those without a height are left out.
    var paragraphs: [String] {
        body.children.filter { $0.name == "p" && !$0.shown.isEmpty }.map {
            "\($0["pPr"]?.value("pStyle") ?? "") \($0.shown)"
        }
    }

    var tables: [XMLNode] { body.children.filter { $0.name == "tbl" } }

    /// The paragraph of this text.
    func paragraph(_ text: String) throws -> XMLNode {
        try #require(body.children.first { $0.name == "p" && $0.shown == text })
    }

    /// The properties of the sections in order.
    var sections: [XMLNode] { body.all("sectPr") }
}

extension XMLNode {
    /// The texts of a table's cells as `PrintedGrid.texts` has them, by the spans that the table gives.
    var gridTexts: [[String]] {
        all("tr").map { row in
            row.children.filter { $0.name == "tc" }.flatMap { cell in
                let properties = cell["tcPr"]
                let isContinued = properties?["vMerge"].map { $0.attributes["val"] != "restart" } ?? false
                let text = cell.children.filter { $0.name == "p" }.map(\.shown).joined(separator: "\n")
                let span = properties?.value("gridSpan").flatMap { Int($0) } ?? 1
                return [isContinued ? "" : text] + Array(repeating: "", count: span - 1)
            }
        }
    }
}
