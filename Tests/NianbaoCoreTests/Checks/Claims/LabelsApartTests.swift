import Testing

@testable import NianbaoCore

/// Numbers that are not next to their label: it follows them, is in the clause before, or comes after the number of a list item.
@Suite struct LabelsApartTests {
    @Test(arguments: [
        ProseCase("bureau", wrong: "对不适应要求的14件规范性文件予以废止。"),
        ProseCase("bureau", right: "对不适应要求的4件规范性文件予以废止。"),
        // Some of those that were repealed.
        ProseCase("bureau", right: "对不适应要求的3件规范性文件予以废止。"),
        ProseCase("bureau", wrong: "延期答复尚未到期的9件结转至下年度继续办理。"),
        ProseCase("bureau", right: "延期答复尚未到期的6件结转至下年度继续办理。"),
    ])
    func `words after a number count whatever unknown is before it`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("region", wrong: "经征询后为保护第三方合法权益而不予公开的，全县总计37件。"),
        ProseCase("region", right: "经征询后为保护第三方合法权益而不予公开的，全县总计27件。"),
        ProseCase("region", right: "经征询后为保护第三方合法权益而不予公开的，全县总计20件。"),
        ProseCase("region", right: "办理公文时为保护第三方合法权益而不予公开的，全县总计37件。"),
    ])
    func `the clause before says what a number without words counts`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("street", wrong: "全年行政诉讼情况如下：1.未经复议直接起诉7件；2.复议后起诉4件。"),
        ProseCase("street", right: "全年行政诉讼情况如下：1.未经复议直接起诉4件；2.复议后起诉4件。"),
        ProseCase("street", wrong: "情况如下：1、行政复议14件；2、行政诉讼8件。"),
    ])
    func `the number of an item is none of its words`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("region", right: "法人或其他组织提出的申请中，商业企业107件、科研机构8件、社会公益组织7件、法律服务机构41件、其他23件，共计186件。"),
        ProseCase("bureau", right: "全局新收申请125件，自然人79件，商业企业36件，其他法人和组织10件。"),
        ProseCase("bureau", right: "收到信访事项128件，其中初次信访97件，另有33件转交各县区局办理。"),
        ProseCase("bureau", wrong: "收到信访事项128件，其中初次信访97件，重复信访33件。"),
        ProseCase("street", right: "申请、复议、诉讼三项数据为：新收申请72件，复议11件，诉讼8件。"),
    ])
    func `what is left or comes besides is not taken for the whole`(_ example: ProseCase) throws {
        try example.expect()
    }

    @Test(arguments: [
        ProseCase("bureau", wrong: "经统计，全局年内新收自然人申请97件、商业企业申请36件。"),
        ProseCase("street", wrong: "本年新收自然人55件、商业企业25件、法律服务机构2件。"),
        // All requests may be meant.
        ProseCase("region", right: "本年度新收公民提交的政府信息公开申请466件。"),
        ProseCase("region", wrong: "全年未收到科研机构提出的信息公开申请。"),
        ProseCase("street", right: "全年未收到科研机构提出的信息公开申请。"),
        ProseCase("region", wrong: "全县政府信息公开类行政复议案件30件，行政机关的答复全部获得维持。"),
        ProseCase("region", wrong: "规章本年制发1件、废止2件，现行有效12件。"),
        ProseCase("region", right: "规章本年制发1件、废止2件，现行有效11件。"),
        ProseCase("street", wrong: "居民不服信息公开答复，向县人民政府申请行政复议14件。"),
    ])
    func `applicants, denials and rows are understood in these words`(_ example: ProseCase) throws {
        try example.expect()
    }
}
