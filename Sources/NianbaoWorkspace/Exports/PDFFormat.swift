internal import NianbaoCore

/// The PDF that LibreOffice makes of the Word document.
struct PDFFormat: ExportFormat {
    let name = "pdf"
    let ending = "pdf"
    let title = Bilingual(zh: "PDF", en: "a PDF")
    let kind = FileKind.document
    /// A PDF names the moment when it was made.
    let isReproducible = false
    let sources = ["docx"]
    let filesOfOneRun = GatheredConversions.largest
    private let conversions = GatheredConversions(to: .pdf)

    var obstacle: Bilingual? {
        guard LibreOffice.program == nil else { return nil }
        return Bilingual(
            zh: "PDF 要由 LibreOffice 从 Word 文档转换，这台机器上没有找到（soffice）；请安装软件包 libreoffice-writer-nogui，"
                + "或者用 --to docx 导出后在 WPS 或 Word 里另存为 PDF",
            en:
                "LibreOffice makes the PDF of the Word document, and there is none on this machine (soffice); install the "
                + "package libreoffice-writer-nogui, or export with --to docx and save as PDF in WPS or Word")
    }

    var maker: Bilingual? {
        LibreOffice.program.map { program in
            Bilingual(
                zh: "PDF 由 LibreOffice（\(program)）从 Word 文档转换",
                en: "LibreOffice (\(program)) made the PDF of the Word document")
        }
    }

    var writing: ExportWriting {
        .file { [conversions] input, path, target throws(Failure) in
            guard let document = input.sources["docx"], let program = LibreOffice.program else {
                throw Failure(obstacle ?? Bilingual("docx"))
            }
            let bytes = try LibreOffice(program: program).pdf(
                ofDocument: try InputFile.bytes(document, limit: .max), target, with: conversions)
            try GrowingFile(path, as: target).append(bytes)
        }
    }
}
