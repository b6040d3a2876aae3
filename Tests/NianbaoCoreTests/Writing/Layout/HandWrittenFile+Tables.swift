extension HandWrittenFile {
    /// Tables in every notation.
    static let tables = [
        HandWrittenFile(
            "maps in brackets",
            """
            机关: 青石县水利局
            年度: 2024
            主动公开: {第五项: {行政许可: 3}, 第一项: {规章: 0, 行政规范性文件: {废止: 1, 有效: 2, 制发: 3}}}   # 〔整表〕
            申请: {新收: 0,   # 〔新收〕
              # 〔上年结转〕
              上年结转: {自然人: 1, 其余: 0}, # 〔括号里〕
              不予公开: {国家秘密: 0, 法律禁止: 0},   # 〔整组〕
              # 〔括号前〕
              }
            其他事项: 无
            """),
        HandWrittenFile(
            "English spelling", on: .of2019,
            """
            year: 2020
            agency: A bureau
            scope: region   # 〔scope〕
            reviews:
              after_review: 0
              review: {upheld: 1, rest: 0}   # 〔review〕
            disclosure:
              article_20_9: {procurement: [3, 1.25]}
              article_20_1: {regulations: n/a, normative_documents: todo}
            requests: {denied: {state_secret: [1, 2, 3, 4, 5, 6]}}
            other_matters: |-
              None.
            """),
        HandWrittenFile(
            "mixed spelling",
            """
            机关: 青石县水利局
            year: 2024
            edition: 2021
            requests:
              上年结转: 0
              new: [10, 2, 3, 4, 5, 6]
              其他处理: {other: {natural: 1, 其余: todo}}
            """),
        HandWrittenFile(
            "maps with gaps",
            """
            机关: 青石县水利局
            年度: 2024
            申请:
              新收: {其余: 0, 其他: 3, 自然人: 1}
              上年结转: {总计: 4, 商业企业: 4}
              予以公开: {自然人: 待填}
              部分公开: {}
              不予公开: {}
              结转下年度: {自然人: ~, 其余: 待填}
            复议诉讼: {}
            """),
        HandWrittenFile(
            "remarks",
            """
            机关: 青石县水利局
            年度: 2024
            主动公开:
              第一项:
                行政规范性文件: [{值: 3, 注: 其中修订1件}, {注: "a # b, c", 值: 1234}, 8]
                规章:
                  制发:
                    注: 逗号, {括号} 和#都不是注释
                    值: 1
                  废止: 2   # 〔废止〕
                  有效: 3
              第五项:
                行政许可: {注: '单''引号', 值: １２}
              第八项: {行政事业性收费: {值: ~, 注: "两行
                合成一行"}}   # 〔两行〕
            """),
        HandWrittenFile(
            "lists on several lines",
            """
            机关: 青石县水利局
            年度: 2024
            申请:
              新收: [1,   # 〔自然人〕
                2,        # 〔企业〕

                # 〔独立〕
                3, 4,
                5, 6]     # 〔末尾〕
              上年结转: [
                1, 2, 3, 4, 5, 6, 21
              ]   # 〔只有一个〕
              予以公开:
                - 1
                - 2
                - 3
                - 4
                - 5
                # 〔序列里〕
                - 6
              # 〔部分公开〕
              部分公开:
                # 〔键和值之间〕
                0
            """),
        HandWrittenFile(
            "figures in need of cleaning", on: .of2019,
            """
            机关: 青石县水利局
            年度: 2020
            主动公开:
              第一项: ０
              第五项:
                行政许可: [１２, －3, "1,234"]   # 〔许可〕
                其他对外管理服务事项: {上年: +5, 增减: −2, 决定: "１，２３４"}
              第九项: {政府集中采购: [1, "12,345.6700"]}
            申请: {新收: ~, 上年结转: null, 予以公开: }
            """),
        HandWrittenFile(
            "a made-up edition", on: .madeUp,
            """
            格式: 2030
            机关: 青石县教育局
            年度: 2030
            申请:
              新收: [8, 5, 6, 3, 1, 2]   # 〔连合计〕
              上年结转: [5, 3, 100, 2]
              网上新收: {境外组织: 1, 总计: 6, 其余: 0}
            主动公开: {第八项: {行政事业性收费: [12, 1.50]}}
            """),
        HandWrittenFile(
            "comments of a draft, moved and stretched",
            """
            机关: 青石县水利局
            年度: 2024
            主动公开:
              第五项:
                #   决定：本年处理决定数量
                #   决定
                行政许可: 3
                #     制发     废止 有效
              第一项:
                规章: 不适用
                # 〔自己的〕制发：本年制发件数
            """),
    ]
}
