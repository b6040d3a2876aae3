import SeededRandom
import Testing

@testable import NianbaoCore

@Suite struct TypingScannerTests {
    /// What is found in a text, kind by kind, as it stands there; with what to write instead where that is certain.
    private func found(_ text: String) -> [String] {
        let scan = TypingScanner.scan(text, year: 2024)
        return TypingSlip.allCases.flatMap { slip in
            [scan[slip].clear, scan[slip].open].flatMap(\.first).map { fault in
                let fixes = fault.replacements.map { "\(text[$0.range])→\($0.text)" }
                return ["\(slip)", String(text[fault.range])].joined(separator: " ")
                    + (fixes.isEmpty ? "" : " " + fixes.joined(separator: " "))
            }
        }
    }

    @Test(arguments: [
        ("公开信息。。", "doubledSigns 。。 。。→。"), ("公开，，及时", "doubledSigns ，， ，，→，"), ("公开、、及时", "doubledSigns 、、 、、→、"),
        ("公开：：网站", "doubledSigns ：： ：：→："), ("公开，。", "doubledSigns ，。"), ("公开。，及时", "doubledSigns 。，"),
        ("公开；。", "doubledSigns ；。"),
    ])
    func `two punctuation marks side by side are found`(_ text: String, _ fault: String) {
        #expect(found(text) == [fault])
    }

    @Test func `dots typed as full stops may leave something out`() {
        #expect(found("公开信息。。。") == ["doubledSigns 。。", "doubledSigns 。。"])
    }

    @Test(arguments: [
        ("印发《公开办法的通知", "pairs 《"), ("印发公开办法》的通知", "pairs 》"), ("开展“公开日活动", "pairs “"), ("开展公开日”活动", "pairs ”"),
        ("公开（含网站，及时", "pairs （"), ("公开含网站），及时", "pairs ）"), ("【公开，及时", "pairs 【"), ("《办法（试行》", "pairs （"),
        ("开展‘公开日活动", "pairs ‘"), ("开展公开日’活动", "pairs ’"), ("开展‘公开日‘，及时", "pairs ‘ ‘→’"),
        ("开展“公开日“，及时", "pairs “ “→”"), ("开展”公开日”，及时", "pairs ” ”→“"), ("“公开日“和“开放日”", "pairs “ “→”"),
    ])
    func `half a pair is found`(_ text: String, _ fault: String) { #expect(found(text) == [fault]) }

    @Test func `each paragraph has its own pairs`() {
        #expect(found("印发《公开\n办法》。") == ["pairs 《", "pairs 》"])
    }

    @Test(arguments: [
        ("公开信息,及时", "halfWidth , ,→，"), ("公开;及时", "halfWidth ; ;→；"), ("其中:网站", "halfWidth : :→："),
        ("公开吗?", "halfWidth ? ?→？"),
        ("公开.及时", "halfWidth . .→。"), ("公开. 及时", "halfWidth . . 及→。及"), ("人数:62人", "halfWidth : :→："),
        ("网站:www.qs.gov.cn", "halfWidth : :→："), ("100%.没有", "halfWidth . .→。"), ("《条例》,及时", "halfWidth , ,→，"),
        ("收到申请,15件", "halfWidth , ,→，"),
        ("县(市、区)政府", "halfWidth ( (→（ )→）"), ("条例（试行)印发", "halfWidth ) )→）"), ("条例(试行）印发", "halfWidth ( (→（"),
    ])
    func `half-width marks among Chinese characters are found`(_ text: String, _ fault: String) {
        #expect(found(text) == [fault])
    }

    @Test func `half-width quotation marks take turns`() {
        #expect(found("开展\"公开日\"活动") == ["halfWidth \" \"→“", "halfWidth \" \"→”"])
        #expect(found("开展\"公开日活动") == ["halfWidth \""])
    }

    @Test(arguments: [
        ("培训１2人", "digitWidth １ １→1"), ("共12件，另有３０件", "digitWidth ３０ ３０→30"), ("2０24年", "digitWidth ０ ０→0"),
    ])
    func `digits of two widths are found`(_ text: String, _ fault: String) { #expect(found(text) == [fault]) }

    @Test(arguments: [
        ("2月30日", "dates 2月30日"), ("2023年2月29日", "dates 2023年2月29日"), ("11月31日", "dates 11月31日"),
        ("6月31号", "dates 6月31号"),
        ("2024年13月", "dates 2024年13月"), ("0月5日", "dates 0月5日"), ("12月32日", "dates 12月32日"),
        ("2024 年 2 月 30 日", "dates 2024 年 2 月 30 日"),
        ("20241月1日", "dates 20241月 20241月→2024年1月"), ("202412月31日", "dates 202412月 202412月→2024年12月"),
        ("202024年", "dates 202024年 202024年→2024年"), ("20244年1月1日", "dates 20244年 20244年→2024年"),
        ("20257年", "dates 20257年"),
        ("二月三十日", "dates 二月三十日"), ("二〇二五年二月三十日", "dates 二〇二五年二月三十日"), ("二零二三年二月二十九日", "dates 二零二三年二月二十九日"),
        ("十一月三十一号", "dates 十一月三十一号"), ("二〇二四年十三月", "dates 二〇二四年十三月"), ("2025-02-30", "dates 2025-02-30"),
        ("2025/2/30", "dates 2025/2/30"), ("2025.11.31", "dates 2025.11.31"), ("于2025-13-01召开", "dates 2025-13-01"),
        ("204年1月1日", "dates 204年"), ("2024年112月1日", "dates 112月"),
    ])
    func `impossible and damaged dates are found`(_ text: String, _ fault: String) { #expect(found(text) == [fault]) }

    @Test(arguments: [
        ("占全部信息的120%", "shares 120"), ("占比达到350.5％", "shares 350.5"), ("按期办结率1000%", "shares 1000"),
        ("占100.5%", "shares 100.5"), ("占全部信息的百分之一百二十", "shares 百分之一百二十"), ("办结率为百分之二百", "shares 百分之二百"),
    ])
    func `shares of more than the whole are found`(_ text: String, _ fault: String) { #expect(found(text) == [fault]) }

    @Test(arguments: [
        ("（一）甲\n（二）乙\n（二）丙", "numbering （二）"), ("（一）甲\n（二）乙\n（四）丙", "numbering （四）"),
        ("（一）甲\n（二）乙\n（二）丙\n（四）丁", "numbering （二） 二→三"), ("1.甲\n2.乙\n2.丙", "numbering 2."),
        ("1.甲\n2.乙\n2.丙\n4.丁", "numbering 2. 2→3"), ("一、甲\n三、乙", "numbering 三、"), ("（1）甲\n（3）乙", "numbering （3）"),
        ("一是甲；二是乙；四是丁。", "numbering 四是"), ("一是甲；二是乙；二是丙。", "numbering 二是"), ("①甲\n③乙", "numbering ③"),
        ("措施：1.甲；2.乙；2.丙。", "numbering 2."), ("措施：（1）甲；（3）乙。", "numbering （3）"), ("（二）甲\n（三）乙", "numbering （二）"),
        ("（一）甲\n1.子\n2.丑\n（三）乙\n1.寅", "numbering （三）"), ("一是甲。\n二是乙。\n四是丁。", "numbering 四是"),
    ])
    func `items that are doubled or missing are found`(_ text: String, _ fault: String) {
        #expect(found(text) == [fault])
    }

    @Test(arguments: [
        ("栏目更新较慢。2024年，按季度核对公开目录", "paragraphEnds 目录"), ("按季度核对公开目录，并及时更新各个栏目，", "paragraphEnds 目，"),
    ])
    func `a paragraph that does not end is found`(_ text: String, _ fault: String) { #expect(found(text) == [fault]) }

    @Test(arguments: [
        ("● 公开信息", "bullets ● ● 公→公"), ("•公开信息", "bullets • •公→公"), ("- 公开信息", "bullets - - 公→公"),
        ("·公开信息", "bullets · ·公→公"),
        ("  *公开信息", "bullets * *公→公"),
    ])
    func `a bullet is found`(_ text: String, _ fault: String) { #expect(found(text) == [fault]) }

    @Test(arguments: ["网站\t公众号\t合计", "| 网站 | 公众号 |", "网站｜公众号｜合计"])
    func `a line of a pasted table is found`(_ text: String) { #expect(found(text) == ["pastedTable \(text)"]) }

    @Test(arguments: [
        "国办公开办函〔2021〕30号。", "《关于印发〈公开办法〉的通知》", "《关于印发《公开办法》的通知》", "“‘公开’日”", "1）甲\n2）乙", "a)甲", "一）甲", "……", "公开——及时",
        "1,234件", "1,234.5万元", "网址：http://www.example.gov.cn/,点击", "9:30至17:00", "（2024）", "(2024)",
        "ISO 9001:2015",
        "Word(2016)", "一.总体情况", "1.5万元", "3、4月份", "12.4宪法日活动", "共１２件", "１．甲\n２．乙\n共12件", "2月29日", "2024年2月29日",
        "12月31日", "2000年2月29日", "二月二十九日", "二〇二四年二月二十九日", "十二月三十一日", "三个月", "十三月", "二三月间", "三月三", "2025-02-28",
        "2024-02-29", "编号2025-02-30-1", "0379-2025-02-30", "IP 2025.2.30.1", "2025-12", "2025/26年度", "占百分之百", "占百分之九十五",
        "同比增长百分之一百二十", "完成目标任务的百分之一百五十", "‘公开日’", "China’s", "“‘公开’日”",
        "全年12个月", "3-12月", "近13个月", "2024年度", "10000人", "同比增长120%", "占上年的120%", "完成目标任务的150%", "占100%", "占100.00%",
        "比上年提高230%", "办结率100%",
        "（一）甲\n1.子\n2.丑\n（二）乙\n1.寅", "一是甲；二是乙。\n一是丙；二是丁。", "第二十条（一）、（五）、（六）项。", "见附件（2）", "1.甲\n1.乙", "二是甲", "一、二季度",
        "十四、五",
        "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅", "总体情况", "联系地址：青石县河滨路1号，县政府大院内政务公开办公室", "（一）主动公开的有关工作，依申请公开", "公开信息。",
        "云岭市水务局\n2025年1月20日",
        "-5", "**", "——甲", "网站|公众号", "甲\t乙", "{{申请.新收.总计}}件，{{年度}}年", "{{占比 申请.新收.总计, 申请.总计.总计}}", "能公开的公开。",
        "“双公示”“一网通办”",
        "五、存在的主要问题", "2024.1.1-2024.12.31", "统一社会信用代码202412345", "编号2024123456", "(一)甲\n(二)乙", "一要公开，二要及时", "24小时",
        "每月1日、15日、30日",
    ])
    func `what is rightly written is left alone`(_ text: String) { #expect(found(text) == []) }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `whatever the text, faults stand inside it and fixing ends`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "，", "。", "《", "》", "“", "”", "\"", "(", "）", "（一）", "二是", "1.", "１2", "月", "年", "日", "202024", "13",
            "120%", "占", "●", "\t", "|",
            "\n", "公开", "a", " ", "　", "{{", "}}", "{", "𠮷", "①", "·", "号", ",", ":",
        ]
        var text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        for _ in 0..<200 {
            let scan = TypingScanner.scan(text, year: 2024)
            let replacements = TypingSlip.allCases.flatMap { scan[$0].clear.replacements }
            guard let first = replacements.first else { break }
            let fixed = text.replacingCharacters(in: first.range, with: first.text)
            #expect(fixed != text, "\(text)")
            text = fixed
        }
        let left = TypingScanner.scan(text, year: 2024)
        #expect(TypingSlip.allCases.allSatisfy { left[$0].clear.count == 0 }, "\(text)")
    }

    @Test(arguments: [
        "，", "《", "“", "‘", "二月", "百分之", "占百分之二百", "2025-", "\"a", "(公", "1.", "（一）\n", "公,", "2月30日", "占120%", "{",
        "{{", "|", "一是。", "１2", "。甲",
    ])
    func `a text of nothing else is read in no time`(_ piece: String) {
        let clock = ContinuousClock()
        let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
        #expect(clock.measure { _ = TypingScanner.scan(text, year: nil) } < .seconds(5))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
