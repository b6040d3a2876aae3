import Testing

@testable import NianbaoCore

@Suite struct NearestNameTests {
    static let keys = ["新收", "上年结转", "予以公开", "部分公开", "结转下年度", "总计"]

    @Test(arguments: [
        ("新受", "新收"), ("上年接转", "上年结转"), ("年上结转", "上年结转"), ("部份公开", "部分公开"), ("结转下年", "结转下年度"), ("合计", "总计"),
    ])
    func `a slip finds the name that was meant`(_ text: String, _ meant: String) {
        #expect(text.nearest(among: Self.keys) == meant)
    }

    @Test(arguments: ["行政处罚", "申请", "", "abcdefg"])
    func `a text that is like none finds none`(_ text: String) {
        #expect(text.nearest(among: Self.keys) == nil)
    }

    @Test func `the nearest wins over an earlier near one`() {
        #expect("carried_on".nearest(among: ["carried_in_x", "carried_ou", "carried_out"]) == "carried_ou")
    }

    @Test func `of equally near names the first wins`() {
        #expect("公布".nearest(among: ["公开", "发布"]) == "公开")
    }

    @Test(arguments: [(1, nil), (2, "青石县水利局")] as [(Int, String?)])
    func `near may be limited`(_ most: Int, _ meant: String?) {
        #expect("青石县审计局".nearest(among: ["青石县水利局"], within: most) == meant)
    }

    @Test func `two neighbours swapped are one slip`() {
        #expect("nwe".nearest(among: ["new"]) == "new")
    }

    @Test func `names of one character are near to nothing else`() {
        #expect("值".nearest(among: ["注"]) == nil)
    }
}
