internal import NianbaoCore

extension WorkbookReadError.Limit {
    /// Which limit is exceeded, and what to do.
    var message: Bilingual {
        let (fact, advice) = (fact, advice)
        return Bilingual(zh: "\(fact.zh)；\(advice.zh)", en: "\(fact.en); \(advice.en)")
    }

    private var fact: Bilingual {
        switch self {
        case .fileSize(let limit):
            Bilingual(zh: "文件超过 \(Self.size(limit))", en: "the file is larger than \(Self.size(limit))")
        case .entries(let limit):
            Bilingual(zh: "工作簿里的部件超过 \(limit) 个", en: "the workbook has more than \(limit) parts")
        case .partSize(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”展开后超过 \(Self.size(limit))",
                en: "“\(part)” in the workbook unpacks to more than \(Self.size(limit))")
        case .totalSize(let limit):
            Bilingual(
                zh: "工作簿展开后超过 \(Self.size(limit))", en: "the workbook unpacks to more than \(Self.size(limit))")
        case .ratio(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”展开后超过原来的 \(limit) 倍，不像正常的文件",
                en:
                    "“\(part)” in the workbook unpacks to more than \(limit) times its size, which no ordinary file does"
            )
        case .sheets(let limit):
            Bilingual(zh: "工作簿的工作表超过 \(limit) 张", en: "the workbook has more than \(limit) sheets")
        case .cells(let limit):
            Bilingual(
                zh: "工作簿里有内容的单元格超过 \(limit) 个", en: "the workbook has more than \(limit) cells with content")
        case .sharedTexts(let limit):
            Bilingual(zh: "工作簿里的文字超过 \(limit) 段", en: "the workbook has more than \(limit) texts")
        case .cellText(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”有一个单元格的文字超过 \(limit) 字节",
                en: "a cell's text in “\(part)” in the workbook is longer than \(limit) bytes")
        case .totalText(let limit):
            Bilingual(
                zh: "工作簿里的文字合计超过 \(Self.size(limit))", en: "the workbook's texts are more than \(Self.size(limit))")
        case .depth(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”嵌套超过 \(limit) 层",
                en: "“\(part)” in the workbook nests more than \(limit) levels deep")
        case .attributes(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”有一个标签的属性超过 \(limit) 个",
                en: "a tag of “\(part)” in the workbook has more than \(limit) attributes")
        case .namespaces(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”的命名空间超过 \(limit) 个",
                en: "“\(part)” in the workbook has more than \(limit) namespaces")
        case .asides(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”的注释和处理指令超过 \(limit) 个",
                en: "“\(part)” in the workbook has more than \(limit) comments and processing instructions")
        case .names(let part, let limit):
            Bilingual(
                zh: "工作簿里的“\(part)”的标签名和属性名合计超过 \(limit) 字节",
                en:
                    "the different names of tags and attributes of “\(part)” in the workbook are more than \(limit) bytes"
            )
        }
    }

    private var advice: Bilingual {
        switch self {
        case .fileSize, .entries, .totalSize, .sheets, .cells, .sharedTexts, .totalText:
            Bilingual(
                zh: "请把年报需要的工作表复制到一个新工作簿，另存为 .xlsx",
                en: "copy the sheets that the report needs into a new workbook and save it as .xlsx")
        case .partSize, .ratio, .cellText:
            Bilingual(
                zh: "请确认选对了文件；把有内容的单元格复制到一个新工作簿，另存为 .xlsx",
                en:
                    "make sure that it is the right file; copy the cells with content into a new workbook and save it as .xlsx"
            )
        case .depth, .attributes, .namespaces, .asides, .names:
            Bilingual(
                zh: "请用 Excel 或 WPS 打开，另存为 .xlsx，再试一次", en: "open it in Excel or WPS, save it as .xlsx and try again")
        }
    }

    /// In MB if it is at least one mebibyte, as people say.
    private static func size(_ bytes: Int) -> String {
        bytes > 0 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) B"
    }
}
