package import NianbaoCore

/// A web page: HTML of any version, by whatever program.
package enum WebPage {
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
                    en: "the file of the web page has no text; scripts may fetch it when the page is opened. Open it in a "
                        + "browser, select all, copy it into a Word document and save that as .docx"))
        }
        return SourceDocument(title: title, blocks: document, notes: notes)
    }
}
