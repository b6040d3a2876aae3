import Testing

@testable import NianbaoCore

/// Numbers that belong together: shares of several of them, sums without a word for it, and what a word joins to a number.
@Suite struct JoinedNumbersTests {
    @Test(arguments: [
        ProseCase("region", right: "予以公开50件；不予处理和其他处理分别为96件、44件，占20.2%和9.2%。"),
        ProseCase("region", wrong: "予以公开50件；不予处理和其他处理分别为96件、44件，占22.2%和9.2%。"),
        ProseCase("region", right: "不予处理96件、其他处理44件，占办结总数的20.2%、9.2%。"),
    ])
    func `each of several shares is of its own number`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("bureau", right: "收到政府信息公开申请125件，上年结转6件，共131件。"),
        ProseCase("bureau", wrong: "收到政府信息公开申请125件，上年结转6件，共141件。"),
        ProseCase("bureau", wrong: "收到公开申请125件，加上2023年结转6件，共131件，均已答复。"),
        ProseCase("bureau", right: "上年结转6件、本年新收125件，共131件。"),
        ProseCase("bureau", wrong: "上年结转6件、本年新收125件，共141件。"),
        // Nothing says what the last number is of.
        ProseCase("bureau", right: "收到政府信息公开申请125件，上年结转6件，119件为网上提交。"),
        ProseCase("bureau", right: "予以公开28件，部分公开15件，共120件次。"),
        ProseCase("region", right: "上年结转12件，与新收合计478件。"),
        ProseCase("bureau", wrong: "行政许可1906件，行政处罚335件，行政强制28件，三类决定共2296件。"),
        ProseCase("bureau", right: "行政许可1906件，行政处罚335件，行政强制28件，三类决定共2269件。"),
    ])
    func `a number after its addends is their sum`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("region", right: "到12月31日，上年结转的12件和本年新收件已办结476件，仅有2件结转下年办理。"),
        ProseCase("region", wrong: "到12月31日，上年结转的21件和本年新收件已办结476件，仅有2件结转下年办理。"),
    ])
    func `what a word joins to a number is not what it counts`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("region", right: "在全部466件新收申请中，自然人280件，占60.1%。从时限看，10个工作日内答复的211件，占办结总数的44.3%。"),
        ProseCase("region", right: "经复议被纠正2件，败诉1件的单位已说明情况。"),
        ProseCase("region", wrong: "行政复议30件，行政诉讼18件，败诉7件。"),
        ProseCase("region", right: "本机关不掌握等原因无法提供62件，信访举报等原因不予处理96件。"),
        ProseCase("region", wrong: "本机关不掌握等原因无法提供26件。"),
        ProseCase("bureau", right: "全年办结131件中的125件，其余结转。"),
        ProseCase("bureau", right: "全局共有行政复议案件142件、行政诉讼案件39件，多数与公开无关。"),
        ProseCase("street", right: "对21件涉及他人隐私的申请，作出部分公开的答复。"),
        ProseCase("region", right: "县政府办公室受理88件，各部门受理319件，各镇街受理59件，合计466件；上年12件，应办478件，办结476件。"),
        ProseCase("region", wrong: "上半年收到申请210件，全年新收申请468件。"),
    ])
    func `numbers of other matters beside those of the tables are left alone`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("region", wrong: "行政复议30件，上年为26件；行政诉讼28件，上年为21件。"),
        ProseCase("region", right: "行政复议30件，上年为26件；行政诉讼18件，上年为21件。"),
        ProseCase("region", right: "2023年，行政复议26件；行政诉讼21件。"),
    ])
    func `a year that is only compared with ends at a semicolon`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("bureau", right: "公示行政许可决定1906件、行政处罚决定335件，公示率100%；其中食品类处罚142件，药械化类处罚61件。"),
        ProseCase("bureau", right: "建立前置审核制度，全年审核答复119件。"),
        ProseCase("bureau", right: "规范性文件现行有效49件，按季度更新文件库；对2019年以前的文件开展评估，建议修改6件、废止3件。"),
        ProseCase("bureau", right: "自然人79件、商业企业36件、法律服务机构4件，科研机构、社会公益组织和其他合计6件。"),
        ProseCase("region", right: "县政府制定规章1件、废止2件；制发行政规范性文件27件，入库现行有效文件64件。"),
        ProseCase("bureau", right: "此外，因投诉举报处理引发的复议72件、诉讼11件，不计入政府信息公开统计。"),
        ProseCase("region", right: "县司法局共收到各类行政复议申请213件，全县一审行政应诉案件97件，出庭应诉率98.6%。"),
        ProseCase("street", wrong: "行政复议：维持5件，纠正2件，其他1件，未结3件，共13件。"),
        ProseCase("street", right: "行政复议：维持5件，纠正2件，其他1件，未结3件，共11件。"),
        ProseCase("bureau", wrong: "收到申请125件，无结转下年件。"),
        ProseCase("bureau", wrong: "全年被复议纠正3件、被诉讼纠正1件。"),
        ProseCase("region", wrong: "县政府常务会议议题公开46项，规范性文件全年新制发72件。"),
    ])
    func `kinds, remainders and denials are understood in these words`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("region", right: "行政处罚、行政强制决定共963件。"),
        ProseCase("region", wrong: "行政处罚、行政强制决定共936件。"),
        ProseCase("region", right: "上年结转12件；加上结转件共办理478件，办结476件。"),
        ProseCase("bureau", wrong: "新收125件，上年结转6件，合计113件。"),
        ProseCase("street", right: "办结72件中，予以公开10件、部分公开21件，两项占43.1%。"),
        ProseCase("street", wrong: "办结72件中，予以公开10件、部分公开21件，两项占53.1%。"),
    ])
    func `what is said of several things together is compared with their sum`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("region", wrong: "新收政府信息公开申请466件，比上年的421件增加45件，其中自然人280件，法人或其他组织168件。"),
        ProseCase("region", right: "新收政府信息公开申请466件，比上年的421件增加45件，其中自然人280件，法人或其他组织186件。"),
        ProseCase("street", right: "信息公开申请数量与上年（69件）基本持平，其中一季度21件、二季度16件、三季度20件、四季度15件。"),
        ProseCase("bureau", right: "上半年作出行政许可1024件、行政处罚151件，全年分别为1906件、335件。"),
        ProseCase("street", right: "行政规范性文件年初有效39件，年内新制发8件、废止2件，年末有效45件。"),
    ])
    func `a number of another time is no whole of what comes after it`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("bureau", right: "（复议诉讼）复议15件、诉讼10件。"),
        ProseCase("bureau", wrong: "（复议诉讼）复议15件、诉讼20件。"),
        ProseCase("region", wrong: "【依申请公开】\n本年新收466件，按申请人划分：\n· 自然人280件\n· 商业企业107件\n· 法律服务机构14件"),
        ProseCase("region", right: "本年新收：466件\n自然人：280件\n商业企业：107件\n法律服务机构：41件"),
        ProseCase("region", wrong: "本年新收：466件\n自然人：280件\n商业企业：107件\n法律服务机构：31件"),
    ])
    func `titles before a number are no words of it, and lines of a list go on with it`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("bureau", right: "因不掌握信息或内容不明确等无法提供的4件。"),
        ProseCase("region", right: "因政府信息公开被申请行政复议30件、被提起行政诉讼18件，均按时答复、应诉。"),
        ProseCase("region", wrong: "行政复议30件，结果维持24件、纠正2件、其他结果1件、无尚未审结案件。"),
        ProseCase("bureau", wrong: "行政许可1906件，行政处罚335件，行政强制28件，收费112.5万元。"),
        ProseCase("street", wrong: "本街道全年共作出行政处罚178件，其中综合行政执法队作出的占九成。"),
    ])
    func `outcomes are understood in these words, too`(_ example: ProseCase) throws { try example.expect() }
}
