import Foundation
import GoldenFiles
import TestSupport
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

/// What only the built program shows: its folder, its environment, its standard input.
@Suite struct ExecutableTests {
    /// The program lies beside the test bundle.
    private static let program: String? = {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let path = folder.appending(path: "nianbao").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    private func run(
        _ arguments: [String], in folder: String = Project.root.path, environment: [String: String] = [:],
        input: Data = Data()
    ) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.program))
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: input)
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func `a file in the current folder goes by its bare name`() throws {
        let run = try run(["check", "--lang", "zh", "t3.balance.yaml"], in: Project.path("samples/errors"))
        try GoldenFile("samples/errors/t3.balance.zh.txt", mode: .compare).expect(run.output)
        #expect(run.code == 1)
    }

    @Test func `standard input is read for a hyphen`() throws {
        let run = try run(["check", "-"], input: Data(ReportText().text.utf8))
        #expect(run.output == "<stdin>: no findings\n")
    }

    @Test func `standard input is tidied to standard output`() throws {
        let run = try run(["fmt", "-"], input: Data("年度:  2024\n机关: 某局 # 名称\n".utf8))
        #expect(run.output == "机关: 某局    # 名称\n年度: 2024\n")
        #expect(run.code == 0)
    }

    @Test func `of standard input that is not tidy checking shows the name`() throws {
        let run = try run(["fmt", "--check", "-"], input: Data("年度:  2024\n机关: 某局\n".utf8))
        #expect(run.output == "<stdin>\n")
        #expect(run.code == 1)
    }

    @Test func `standard input with errors gives no output`() throws {
        let run = try run(["fmt", "-"], input: Data("年度: 二〇二四\n机关: 某局\n".utf8))
        #expect(run.output == "" && run.code == 1)
    }

    @Test(arguments: [["-", "samples/qingshi-2023.yaml"], ["samples/qingshi-2023.yaml", "-"]])
    func `either version can come from standard input`(_ files: [String]) throws {
        let text = try Project.read("samples/qingshi-2023.yaml").replacing("318  ", with: "319  ")
        let run = try run(["diff"] + files, input: Data(text.utf8))
        #expect(run.output.contains(files[0] == "-" ? "319 → 318" : "318 → 319"))
        #expect(run.output.contains("<stdin>\n"))
    }

    @Test func `messages follow the locale`() throws {
        let run = try run(["check", "samples/qingshi-2023.yaml"], environment: ["LANG": "zh_CN.UTF-8"])
        #expect(run.output == "samples/qingshi-2023.yaml：没有问题\n")
    }

    @Test func `without -o a blank report goes into the current folder`() throws {
        let folder = try TemporaryFolder()
        _ = try run(["new", "--agency", "青石县水利局", "--year", "2024"], in: folder.path)
        #expect(try folder.names == ["青石县水利局2024.yaml"])
    }

    @Test func `a report from standard input is exported again and its outputs are watched`() throws {
        let folder = try TemporaryFolder()
        let export = ["export", "-", "--to", "txt", "-o", "导出"]
        let input = Data(ReportText().text.utf8)
        let name = "青石县水利局2024年政府信息公开工作年度报告"
        #expect(try run(export, in: folder.path, input: input).code == 0)
        let manifest = try #require(Manifest(json: Array(try folder.bytes("导出/.nianbao/\(name).json"))))
        #expect(manifest.made.input == Manifest.Source(path: nil, sha256: contentHash(Array(input))))
        #expect(try run(export, in: folder.path, input: input).code == 0)
        let status = try run(["status"], in: folder.path)
        #expect(status.output.hasPrefix("up to date  导出/\(name).txt\n"))
        #expect(status.code == 0)
        try folder.put("导出/\(name).txt", "手工修改")
        #expect(try run(export, in: folder.path, input: input).code == 2)
        #expect(try run(["status"], in: folder.path).output.contains("  nianbao export - --to txt -o 导出 --force\n"))
    }
}
