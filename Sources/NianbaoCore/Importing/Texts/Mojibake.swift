/// How a text was garbled: saved after it had been read in another encoding than its own. What it was is only recognised, never
/// restored: bytes may be lost, and with them figures.
package enum Mojibake: Sendable, CaseIterable {
    /// UTF-8 that was read as GBK: 涓€銆佹€讳綋鎯呭喌.
    case utf8AsGBK
    /// UTF-8 that was read as Latin-1: ä¸€ã€.
    case utf8AsLatin
    /// GB 18030 that was read as Latin-1: Ò»¡¢×ÜÌå.
    case gb18030AsLatin
    /// Big5, in which Taiwan and Hong Kong write, that was read as GB 18030.
    case big5AsGB18030
    /// A question mark in the place of each character that the encoding did not have.
    case questionMarks

    /// How many characters of a document are looked at.
    private static let longest = 20_000
    /// How many pieces of the forms' headings must be in the text once it is read as it should have been.
    private static let leastPieces = 3

    /// How the text of a document was garbled; `nil` if it was not, or no report can be recognised in it.
    package static func found(in document: SourceDocument, _ forms: [Form]) -> Mojibake? {
        let text = text(of: document)
        let pieces = pieces(of: forms)
        let gbk = gbkBytes(text)
        let candidates: [(Mojibake, String)] = [
            (.utf8AsGBK, String(decoding: gbk, as: UTF8.self)),
            (.big5AsGB18030, TextConverter.text(gbk[...], from: .big5, damage: .marked)?.simplified ?? ""),
            (.utf8AsLatin, String(decoding: latinBytes(text), as: UTF8.self)),
            (
                .gb18030AsLatin,
                TextConverter.text(latinBytes(text)[...], from: .gb18030, damage: .marked) ?? ""
            ),
        ]
        let own = count(pieces, in: text)
        for (kind, restored) in candidates where count(pieces, in: restored) >= max(leastPieces, own + 1) {
            return kind
        }
        // Characters that cannot be seen get lost; then what the headings would look like is looked for.
        let seen = text.withoutControls
        if pieces.count(where: { seen.containsBytes(of: $0.utf8AsLatin.withoutControls) }) >= leastPieces {
            return .utf8AsLatin
        }
        let signs = text.unicodeScalars.filter { !$0.isWhiteSpace }
        let marks = signs.count { $0 == "?" }
        return marks >= 100 && marks * 2 > signs.count ? .questionMarks : nil
    }

    private static func text(of document: SourceDocument) -> String {
        var text = ""
        for block in document.blocks where text.utf8.count < longest {
            switch block {
            case .paragraph(let paragraph): text += paragraph.text.prefix(longest) + "\n"
            case .grid(let grid): for cell in grid.cells.prefix(500) { text += cell.text.prefix(longest) + "\n" }
            }
        }
        return String(text.prefix(longest))
    }

    /// Four characters each of the headings.
    private static func pieces(of forms: [Form]) -> Set<String> {
        var pieces: Set<String> = []
        for heading in Set(forms.flatMap(\.sections).map(\.heading)) {
            let letters = heading.unicodeScalars.filter { $0.properties.isAlphabetic }
            for start in 0..<max(0, letters.count - 3) {
                pieces.insert(String(String.UnicodeScalarView(Array(letters)[start..<start + 4])))
            }
        }
        return pieces
    }

    private static func count(_ pieces: Set<String>, in text: String) -> Int {
        pieces.count { text.containsBytes(of: $0) }
    }

    // MARK: The bytes that a text was

    private static func gbkBytes(_ text: String) -> [UInt8] {
        var codes: [Unicode.Scalar: (UInt8, UInt8)] = [:]
        for first in UInt8(0x81)...0xFE {
            for second in UInt8(0x40)...0xFE where second != 0x7F {
                var character = String.UnicodeScalarView()
                let bytes = [first, second]
                let taken = bytes.withUnsafeBufferPointer { GB18030.append($0, to: &character) }
                if taken == 2, let scalar = character.first { codes[scalar] = (first, second) }
            }
        }
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.isASCII { return [UInt8(scalar.value)] }
            if scalar == "€" { return [0x80] }
            return codes[scalar].map { [$0.0, $0.1] } ?? [UInt8(ascii: "?")]
        }
    }

    private static func latinBytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            if scalar.value <= 0xFF { return UInt8(scalar.value) }
            return windows.firstIndex(of: scalar).map { UInt8(0x80 + $0) } ?? UInt8(ascii: "?")
        }
    }

    /// The characters of Windows-1252 from 80 on; a space where it has none.
    private static let windows = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
}

extension Mojibake {
    /// What happened to the text, and what to do about it.
    package var message: Bilingual {
        let cause: Bilingual =
            switch self {
            case .utf8AsGBK:
                Bilingual(zh: "多半是 UTF-8 的文件按 GBK 打开后又保存了", en: "UTF-8 that was read as GBK and saved again")
            case .utf8AsLatin:
                Bilingual(zh: "多半是 UTF-8 的文件按西文（Latin-1）打开后又保存了", en: "UTF-8 that was read as Latin-1 and saved again")
            case .gb18030AsLatin:
                Bilingual(zh: "多半是 GBK 的文件按西文（Latin-1）打开后又保存了", en: "GBK that was read as Latin-1 and saved again")
            case .big5AsGB18030: Bilingual(zh: "多半是 Big5 的文件按 GBK 打开了", en: "Big5 that was read as GBK")
            case .questionMarks:
                Bilingual(zh: "汉字都成了问号，已经不能复原", en: "its Chinese characters have become question marks and are lost")
            }
        if self == .big5AsGB18030 {
            return Bilingual(
                zh: "多半是 Big5（繁体中文）编码的文件，没有读取；请用能选择编码的编辑器打开，另存为 UTF-8",
                en:
                    "the file is probably in Big5 (traditional Chinese), so nothing was read; save it as UTF-8 in an editor "
                    + "that reads Big5")
        }
        return Bilingual(
            zh: "文字是乱码（\(cause.zh)），没有读取；请用没有转存过的原文件，或者重新下载、请对方重发",
            en:
                "the text is garbled (\(cause.en)), so nothing was read; use the file as it was before, download it anew or have it sent again"
        )
    }
}

extension String {
    /// Its bytes in UTF-8 read as Latin-1.
    fileprivate var utf8AsLatin: String {
        String(String.UnicodeScalarView(utf8.map { Unicode.Scalar($0) }))
    }

    /// Without the characters of Latin-1 that cannot be seen.
    fileprivate var withoutControls: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { !(0x7F...0xA0).contains($0.value) && $0.value >= 0x20 && $0.value != 0xAD }))
    }
}
