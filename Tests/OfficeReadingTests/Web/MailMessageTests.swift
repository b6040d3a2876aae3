import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct MailMessageTests {
    private func message(encoding: String, charset: String = "utf-8", content: String) -> [UInt8] {
        let text = """
            From: <Saved by Blink>
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----边=_1"

            前言
            ------边=_1
            Content-Type: text/css

            p { }
            ------边=_1
            Content-Type: text/html; charset="\(charset)"
            Content-Transfer-Encoding: \(encoding)
            Content-Location: http://127.0.0.1:1/

            \(content)
            ------边=_1
            Content-Type: text/html

            <p>第二页</p>
            ------边=_1--
            """
        return Array(text.replacing("\n", with: "\r\n").utf8)
    }

    @Test(arguments: [
        ("quoted-printable", "<p style=3D\"a\">=E5=85=AC=\n=E5=BC=803=E4=BB=B6=</p>"),
        ("base64", "PHA+5YWs5byAM+S7tj08L3A+"),
        ("8bit", "<p>公开3件=</p>"), ("", "<p>公开3件=</p>"),
    ])
    func `the first page of a message is read`(_ encoding: String, _ content: String) throws {
        let bytes = message(encoding: encoding, content: content)
        #expect(WebPage.recognises(bytes))
        #expect(try WebPage.read(bytes).outline == ["公开3件="])
    }

    @Test func `the encoding of a part counts`() throws {
        let content = "<p>=A4=BD=B6}3=A5=F3=A5D=B0=CA=A4=BD=B6}</p>"
        let bytes = message(encoding: "quoted-printable", charset: "big5", content: content)
        #expect(try WebPage.read(bytes).outline == ["公開3件主動公開"])
    }

    @Test func `a message without a page is refused`() {
        let bytes = Array("MIME-Version: 1.0\nContent-Type: text/plain\n\n年报".utf8)
        #expect(throws: PackageError.otherContent) { try WebPage.read(bytes) }
    }

    @Test(arguments: ["机关: 青石县水利局\nMIME-Version: 1.0", "agency: a\nyear: 2024\n", "", ": a", "一、总体情况"])
    func `a report is no message`(_ text: String) {
        #expect(!MailMessage.isMessage(Array(text.utf8)))
    }

    @Test func `parts that contain themselves come to an end`() {
        let head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n"
        let bytes = Array(String(repeating: head, count: 2_000).utf8)
        #expect(throws: PackageError.otherContent) { try WebPage.read(bytes) }
    }
}
