import Testing

@testable import NianbaoWorkspace

@Suite struct FailureTallyTests {
    private func shown(_ count: Int) -> [String] {
        (0..<count).map { Failure(zh: "第 \($0) 个", en: "number \($0)") }.remarks.map(\.english)
    }

    @Test(arguments: [0, 1, 20])
    func `few failures are all shown`(_ count: Int) {
        #expect(shown(count) == (0..<count).map { "number \($0)" })
    }

    @Test func `of many the first are shown and the others counted`() {
        let shown = shown(5_000)
        #expect(shown.count == 21)
        #expect(shown[19] == "number 19" && shown[20] == "… and 4980 more")
    }
}
