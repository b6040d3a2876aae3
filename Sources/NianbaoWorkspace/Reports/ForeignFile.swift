package import NianbaoCore
internal import OfficeReading

/// A file of a kind that people keep reports in and that none is read from.
package struct ForeignFile: ReportSource {
    /// What such a file is called in messages.
    package let name = Bilingual(zh: "Word、Excel、PDF、网页等文件", en: "Word, Excel, PDF, web page or similar file")

    /// The kind of all such files together.
    package init() {}

    /// Whether the bytes begin like an office file, a PDF or RTF file, or a web page.
    package func recognises(_ bytes: [UInt8]) -> Bool { Kind(bytes) != nil }

    /// What the file is and what to do instead of reading it.
    package func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        SourcedReport(
            unopened: SourceFile(name: name, text: ""),
            findings: Kind(bytes).map { [.foreign($0.name, advice: $0.advice(name))] } ?? [])
    }

    fileprivate enum Kind {
        case office(OfficeFileKind)
        case pdf
        case richText
        case webPage

        init?(_ bytes: [UInt8]) {
            if let office = OfficeFileKind(bytes) {
                self = .office(office)
                return
            }
            let start = Self.start(bytes)
            if start.starts(with: "%pdf-") {
                self = .pdf
            } else if start.starts(with: #"{\rtf"#) {
                self = .richText
            } else if start.starts(with: "<"),
                ["<!doctype html", "<html", "<head", "<body"].contains(where: start.contains)
            {
                self = .webPage
            } else {
                return nil
            }
        }

        /// As far as is looked for what a web page begins with, in bytes.
        private static let startSize = 2048

        /// The beginning in small letters, after a byte order mark, white space and, in UTF-16, without every other byte.
        private static func start(_ bytes: [UInt8]) -> String {
            let head = bytes.prefix(startSize)
            let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
            let mark: [UInt8] = isWide ? Array(head.prefix(2)) : SourceDecoder.byteOrderMark
            let rest = head.starts(with: mark) ? head.dropFirst(mark.count) : head
            let text = rest.drop { $0 == 0 && isWide || [0x09, 0x0A, 0x0D, 0x20].contains($0) }
            guard let first = text.first, [UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "{")].contains(first)
            else {
                return ""
            }
            return String(decoding: isWide ? text.filter { $0 != 0 } : Array(text), as: UTF8.self).lowercased()
        }
    }
}

extension ForeignFile.Kind {
    /// What the file is.
    fileprivate var name: Bilingual {
        switch self {
        case .office(.package(.workbook)): Bilingual(zh: "Excel 工作簿（.xlsx）", en: "an Excel workbook (.xlsx)")
        case .office(.package(.document)): Bilingual(zh: "Word 文档（.docx）", en: "a Word document (.docx)")
        case .office(.package(.openDocument)):
            Bilingual(zh: "OpenDocument 文件（如 .odt、.ods）", en: "an OpenDocument file (such as .odt or .ods)")
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

    /// What to do instead of reading it.
    fileprivate func advice(_ file: String) -> Bilingual {
        let writeDown = Bilingual(
            zh: "用 nianbao new 生成一份年报文件，把这里的数字和正文填进去",
            en: "make a report file with “nianbao new” and fill in the figures and texts of this file")
        switch self {
        case .office(.package(.workbook)) where file != InputFile.name("-"):
            let apply = "nianbao apply \(file.shellQuoted) --to "
            return Bilingual(
                zh: "如果它是 nianbao 导出的，用 \(apply)年报文件 写回其中的改动；不是的，\(writeDown.zh)",
                en: "if nianbao exported it, take its changes over with “\(apply)REPORT”; if not, \(writeDown.en)")
        case .office(.package(nil)):
            return Bilingual(
                zh: "是压缩包的，先解压，选里面的年报文件；是 Word、Excel 文件的，\(writeDown.zh)",
                en: "if it is an archive, unpack it and choose the report file in it; if it is a Word or Excel file, "
                    + writeDown.en)
        default: return writeDown
        }
    }
}

extension Finding {
    fileprivate static func foreign(_ name: Bilingual, advice: Bilingual) -> Finding {
        // Chinese sets a space beside Latin letters.
        let gap = name.zh.first?.isASCII == true ? " " : ""
        return Finding(
            .fileBinary, at: nil,
            Bilingual(zh: "这是\(gap)\(name.zh)，不是年报文件（YAML）", en: "this is \(name.en), not a report file (YAML)"),
            advice: advice)
    }
}
