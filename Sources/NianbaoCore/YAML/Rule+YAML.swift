extension Rule {
    /// The rules about YAML itself, whatever the file is about.
    package static let yaml: [Rule] = [
        yamlSyntax, yamlDepth, yamlAnchor, yamlTag, yamlDocument, yamlKey,
    ]

    package static let yamlSyntax = Rule(
        id: "yaml.syntax",
        statement: Bilingual(zh: "文件符合 YAML 的写法", en: "the file is well-formed YAML"))

    package static let yamlDepth = Rule(
        id: "yaml.depth",
        statement: Bilingual(
            zh: "列表和表的嵌套不超过 \(YAMLDocument.depthLimit) 层",
            en: "lists and maps nest no deeper than \(YAMLDocument.depthLimit) levels"))

    package static let yamlAnchor = Rule(
        id: "yaml.anchor",
        statement: Bilingual(zh: "不使用锚点 & 和引用 *", en: "no anchors (&) and aliases (*)"))

    package static let yamlTag = Rule(
        id: "yaml.tag",
        statement: Bilingual(zh: "不使用类型标签 !", en: "no tags (!)"))

    package static let yamlDocument = Rule(
        id: "yaml.document",
        statement: Bilingual(zh: "一个文件只有一份报告", en: "one file holds one report"))

    package static let yamlKey = Rule(
        id: "yaml.key",
        statement: Bilingual(zh: "键是文字，不是列表或表", en: "a key is text, not a list or a map"))
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
                zh: "冒号前面的键应当是文字，这里带了括号", en: "the key before a colon should be text; this is in brackets"),
            advice: Bilingual(zh: "去掉键的括号", en: "remove the brackets around the key"))
    }

    static let outOfMemory = Finding(
        .yamlSyntax, at: nil, Bilingual(zh: "内存不足，没有读完", en: "not enough memory to read the file"))
}
