package import NianbaoCore

extension WorkbookReadError {
    /// What is wrong with the file and what to do.
    package var message: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                zh: "文件是空的；请重新复制或下载，再试一次", en: "the file is empty; copy or download it anew and try again")
        case .notWorkbook:
            Bilingual(
                zh: "这不是 Excel 工作簿（.xlsx）；如果是网页、CSV 等文件改的名，请用 Excel 或 WPS 打开，另存为 .xlsx",
                en: "this is no Excel workbook (.xlsx); if it is a web page or CSV file that was renamed, open it in "
                    + "Excel or WPS and save it as .xlsx")
        case .oldFormat:
            Bilingual(
                zh: "这是旧格式的表格（.xls 或 .et）；请用 Excel 或 WPS 打开，另存为 .xlsx",
                en: "this is a spreadsheet of an old format (.xls or .et); open it in Excel or WPS and save it as .xlsx"
            )
        case .encrypted:
            Bilingual(
                zh: "这个工作簿设了打开密码；请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx",
                en:
                    "this workbook needs a password to open; open it in Excel or WPS, remove the password and save it as "
                    + ".xlsx")
        case .openDocument:
            Bilingual(
                zh: "这是 OpenDocument 文件（如 .ods）；请用 LibreOffice 或 WPS 打开，另存为 .xlsx",
                en: "this is an OpenDocument file (such as .ods); open it in LibreOffice or WPS and save it as .xlsx")
        case .binaryWorkbook:
            Bilingual(
                zh: "这是二进制工作簿（.xlsb）；请用 Excel 或 WPS 打开，另存为 .xlsx",
                en: "this is a binary workbook (.xlsb); open it in Excel or WPS and save it as .xlsx")
        case .otherArchive:
            Bilingual(
                zh: "文件里没有工作簿，可能是 Word 文件或压缩包；请选 Excel 工作簿（.xlsx）",
                en: "there is no workbook in this file; it may be a Word file or an archive: choose an Excel workbook "
                    + "(.xlsx)")
        case .damagedArchive:
            Bilingual(
                zh: "文件不完整或已损坏；请重新复制或下载，或用 Excel、WPS 打开修复后另存为 .xlsx",
                en:
                    "the file is incomplete or damaged; copy or download it anew, or let Excel or WPS repair it and save "
                    + "it as .xlsx")
        case .part(let part, let fault): fault.message(part)
        case .sameSheetName(let name):
            Bilingual(
                zh: "有两张工作表都叫“\(name)”，不知道该读哪一张；请用 Excel 或 WPS 打开，删去或改名其中一张，另存为 .xlsx，再试一次",
                en:
                    "two sheets are called “\(name)”, so it is not clear which one counts; open it in Excel or WPS, delete or "
                    + "rename one of them, save it as .xlsx and try again")
        case .limit(let limit): limit.message
        case .outOfMemory:
            Bilingual(
                zh: "内存不足，没有读完；请关闭其他程序再试", en: "not enough memory to read the file; close other programs and try again")
        }
    }
}

extension WorkbookReadError.PartFault {
    fileprivate func message(_ part: String) -> Bilingual {
        switch self {
        case .damaged:
            Self.saveAnew(zh: "工作簿里的“\(part)”已损坏", en: "“\(part)” in the workbook is damaged")
        case .missing:
            Self.saveAnew(zh: "工作簿里缺少“\(part)”", en: "“\(part)” is missing in the workbook")
        case .notWellFormed(let line):
            Self.saveAnew(
                zh: "工作簿里的“\(part)”第 \(line) 行不是合格的 XML",
                en: "line \(line) of “\(part)” in the workbook is not well-formed XML")
        case .invalidContent(let line):
            Self.saveAnew(
                zh: "工作簿里的“\(part)”第 \(line) 行不合工作簿的格式",
                en: "line \(line) of “\(part)” in the workbook contradicts the format of workbooks")
        case .documentType(let line):
            Bilingual(
                zh: "工作簿里的“\(part)”第 \(line) 行有文档类型声明（DOCTYPE），可能有害，没有读取；"
                    + "请向发来文件的人核实，或用 Excel、WPS 打开后另存为 .xlsx",
                en: "line \(line) of “\(part)” in the workbook has a document type declaration (DOCTYPE), which may be "
                    + "harmful and was not read; ask who sent the file, or open it in Excel or WPS and save it as .xlsx"
            )
        }
    }

    private static func saveAnew(zh: String, en: String) -> Bilingual {
        Bilingual(
            zh: "\(zh)；请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次",
            en: "\(en); open it in Excel or WPS, save it as .xlsx and try again")
    }
}
