import NianbaoCore
import NianbaoWorkspace
import TestSupport
import Testing

@Suite struct FailureTests {
    @Test func `what is wrong with a file is in the message where no findings are shown before it`() throws {
        let folder = try TemporaryFolder()
        let reader = GivenForms([FormFile]()).reader()
        let failure = #expect(throws: Failure.self) {
            try EditingSession(Array("机关: [\n".utf8), at: folder.path("年报.yaml"), reader)
        }
        let told = try #require(failure?.told.zh)
        #expect(told.hasPrefix(failure?.message.zh ?? "-") && told.count > (failure?.message.zh.count ?? 0) + 5)
        #expect(!told.contains("上面"))
    }

    @Test func `a message without a file's faults stands alone`() {
        #expect(Failure(zh: "磁盘满", en: "disk full").told.zh == "磁盘满")
    }
}
