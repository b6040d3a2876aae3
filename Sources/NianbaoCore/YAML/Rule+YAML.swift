extension Rule {
    /// The rules about YAML itself, whatever the file is about.
    package static let yaml: [Rule] = [
        yamlSyntax, yamlDepth, yamlAnchor, yamlTag, yamlDocument, yamlKey,
    ]

    /// The file is larger than any report.
    package static let fileTooLarge = Rule(
        id: "file.too_large",
        statement: Bilingual(
            zh: "文件不超过 4 MiB、\(SourceLines.limit) 行、\(YAMLDocument.valueLimit) 个值",
            en:
                "the file is no larger than 4 MiB, \(SourceLines.limit) lines and \(YAMLDocument.valueLimit) values"
        ),
        reason: Bilingual(
            zh: "一份年报约 10 KB、300 个值；大得多的文件不是年报，全部读进来会让电脑长时间没有反应",
            en:
                "a report has about 10 KB and 300 values; a much larger file is something else, and reading it whole would only take long"
        ),
        source: .inputFormat)

    /// The file is well-formed YAML.
    package static let yamlSyntax = Rule(
        id: "yaml.syntax",
        statement: Bilingual(zh: "文件符合 YAML 的写法", en: "the file is well-formed YAML"),
        reason: Bilingual(
            zh: "缩进和冒号决定哪段文字属于哪个项目；读不通的地方程序跳过，其余照查，但不能导出",
            en:
                "indentation and colons say what belongs to which key; what cannot be read is skipped, the rest is checked, and nothing is exported"
        ),
        source: .inputFormat,
        example: RuleExample(
            failing: """

                全年收到政府信息公开申请0件。
                """,
            passing: """

                  全年收到政府信息公开申请0件。
                """))

    /// Lists and maps are not nested too deeply.
    package static let yamlDepth = Rule(
        id: "yaml.depth",
        statement: Bilingual(
            zh: "列表和表的嵌套不超过 \(YAMLDocument.depthLimit) 层",
            en: "lists and maps nest no deeper than \(YAMLDocument.depthLimit) levels"),
        reason: Bilingual(
            zh: "年报只需要五层；更深的嵌套是括号没有闭合，或者是有意捣乱的文件",
            en: "a report needs five levels; more are unclosed brackets, or a file made to do harm"),
        source: .inputFormat,
        example: RuleExample(
            failing: "第八项: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", passing: "第八项: 0"))

    /// There are no anchors and aliases.
    package static let yamlAnchor = Rule(
        id: "yaml.anchor",
        statement: Bilingual(zh: "不使用锚点 & 和引用 *", en: "no anchors (&) and aliases (*)"),
        reason: Bilingual(
            zh: "几行引用就能展开成几亿个值；年报也没有需要引用的内容",
            en: "a few lines of aliases can stand for millions of values, and a report needs none"),
        source: .inputFormat,
        example: RuleExample(failing: "其他事项: *无", passing: "其他事项: 无"))

    /// There are no tags.
    package static let yamlTag = Rule(
        id: "yaml.tag",
        statement: Bilingual(zh: "不使用类型标签 !", en: "no tags (!)"),
        reason: Bilingual(
            zh: "类型由格式决定，不由文件决定；以“!”开头的文字要加引号",
            en: "the form decides on types, not the file; text that starts with ! needs quotes"),
        source: .inputFormat,
        example: RuleExample(failing: "其他事项: !无", passing: "其他事项: 无"))

    /// The file has one document.
    package static let yamlDocument = Rule(
        id: "yaml.document",
        statement: Bilingual(zh: "一个文件只有一份报告", en: "one file holds one report"),
        reason: Bilingual(
            zh: "“---”之后是另一份文档，程序不知道该用哪一份",
            en: "another document begins after ---, and nobody can say which is meant"),
        source: .inputFormat,
        example: RuleExample(
            failing: """

                ---
                机关: 青石县财政局
                年度: 2024
                """, passing: ""))

    /// Keys are text.
    package static let yamlKey = Rule(
        id: "yaml.key",
        statement: Bilingual(zh: "项目是文字，不是列表或表", en: "a key is text, not a list or a map"),
        reason: Bilingual(
            zh: "行首的方括号、花括号会被 YAML 当作列表或表",
            en: "brackets and braces at the start of a line are a list or a map to YAML"),
        source: .inputFormat,
        example: RuleExample(failing: "[联系电话]: 县政务服务热线", passing: ""))
}

extension Finding {
    static func tooDeep(at span: SourceSpan) -> Finding {
        Finding(
            .yamlDepth, at: span,
            Bilingual(
                zh: "这里已嵌套到第 \(YAMLDocument.depthLimit + 1) 层，不再往下读",
                en: "nested \(YAMLDocument.depthLimit + 1) levels deep; not read any further"),
            advice: Bilingual(
                zh: "年报只需要五层，请检查括号和缩进",
                en: "a report needs five levels; check the brackets and the indentation"))
    }

    static func tooManyValues(at span: SourceSpan) -> Finding {
        Finding(
            .fileTooLarge, at: SourceSpan(start: span.start, end: span.start),
            Bilingual(
                zh: "到这里已有 \(YAMLDocument.valueLimit) 个值，不再往下读",
                en: "\(YAMLDocument.valueLimit) values up to here; not read any further"),
            advice: Bilingual(
                zh: "一份年报约 300 个值，请确认选对了文件",
                en: "a report has about 300 values; make sure that this is one"))
    }

    static func secondDocument(at span: SourceSpan) -> Finding {
        Finding(
            .yamlDocument, at: span,
            Bilingual(zh: "从这里开始了第二份文档", en: "a second document begins here"),
            advice: Bilingual(
                zh: "一个文件只写一份年报：删去这一行“---”，或把后面的内容另存为一个文件",
                en: "keep one report in a file: delete this “---” or move what follows into a file of its own"))
    }

    static func anchor(at span: SourceSpan) -> Finding {
        Finding(
            .yamlAnchor, at: span,
            Bilingual(
                zh: "这里不能以 & 开头（YAML 会当成锚点，年报不用）",
                en: "this cannot start with & (a YAML anchor, which reports do not use)"),
            advice: Bilingual(
                zh: "是正文的，整段加英文引号；不是的，删去 & 和后面的名字",
                en: "put quotes around it if it is text; else remove & and its name"))
    }

    static func alias(at span: SourceSpan) -> Finding {
        Finding(
            .yamlAnchor, at: span,
            Bilingual(
                zh: "这里不能以 * 开头（YAML 会当成引用，年报不用）",
                en: "this cannot start with * (a YAML alias, which reports do not use)"),
            advice: Bilingual(
                zh: "是正文的，整段加英文引号；不是的，把要引用的内容直接写在这里",
                en: "put quotes around it if it is text; else write the value itself here"))
    }

    static func tag(at span: SourceSpan) -> Finding {
        Finding(
            .yamlTag, at: span,
            Bilingual(
                zh: "这里不能以 ! 开头（YAML 会当成标签，年报不用）",
                en: "this cannot start with ! (a YAML tag, which reports do not use)"),
            advice: Bilingual(
                zh: "是正文的，整段加英文引号；不是的，删去 ! 和后面的名字",
                en: "put quotes around it if it is text; else remove ! and its name"))
    }

    static func keyIsNotText(at span: SourceSpan) -> Finding {
        Finding(
            .yamlKey, at: span,
            Bilingual(
                zh: "冒号前面的项目应当是文字，这里带了括号", en: "the key before a colon should be text; this is in brackets"),
            advice: Bilingual(zh: "去掉项目的括号", en: "remove the brackets around the key"))
    }

    static let outOfMemory = Finding(
        .yamlSyntax, at: nil, Bilingual(zh: "内存不足，没有读完", en: "not enough memory to read the file"))
}
