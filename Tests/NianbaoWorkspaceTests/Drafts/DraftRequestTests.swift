import NianbaoCore
import NianbaoWorkspace
import Testing

@Suite struct DraftRequestTests {
    @Test(arguments: ["2025", " 2025 年", "２０２５", "2025年度", "二〇二五", "二零二五年"])
    func `a year is understood however it is written`(_ text: String) throws {
        #expect(try DraftRequest.year(text) == 2025)
    }

    @Test(arguments: ["", "今年", "25", "20255", "2025-2026", "二十五"])
    func `what is no year is said to be none`(_ text: String) {
        let failure = #expect(throws: Failure.self) { try DraftRequest.year(text) }
        #expect(failure?.message.zh.contains("四位数字") == true)
    }
}
