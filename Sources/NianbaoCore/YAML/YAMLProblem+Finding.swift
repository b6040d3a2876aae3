extension YAMLProblem {
    /// The problem in words for somebody who does not know YAML.
    var finding: Finding {
        if let finding = misreadText { return finding }
        let (message, advice) = explanation
        return Finding(.yamlSyntax, at: span, message, advice: advice)
    }

    /// Text that starts with one of YAML's own characters, which libyaml takes for an anchor or a tag with a broken
    /// name.
    private var misreadText: Finding? {
        guard let start = contextPosition else { return nil }
        let span = SourceSpan(line: Int(start.line), column: Int(start.column), length: 1)
        return switch context {
        case "while scanning an anchor": .anchor(at: span)
        case "while scanning an alias": .alias(at: span)
        case "while scanning a tag", "while parsing a tag": .tag(at: span)
        default: text == "found undefined tag handle" ? .tag(at: span) : nil
        }
    }

    /// An unclosed bracket or quotation mark is noticed at the end of the file but belongs where it was opened.
    private var span: SourceSpan {
        let isUnclosed =
            text == "found unexpected end of stream" || text.contains("',' or") || text == "could not find expected ':'"
        let place = isUnclosed ? (contextPosition ?? position) : position
        return SourceSpan(line: Int(place.line), column: Int(place.column), length: 1)
    }

    private typealias Explanation = (message: Bilingual, advice: Bilingual)

    private var explanation: Explanation {
        switch text {
        case "did not find expected key" where isBehindQuote: Self.textAfterQuote
        case "found character that cannot start any token" where character == UInt8(ascii: "\t"): Self.tab
        default:
            Self.explanations[text]
                ?? (
                    message: Bilingual(zh: "这里不符合 YAML 的写法", en: "not well-formed YAML (\(detail))"),
                    advice: Bilingual(
                        zh: "检查这一行的括号、引号、冒号和缩进", en: "check the brackets, quotes, colons and indentation here")
                )
        }
    }

    /// What libyaml's messages mean, where that does not depend on the text.
    private static let explanations: [String: Explanation] = [
        "could not find expected ':'": (
            Bilingual(zh: "这一行不是“项目: 值”的写法", en: "this line is not of the form “key: value”"),
            plainLineAdvice
        ),
        "mapping values are not allowed in this context": (
            Bilingual(zh: "这里的冒号多余，或这一行的缩进不对", en: "this colon is not expected here, or the indentation is off"),
            Bilingual(
                zh: "同一级的项目要左对齐；文字里有“: ”时，整段加英文引号",
                en: "align keys of one level; put a text that contains “: ” in quotes")
        ),
        "did not find expected key": misaligned,
        "did not find expected '-' indicator": misaligned,
        "did not find expected ',' or ']'": (
            Bilingual(zh: "方括号 [ 没有对应的 ]，或中间缺少逗号", en: "this [ has no matching ], or a comma is missing"),
            Bilingual(
                zh: "写成 [1, 2, 3]：英文方括号，英文逗号", en: "write [1, 2, 3] with plain brackets and commas")
        ),
        "did not find expected ',' or '}'": (
            Bilingual(zh: "花括号 { 没有对应的 }，或中间缺少逗号", en: "this { has no matching }, or a comma is missing"),
            Bilingual(
                zh: "写成 {项目: 1, 项目: 2}：英文花括号、冒号和逗号",
                en: "write {key: 1, key: 2} with plain braces, colons and commas")
        ),
        "found unexpected end of stream": (
            Bilingual(zh: "引号到文件末尾也没有关上", en: "this quotation mark is never closed"),
            Bilingual(zh: "在这段文字的末尾补上同样的引号", en: "close the text with the same quotation mark")
        ),
        "found a tab character where an indentation space is expected": tab,
        "found a tab character that violates indentation": tab,
        "control characters are not allowed": (
            Bilingual(zh: "这一行或下一行有看不见的控制字符", en: "this line or the next holds an invisible control character"),
            Bilingual(zh: "删去它，或把这一行重新打一遍", en: "delete it, or type the line again")
        ),
        "did not find expected <document start>": (
            Bilingual(zh: "这一行接不上上面的内容", en: "this line does not continue the one above"),
            Bilingual(
                zh: "检查这一行的缩进（同一级的项目要左对齐）和上面的括号",
                en: "check its indentation (align keys of one level) and the brackets above")
        ),
        "block sequence entries are not allowed in this context": (
            Bilingual(zh: "这里不能以“- ”开头", en: "“- ” cannot start here"),
            Bilingual(zh: "叙述文字请写在“|”下面并缩进", en: "write prose below a “|”, indented")
        ),
        "found unknown escape character": wrongEscape,
        "did not find expected hexdecimal number": wrongEscape,
        "found invalid Unicode character escape code": wrongEscape,
        "did not find expected comment or line break": (
            Bilingual(zh: "“|”后面不能再写字", en: "nothing may follow “|” on its line"),
            Bilingual(zh: "正文从下一行写起，行首空两格", en: "write the text below it, indented by two spaces")
        ),
        "did not find expected node content": (
            Bilingual(zh: "这里缺少内容，或多了逗号、括号", en: "something is missing here, or a comma or bracket is too many"),
            Bilingual(zh: "检查这里的逗号和括号", en: "check the commas and brackets here")
        ),
        "found character that cannot start any token": strangeStart,
    ]

    private static let misaligned = (
        message: Bilingual(zh: "这一行的缩进与上面的行对不齐", en: "this line does not line up with the ones above"),
        advice: Bilingual(zh: "同一级的项目请左对齐，用空格缩进", en: "align the keys of one level, indenting with spaces")
    )

    private static let wrongEscape = (
        message: Bilingual(zh: "双引号里的反斜杠 \\ 写法有误", en: "this backslash in double quotes is no escape"),
        advice: Bilingual(zh: "要写反斜杠本身，写成 \\\\；或改用单引号", en: "write \\\\ for a backslash, or use single quotes")
    )

    private static let textAfterQuote = (
        message: Bilingual(zh: "引号到这里就结束了，后面还有文字", en: "the quotation ends here, and more text follows"),
        advice: Bilingual(
            zh: "引号要括住整段文字；文字里有引号的，正文写在“|”下面", en: "quote the whole text, or write it below a “|”")
    )

    private var detail: String { context.isEmpty ? text : "\(text) \(context)" }

    private static let tab = (
        message: Bilingual(zh: "制表符（Tab）不能用来缩进", en: "a tab cannot indent"),
        advice: Bilingual(zh: "把行首的制表符换成空格", en: "replace the tabs at the start of the line with spaces")
    )

    private static let strangeStart = (
        message: Bilingual(zh: "这里不能以这个符号开头", en: "a value cannot start with this character"),
        advice: Bilingual(
            zh: "以 @、%、` 开头的文字，整段加英文引号", en: "put quotes around text that starts with @, % or `")
    )

    static let plainLineAdvice = Bilingual(
        zh: "项目后面要有英文冒号和空格；如果它是上面那一节的正文，请在行首加两个空格",
        en: "put a colon and a space after the key; if the line belongs to the text above, indent it by two spaces")
}
