import Testing

@testable import NianbaoCore

@Suite struct TextScanTests {
    /// What is found in a text, kind by kind, as it stands there.
    private func found(_ text: String) -> [String] {
        let scan = WordingScanner.scan(text)
        return [
            ("文号", scan.documentNumbers), ("空", scan.placeholders), ("重复", scan.doubledWords),
            ("叠字", scan.doubledCharacters),
            ("号码", scan.personalNumbers),
            ("括号", scan.headings),
        ].flatMap { kind, faults in faults.first.map { "\(kind) \(text[$0.range])" } }
    }

    @Test(arguments: [
        ("依照青政办发【2024】3号办理", "文号 【2024】3号"), ("依照青政办发[2024]13号办理", "文号 [2024]13号"),
        ("（青政办发(2024)3号）", "文号 (2024)3号"), ("国办函（2020）109号", "文号 （2020）109号"), ("第【2024】第3号", "文号 【2024】第3号"),
        ("在XX栏目公开", "空 XX"), ("联系人：xxx。", "空 xxx"), ("共____件", "空 ____"), ("数字待补，", "空 待补"), ("××局", "空 ××"),
        ("由（）负责", "空 （）"), ("一\u{7}二", "空 \u{7}"), ("\u{F0B7}加强", "空 \u{F0B7}"), ("加\u{200B}强", "空 \u{200B}"),
        ("加\u{FEFF}强", "空 \u{FEFF}"), ("“好”…—，•·、｡", ""), ("可以通过可以通过网站", "重复 可以通过可以通过"), ("进行进行公开", "重复 进行进行"),
        ("过程性性信息", "叠字 性性"), ("公开的的信息", "叠字 的的"), ("县政府府办公室", "叠字 府府"), ("公开信息息", "叠字 息息"),
        ("他们们办理", "叠字 们们"), ("由于于人员调整", "叠字 于于"),
        ("𠮷政府信息公开政府信息公开", "重复 政府信息公开政府信息公开"), ("电话13800138000。", "号码 13800138000"),
        ("证号11010519491231002X，", "号码 11010519491231002X"), ("证号440524188001010014", ""), ("(一)主动公开", "括号 (一)"),
        ("前文\n  (十二）监督保障", "括号 (十二）"),
    ])
    func `a fault of wording is found where it stands`(_ text: String, _ fault: String) {
        #expect(found(text) == (fault.isEmpty ? [] : [fault]))
    }

    @Test(arguments: [
        "国办公开办函〔2021〕30号", "（2024年）", "（2024）", "[2024]", "（一）主动公开", "第二项(一)所列", "截至2024年12月31日", "国发〔2019〕5号、6号",
        "一件一件核对", "逐条逐条登记", "研究研究再定", "层层落实", "人人知晓", "天天更新", "高高兴兴", "各级各类学校", "工作中中肯的意见",
        "查询 www.example.gov.cn/xxgk", "XXL号文件盒", "ISO9001X标准", "登记号202400138000", "编号138001380001234",
        "电话0379-12345678",
        "统一社会信用代码113800138000123456", "身份证号110105194912310021", "共20件、20人次", "事项事前公开", "依法依规办理", "应公开尽公开", "县政府、县政府办公室",
        "群众群策群力", "公开公平公正", "能公开的公开", "有目的的培训", "的的确确", "安全性性能", "信息息息相关", "由于于某调离", "常常", "渐渐", "天天更新", "通信信息", "重申申请",
        "为了了解", "公开开展", "2024年年报", "办理理由",
        "等等", "参与与否", "所有有关部门", "人人参与", "各县县直部门",
    ])
    func `what is rightly worded is left alone`(_ text: String) { #expect(found(text) == []) }

    @Test func `faults beyond the first few are counted`() {
        let scan = WordingScanner.scan(String(repeating: "在XX栏目。", count: 9))
        #expect(scan.placeholders.first.count == 4)
        #expect(scan.placeholders.count == 9)
    }

    @Test(arguments: ["X", "1", "待补", "政府政府", "【2024】3号", "(一)\n", "\u{1}", "😀"])
    func `a text of nothing else is read in no time`(_ piece: String) {
        let clock = ContinuousClock()
        let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
        #expect(clock.measure { _ = WordingScanner.scan(text) } < .seconds(5))
    }
}
