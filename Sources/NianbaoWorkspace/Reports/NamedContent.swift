internal import NianbaoCore
internal import OfficeReading

/// What a file holds, as far as its name says: for advice on files that cannot be opened. Nothing else goes by a name.
enum NamedContent {
    case document
    case workbook

    init(_ name: String) {
        let isWorkbook = ["xlsx", "xlsm", "xlsb", "xls", "et", "ods"].contains(FilePath.ending(name))
        self = isWorkbook ? .workbook : .document
    }

    /// The words for such packages.
    var words: PackageWords {
        switch self {
        case .document: .document
        case .workbook: .workbook
        }
    }

    /// To save the file in a format that is read.
    var saving: Bilingual {
        switch self {
        case .document:
            Bilingual(
                zh: "请用 Word 或 WPS 打开，另存为 .docx，再试一次", en: "open it in Word or WPS, save it as .docx and try again")
        case .workbook:
            Bilingual(
                zh: "请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次", en: "open it in Excel or WPS, save it as .xlsx and try again")
        }
    }

    /// The ending of files that hold such content and are read.
    var ending: String {
        switch self {
        case .document: ".docx"
        case .workbook: ".xlsx"
        }
    }
}
