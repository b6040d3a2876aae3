import Foundation
import GoldenFiles
import NianbaoCore
import NianbaoWorkspace
import SeededRandom
import TestSupport
import Testing

@testable import NianbaoLSP

@Suite struct LanguageServerTests {
    private static let sound = ReportText().text
    private static let shutdown = framed(#"{"jsonrpc":"2.0","id":8,"method":"shutdown"}"#)

    // MARK: Protocol

    @Test func `a session ends as agreed`() throws {
        var editor = try Editor(Self.sound)
        #expect(try editor.send(Self.shutdown).first?["result"] == .null)
        #expect(!editor.server.isEnded)
        try editor.send("exit")
        #expect(editor.server.isEnded && editor.server.wasShutDown)
    }

    @Test func `to end without having been shut down is noticed`() throws {
        var editor = try Editor(Self.sound)
        try editor.send("exit")
        #expect(editor.server.isEnded && !editor.server.wasShutDown)
    }

    @Test func `before it is initialized, and after it is shut down, nothing else is answered`() throws {
        var server = LanguageServer(try GivenForms([String]()), .english)
        let hover = framed(#"{"id":"x","method":"textDocument/hover","params":{}}"#)
        let early = try Editor.messages(try server.receive(hover))
        #expect(early.first?["error"]?["code"]?.number == -32002)
        #expect(early.first?["id"]?.text == "x")
        var editor = try Editor(Self.sound)
        #expect(try editor.send("initialize", id: 3).first?["error"]?["code"]?.number == -32600)
        try editor.send(Self.shutdown)
        #expect(try editor.send(hover).first?["error"]?["code"]?.number == -32600)
        #expect(try editor.open(Self.sound + "申") == [])
    }

    @Test(arguments: [
        ("{", -32700), ("", -32700), ("\u{0}", -32700), ("[]", -32600), ("{}", -32600), (#"{"id":1}"#, -32600),
        (#"{"id":1.5,"method":"x"}"#, -32600),
        (#"{"id":{},"method":"x"}"#, -32600), (#"{"id":1,"method":7}"#, -32600), (#"{"id":1,"method":"x"}"#, -32601),
        (#"{"id":1,"method":"textDocument/hover"}"#, -32602),
        (#"{"id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":7}}}"#, -32602),
        (
            #"{"id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///x"},"position":{"line":0,"character":0}}}"#,
            -32602
        ),
        (#"{"id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///x"}}}"#, -32602),
    ])
    func `a wrong message is refused, and the next is answered`(_ message: String, _ code: Int) throws {
        var editor = try Editor(Self.sound)
        let answers = try editor.send(framed(message) + Self.shutdown)
        #expect(answers.first?["error"]?["code"]?.number == code)
        #expect(answers.first?["error"]?["message"]?.text?.isEmpty == false)
        #expect(answers.last?["id"]?.number == 8)
    }

    @Test(arguments: [
        #"{"method":"nothing/known"}"#, #"{"method":"textDocument/didOpen","params":[]}"#,
        #"{"method":"textDocument/didChange"}"#,
        #"{"id":4,"result":null}"#, #"{"id":4,"result":{"a":[]}}"#, #"{"method":"$/cancelRequest","params":{"id":1}}"#,
        #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x"},"contentChanges":[{"text":""}]}}"#,
    ])
    func `a notification, or an answer to nothing, is not answered`(_ message: String) throws {
        var editor = try Editor(Self.sound)
        let answers = try editor.send(framed(message) + Self.shutdown)
        #expect(answers.count == 1)
    }

    @Test func `random bytes and broken messages never end it`() throws {
        var random = SplitMix64(seed: 17)
        let parts = [
            #"{"jsonrpc":"2.0","id":1,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///nowhere/report.yaml"},"position":{"line":3,"character":2}}}"#,
            #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///nowhere/report.yaml"},"contentChanges":[{"text":"机关: 甲\n年度: 2024\n申请: {新收: [1,"}]}}"#,
            "Content-Length: 12\r\n\r\n", "\r\n\r\n", String(repeating: "[", count: 2_000),
        ]
        var editor = try Editor(Self.sound)
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let part = random.oneIn(3) ? Array(random.pick(parts).utf8) : framed(random.pick(parts))
                bytes += part
                if random.oneIn(2) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                if random.oneIn(4) { bytes += (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) } }
            }
            try editor.send(bytes)
        }
        #expect(!editor.server.isEnded)
    }

    // MARK: Findings

    @Test func `a sound report has no findings, and a file that is no report is left alone`() throws {
        var editor = try Editor("services:\n  web: [\n")
        #expect(try editor.open("x: [") == [])
        #expect(try editor.open(Self.sound) == [])
    }

    @Test func `what is typed is checked at once, whatever is on the disk`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("年 报.yaml", Self.sound)
        let uri = "file://" + path.replacing("年 报", with: "%E5%B9%B4%20%E6%8A%A5")
        var editor = try Editor(Self.sound, at: uri)
        let findings = try editor.open(ReportText(requests: ReportText.unbalancedRequests).text)
        #expect(findings.compactMap { $0["code"]?.text } == ["t3.balance"])
        #expect(findings.first?["severity"]?.number == 1)
        #expect(findings.first?["source"]?.text == "nianbao")
        #expect(try editor.open(Self.sound) == [])
    }

    @Test func `last year's report is looked for from the file's folder`() throws {
        let folder = try TemporaryFolder()
        try folder.put("2023.yaml", Self.sound)
        let path = try folder.put("2024.yaml", "")
        var report = ReportText()
        report.fields = "上年报告: 2023.yaml"
        var editor = try Editor("", at: "file://" + path)
        #expect(try editor.open(report.text).map { $0["code"]?.text } == ["prior.mismatch"])
    }

    @Test func `a file that is nowhere on the disk has nothing read`() throws {
        var report = ReportText()
        report.fields = "上年报告: /etc/hostname"
        var editor = try Editor("", at: "untitled:Untitled-1")
        #expect(try editor.open(report.text).map { $0["code"]?.text } == ["prior.missing"])
    }

    @Test func `mistakes of YAML are findings, in the units of UTF-16`() throws {
        var editor = try Editor("")
        let findings = try editor.open(Self.sound.replacing("其他事项: 无", with: "其他事项: \"𠮷\" 无"))
        #expect(findings.map { $0["code"]?.text } == ["yaml.syntax"])
        #expect(findings.first?["range"]?["start"]?["character"]?.number == 11)
    }

    @Test func `of changes that come together only the last is reported`() throws {
        var editor = try Editor("")
        let change = { (text: String) in
            framed(
                #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///nowhere/report.yaml","version":9},"contentChanges":[{"text":"\#(text)"}]}}"#
            )
        }
        let answers = try editor.send(change("机关: 甲") + change("机关: 乙\\n年度: 2024"))
        #expect(answers.count == 1)
        #expect(answers.first?["params"]?["version"]?.number == 9)
    }

    @Test func `a file that is closed has no findings any more`() throws {
        var editor = try Editor("机关: 甲\n")
        let answers = try editor.send(
            "textDocument/didClose", ["textDocument": ["uri": "file:///nowhere/report.yaml"]])
        #expect(answers.first?["params"]?["diagnostics"] == .list([]))
    }

    @Test(arguments: [Language.chinese, .english])
    func `messages are in the language that was asked for`(_ language: Language) throws {
        var editor = try Editor("", language)
        let message = try editor.open("机关: 甲\n年度: 24\n").compactMap { $0["message"]?.text }.joined()
        #expect(message.contains("处理：") == (language == .chinese))
        #expect(message.contains("help: ") == (language == .english))
    }

    @Test func `there are samples`() {
        #expect(ErrorSamples.all.count >= 50)
    }

    @Test(arguments: ErrorSamples.all)
    func `every rule's sample is reported with its places in the text`(_ name: String) throws {
        let text = try Project.read("samples/errors/\(name)")
        var editor = try Editor("", at: "file://" + Project.path("samples/errors/\(name)"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for finding in try editor.open(text) {
            let (start, end) = (finding["range"]?["start"], finding["range"]?["end"])
            let line = try #require(start?["line"]?.number)
            #expect(line < lines.count && (end?["line"]?.number ?? 0) < lines.count + 1)
            #expect((start?["character"]?.number ?? 0) <= lines[line].utf16.count)
        }
    }

    // MARK: Layout

    @Test func `layout is that of fmt`() throws {
        let text = Self.sound.replacing("申请: 0", with: "申请:\n    新收: [1,2,3,0,0,0]\n    上年结转: 0")
        var editor = try Editor(text)
        let edits = try editor.formatting()?["result"]?.list ?? []
        let form = try #require(GivenForms([FormFile]()).library.form(year: 2024))
        #expect(editor.applying(edits) == ReportFormatter.text(of: text, form: form))
        try editor.open(editor.applying(edits))
        #expect(try editor.formatting()?["result"] == .list([]))
    }

    @Test func `what has faults of notation is not laid out`() throws {
        var editor = try Editor("机关: 甲\n年度: 2024\n别的: 1\n")
        #expect(try editor.formatting()?["error"]?["code"]?.number == -32803)
    }
}

/// The files that each break one rule, and that are UTF-8 as everything is in an editor.
enum ErrorSamples {
    static let all: [String] = {
        let folder = Project.path("samples/errors")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && (try? Project.read("samples/errors/\($0)")) != nil }.sorted()
    }()
}
