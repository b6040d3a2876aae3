extension HandWrittenFile {
    /// Texts, comments and keys in all kinds of order.
    static let texts = [
        HandWrittenFile(
            "odd indentation",
            """
            格式:    2021
            机关:   青石县水利局   # 〔机关〕
            年度:  2024
            申请:
                  新收:   [1,2,3,  4,5,6]   #〔新收〕
                  # 〔不予公开〕
                  不予公开:
                     国家秘密:      [1,0,0,0,0,0]
                     # 〔法律禁止〕
                     法律禁止: 0
            """),
        HandWrittenFile(
            "comments everywhere",
            """
            # 〔文件〕

            # 〔紧接年度〕
            年度: 2024   # 〔年度〕
            # 〔机关上〕
            机关: 青石县水利局# 不是注释   # 〔机关〕 # 一直到行尾

            # 〔总体上一〕

            ## 〔总体上二〕
            总体情况: |   # 〔竖线〕
              第一段 # 不是注释
              # 也不是注释

              第二段
            # 〔表上〕
            主动公开:   # 〔表〕
              # 〔第一项上〕
              第一项:   # 〔第一项〕

                # 〔规章上〕

                规章: 不适用 # 〔规章〕
                行政规范性文件: 0
              # 〔第五项上〕
              第五项: 0     # 〔第五项〕
              # 〔表下一〕

              # 〔表下二〕
            # 〔申请上〕
            申请: 0
            # 〔文末一〕


            # 〔文末二〕
            """),
        HandWrittenFile(
            "rows in another order",
            """
            其他事项: 无
            # 〔复议〕
            复议诉讼:
              # 〔起诉〕
              复议后起诉: 0
              # 〔复议行〕
              行政复议: [1, 2, 3, 4]
              # 〔表尾〕
            总体情况: 待填   # 〔待填〕
            申请:
              结转下年度: 0
              其他处理:
                其他: 0
                逾期不补正: 0
              # 〔新收〕
              新收: 0
            # 〔年度〕
            年度: 2024
            标题: 年报
            机关: 青石县水利局
            导语: 引言一段。
            """),
        HandWrittenFile(
            "comments between rows of several groups",
            """
            机关: 青石县水利局
            年度: 2024
            申请:
              不予公开:
                国家秘密: 0
                # 〔组尾〕
              # 〔组间〕
              无法提供:
              # 〔缩进少〕
                不掌握: 0
                    # 〔缩进多〕
                需另行制作: [0, 0, 0, 0, 0, 12]
            # 〔没有缩进〕
              不予处理: 0
            """),
        HandWrittenFile(
            "a tail of comments alone",
            "# 〔开头〕\n\n\n机关: 青石县水利局\n年度: 2024\n总体情况: |\n  一段\n\n\n# 〔尾一〕\n\n\n# 〔尾二〕\n   # 〔尾三〕\n\n"),
        HandWrittenFile(
            "a tail below a table",
            "机关: 青石县水利局\n年度: 2024\n复议诉讼:\n   行政复议: 0\n\n   # 〔表内〕\n\n# 〔文末〕\n   # 〔还是文末〕\n"),
        HandWrittenFile(
            "texts with number signs and indentation indicators",
            """
            机关: 青石县水利局
            年度: 2024
            总体情况: |2-   # 〔指示〕
                # 行首的井号
               - 减号
                　　全角空格
              最后一段   # 不是注释

              # 这行也是正文
             # 〔少缩进〕
            存在问题: |+

                第一段

                第二段


            # 〔其他〕
            其他事项: |
            """),
    ]
}
