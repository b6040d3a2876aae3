package import NianbaoCore

/// A web page: HTML of any version, by whatever program.
package enum WebPage {
    /// Whether bytes are a page or part of one, or a message that holds a page (`.mht`).
    package static func recognises(_ bytes: [UInt8]) -> Bool {
        let start = FileStart.markup(bytes)
        return start.hasPrefix("<") && beginnings.contains(where: start.contains) || MailMessage.isMessage(bytes)
    }

    /// What pages and pieces of pages begin with, soon after a comment or declaration.
    private static let beginnings = [
        "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<section", "<article", "<p>",
        "<p ", "<span", "<center", "<h1", "<h2",
    ]

    /// Reads the bytes of a page, alone or in a message, in whatever encoding. Nothing that it refers to is fetched.
    package static func read(
        _ bytes: [UInt8], limits: DocumentLimits = .standard
    ) throws(PackageError) -> SourceDocument {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.package.fileSize else { throw .limit(.fileSize(limits.package.fileSize)) }
        var (page, encoding): ([UInt8], String?) = (bytes, nil)
        if MailMessage.isMessage(bytes) {
            guard let part = MailMessage(bytes[...]).page() else { throw .otherContent }
            (page, encoding) = (part.content, part.charset)
        }
        guard let text = SourceDecoder.page(page, declared: encoding) else { throw .notPackage }
        var document = try read(text, limits: limits)
        let damaged = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        if damaged > 0 {
            document.notes.append(
                Bilingual(
                    zh: "有 \(damaged) 个坏字（“\u{FFFD}”），请对照原文改正",
                    en: "\(damaged) characters are damaged (“\u{FFFD}”); compare them with the original"))
        }
        return document
    }

    /// Reads the text of a page, or of a Word document that is saved as one. Nothing that it refers to is fetched.
    package static func read(
        _ text: String, limits: DocumentLimits = .standard
    ) throws(PackageError) -> SourceDocument {
        var reader = WebPageReader(limits)
        var tokenizer = HTMLTokenizer(text)
        while let token = tokenizer.next() { try reader.add(token) }
        let (title, blocks) = try reader.finish()
        var notes = reader.notes
        let document = BlockAssembly.blocks(of: blocks)
        if document.isEmpty {
            notes.append(
                Bilingual(
                    zh: "网页文件里没有文字，正文可能是打开后才由脚本取来的；请在浏览器里打开，全选、复制到 Word 文档，另存为 .docx",
                    en:
                        "the file of the web page has no text; scripts may fetch it when the page is opened. Open it in a "
                        + "browser, select all, copy it into a Word document and save that as .docx"))
        }
        return SourceDocument(title: title, blocks: document, notes: notes)
    }
}
