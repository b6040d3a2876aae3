import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct OutputFolderTests {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test(arguments: [
        ("青石县水利局2024年政府信息公开工作年度报告", "青石县水利局2024年政府信息公开工作年度报告.txt"),
        ("青石县教育局/体育局年报", "青石县教育局／体育局年报.txt"),
        ("../../etc/年报", "．.／..／etc／年报.txt"),
        (".年报", "．年报.txt"),
        ("..", "．．.txt"),
        ("年报.第二稿", "年报.第二稿.txt"),
        (" 年报", "年报.txt"),
    ])
    func `a file is named after the title and stays in the folder`(_ title: String, _ name: String) throws {
        #expect(try OutputFolder(temporary.path).file(title, "txt") == temporary.path(name))
    }

    @Test func `a slash at the end of the folder is not doubled`() throws {
        #expect(try OutputFolder(temporary.path + "/").file("年报", "txt") == temporary.path("年报.txt"))
    }

    @Test func `no folder means the current one`() throws {
        #expect(try OutputFolder("").file("年报", "txt") == "./年报.txt")
    }

    @Test(arguments: [82, 83, 84, 300])
    func `however long a title is, the name fits`(_ length: Int) throws {
        let path = try OutputFolder(temporary.path).file(String(repeating: "报", count: length), "xlsx")
        #expect((250...255).contains(FilePath.name(path).utf8.count))
        try temporary.put(FilePath.name(path), "")
    }

    @Test func `folders that are not there are made`() throws {
        _ = try OutputFolder(temporary.path("2024/导出"))
        #expect(try temporary.names == ["2024"])
    }

    @Test func `a file cannot serve as the folder`() throws {
        let path = try temporary.put("导出", "")
        let failure = #expect(throws: Failure.self) { try OutputFolder(path) }
        #expect(failure?.message.en.contains("-o") == true)
    }
}
