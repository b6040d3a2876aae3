import CLibrary
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoWorkspace

/// What becomes of the import of a PDF when the program that reads it does what it should not.
@Suite struct PDFReadingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A program in the place of `pdftotext`. In its script, `$OUT` is the file to write.
    private func program(_ script: String) throws -> String {
        let path = folder.path("pdftotext")
        try folder.put("pdftotext", "#!/bin/sh\nfor OUT in \"$@\"; do :; done\n\(script)\n")
        #expect(chmod(path, 0o755) == 0)
        return path
    }

    private func refusal(_ pdf: String, _ program: String?, timeLimit: Int = 20) -> Bilingual? {
        do throws(DocumentReading.Refusal) {
            _ = try DocumentReading.printed(Array(pdf.utf8), by: program, timeLimit: timeLimit)
            return nil
        } catch {
            return error.message
        }
    }

    private static let words =
        #"printf '<page width="595" height="842">\n<word xMin="80" yMin="100" xMax="120" yMax="113">一二三四</word>\n' > "$OUT""#

    @Test func `what the program finds is the document, with a note that places were found by positions`() throws {
        let document = try DocumentReading.printed(Array("%PDF-".utf8), by: program(Self.words))
        #expect(document.blocks.count == 1 && document.notes.first?.zh.contains("请对照原文核对") == true)
    }

    @Test(arguments: [
        ("%PDF-", "exit 1", "可能已损坏"), ("%PDF- /Encrypt 5 0 R", "exit 1", "打开密码"), ("%PDF-", "exit 0", "可能已损坏"),
        ("%PDF-", "kill -11 $$", "可能已损坏"), ("%PDF-", ": > \"$OUT\"", "没有文字，只有图片"),
        ("%PDF-", "head -c 34000000 /dev/zero > \"$OUT\"", "文字太多"),
    ])
    func `what gives no text is refused, with what to do`(_ pdf: String, _ script: String, _ words: String) throws {
        let message = try #require(refusal(pdf, try program(script)))
        #expect(message.zh.contains(words) && message.zh.contains(".docx") && message.en.contains(".docx"))
    }

    @Test func `without the program its package is named`() throws {
        #expect(refusal("%PDF-", nil)?.zh.contains("poppler-utils") == true)
    }

    @Test func `a program that hangs is stopped`() throws {
        #expect(refusal("%PDF-", try program("sleep 600"), timeLimit: 1)?.zh.contains("在 1 秒内") == true)
    }
}
