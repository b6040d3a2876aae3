import Testing

@testable import NianbaoCore

@Suite struct RosterFooterTests {
    @Test(arguments: [
        "合计", "合 计", "总　计", "小计", "合计数", "累计", "总数", "合计：2", "合计2家", "合计（2个）", "合计（家）", "共2个单位", "总共2家单位", "以上共2个单位",
        "（共二十个）", "共计 60 家", "2个单位", "单位数：2", "应报送单位数：2", "县直部门合计", "本页小计", "TOTAL", "Total: 2",
    ])
    func `totals and counts are no units`(_ text: String) {
        #expect(RosterFooter.holds(text))
    }

    @Test(arguments: [
        "备注", "备注：已撤并的不列", "备注 无", "注：8月前报送", "注1：某", "注1.某", "说明：某", "说明", "附注", "Notes: x", "以上单位应于1月20日前报送。",
        "填表人：王某　审核人：李某", "填表人 王某", "联系电话：12345", "单位负责人：王某", "制表单位：青石县政务公开办", "报送时间：1月", "截止日期：1月20日", "数据来源：某办",
        "以下空白", "（以下无正文）",
    ])
    func `remarks and who filled the list in are no units`(_ text: String) {
        #expect(RosterFooter.holds(text))
    }

    @Test(arguments: [
        "2", "2.0", "２", "二", "1,234", "——", "*", "- 2 -", "第1页", "第 1 页 共 2 页", "2024年12月1日", "2024-12-01", "二〇二四年",
        "  ",
    ])
    func `numbers, dates and punctuation are not units`(_ text: String) {
        #expect(RosterFooter.holds(text))
    }

    @Test(arguments: [
        "总工会", "合计局", "共青团青石县委员会", "共和镇人民政府", "单位", "机关事务管理局", "县直机关工委", "注册会计师协会", "注 册 办 公 室", "说明书管理局", "附属医院",
        "时间博物馆", "联系群众办公室", "12345热线中心", "第一中学", "一中", "三家镇人民政府", "两河镇", "九月乡", "日报社", "审计局", "101医院", "青石县水利局（本级）",
        "（略）局", "审核中心", "填海办", "乡镇企业局", "部门预算中心", "总计划办公室", "共管委员会",
    ])
    func `names that begin or end like them are names`(_ name: String) {
        #expect(!RosterFooter.holds(name))
    }

    @Test(arguments: [
        ("合计", true), ("小　计", true), ("备注", true), ("县直部门小计", true), ("1", false), ("", false), ("县直部门", false),
        ("2024年1月", false),
    ])
    func `a row is one of totals or remarks by what comes before the names`(_ text: String, _ isFooter: Bool) {
        #expect(RosterFooter.begins(withRow: text) == isFooter)
    }
}
