package import NianbaoCore

/// The kind of file that the ending of a name promises.
///
/// Programs open a file by its name: text under a workbook's name looks like a damaged workbook.
package enum FileKind: CaseIterable, Sendable {
    case workbook
    case document
    case database
    /// Values between commas or tabs.
    case table
    /// Plain text.
    case text
    /// A report file.
    case report

    /// - Returns: `nil` for an ending that promises nothing, or when there is none.
    package init?(of path: String, _ formats: ExportFormats = .standard) {
        let ending = FilePath.ending(path)
        let other = Self.allCases.first { $0.otherEndings.contains(ending) }
        guard let kind = formats.format(ofFile: path)?.kind ?? other else { return nil }
        self = kind
    }

    /// The endings of files that the tool does not export.
    private var otherEndings: [String] {
        switch self {
        case .workbook: ["xlsm", "xls", "xlsb", "et", "ods"]
        case .document: ["doc", "wps", "odt", "rtf", "htm"]
        case .database: ["db", "sqlite", "sqlite3"]
        case .table: ["csv", "tsv"]
        case .text: []
        case .report: FilePath.reportEndings
        }
    }

    /// The kind in a sentence: 工作簿, a workbook.
    package var name: Bilingual {
        switch self {
        case .workbook: Bilingual(zh: "工作簿", en: "a workbook")
        case .document: Bilingual(zh: "文档", en: "a document")
        case .database: Bilingual(zh: "数据库", en: "a database")
        case .table: Bilingual(zh: "CSV 表", en: "a table of values")
        case .text: Bilingual(zh: "文本文件", en: "a text file")
        case .report: Bilingual(zh: "年报文件", en: "a report file")
        }
    }
}
