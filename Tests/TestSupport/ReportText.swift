/// A small report of a made-up bureau, without faults; tests replace the parts that they are about.
package struct ReportText {
    package var agency: String
    package var year = "2024"
    package var fields = ""
    package var overview = "总体情况: 2024年，通过县政府网站公开信息52条。"
    package var disclosure = "主动公开: 0"
    package var requests: String
    package var reviews = "复议诉讼: 0"
    package var problems = "存在问题: 部分栏目更新较慢，下一年度按季度核对。"
    package var otherMatters = "其他事项: 无"

    package init(agency: String = "青石县水利局", requests: String = "申请: 0") {
        self.agency = agency
        self.requests = requests
    }

    package var text: String {
        let lines = [
            "机关: \(agency)", "年度: \(year)", fields, overview, disclosure, requests, reviews, problems, otherMatters,
        ]
        return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }

    /// Requests whose received and handled figures do not balance.
    package static let unbalancedRequests = """
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
