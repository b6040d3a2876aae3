internal import NianbaoCore
internal import OfficeReading

/// The kinds of files, other than plain text, that people keep reports in; recognised by their content, never by a name.
enum DocumentKind: Hashable {
    case office(OfficeFileKind)
    case pdf
    case richText
    case webPage

    init?(_ bytes: [UInt8]) {
        if let office = OfficeFileKind(bytes) {
            self = .office(office)
            return
        }
        let start = FileStart.markup(bytes)
        if start.starts(with: "%pdf-") {
            self = .pdf
        } else if start.starts(with: #"{\rtf"#) {
            self = .richText
        } else if WebPage.recognises(bytes) {
            self = .webPage
        } else {
            return nil
        }
    }

    /// What the file is.
    var name: Bilingual {
        switch self {
        case .office(.package(.workbook)): Bilingual(zh: "Excel 工作簿（.xlsx）", en: "an Excel workbook (.xlsx)")
        case .office(.package(.document)): Bilingual(zh: "Word 文档（.docx）", en: "a Word document (.docx)")
        case .office(.package(.openDocument)):
            Bilingual(zh: "OpenDocument 文件（如 .odt）", en: "an OpenDocument file (such as .odt)")
        case .office(.package(.openSpreadsheet)):
            Bilingual(zh: "OpenDocument 表格（.ods）", en: "an OpenDocument spreadsheet (.ods)")
        case .office(.package(nil)):
            Bilingual(zh: "压缩包，或不完整的 Word、Excel 文件", en: "a zip archive, or an incomplete Word or Excel file")
        case .office(.compound(.workbook)):
            Bilingual(zh: "旧格式的表格（.xls 或 .et）", en: "a spreadsheet of an old format (.xls or .et)")
        case .office(.compound(.document)):
            Bilingual(zh: "旧格式的文档（.doc 或 .wps）", en: "a document of an old format (.doc or .wps)")
        case .office(.compound):
            Bilingual(zh: "旧格式的 Office 或 WPS 文件", en: "an Office or WPS file of an old format")
        case .office(.encrypted):
            Bilingual(zh: "设了打开密码的 Word 或 Excel 文件", en: "a Word or Excel file that needs a password to open")
        case .pdf: Bilingual(zh: "PDF 文件", en: "a PDF file")
        case .richText: Bilingual(zh: "RTF 文档", en: "an RTF document")
        case .webPage: Bilingual(zh: "网页（HTML）", en: "a web page (HTML)")
        }
    }
}

extension DocumentKind {
    /// How to have the file at `path` converted, for kinds that `import` has LibreOffice convert; `nil` for all others.
    func conversion(of path: String) -> Bilingual? {
        switch self {
        case .office(.compound(.workbook)): return nil
        case .office(.package(.openDocument)), .office(.compound), .richText: break
        default: return nil
        }
        let command = "nianbao import \(path.shellQuoted)"
        return Bilingual(
            zh: "装了 LibreOffice 的，也可以先转换：\(command)", en: "or, with LibreOffice, convert it first: \(command)")
    }

    /// Whether another program has to convert such a file before it can be read: LibreOffice or pdftotext.
    var needsConversion: Bool {
        switch self {
        case .pdf, .richText, .office(.package(.openDocument)): true
        case .office(.compound(let content)): content != .workbook
        default: false
        }
    }

    /// What the name of the file with these bytes usually ends with, if it is of a kind that reports are read from.
    func usualEnding(_ bytes: [UInt8]) -> String {
        switch self {
        case .office(.package(.workbook)): "xlsx"
        // A message that was saved begins with its headers.
        case .webPage: FileStart.markup(bytes).hasPrefix("<") ? "html" : "mht"
        default: "docx"
        }
    }
}
