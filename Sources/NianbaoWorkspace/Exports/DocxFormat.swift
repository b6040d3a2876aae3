internal import NianbaoCore
internal import NianbaoDOCX

/// The Word document that is signed and filed, set after GB/T 9704-2012.
struct DocxFormat: ExportFormat {
    let name = "docx"
    let ending = "docx"
    let title = Bilingual(zh: "Word 文档", en: "a Word document")
    let kind = FileKind.document

    var writing: ExportWriting {
        .file { input, path, target throws(Failure) in
            let report = input.printed.report
            let bytes = try WordDocument.bytes(
                of: input.printed.document, subject: "格式 \(report.form.edition)：\(report.form.source)",
                agency: report.stated.agency, from: "nianbao \(input.tool)；输入文件 SHA-256：\(input.inputHash)",
                target)
            try GrowingFile(path, as: target).append(bytes)
        }
    }
}

extension WordDocument {
    /// The bytes of a document that is to become the file `target`.
    static func bytes(
        of document: PrintedDocument, subject: String, agency: String, from source: String, _ target: String
    ) throws(Failure) -> [UInt8] {
        do throws(WordError) {
            return try bytes(
                of: document, properties: DocumentProperties(subject: subject, author: agency, comments: source))
        } catch {
            throw Failure(
                zh: "写不了“\(target)”（\(error.operation)：\(error.reason)）；没有改动任何文件",
                en: "cannot write “\(target)” (\(error.operation): \(error.reason)); no file was changed")
        }
    }
}
