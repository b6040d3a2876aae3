extension HandWrittenFile {
    /// What YAML has in addition to keys and values: line breaks, quotes, brackets, document markers.
    static let signs = [
        HandWrittenFile(
            "everything in brackets",
            "{年度: 2024, # 〔一〕\n 机关: \"青石县水利局\", 复议诉讼: {行政复议: [1,0,0,2]},\n # 〔二〕\n 申请: 0} # 〔三〕\n# 〔四〕\n"),
        HandWrittenFile(
            "CRLF",
            "机关: 青石县水利局\r\n年度: 2024   # 〔一〕\r\n\r\n总体情况: |\r\n  一段\r\n\r\n\r\n  二段\r\n\r\n# 〔二〕\r\n申请:\r\n  新收: [1,\r\n    2, 3, 4, 5, 6]\r\n"
        ),
        HandWrittenFile(
            "blanks and tabs at line ends",
            "机关: 青石县水利局 \t\n年度:\t2024\t# 〔一〕 \t \n  \n申请:  \n  新收: [1, 2,\t3, 4, 5, 6]\t# 〔二〕\n  上年结转:\t0\t\n总体情况: |\t# 〔三〕\n  一段 \t\n  \n"
        ),
        HandWrittenFile(
            "quoted scalars",
            """
            "格式": '2021'
            '机关': "青石县 # \\u6C34利局"   # 〔机关〕
            "年度": "2024"
            标题: "两行
              标题"   # 〔标题〕
            上年报告: >-
              2023.yaml
            总体情况: "第一段 # 不是注释\\n第二段"# 〔总体〕
            "申请":
              '新收': ["1", '2', "待填", 4, 5, 6]# 〔新收〕
              上年结转: "0"
              予以公开: '待填'
            """),
        HandWrittenFile(
            "signs of a document",
            "%YAML 1.1\n# 〔指令后〕\n--- # 〔三横〕\n\n机关: 青石县水利局\n年度: 2024\n申请: 0\n... # 〔三点〕\n# 〔之后〕\n"),
        HandWrittenFile(
            "keys with question marks",
            "机关: 青石县水利局\n年度: 2024\n? 申请 # 〔键〕\n:\n  ? 新收\n  : 0 # 〔值〕\n  上年结转:\n    0\n"),
        HandWrittenFile(
            "carriage returns as line breaks",
            "机关: 青石县水利局\r年度: 2024 # 〔一〕\r总体情况: |\r  一段\r  二段\r# 〔二〕\r申请: 0\r"),
    ]
}
