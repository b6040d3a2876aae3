import NianbaoCore
import Testing

@testable import NianbaoWorkspace

@Suite struct CollectedVersionTests {
    private func versions(_ names: String...) -> [CollectedVersion] { CollectedVersion.all(in: "收件/局", names) }

    @Test func `the names in the folder say which versions there are`() throws {
        let found = versions(
            "1-2025-01-12.docx", "1-2025-01-12.yaml", "1-2025-01-12-退回单-2025-01-13.docx",
            "1-2025-01-12-退回单-2025-01-15.txt", "10-2025-01-20.yaml", "2-2025-01-16.txt",
            "2-2025-01-16-与上一份比较.txt")
        #expect(found.map(\.number) == [1, 2, 10])
        #expect(found.map(\.path) == ["收件/局/1-2025-01-12.yaml", "收件/局/2-2025-01-16.txt", "收件/局/10-2025-01-20.yaml"])
        #expect(found.map(\.originalPath).first == "收件/局/1-2025-01-12.docx")
        #expect(found.map(\.returned?.text) == ["2025-01-15", nil, nil])
    }

    @Test(arguments: [
        "说明.docx", "1.yaml", "0-2025-01-12.yaml", "01-2025-01-12.yaml", "1-2025-13-12.yaml", "1-2025-01-12-备注.docx",
        "1-2025-01-12-退回单-昨天.docx",
    ])
    func `other files are none`(_ name: String) { #expect(versions(name).isEmpty) }

    @Test func `a slip or a comparison alone is no version`() {
        #expect(versions("1-2025-01-12-退回单-2025-01-13.docx", "2-2025-01-12-与上一份比较.txt").isEmpty)
    }
}
