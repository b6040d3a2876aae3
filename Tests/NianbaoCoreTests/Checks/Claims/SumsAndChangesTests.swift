import Testing

@testable import NianbaoCore

/// What a sentence works out of its own numbers: sums after a list, shares, and what a number was last year.
@Suite struct SumsAndChangesTests {
    @Test(arguments: [
        ProseCase("street", wrong: "新收72件，上年结转3件，合计78件。"),
        ProseCase("street", right: "新收72件，上年结转3件，合计75件。"),
        ProseCase("bureau", wrong: "收到申请125件，予以公开28件、部分公开15件，两项合计45件。"),
        ProseCase("bureau", right: "收到申请125件，予以公开28件、部分公开15件，两项合计43件，占34.4%。"),
        ProseCase("region", wrong: "不予公开、不予处理两项合计294件。"),
        // Things counted between, and a list with more than it names.
        ProseCase("region", right: "16个乡镇公开信息6218条，38个部门公开信息10370条，县政府办公室公开信息1873条，合计18461条。"),
        ProseCase("region", right: "发布动态120条、公告30条等，共计200条。"),
        ProseCase("street", right: "予以公开10件、部分公开21件，共计21件在网上答复。"),
    ])
    func `a sum after numbers is compared with them`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("bureau", right: "全年办结125件，其中公开类答复（予以公开28件、部分公开15件）占办结数的34.4%。"),
        ProseCase("bureau", wrong: "全年办结125件，其中公开类答复（予以公开28件、部分公开15件）占办结数的44.4%。"),
        ProseCase("bureau", right: "法人或其他组织提交申请46件，其中商业企业占到46件的78.3%。"),
        ProseCase("bureau", wrong: "法人或其他组织提交申请46件，其中商业企业占到46件的87.3%。"),
        ProseCase("region", right: "不予公开178件，其中国家秘密27件、第三方合法权益27件、执法案卷26件，三项合计80件，占不予公开总数的44.9%。"),
        ProseCase("bureau", wrong: "全年应办政府信息公开申请131件，实际办结125件，办结率98.4%。"),
        ProseCase("bureau", right: "全年应办政府信息公开申请131件，实际办结125件，按时办结率100%。"),
    ])
    func `shares are of what the words say`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("bureau", wrong: "收到政府信息公开申请125件，较上年100件增长35%。"),
        ProseCase("bureau", right: "收到政府信息公开申请125件，较上年100件增长25%。"),
        ProseCase("bureau", wrong: "收到政府信息公开申请125件，比上年110件增加25件。"),
        ProseCase("region", wrong: "新收政府信息公开申请466件，其中法律服务机构申请由上年的32件增至44件，商业企业申请107件。"),
        ProseCase("bureau", wrong: "行政许可从上年的1822件增至1960件。"),
        ProseCase("bureau", right: "上一年度（2023年）行政处罚决定数由402件降至371件。"),
        ProseCase("bureau", wrong: "2024年新收政府信息公开申请125件，较2023年减少14件，其中自然人74件。"),
        ProseCase("bureau", wrong: "与2023年的110件相比，2024年我局新收政府信息公开申请152件。"),
    ])
    func `numbers of last year beside this year's are only compared with`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("region", wrong: "县司法局会同有关单位开展清理，全年制发行政规范性文件27件，废止21件，年末现行有效64件。"),
        ProseCase("region", right: "县司法局会同有关单位开展清理，全年制发行政规范性文件7件，废止2件，年末现行有效14件。"),
        ProseCase("region", right: "全县行政诉讼案件97件，其中政府信息公开类18件。"),
        ProseCase("bureau", right: "行政应诉案件37件、行政复议答复案件152件，与政府信息公开没有关系。"),
        ProseCase("bureau", right: "除政府信息公开案件外，我局全年另有行政应诉案件41件。"),
        ProseCase("region", right: "学生资助申请不予处理12件。"),
        ProseCase("bureau", right: "规范性文件现行有效49件；规章方面，本年制发1件、废止2件、现行有效11件。"),
        ProseCase("bureau", wrong: "规范性文件现行有效49件；规章方面，本年制发1件、废止2件、现行有效12件。"),
        ProseCase("street", wrong: "2024年街道收到的72件申请全部由自然人提出。"),
        // One figure in two parts, by words that each may stand for all of it.
        ProseCase("region", right: "规范性文件废止12件、宣布失效1件，现行有效64件。"),
        ProseCase("region", right: "行政强制措施60件，行政强制执行13件。"),
        ProseCase("region", wrong: "行政强制措施60件，行政强制执行14件。"),
    ])
    func `whom a number is about follows from the whole sentence`(_ example: ProseCase) throws { try example.expect() }
}
