extension Rule {
    /// The file has nothing in it.
    package static let fileEmpty = Rule(
        id: "file.empty",
        statement: Bilingual(zh: "文件有内容", en: "the file has content"),
        reason: Bilingual(
            zh: "空文件多半是选错了文件，或者保存没有成功",
            en: "an empty file is mostly the wrong one, or one that was not saved"),
        source: .inputFormat)

    /// The file is of a kind that no report is read from.
    package static let fileBinary = Rule(
        id: "file.binary",
        statement: Bilingual(zh: "文件是纯文本", en: "the file is plain text"),
        reason: Bilingual(
            zh: "YAML 文件里没有空字节；有空字节的是图片、压缩包，或者损坏了的文件",
            en:
                "a YAML file has no null bytes; a file that has some is a picture, an archive, or damaged"
        ),
        source: .inputFormat)

    /// Characters or parts of the file are not whole.
    package static let fileDamaged = Rule(
        id: "file.damaged",
        statement: Bilingual(zh: "文件的每个字都完整", en: "every character of the file is whole"),
        reason: Bilingual(
            zh: "残缺的字补不回来，也不能猜：猜错的字会印进年报",
            en: "a damaged character cannot be restored, and a guess might be printed"),
        source: .inputFormat)

    static let fileEncoding = Rule(
        id: "file.encoding", severity: .warning,
        statement: Bilingual(zh: "文件以 UTF-8 编码保存", en: "the file is saved as UTF-8"),
        reason: Bilingual(
            zh: "GB18030 和 UTF-16 也能识别，但别的程序和 git 会显示成乱码，写回时也要转换",
            en: "GB 18030 and UTF-16 are read too, but other programs and git show them garbled"),
        source: .inputFormat)

    /// What was read from a document without doubt.
    package static let fileDoubt = Rule(
        id: "file.doubt", severity: .warning,
        statement: Bilingual(
            zh: "从文档读来的数字和文字没有疑问", en: "figures and texts that are read from a document leave no doubt"),
        reason: Bilingual(
            zh: "文档里的行、列、数字可能写得不清楚；有疑问的一律不取，留作待填，由人看原文决定",
            en:
                "rows, columns and figures of a document can be unclear; what is doubtful is not taken, and a person decides"
        ),
        source: RuleSource(.tool, Bilingual(zh: "从文档读取年报的需要", en: "needed to read reports from documents")),
        isWaivable: false)
}
