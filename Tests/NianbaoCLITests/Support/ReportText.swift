/// A small report of a made-up bureau, without faults; tests replace the parts that they are about.
struct ReportText {
    var agency = "青石县水利局"
    var year = "2024"
    var fields = ""
    var overview = "总体情况: 2024年，通过县政府网站公开信息52条。"
    var disclosure = "主动公开: 0"
    var requests = "申请: 0"
    var reviews = "复议诉讼: 0"
    var problems = "存在问题: 部分栏目更新较慢，下一年度按季度核对。"
    var otherMatters = "其他事项: 无"

    var text: String {
        let lines = [
            "机关: \(agency)", "年度: \(year)", fields, overview, disclosure, requests, reviews, problems, otherMatters,
        ]
        return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }

    /// Requests whose received and handled figures do not balance.
    static let unbalancedRequests = """
        申请:
          新收:       [3, 0, 0, 0, 0, 0]
          上年结转:   0
          予以公开:   [2, 0, 0, 0, 0, 0]
          部分公开:   0
          不予公开:   0
          无法提供:   0
          不予处理:   0
          其他处理:   0
          结转下年度: 0
        """
}
