import Testing

@testable import NianbaoCore

@Suite struct CellLabelsTests {
    @Test(arguments: [
        ("主动公开.第一项.规章.制发", "二、主动公开政府信息情况", ["第二十条第（一）项", "规章"], ["本年制发件数"]),
        ("申请.新收.自然人", "三、收到和处理政府信息公开申请情况", ["一、本年新收政府信息公开申请数量"], ["申请人情况", "自然人"]),
        (
            "申请.不予公开.国家秘密.商业企业", "三、收到和处理政府信息公开申请情况", ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
            ["申请人情况", "法人或其他组织", "商业企业"]
        ),
        ("复议诉讼.复议后起诉.总计", "四、政府信息公开行政复议、行政诉讼情况", ["行政诉讼", "复议后起诉"], ["总计"]),
    ])
    func `a cell is named by what is printed around it`(
        _ address: String, _ section: String, _ rows: [String], _ columns: [String]
    ) throws {
        let form = try TestEdition.of2021.form()
        let labels = form.labels(of: try form.cell(address))
        #expect(labels == CellLabels(section: section, rows: rows, columns: columns))
    }

    @Test(arguments: TestEdition.allCases)
    func `no two cells have the same labels`(_ edition: TestEdition) throws {
        let form = try edition.form()
        let labels = form.cells.indices.map { form.labels(of: CellID($0)) }
        #expect(Set(labels).count == labels.count)
        #expect(labels.allSatisfy { !$0.rows.isEmpty && !$0.columns.isEmpty })
    }
}
