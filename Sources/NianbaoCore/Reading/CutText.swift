/// Texts that are typed on one line and end where a comment begins.
extension SourceExcerpts {
    /// How a text can be written so that it may contain any character.
    enum Notation {
        /// Below a bar.
        case paragraphs
        /// In quotation marks.
        case oneLine
    }

    /// What is wrong with the text of an entry that words follow as a comment; `nil` if none follow.
    ///
    /// A word right after the `#` was hardly meant as a comment, so the text was cut. Otherwise it may be a comment.
    func finding(ofCut entry: YAMLEntry, _ notation: Notation) -> Finding? {
        guard let scalar = entry.value.scalar, scalar.style == .plain, !scalar.isNull,
            case let span = entry.value.span, span.start.line == span.end.line,
            let comment = comment(after: span.end)
        else { return nil }
        let isWord = comment.text.dropFirst().first.map { !$0.isWhitespace && $0 != "#" } ?? false
        guard isWord else {
            return comment.text.count > 1 ? .commented(entry.key, comment.text, at: comment.span) : nil
        }
        let whole = SourceSpan(start: span.start, end: comment.span.end)
        let words = words(ofCut: entry) ?? ""
        let new = notation == .paragraphs ? "|\n  \(words)" : YAMLText.quoted(words)
        return .cut(entry.key, comment.text, at: comment.span, fix(whole, with: new), notation)
    }

    /// The text of an entry together with the words that follow it as a comment; `nil` if none follow.
    func words(ofCut entry: YAMLEntry) -> String? {
        let span = entry.value.span
        guard let comment = comment(after: span.end) else { return nil }
        return text(in: SourceSpan(start: span.start, end: comment.span.end))?.trimmed
    }
}

extension Finding {
    fileprivate static func cut(
        _ key: String, _ words: String, at span: SourceSpan, _ fix: Fix?, _ notation: SourceExcerpts.Notation
    ) -> Finding {
        Finding(
            .textCut, at: span,
            Bilingual(
                zh: "“\(key)”的文字到“#”就断了，丢了“\(words.excerpt)”",
                en: "the text of “\(key)” ends at “#”; “\(words.excerpt)” is lost"),
            advice: notation == .paragraphs
                ? Bilingual(
                    zh: "写“\(key): |”，正文另起一行，行首空两格；是注释的，“#”后空一格",
                    en:
                        "write “\(key): |” and the text below it, indented by two; if it is a comment, put a space after “#”"
                )
                : Bilingual(
                    zh: "整行文字加英文引号；是注释的，“#”后空一格",
                    en: "put the text in quotes; if it is a comment, put a space after “#”"),
            fix: fix)
    }

    fileprivate static func commented(_ key: String, _ words: String, at span: SourceSpan) -> Finding {
        Finding(
            .textComment, at: span,
            Bilingual(
                zh: "“\(key)”后面的“\(words.excerpt)”是注释，不会印出来",
                en: "“\(words.excerpt)” after the text of “\(key)” is a comment and is not printed"),
            advice: Bilingual(
                zh: "是正文的，把整段文字写在“|”下面或加英文引号；是注释的，移到上面单独一行",
                en:
                    "if it is text, put all of it below a “|” or in quotes; if it is a comment, move it to a line of its own above"
            ))
    }
}

extension String {
    /// The beginning, as messages quote it.
    fileprivate var excerpt: String { count > 40 ? prefix(40) + "…" : self }
}

extension Rule {
    static let textCut = Rule(
        id: "text.cut",
        statement: Bilingual(zh: "一行文字里没有“ #”", en: "a text on one line has no “ #” in it"),
        reason: Bilingual(
            zh: "空格后面的“#”在 YAML 里是注释的开头，它后面的字会丢失，印出来的是半句话",
            en:
                "to YAML, a # after a space begins a comment; what follows is lost, and half a sentence would be printed"
        ),
        source: .inputFormat,
        example: RuleExample(
            failing: "存在问题: 话题 #青石水利# 更新较慢，下一年度每周更新。",
            passing: """
                存在问题: |
                  话题 #青石水利# 更新较慢，下一年度每周更新。
                """))

    static let textComment = Rule(
        id: "text.comment", severity: .warning,
        statement: Bilingual(zh: "注释不接在文字后面", en: "no comment follows a text on its line"),
        reason: Bilingual(
            zh: "“#”后面的字不印出来；分不清是注释还是正文的一部分，所以只是警告；注释单独写一行就没有疑问",
            en:
                "what follows # is not printed, and it may have been meant for text; a comment on a line of its own leaves no doubt"
        ),
        source: .inputFormat,
        example: RuleExample(
            failing: "存在问题: 部分栏目更新较慢，下一年度按季度核对公开目录。 # 待领导审定",
            passing: """
                # 待领导审定
                存在问题: 部分栏目更新较慢，下一年度按季度核对公开目录。
                """))
}
