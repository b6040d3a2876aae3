import Testing

@testable import NianbaoCore

@Suite struct FormPlaceTests {
    private static func place(_ path: String, _ form: Form) -> FormPlace? {
        FormPlace(path.split(separator: ".").map(String.init), form)
    }

    @Test(arguments: [
        ("", "政府信息公开工作年度报告"), ("总体情况", "一、总体情况"), ("申请", "三、收到和处理政府信息公开申请情况"), ("主动公开.第一项", "第二十条第（一）项"),
        ("申请.不予公开", "三、本年度办理结果 › （三）不予公开"), ("requests.new", "一、本年新收政府信息公开申请数量"),
        ("申请.新收.natural", "一、本年新收政府信息公开申请数量 › 申请人情况 › 自然人"), ("机关", ""), ("说明.理由", ""), ("申请.新收.自然人.注", ""),
    ])
    func `a path of keys in either spelling has what is printed for it`(_ path: String, _ label: String) throws {
        let form = try TestEdition.of2021.form()
        #expect(Self.place(path, form)?.label(form) == label)
    }

    @Test(arguments: ["别的", "申请.别的", "机关.机关", "申请.新收.自然人.值.值"])
    func `a key that is not known leads nowhere`(_ path: String) throws {
        #expect(Self.place(path, try TestEdition.of2021.form()) == nil)
    }

    @Test(arguments: TestEdition.allCases)
    func `every cell is reached by the names of its path`(_ edition: TestEdition) throws {
        let form = try edition.form()
        for index in form.cells.indices {
            for spelling in [Spelling.chinese, .english] {
                let path = form.cells[index].path.map { $0[spelling] }
                #expect(FormPlace(path, form)?.cells(form) == [CellID(index)])
            }
        }
    }

    @Test func `a row says in which order its columns are written, and a total that it is computed`() throws {
        let form = try TestEdition.of2021.form()
        #expect(Self.place("复议诉讼.行政复议", form)?.guide(form, .chinese, .chinese) == ["[结果维持, 结果纠正, 其他结果, 尚未审结]"])
        #expect(Self.place("申请.总计", form)?.guide(form, .english, .english).first?.hasPrefix("computed") == true)
        #expect(Self.place("主动公开.第八项.行政事业性收费", form)?.guide(form, .chinese, .chinese) == ["本年收费金额（单位：万元）"])
    }
}
