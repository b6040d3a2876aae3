import Testing

@testable import NianbaoCore

@Suite struct SourceDecoderTests {
    private func decode(_ bytes: [UInt8]) -> (file: SourceFile?, findings: [Finding]) {
        SourceDecoder.decode(bytes, name: "report.yaml")
    }

    private static let text = "机关: 某局\n"

    /// `text` in GB 18030.
    private static let chinese: [UInt8] = [
        0xBB, 0xFA, 0xB9, 0xD8, 0x3A, 0x20, 0xC4, 0xB3, 0xBE, 0xD6, 0x0A,
    ]

    /// The bytes of `text` in UTF-16 with its mark.
    private static func utf16(isLittle: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isLittle ? bytes.reversed() : bytes
        }
    }

    @Test func `UTF-8 is read as it is`() {
        let (file, findings) = decode(Array(Self.text.utf8))
        #expect(file?.text == Self.text)
        #expect(file?.name == "report.yaml")
        #expect(findings == [])
    }

    @Test func `a byte order mark is no part of the text`() {
        let (file, findings) = decode([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
        #expect(file?.text == Self.text)
        #expect(findings == [])
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read with a warning`(_ isLittle: Bool) {
        let (file, findings) = decode(Self.utf16(isLittle: isLittle))
        #expect(file?.text == Self.text)
        #expect(findings.map(\.mark) == ["- file.encoding"])
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.message.zh) == ["文件的编码是 UTF-16（Unicode），已按此读取"])
    }

    @Test func `GB 18030 is read with a warning`() {
        let (file, findings) = decode(Self.chinese)
        #expect(file?.text == Self.text)
        #expect(findings.map(\.mark) == ["- file.encoding"])
        #expect(findings.map(\.message.zh) == ["文件的编码是 GB18030（GBK），已按此读取"])
    }

    @Test func `a character of four bytes in GB 18030 is read`() {
        let (file, _) = decode(Self.chinese + [0x95, 0x32, 0x82, 0x36])
        #expect(file?.text == Self.text + "𠀀")
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF], Array(" \n\t\r\n".utf8), Array("　\n".utf8)] as [[UInt8]])
    func `a file without visible content is empty`(_ bytes: [UInt8]) {
        let (file, findings) = decode(bytes)
        #expect(file == nil)
        #expect(findings.map(\.mark) == ["- file.empty"])
    }

    @Test func `a null byte makes a file binary, at its place`() {
        let (file, findings) = decode(Array("年度: 2020\n机关\0".utf8))
        #expect(file == nil)
        #expect(findings.map(\.mark) == ["2:3 file.binary"])
    }

    @Test func `the byte order mark takes no column`() {
        #expect(decode([0xEF, 0xBB, 0xBF] + Array("年度\0".utf8)).findings.map(\.mark) == ["1:3 file.binary"])
    }

    @Test(arguments: [true, false])
    func `UTF-16 without its mark is known by what it says`(_ isLittle: Bool) {
        let (file, findings) = decode(Array(Self.utf16(isLittle: isLittle).dropFirst(2)))
        #expect(file?.text == Self.text)
        #expect(findings.map(\.message.zh) == ["文件的编码是 UTF-16（Unicode），已按此读取"])
    }

    @Test func `other bytes with nulls are no text`() {
        let (file, findings) = decode([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0x3E, 0x00])
        #expect(file == nil)
        #expect(findings.map(\.rule) == ["file.binary"])
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a"), ([0xFF, 0xD8, 0xFF, 0xE0], "照片"),
            ([0xFF, 0xD8], "照片.JPG"),
            (Array("GIF89a".utf8), "-"), (Array("BM".utf8), "扫描.bmp"),
        ] as [([UInt8], String)])
    func `a picture is named as one, even if it broke off`(_ bytes: [UInt8], _ name: String) {
        let (file, findings) = SourceDecoder.decode(bytes, name: name)
        #expect(file == nil && findings.map(\.mark) == ["- file.binary"])
        #expect(findings.map(\.message.en) == ["this is a picture, whose text cannot be read"])
    }

    @Test func `half a UTF-16 unit makes a file binary`() {
        #expect(decode(Self.utf16(isLittle: true) + [0x41]).findings.map(\.mark) == ["- file.binary"])
    }

    @Test func `half a UTF-16 pair makes a file binary`() {
        #expect(decode([0xFF, 0xFE, 0x00, 0xD8]).findings.map(\.mark) == ["- file.binary"])
    }

    /// With two bytes lost, every other byte pair of the file is a character of GB 18030.
    @Test(arguments: [1, 2])
    func `a damaged UTF-8 file is not taken for GB 18030`(_ lost: Int) {
        let (file, findings) = decode(Array("年度: 2020\n机关: 某局某局".utf8.dropLast(lost)) + [0x0A])
        #expect(file == nil)
        #expect(findings.map(\.mark) == ["2:8 file.damaged"])
    }

    @Test func `each damaged line is reported once`() {
        let bytes = Array("机关某局\n".utf8) + [0xFF, 0x41, 0xFF, 0x0A] + Array("好\n".utf8) + [0x41, 0xFF, 0x0A]
        #expect(decode(bytes).findings.map(\.mark) == ["2:1 file.damaged", "4:2 file.damaged"])
    }

    @Test func `at most ten damaged lines are reported`() {
        let line: [UInt8] = Array("某局".utf8) + [0xFF, 0x0A]
        #expect(decode(Array(repeatElement(line, count: 30).joined())).findings.count == 10)
    }

    @Test func `a file of four MiB is read`() {
        let bytes = Array(repeating: UInt8(ascii: "#"), count: SourceDecoder.sizeLimit)
        #expect(decode(bytes).file != nil)
    }

    @Test func `a larger file is not`() {
        let bytes = Array(repeating: UInt8(ascii: "#"), count: SourceDecoder.sizeLimit + 1)
        #expect(decode(bytes).findings.map(\.mark) == ["- file.too_large"])
    }

    @Test func `a sequence that is neither UTF-8 nor GB 18030 is damage`() {
        #expect(decode([0xFF, 0xFF, 0x0A]).findings.map(\.mark) == ["1:1 file.damaged"])
    }
}
