internal import NianbaoCore

extension PackageWords {
    /// The words for workbooks.
    package static let workbook = PackageWords(
        noun: Bilingual(zh: "工作簿", en: "workbook"), ending: ".xlsx", program: "Excel",
        textHolder: Bilingual(zh: "单元格", en: "a cell"),
        neededParts: Bilingual(
            zh: "请把年报需要的工作表复制到一个新工作簿，另存为 .xlsx",
            en: "copy the sheets that the report needs into a new workbook and save it as .xlsx"),
        filledParts: Bilingual(
            zh: "请确认选对了文件；把有内容的单元格复制到一个新工作簿，另存为 .xlsx",
            en: "make sure that it is the right file; copy the cells with content into a new workbook and save it as "
                + ".xlsx"),
        notPackage: Bilingual(
            zh: "这不是 Excel 工作簿（.xlsx）；如果是网页、CSV 等文件改的名，请用 Excel 或 WPS 打开，另存为 .xlsx",
            en: "this is no Excel workbook (.xlsx); if it is a web page or CSV file that was renamed, open it in "
                + "Excel or WPS and save it as .xlsx"),
        oldFormat: Bilingual(
            zh: "这是旧格式的表格（.xls 或 .et）；请用 Excel 或 WPS 打开，另存为 .xlsx",
            en: "this is a spreadsheet of an old format (.xls or .et); open it in Excel or WPS and save it as .xlsx"),
        otherContent: Bilingual(
            zh: "文件里没有工作簿，可能是 Word 文件或压缩包；请选 Excel 工作簿（.xlsx）",
            en: "there is no workbook in this file; it may be a Word file or an archive: choose an Excel workbook "
                + "(.xlsx)"))
}

extension PackageError {
    /// Excel's binary format `.xlsb`.
    static let binaryWorkbook = PackageError.content(
        Bilingual(
            zh: "这是二进制工作簿（.xlsb）；请用 Excel 或 WPS 打开，另存为 .xlsx",
            en: "this is a binary workbook (.xlsb); open it in Excel or WPS and save it as .xlsx"))

    /// Two sheets have this name, so it names neither.
    static func sameSheetName(_ name: String) -> PackageError {
        .content(
            Bilingual(
                zh: "有两张工作表都叫“\(name)”，不知道该读哪一张；请用 Excel 或 WPS 打开，删去或改名其中一张，另存为 .xlsx，再试一次",
                en: "two sheets are called “\(name)”, so it is not clear which one counts; open it in Excel or WPS, "
                    + "delete or rename one of them, save it as .xlsx and try again"))
    }
}

extension PackageError.Limit {
    /// More sheets than `limit`.
    static func sheets(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "工作簿的工作表超过 \(limit) 张", en: "the workbook has more than \(limit) sheets"))
    }

    /// More cells with a value or a formula than `limit`.
    static func cells(_ limit: Int) -> PackageError.Limit {
        .content(
            Bilingual(zh: "工作簿里有内容的单元格超过 \(limit) 个", en: "the workbook has more than \(limit) cells with content"))
    }

    /// More texts that cells share than `limit`.
    static func sharedTexts(_ limit: Int) -> PackageError.Limit {
        .content(Bilingual(zh: "工作簿里的文字超过 \(limit) 段", en: "the workbook has more than \(limit) texts"))
    }

    /// Texts of all cells together of more than `limit` bytes.
    static func totalText(_ limit: Int) -> PackageError.Limit {
        .content(
            Bilingual(
                zh: "工作簿里的文字合计超过 \(size(limit))", en: "the workbook's texts are more than \(size(limit))"))
    }
}
