import Testing

@testable import NianbaoCore

@Suite struct AgencyNameTests {
    @Test(arguments: [
        "文化和旅游局（文物局）", "文化和旅游局(文物局)", "文化和旅游局（文物局)", "文化和旅游局 （文物局）", "文化和旅游局\n（文物局）",
        "　文化和旅游局（文物局）\t", "文化和\u{200B}旅游局（文物局）", "文化和旅游局〔文物局〕", "文化和旅游局［文物局］",
    ])
    func `spaces, line breaks and the width of brackets make no other name`(_ name: String) {
        #expect(AgencyName(name) == AgencyName("文化和旅游局（文物局）"))
    }

    @Test(arguments: [("１２３４５热线", "12345热线"), ("ＡＢＣ中心", "abc中心")])
    func `the width of digits and letters makes no other name`(_ first: String, _ second: String) {
        #expect(AgencyName(first) == AgencyName(second))
    }

    @Test(arguments: [("水利局", "水务局"), ("青石县水利局", "水利局"), ("文化局（文物局）", "文化局"), ("第一中学", "第1中学")])
    func `other characters make another name`(_ first: String, _ second: String) {
        #expect(AgencyName(first) != AgencyName(second))
    }

    @Test(arguments: [
        ("文化和旅游局\n（文物局）", "文化和旅游局（文物局）"), (" 水利局　", "水利局"), ("", ""), ("A  B\nC", "A B C"), ("甲 B", "甲B"),
    ])
    func `a name is shown on one line`(_ name: String, _ shown: String) {
        #expect(name.nameOnOneLine == shown)
    }
}
