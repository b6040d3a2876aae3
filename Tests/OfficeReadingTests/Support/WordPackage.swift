import NianbaoCore

@testable import OfficeReading

/// A small Word document; tests write its body in XML.
struct WordPackage {
    /// What is inside `w:body`.
    var body: String
    var styles: String?
    var numbering: String?
    /// Whether it is written in the strict format.
    var isStrict = false
    /// More relationships of the document, each a kind and its target.
    var relationships: [(kind: String, target: String)] = []

    init(_ body: String, styles: String? = nil, numbering: String? = nil) {
        (self.body, self.styles, self.numbering) = (body, styles, numbering)
    }

    var entries: [StoredZip.Entry] {
        var entries = [
            part("_rels/.rels", TestPackage.relationships([("rId1", "officeDocument", "word/document.xml")]))
        ]
        var targets = relationships.enumerated().map { (id: "rId9\($0)", kind: $1.kind, target: $1.target) }
        entries.append(part("word/document.xml", root("document", "<w:body>\(body)</w:body>")))
        if let styles {
            targets.append(("rId1", "styles", "styles.xml"))
            entries.append(part("word/styles.xml", root("styles", styles)))
        }
        if let numbering {
            targets.append(("rId2", "numbering", "numbering.xml"))
            entries.append(part("word/numbering.xml", root("numbering", numbering)))
        }
        entries.append(part("word/_rels/document.xml.rels", TestPackage.relationships(targets)))
        return entries
    }

    var bytes: [UInt8] { StoredZip.bytes(entries) }

    func read(_ change: (inout DocumentLimits) -> Void = { _ in }) throws(PackageError) -> SourceDocument {
        var limits = DocumentLimits.standard
        change(&limits)
        return try WordFile.read(bytes, limits: limits)
    }

    /// Why the document is refused; `nil` when it is not.
    func refusal(_ change: (inout DocumentLimits) -> Void = { _ in }) -> PackageError? {
        do throws(PackageError) {
            _ = try read(change)
            return nil
        } catch {
            return error
        }
    }

    private func part(_ name: String, _ text: String) -> StoredZip.Entry {
        StoredZip.Entry(name: name, content: Array(text.utf8))
    }

    private func root(_ name: String, _ content: String) -> String {
        let namespace =
            isStrict
            ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let others = ["mc", "wp", "a", "wps", "v", "m", "pic", "o"].map { " xmlns:\($0)=\"urn:\($0)\"" }.joined()
        return "<w:\(name) xmlns:w=\"\(namespace)\"\(others)>\(content)</w:\(name)>"
    }
}

extension WordPackage {
    /// A paragraph of one run.
    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + run(text) + "</w:p>"
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>") + "<w:t>\(text)</w:t></w:r>"
    }

    /// A table of rows of cells, each already in XML.
    static func table(_ rows: [[String]]) -> String {
        "<w:tbl><w:tblPr/>" + rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined() + "</w:tbl>"
    }

    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.isEmpty ? "<w:p/>" : paragraph(text))</w:tc>"
    }

    static func style(_ id: String, name: String, _ properties: String = "", basedOn parent: String? = nil) -> String {
        let base = parent.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
        return
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(base)<w:pPr>\(properties)"
            + "</w:pPr></w:style>"
    }
}
