internal import NianbaoCore

extension FuzzTarget {
    /// Words that mean something in such files, and characters that look as if they did.
    package var vocabulary: [String] {
        switch self {
        case .yaml: Self.signs + Self.names + Self.sentences
        case .editor: Self.signs + Self.names + Self.sentences + Self.messages
        case .form: Self.signs + Self.names + Self.formWords
        case .xlsx: Self.signs + Self.cellWords + Self.markup
        case .roster: Self.signs + Self.markup + Self.listWords
        case .docx: Self.signs + Self.markup + Self.wordMarkup
        case .page: Self.signs + Self.markup + Self.pageMarkup
        case .record:
            Self.signs + [
                "null", "true", "1e400", "{}", "[]", "\"schema\":", "\"outputs\":", "\"..\"", "\\ud800", "\\u0000",
            ]
        }
    }

    private static let signs = [
        ":", ": ", "：", ",", "，", "、", "[", "]", "{", "}", "［", "｛", "|", ">", "-", "- ", "#", " #", "\"", "'",
        "“", "”", "&a", "*a", "!!str", "---", "...", "?", "%", "\t", "\r", "\u{85}", "\u{2028}", "\u{FEFF}",
        "\u{A0}", "\u{3000}", "\u{200B}", "\u{202E}", "\u{7}", "e\u{301}", "𠮷", "🀄", "０", "１２", "-", "－", "+3",
        "0", "1", "9007199254740993", "1.5", "0x1F", "1e3", "待填", "不适用", "/", "null", "~",
    ]

    private static let names: [String] = {
        let forms = Editions.library.forms
        let paths = forms.flatMap { form in form.cells.flatMap(\.path) + form.sections.map(\.name) }
        let fields = ReportField.allCases.map(\.name)
        return Array(Set((paths + fields).flatMap { [$0.id, $0.key] })).sorted().flatMap {
            [$0, $0 + ": ", $0 + ": 0", $0 + ": |"]
        }
    }()

    private static let sentences: [String] = {
        let addresses = Editions.library.forms.flatMap { $0.cells.prefix(40).map { $0.address(.chinese) } }
        let references = Set(addresses).sorted().flatMap { ["{{\($0)}}", "{{上年.\($0)}}", "{{\($0) 占比}}"] }
        return references + [
            "{{", "}}", "收到申请3件", "2024年", "百分之五十", "一、", "（一）", "同比增长25%", "[0, 0, 0, 0, 0, 0, 0]",
            "{值: 22, 注: 其中修订6件}", "规则: t3.balance", "日期: 2025-01-20", "其余: 0",
        ]
    }()

    private static let messages = [
        "Content-Length: 2", "\r\n\r\n", "{\"id\":1,", "\"method\":\"textDocument/hover\"", "\"params\":{", "}}",
        "{{申请.", "- 规则: ",
        "    位置: ", "{自然人: ", "  ",
    ]

    private static let formWords = [
        "id: ", "key: ", "label: ", "span: ", "rows: ", "columns: ", "blocks: ", "widths: ", "sum: ", "all",
        "each: ", "compare: ", "left: ", "right: ", "measure: ", "count", "amount", "decimals: ", "years: ",
        "sections: ", "relations: ", "claims: ", "carry: ", "succeeds: ", "rules: ", "jumps: ", "16384",
        "1000000", "-1", "edition: ",
    ]

    private static let wordMarkup = [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
        "</w:tc>", "<w:tcPr>", "</w:tcPr>", "<w:gridSpan w:val=\"2\"/>", "<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>",
        "<w:hMerge/>", "<w:gridBefore w:val=\"1\"/>", "<w:ins>", "</w:ins>", "<w:del/>", "<w:sdt>", "</w:sdt>",
        "<w:sdtContent>", "</w:sdtContent>", "<w:br/>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:txbxContent>",
        "</w:txbxContent>", "<w:numId w:val=\"1\"/>", "=== word/styles.xml\n", "=== word/numbering.xml\n",
    ]

    private static let pageMarkup = [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=2>", "<td colspan=3>", "<th rowspan=0>",
        "<p>",
        "</p>", "<br>", "<div>", "</div>", "<li>", "<ol>", "</ol>", "<h1>", "</h1>", "<pre>", "<!--", "-->", "<script>",
        "</script>", "<span style='display:none'>", "</span>", "&nbsp;", "&#160;", "&#x4E00;", "MIME-Version: 1.0\n",
        "Content-Type: multipart/related; boundary=a\n\n", "Content-Type: text/html\n", "\n--a\n", "=E4=B8=80", "=\n",
        "Content-Transfer-Encoding: quoted-printable\n", "\t1\t2\n", "| 1 | 2 |\n", "|---|---|\n", "## ",
    ]

    private static let cellWords: [String] = {
        let sheets = Editions.library.forms.flatMap { $0.sections.map(\.name.key) }
        return Set(sheets).sorted().flatMap {
            ["\($0)!D5=3", "\($0)!B3=1.5", "\($0)!A4=-1", "\($0)!A2=新的一段", "\($0)!C6="]
        }
    }()

    private static let listWords = [
        "单位名称", "机关", "序号", "合计", "备注：", "青石县水利局", "\"", "\"\"", "agency",
    ]

    private static let markup = [
        "=== xl/workbook.xml", "=== xl/worksheets/sheet1.xml", "=== _rels/.rels",
        "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<row r=\"1\">", "</row>", "<f>", "</f>", "<v>", "</v>", "<is>",
        "</is>", "<t>", "</t>", "<si>", "&#x0;", "&#x10FFFF;", "&amp;", "<![CDATA[", "]]>", "<!DOCTYPE a [",
        "<!ENTITY a \"b\">", "&a;", "_x000D_", "t=\"inlineStr\"", "t=\"str\"", "Target=\"../../a\"",
        "TargetMode=\"External\"", "xml:space=\"preserve\"", "<mc:AlternateContent>",
    ]
}
