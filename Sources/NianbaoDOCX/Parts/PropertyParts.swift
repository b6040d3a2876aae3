internal import NianbaoCore

/// What the file says of itself.
enum PropertyParts {
    /// When every document says that it was made: 15 May 2019, the day from which the Regulation is in force
    /// (国务院令第711号). The same for all, so that a report gives the same bytes on any day.
    private static let created = "2019-05-15T00:00:00Z"

    static func parts(title: PrintedTitle, _ properties: DocumentProperties) -> [PackagePart] {
        [core(title, properties), application]
    }

    private static func core(_ title: PrintedTitle, _ properties: DocumentProperties) -> PackagePart {
        var markup = Markup()
        markup += Markup.declaration
        markup += "<cp:coreProperties xmlns:cp=\"\(Namespaces.package)/metadata/core-properties\" "
        markup += "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        markup += "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        let texts = [
            ("dc:title", title.marked), ("dc:subject", properties.subject), ("dc:creator", properties.author),
            ("dc:description", properties.comments), ("dc:language", "zh-CN"),
            ("cp:contentStatus", title.isDraft ? PrintedTitle.draftWord : ""),
        ]
        for (name, text) in texts where !text.isEmpty {
            markup += "<\(name)>"
            markup.add(text: text)
            markup += "</\(name)>"
        }
        for name in ["created", "modified"] {
            markup += "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(created)</dcterms:\(name)>"
        }
        markup += "</cp:coreProperties>"
        return PackagePart("docProps/core.xml", markup.bytes)
    }

    private static let application = PackagePart(
        "docProps/app.xml",
        "<Properties xmlns=\"\(Namespaces.extendedProperties)\"><Application>nianbao</Application></Properties>")
}
