internal import NianbaoCore

extension PackageWords {
    /// The words for documents of Word.
    package static let document = PackageWords(
        noun: Bilingual(zh: "文档", en: "document"), ending: ".docx", program: "Word",
        textHolder: Bilingual(zh: "段落", en: "a paragraph"),
        neededParts: Bilingual(
            zh: "请把年报的正文和表格复制到一个新文档，另存为 .docx",
            en: "copy the texts and tables of the report into a new document and save it as .docx"),
        filledParts: Bilingual(
            zh: "请确认选对了文件；把年报的正文和表格复制到一个新文档，另存为 .docx",
            en: "make sure that it is the right file; copy the texts and tables of the report into a new document and "
                + "save it as .docx"),
        notPackage: Bilingual(
            zh: "这不是 Word 文档（.docx）；请用 Word 或 WPS 打开，另存为 .docx",
            en: "this is no Word document (.docx); open it in Word or WPS and save it as .docx"),
        oldFormat: Bilingual(
            zh: "这是旧格式的文档（.doc 或 .wps）；请用 Word 或 WPS 打开，另存为 .docx",
            en: "this is a document of an old format (.doc or .wps); open it in Word or WPS and save it as .docx"),
        otherContent: Bilingual(
            zh: "文件里没有 Word 文档，可能是压缩包；请选 Word 文档（.docx）",
            en: "there is no Word document in this file; it may be an archive: choose a Word document (.docx)"))
}
