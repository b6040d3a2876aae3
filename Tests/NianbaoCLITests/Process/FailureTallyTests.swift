import Testing

@testable import NianbaoCLI

@Suite struct FailureTallyTests {
    private func lines(_ count: Int) -> [Substring] {
        let text = (0..<count).map { Failure(zh: "第 \($0) 个", en: "number \($0)") }.lines
        return text.split(separator: "\n")
    }

    @Test(arguments: [0, 1, 20])
    func `few failures are all shown`(_ count: Int) {
        #expect(lines(count) == (0..<count).map { "nianbao: number \($0)" })
    }

    @Test func `of many the first are shown and the others counted`() {
        let shown = lines(5_000)
        #expect(shown.count == 21)
        #expect(shown[19] == "nianbao: number 19" && shown[20] == "… and 4980 more")
    }
}
