import CLibrary
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// What becomes of a PDF when the program that makes it does what it should not.
@Suite struct LibreOfficeTests {
    private let folder: TemporaryFolder
    private let conversions = GatheredConversions(to: .pdf)

    init() throws { folder = try TemporaryFolder() }

    /// A program in the place of LibreOffice. In its script, `$OUT` is the folder for what it makes.
    private func office(_ script: String, timeLimit: Int = 20) throws -> LibreOffice {
        let path = folder.path("soffice")
        try folder.put(
            "soffice",
            """
            #!/bin/sh
            while [ $# -gt 0 ]; do [ "$1" = --outdir ] && OUT=$2; LAST=$1; shift; done
            \(script)

            """)
        #expect(chmod(path, 0o755) == 0)
        return LibreOffice(program: path, timeLimit: timeLimit)
    }

    private static let whole = #"printf '%%PDF-1.6\n<</Type/Page/Parent 1 0 R>>\n%%%%EOF\n' > "$OUT/report0.pdf""#

    @Test func `the PDF is what the program makes of the document`() throws {
        let pdf = try office(#"cmp -s "$LAST" /dev/null && exit 3; "# + Self.whole).pdf(
            ofDocument: [1, 2], "a.pdf", with: conversions)
        #expect(String(decoding: pdf, as: UTF8.self).hasPrefix("%PDF-1.6"))
    }

    @Test func `the program is given a profile of its own without macros and links`() throws {
        let script = #"grep -q MacroSecurityLevel "$OUT/../profile/user/registrymodifications.xcu" && "# + Self.whole
        _ = try office(script).pdf(ofDocument: [1], "a.pdf", with: conversions)
    }

    @Test(arguments: [
        ("exit 0", "（退出码 0）"), ("exit 77", "（退出码 77）"), (": > \"$OUT/report0.pdf\"", "（退出码 0）"),
        (#"printf '%%PDF-1.6\n/Type/Page/' > "$OUT/report0.pdf""#, "没有生成完整的 PDF"),
        (#"printf '%%PDF-1.6\n%%%%EOF\n' > "$OUT/report0.pdf""#, "没有生成完整的 PDF"), ("kill -11 $$", "（信号 11）"),
        (whole + "; exit 1", "（退出码 1）"),
    ])
    func `what is no whole PDF is refused, with what to do`(_ script: String, _ words: String) throws {
        let office = try office(script)
        let error = #expect(throws: Failure.self) { try office.pdf(ofDocument: [1], "年报.pdf", with: conversions) }
        let message = try #require(error?.message)
        #expect(message.zh.contains(words) && message.zh.contains("年报.pdf") && message.zh.contains("--to docx"))
        #expect(message.en.contains("LibreOffice") && message.en.contains("--to docx"))
    }

    @Test func `a program that hangs is stopped`() throws {
        let office = try office("sleep 600", timeLimit: 1)
        let error = #expect(throws: Failure.self) { try office.pdf(ofDocument: [1], "a.pdf", with: conversions) }
        let message = try #require(error?.message.zh)
        #expect(message.contains("在 1 秒内没有完成转换，已经停止"), "\(message)")
    }

    @Test func `a program that cannot be started is named`() throws {
        let office = LibreOffice(program: folder.path("none"), timeLimit: 1)
        let error = #expect(throws: Failure.self) { try office.pdf(ofDocument: [1], "a.pdf", with: conversions) }
        #expect(error?.message.en.contains("cannot start LibreOffice (\(folder.path("none")))") == true)
    }

    /// Makes a PDF of each document that holds “good” and ends with 1 over one with “bad”.
    private static let picky = #"""
        for DOC in "$OUT"/../*.docx; do
            grep -q bad "$DOC" && exit 1
            printf '%%PDF-1.6\n<</Type/Page/Parent 1 0 R>>\n%s\n%%%%EOF\n' "$(cat "$DOC")" > "$OUT/$(basename "$DOC" .docx).pdf"
        done
        """#

    @Test func `documents are converted in one run, each to its own PDF`() throws {
        let documents = ["good 1", "good 2", "good 3"].map {
            LibreOffice.Document(bytes: Array($0.utf8), ending: "docx")
        }
        let outcomes = try office("grep -q good $LAST || exit 9\n" + Self.picky).convert(documents, to: .pdf)
        for (index, outcome) in outcomes.enumerated() {
            guard case .made(let bytes) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(String(decoding: bytes, as: UTF8.self).contains("good \(index + 1)"))
        }
        #expect(outcomes.count == 3)
    }

    @Test func `a document that spoils a run fails alone`() throws {
        let documents = ["good 1", "bad", "good 3"].map { LibreOffice.Document(bytes: Array($0.utf8), ending: "docx") }
        let outcomes = try office(Self.picky).convert(documents, to: .pdf)
        let made = outcomes.map { if case .made = $0 { true } else { false } }
        #expect(made == [true, false, true])
    }

    @Test func `documents of many threads share runs, and each gets what is its own`() throws {
        let runs = folder.path("runs")
        let office = try office("sleep 0.2; echo >> '\(runs)'\n" + Self.picky)
        let conversions = conversions
        let texts = (0..<40).map { "good <\($0)>" }
        var own = 0
        _ = OrderedWork(workers: 12).run(texts) {
            { _, text in
                let pdf = try? office.pdf(ofDocument: Array(text.utf8), "a.pdf", with: conversions)
                return String(decoding: pdf ?? [], as: UTF8.self).contains(text)
            }
        } tick: {
            true
        } deliver: { _, isOwn in
            own += isOwn ? 1 : 0
            return true
        }
        #expect(own == texts.count)
        #expect(try InputFile.bytes(runs, limit: .max).count < texts.count)
    }
}
