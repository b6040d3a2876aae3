import Testing

@testable import NianbaoCore

/// The canonical layout of report files.
@Suite struct CanonicalLayoutTests {
    private static let head = "机关: 青石县水利局\n年度: 2024\n"

    /// What becomes of the part of a report after its first fields.
    private func formatted(_ body: String) throws -> String {
        let form = try TestEdition.of2021.form()
        let text = ReportFormatter.text(of: Self.head + body, form: form)
        try #require(text.hasPrefix(Self.head))
        return String(text.dropFirst(Self.head.count))
    }

    private static let requestColumns =
        "  #                  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他\n"

    @Test func `columns are as wide as their widest value`() throws {
        let body = """
            复议诉讼:
              行政复议: [12345678901, 2, 3, 4]
              复议后起诉: [1, 2, 待填, {值: 4, 注: 一件撤回}]
            """
        #expect(
            try formatted(body) == """

                复议诉讼:
                  #                     结果维持  结果纠正  其他结果               尚未审结
                  行政复议:         [12345678901,        2,        3,                     4]
                  复议后起诉:       [          1,        2,     待填, {值: 4, 注: 一件撤回}]

                """)
    }

    @Test func `a row that is moved takes its comments along and the columns stay named above the first`() throws {
        let body = """
            申请:
              # 结转
              上年结转: 0  # 没有
            \(Self.requestColumns)  # 新收的
              新收: 0
            """
        #expect(
            try formatted(body) == """

                申请:
                  # 新收的
                \(Self.requestColumns)  新收:             0
                  # 结转
                  上年结转:         0    # 没有

                """)
    }

    @Test(arguments: ["# 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他", "#自然人 商业企业  科研机构 社会公益组织 法律服务机构 其他 等"])
    func `a comment that is nearly a made one stays`(_ comment: String) throws {
        let isMade = comment.hasSuffix("其他")
        let text = try formatted("申请:\n  \(comment)\n  新收: 0\n")
        #expect(text.contains(comment) == !isMade)
        #expect(text.contains(Self.requestColumns))
    }

    @Test func `a comment after a value stays although a generated one says the same`() throws {
        let comment = "#\(Self.requestColumns.trimmed.dropFirst())"
        #expect(try formatted("申请:    \(comment)\n  新收: 0\n").hasPrefix("\n申请:    \(comment)\n"))
    }

    @Test(arguments: ["", "\n", "\n\n\n"])
    func `there is one empty line between sections`(_ gap: String) throws {
        let text = try formatted("\(gap)总体情况: |\n  一段\n\(gap)# 表三\n申请: 0\n\(gap)其他事项: 无\n\(gap)")
        #expect(text == "\n总体情况: |\n  一段\n\n# 表三\n申请: 0\n\n其他事项: 无\n")
    }

    @Test func `elsewhere empty lines stay where they are, one for several`() throws {
        let body = "\n\n标题: 年报\n申请:\n\n\n  新收: 0\n\n  # 结转\n\n\n  上年结转: 0\n"
        #expect(
            try formatted(body) == """

                标题: 年报

                申请:

                \(Self.requestColumns)  新收:             0

                  # 结转

                  上年结转:         0

                """)
    }

    @Test(arguments: ["0", "待填", "~"])
    func `a word for a row, a group or a table stays that word`(_ word: String) throws {
        let text = try formatted("申请: {新收: \(word), 不予公开: \(word)}\n复议诉讼: \(word)\n")
        #expect(text.contains("\n  新收:             \(word)\n  不予公开:         \(word)\n\n复议诉讼: \(word)\n"))
    }

    @Test(arguments: ["无", "待填", "\"无\"", "'一段 # 说明'", "一行: 冒号后没有空格：也行".replacing(": ", with: "：")])
    func `a text on the line of its key stays there as it is`(_ text: String) throws {
        #expect(try formatted("其他事项:   \(text)  \n") == "\n其他事项: \(text)\n")
        #expect(try formatted("其他事项:\n  \(text)\n") == "\n其他事项: \(text)\n")
    }

    @Test func `indented comments below a table stay there, the others go with the next section`() throws {
        let body = "复议诉讼:\n   行政复议: 0\n   # 表下\n# 下一部分\n存在问题: 无\n总体情况: 无\n"
        let text = try formatted(body)
        #expect(text.hasPrefix("\n总体情况: 无\n\n复议诉讼:\n"))
        #expect(text.hasSuffix("  行政复议:         0\n  # 表下\n\n# 下一部分\n存在问题: 无\n"))
    }

    @Test(arguments: [("", ""), ("\n", "\n"), ("\n  \n\n", "\n")])
    func `an empty line between the last text and the comments at the end stays`(_ gap: String, _ kept: String) throws {
        let text = try formatted("其他事项: |\n  一段\n\(gap)# 文末\n")
        #expect(text == "\n其他事项: |\n  一段\n\(kept)# 文末\n")
    }

    @Test func `comments at the top of the file stay there when the first key moves`() throws {
        let form = try TestEdition.of2021.form()
        let text = ReportFormatter.text(of: "# 说明\n\n# 年度\n年度: 2024\n机关: 某局\n", form: form)
        #expect(text == "# 说明\n\n机关: 某局\n# 年度\n年度: 2024\n")
    }

    @Test func `a byte order mark that was read is not written`() throws {
        let bytes = SourceDecoder.byteOrderMark + Array((Self.head + "其他事项: 无\n").utf8)
        let file = try #require(SourceDecoder.decode(bytes, name: "年报.yaml").file)
        let text = ReportFormatter.text(of: file.text, form: try TestEdition.of2021.form())
        #expect(text == Self.head + "\n其他事项: 无\n")
    }

    @Test func `explanations are below the sections, a line for each key`() throws {
        let body = """
            说明: # 〔说明〕
            - {规则: prior.missing,   理由: "没有 #电子文本"}
            # 〔第二条〕
            - 规则:  y.carry
              理由: 漏计一件
            其他事项: 无
            """
        #expect(
            try formatted(body) == """

                其他事项: 无

                # 〔说明〕
                # 〔第二条〕
                说明:
                  - 规则: prior.missing
                    理由: "没有 #电子文本"
                  - 规则: y.carry
                    理由: 漏计一件

                """)
        #expect(try formatted("说明: []\n") == "\n说明: []\n")
    }
}
