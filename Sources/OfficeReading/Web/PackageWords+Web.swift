internal import NianbaoCore

extension PackageWords {
    /// The words for web pages.
    package static let webPage: PackageWords = {
        let copy = Bilingual(
            zh: "请确认选对了文件；在浏览器里打开，把年报的正文和表格复制到一个新的 Word 文档，另存为 .docx",
            en:
                "make sure that it is the right file; open it in a browser, copy the texts and tables of the report into a "
                + "new Word document and save it as .docx")
        let other = Bilingual(
            zh: "这不是网页（HTML）；\(copy.zh)", en: "this is no web page (HTML); \(copy.en)")
        let mail = Bilingual(
            zh: "这是一封邮件，里面没有网页；年报在附件里的，请把附件另存为文件，再选那个文件；在正文里的，复制到一个新的 Word 文档，另存为 .docx",
            en:
                "this is a mail without a web page; if the report is attached, save the attachment as a file and choose that; "
                + "if it is the text of the mail, copy it into a new Word document and save it as .docx")
        return PackageWords(
            noun: Bilingual(zh: "网页", en: "web page"), ending: ".html", program: "Word",
            textHolder: Bilingual(zh: "段落", en: "a paragraph"), neededParts: copy, filledParts: copy, notPackage: other,
            oldFormat: other, otherContent: mail)
    }()
}

extension PackageError.Limit {
    /// Elements that nest deeper than `limit`.
    static func webDepth(_ limit: Int) -> PackageError.Limit {
        .content(
            Bilingual(zh: "网页的标签嵌套超过 \(limit) 层", en: "the tags of the web page nest more than \(limit) levels deep"))
    }
}
