import Testing

@testable import NianbaoCore

@Suite struct MojibakeTests {
    private func found(_ texts: [String]) throws -> Mojibake? {
        let blocks = texts.map { DocumentBlock.paragraph(DocumentParagraph($0, at: .document(Bilingual("段")))) }
        return Mojibake.found(in: SourceDocument(blocks: blocks), try TestEdition.builtIn.map { try $0.form() })
    }

    private let headings = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"]

    private func asLatin(_ bytes: some Sequence<UInt8>) -> String {
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    @Test func `what was UTF-8 read as GBK is recognised, though bytes were lost`() throws {
        let garbled = headings.map { heading in
            TextConverter.text(Array(heading.utf8)[...], from: .gb18030, damage: .marked) ?? ""
        }
        #expect(try found(garbled) == .utf8AsGBK)
        #expect(try found(["涓€銆佹€讳綋鎯呭喌", "浜屻€佷富鍔ㄥ叕寮€鏀垮簻淇℃伅鎯呭喌"]) == .utf8AsGBK)
    }

    @Test func `what was read as Latin-1 is recognised`() throws {
        #expect(try found(headings.map { asLatin($0.utf8) }) == .utf8AsLatin)
        #expect(try found(headings.map { asLatin($0.utf8.filter { $0 > 0xA0 }) }) == .utf8AsLatin)
        #expect(try found(["Ò»¡¢×ÜÌåÇé¿ö", "¶þ¡¢Ö÷¶¯¹«¿ªÕþ¸®ÐÅÏ¢Çé¿ö"]) == .gb18030AsLatin)
    }

    @Test func `what was Big5 read as GB 18030 is recognised, and said so`() throws {
        let garbled = try found([
            "\u{E5FA}\u{E4C8}Μ\u{E7CF}㎝矪瞶現┎獺\u{E17E}そ秨ビ叫薄猵", "き\u{E4C8}\u{E6D9}\u{E6C8}\u{E019}\u{E64A}璶拜肈のэ秈薄猵",
        ])
        #expect(garbled == .big5AsGB18030 && garbled?.message.zh.contains("Big5") == true)
    }

    @Test func `question marks alone are recognised`() throws {
        #expect(try found([String(repeating: "?", count: 300), "2024"]) == .questionMarks)
    }

    @Test func `other texts are not`() throws {
        #expect(try found(headings) == nil)
        #expect(try found(["通知", "各单位：请于1月31日以前报送？"]) == nil)
        #expect(try found(["A report of the year 2024, in English? Yes."]) == nil)
        #expect(try found([]) == nil)
    }
}
