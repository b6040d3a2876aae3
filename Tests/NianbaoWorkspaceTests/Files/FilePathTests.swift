import Foundation
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct FilePathTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["甲", "甲/乙", "丙"] { try folder.makeFolder(name) }
        try FileManager.default.createSymbolicLink(atPath: folder.path("链接"), withDestinationPath: "甲/乙")
    }

    @Test(arguments: [
        ("甲/年报.yaml", "甲", "年报.yaml"),
        ("年报.yaml", "甲/乙", "../../年报.yaml"),
        ("丙/年报.yaml", "甲/乙", "../../丙/年报.yaml"),
        ("甲/乙/年报.yaml", "甲", "乙/年报.yaml"),
        ("甲/../丙//年报.yaml", "甲/", "../丙/年报.yaml"),
        ("年报.yaml", "链接", "../../年报.yaml"),
        ("链接/年报.yaml", "甲", "乙/年报.yaml"),
    ])
    func `a path is seen from a folder`(_ path: String, _ from: String, _ expected: String) {
        #expect(FilePath.relative(folder.path(path), to: folder.path(from)) == expected)
    }

    @Test func `a file whose folder is not there has its whole path`() {
        let path = folder.path("没有/年报.yaml")
        #expect(FilePath.relative(path, to: folder.path("甲")) == path)
    }

    @Test(arguments: [
        ("年报.yaml", ".", "年报.yaml"), ("../年报.yaml", "导出/", "导出/../年报.yaml"), ("/年报.yaml", "导出", "/年报.yaml"),
    ])
    func `a path is found again from the folder`(_ path: String, _ folder: String, _ expected: String) {
        #expect(FilePath.join(folder, path) == expected)
    }
}
