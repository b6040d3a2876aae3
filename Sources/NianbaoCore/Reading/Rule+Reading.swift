extension Rule {
    /// The rules that a report file must satisfy before there is a report to check.
    package static let reading: [Rule] = [
        fileEmpty, fileTooLarge, fileBinary, fileDamaged, fileEncoding,
        punctuation, keyUnknown, keyDuplicate, keyMissing, fieldValue, fieldEdition,
        rowNotation, rowLength, numberFormat, numberStyle, countInteger, nonNegative, tooLarge,
        amountDecimals, notApplicable, remark, narrativeNotation,
    ]

    static let fileEmpty = Rule(
        id: "file.empty", statement: Bilingual(zh: "文件有内容", en: "the file has content"))

    static let fileTooLarge = Rule(
        id: "file.too_large",
        statement: Bilingual(
            zh: "文件不超过 4 MiB、\(SourceDecoder.lineLimit) 行、\(YAMLDocument.valueLimit) 个值",
            en:
                "the file is no larger than 4 MiB, \(SourceDecoder.lineLimit) lines and \(YAMLDocument.valueLimit) values"
        ))

    static let fileBinary = Rule(
        id: "file.binary", statement: Bilingual(zh: "文件是纯文本", en: "the file is plain text"))

    static let fileDamaged = Rule(
        id: "file.damaged", statement: Bilingual(zh: "文件的每个字都完整", en: "every character of the file is whole"))

    static let fileEncoding = Rule(
        id: "file.encoding", severity: .warning,
        statement: Bilingual(zh: "文件以 UTF-8 编码保存", en: "the file is saved as UTF-8"))

    static let punctuation = Rule(
        id: "yaml.punctuation",
        statement: Bilingual(zh: "YAML 的标点用英文半角", en: "YAML's own punctuation is ASCII"))

    static let keyUnknown = Rule(
        id: "key.unknown", statement: Bilingual(zh: "键是版式里有的", en: "every key is one the form has"))

    static let keyDuplicate = Rule(
        id: "key.duplicate", statement: Bilingual(zh: "同一个键只写一次", en: "a key is written once"))

    static let keyMissing = Rule(
        id: "key.missing", statement: Bilingual(zh: "机关和年度必须写明", en: "agency and year are stated"))

    static let fieldValue = Rule(
        id: "field.value", statement: Bilingual(zh: "机关、年度等写法正确", en: "agency, year and the like are well written"))

    static let fieldEdition = Rule(
        id: "field.edition", severity: .warning,
        statement: Bilingual(zh: "版式与年度相符", en: "the edition is the one in force for the year"))

    static let rowNotation = Rule(
        id: "row.notation",
        statement: Bilingual(zh: "一行写成列表、按列名的表、0 或待填", en: "a row is a list, a map by column, 0 or todo"))

    static let rowLength = Rule(
        id: "row.length", statement: Bilingual(zh: "一行的数字个数与列数相同", en: "a row has as many figures as columns"))

    static let numberFormat = Rule(
        id: "number.format", statement: Bilingual(zh: "单元格里是数字", en: "a cell holds a number"))

    static let numberStyle = Rule(
        id: "number.style", severity: .warning,
        statement: Bilingual(zh: "数字用半角，不加千分位", en: "figures are in ASCII digits without separators"))

    package static let countInteger = Rule(
        id: "cell.count_integer", statement: Bilingual(zh: "件数是整数", en: "counts are whole numbers"))

    package static let nonNegative = Rule(
        id: "cell.non_negative",
        statement: Bilingual(zh: "除净增减的列外，数字不为负", en: "figures are not negative, save net changes"))

    static let tooLarge = Rule(
        id: "cell.too_large",
        statement: Bilingual(
            zh: "数字和合计不超过 \(CellValue.limit)", en: "figures and totals stay within \(CellValue.limit)"))

    static let amountDecimals = Rule(
        id: "t2.amount_decimals", severity: .warning,
        statement: Bilingual(zh: "金额的小数位数不多于表头规定", en: "amounts have no more decimals than the form prints"))

    static let notApplicable = Rule(
        id: "cell.not_applicable",
        statement: Bilingual(zh: "“不适用”只用在版式允许的行", en: "“n/a” stands only in rows that allow it"))

    static let remark = Rule(
        id: "cell.remark", statement: Bilingual(zh: "注是一行文字", en: "a remark is one line of text"))

    static let narrativeNotation = Rule(
        id: "narrative.notation", statement: Bilingual(zh: "叙述部分是文字", en: "a narrative is text"))
}
