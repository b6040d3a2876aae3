internal import NianbaoCore

/// What of a document was left out, or taken in another way than it stands there.
struct WordNotes {
    var hasMacros = false
    var hasContents = false
    var insertions = 0
    var deletions = 0
    var hiddenTexts = 0
    var struckTexts = 0
    var marks = 0
    var pictures = 0
    var footnotes = 0
    var embeddings = 0
    var unknownSymbols = 0
    var coveredTexts = 0

    /// The notes for the user.
    var messages: [Bilingual] {
        var messages: [Bilingual] = []
        if hasMacros {
            messages.append(
                Bilingual(zh: "文档带有宏，没有读取，也没有运行", en: "the document has macros, which were neither read nor run"))
        }
        if insertions + deletions > 0 {
            messages.append(
                Bilingual(
                    zh: "文档有修订标记（插入 \(insertions) 处、删除 \(deletions) 处），按全部接受修订后的文字读取；请确认这些修订都应接受",
                    en:
                        "the document has tracked changes (\(insertions) insertions, \(deletions) deletions) and was read "
                        + "as if all were accepted; make sure that they should be"))
        }
        if hiddenTexts > 0 {
            messages.append(
                Bilingual(zh: "有 \(hiddenTexts) 处隐藏的文字，没有读取", en: "hidden text in \(hiddenTexts) places was not read"))
        }
        if struckTexts > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(struckTexts) 处加了删除线的文字，没有读取",
                    en: "text in \(struckTexts) places has a line through it and was not read"))
        }
        if marks > 0 { messages.append(.marksLeftOut(marks)) }
        if coveredTexts > 0 {
            messages.append(
                Bilingual(
                    zh: "合并的单元格里有 \(coveredTexts) 处看不见的文字，没有读取",
                    en: "text in \(coveredTexts) places that merged cells cover was not read"))
        }
        if pictures > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(pictures) 张图片，图片里的文字和表格没有读取",
                    en: "there are \(pictures) pictures; texts and tables in them were not read"))
        }
        if embeddings > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(embeddings) 个嵌入的对象（如 Excel 表格），没有读取；其中有年报内容的，请改成 Word 表格或文字",
                    en:
                        "\(embeddings) embedded objects (such as Excel sheets) were not read; if they hold parts of the "
                        + "report, make tables or text of Word's own of them"))
        }
        if footnotes > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(footnotes) 处脚注或尾注，没有读取；年报需要的，请写进正文",
                    en:
                        "\(footnotes) footnotes or endnotes were not read; if the report needs them, write them into the "
                        + "text"))
        }
        if hasContents { messages.append(Bilingual(zh: "目录没有读取", en: "the table of contents was not read")) }
        if unknownSymbols > 0 {
            messages.append(
                Bilingual(
                    zh: "有 \(unknownSymbols) 个特殊字体的符号认不出来，写成了“□”；请对照原文改正",
                    en: "\(unknownSymbols) symbols of special fonts are unknown and became “□”; compare them with the "
                        + "document"))
        }
        return messages
    }
}
