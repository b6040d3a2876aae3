import Testing

@testable import NianbaoCore

/// Sentences that are put in order before they are read: numbers after a list of names, and figures in brackets.
@Suite struct SentenceOrderTests {
    @Test(arguments: [
        ProseCase("bureau", wrong: "行政许可、行政处罚、行政强制处理决定数量分别为1906件、325件和28件。"),
        ProseCase("bureau", right: "行政许可、行政处罚、行政强制处理决定数量分别为1906件、335件和28件。"),
        ProseCase("street", wrong: "予以公开、部分公开和不予公开的申请分别有10件、21件、18件。"),
        ProseCase("street", wrong: "新收72件申请中，自然人、法人或其他组织提出的分别为55件和19件。"),
        ProseCase("street", right: "新收72件申请中，自然人、法人或其他组织提出的分别为55件和17件。"),
        // Quarters, and more names than numbers.
        ProseCase("street", right: "公开信息139条。第一季度、第二季度、第三季度、第四季度分别公开41条、56条、62条、77条。"),
        ProseCase("street", right: "予以公开、部分公开、不予公开的分别为31件、17件。"),
        ProseCase("bureau", right: "收到自然人申请79件、法人或其他组织申请46件，分别占63.2%和36.8%。"),
    ])
    func `numbers after several names belong to them in order`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("street", wrong: "不予公开的申请里，内部事务信息、过程性信息各5件。"),
        ProseCase("street", right: "不予公开的申请里，内部事务信息、过程性信息各4件。"),
        ProseCase("street", wrong: "行政诉讼8件，直接起诉和复议后起诉各3件。"),
    ])
    func `one number for several names belongs to each`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("region", wrong: "办理结果为：予以公开（50件）、部分公开（46件）、不予公开（187件）、无法提供（62件）。"),
        ProseCase("region", right: "办理结果为：予以公开（50件）、部分公开（46件）、不予公开（178件）、无法提供（62件）。"),
        ProseCase("region", wrong: "行政诉讼（18件）包括：未经复议直接起诉（14件，其中维持11件、纠正1件），复议后起诉（4件）。"),
        ProseCase("region", right: "河东镇（新收63件、办结62件）和县自然资源局（新收94件）收件较多。"),
    ])
    func `a figure in brackets belongs to the name before it`(_ example: ProseCase) throws { try example.expect() }

    @Test(arguments: [
        ProseCase("bureau", wrong: "处理结果：予以公开28，部分公开15，不予公开43，无法提供4。"),
        ProseCase("bureau", right: "处理结果：予以公开28，部分公开15，不予公开48，无法提供4。"),
        ProseCase("bureau", right: "栏目28，图解15，专题43。"),
    ])
    func `rows of the tables may have no unit`(_ example: ProseCase) throws { try example.expect() }
}
