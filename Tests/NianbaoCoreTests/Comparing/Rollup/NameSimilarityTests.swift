import Testing

@testable import NianbaoCore

@Suite struct NameSimilarityTests {
    private func likeness(_ first: String, _ second: String) -> NameSimilarity? {
        let (first, second) = (AgencyName(first), AgencyName(second))
        let likeness = NameSimilarity(first, second)
        #expect(NameSimilarity(second, first) == likeness)
        return likeness
    }

    @Test(
        arguments: [
            ("文化和旅游局（文物局）", "文化和旅游局", .brackets), ("文化和旅游局（文物局）", "文化和旅游局(广电局)", .brackets),
            ("水利局", "青石县水利局", .beginning), ("文化和旅游局(文物局)", "青石县文化和旅游局（文物局）", .beginning),
            ("1.青石县水利局", "青石县水利局", .beginning), ("青石县委宣传部", "中共青石县委宣传部", .beginning), ("青石县水利局", "青石县水务局", .character),
            ("教育体育局", "教育和体育局", .character), ("文化旅游局", "文化和旅游局（文物局）", .character), ("水利局", "利水局", .character),
        ] as [(String, String, NameSimilarity)])
    func `names that may be one are alike in some way`(_ first: String, _ second: String, _ expected: NameSimilarity) {
        #expect(likeness(first, second) == expected)
    }

    @Test(arguments: [
        ("石塔县林业局", "石塔县林业和草原局"), ("石塔县民政局", "石塔县审计局"), ("局", "青石县水利局"), ("部门", "县直部门"), ("丁", "戊"), ("（甲）", "（乙丙丁）"),
        ("水利局", "青石县水利局服务中心"),
    ])
    func `other names are not`(_ first: String, _ second: String) {
        #expect(likeness(first, second) == nil)
    }
}
