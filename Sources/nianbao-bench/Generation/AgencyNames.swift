/// Names of made-up agencies, a distinct one for each number.
enum AgencyNames {
    private static let first = Array("青白清柳石云安宁平永新长东西南北上下大小").map(String.init)
    private static let second = Array("溪塔河岭泉桥坪湾山原阳陵川城丰庄浦林沙峰").map(String.init)
    private static let organs = [
        "教育局", "卫生健康局", "民政局", "财政局", "审计局", "统计局", "司法局", "公安局", "自然资源局", "住房和城乡建设局", "交通运输局",
        "水利局", "农业农村局", "商务局", "文化和旅游局", "退役军人事务局", "应急管理局", "市场监督管理局", "林业局", "医疗保障局", "城市管理局",
        "信访局", "档案局", "气象局", "科学技术局", "人力资源和社会保障局", "生态环境局", "行政审批服务局", "乡村振兴局", "发展和改革局",
    ]
    private static let towns = ["城关镇", "大桥镇", "柳林镇", "双河乡", "石门乡", "东山街道办事处", "北关街道办事处", "龙泉镇", "马场乡", "官渡镇"]

    /// How many agencies a county has.
    static let perCounty = organs.count + towns.count

    static func county(_ number: Int) -> String {
        let round = number / (first.count * second.count)
        let name = first[number % first.count] + second[number / first.count % second.count]
        return name + (round == 0 ? "" : second[round % second.count]) + "县"
    }

    /// The agency of this number within its county.
    static func agency(_ number: Int, of county: String) -> String {
        if number < organs.count { return county + organs[number] }
        let town = towns[number - organs.count]
        return county + town + (town.hasSuffix("办事处") ? "" : "人民政府")
    }
}
