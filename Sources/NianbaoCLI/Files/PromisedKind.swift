internal import NianbaoCore

/// The kind of file that the ending of a name promises.
///
/// Programs open a file by its name: text under a workbook's name looks like a damaged workbook.
enum PromisedKind: CaseIterable {
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
    init?(of path: String) {
        let ending = FilePath.parts(ofName: FilePath.name(path)).ending.lowercased()
        guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = kind
    }

    private var endings: [String] {
        switch self {
        case .workbook: ["xlsx", "xlsm", "xls", "xlsb", "et", "ods"]
        case .document: ["docx", "doc", "wps", "odt", "rtf", "pdf"]
        case .database: ["db", "sqlite", "sqlite3"]
        case .table: ["csv", "tsv"]
        case .text: ["txt"]
        case .report: ["yaml", "yml"]
        }
    }

    var name: Bilingual {
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

extension FilePath {
    /// The path with another ending in the place of its own.
    static func path(_ path: String, endingIn ending: String) -> String {
        let name = name(path)
        return String(path.dropLast(name.count)) + parts(ofName: name).base + "." + ending
    }
}
