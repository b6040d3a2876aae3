import SeededRandom
import TestSupport
import Testing

@testable import NianbaoWorkspace

@Suite struct DerivedNameTests {
    @Test(arguments: [
        "青石县水利局2024年政府信息公开工作年度报告", "年报.第二稿", "a b", "（草稿）", "Console", "COMET", "COM10", "LPT", "NUL年报", "年报 CON",
        "café", "👨‍👩‍👧",
    ])
    func `what can be a name stays as it is`(_ text: String) {
        #expect(DerivedName.of(text) == text)
    }

    @Test(arguments: [
        (#"教育局/体育局\年报"#, "教育局／体育局＼年报"), (#"a:b*c?d"e<f>g|h"#, "a：b＊c？d＂e＜f＞g｜h"), ("年\n报\u{7F}\u{85}", "年_报__"),
        ("年报\u{202E}txt", "年报_txt"), ("年\u{2028}报", "年_报"), ("  年报\u{3000}", "年报"), (".年报", "．年报"),
        ("-年报", "－年报"), ("年报...", "年报．．．"), ("年报. .", "年报. ．"), ("..", "．．"), ("-", "－"), ("", "_"), (" \t ", "_"),
        ("CON", "ＣＯＮ"), ("con.2024", "ｃｏｎ.2024"), ("Com1", "Ｃｏｍ１"), ("LPT²", "ＬＰＴ²"), ("NUL .a", "ＮＵＬ .a"),
        ("CONIN$", "ＣＯＮＩＮ＄"),
    ])
    func `what other systems refuse becomes what looks like it`(_ text: String, _ name: String) {
        #expect(DerivedName.of(text) == name)
    }

    @Test func `of a long text the beginning and the end stay`() {
        let end = "2024年政府信息公开工作年度报告（草稿）"
        let name = DerivedName.of(String(repeating: "局", count: 300) + end)
        #expect((DerivedName.limit - 6...DerivedName.limit).contains(name.utf8.count))
        #expect(name.hasPrefix("局局局") && name.hasSuffix("…局局局局局局局局局局局\(end)"))
    }

    @Test func `a text that just fits is not cut`() {
        let text = String(repeating: "报", count: 83) + "a"
        #expect(text.utf8.count == DerivedName.limit)
        #expect(DerivedName.of(text) == text)
        #expect(DerivedName.of(text + "a") != text + "a")
    }

    @Test func `no character is cut through`() {
        let family = "👨‍👩‍👧‍👦"
        let name = DerivedName.of(String(repeating: family, count: 40))
        #expect(name.split(separator: "…").allSatisfy { $0.allSatisfy { $0 == Character(family) } })
    }

    /// Texts of up to 400 pieces, many of which are trouble to some system.
    private static func text(_ seed: UInt64) -> String {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "局", "年报", "a", "A", ".", "-", " ", "\u{3000}", "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\0", "\n",
            "\u{1B}", "\u{85}",
            "\u{202E}", "\u{200D}", "\u{FEFF}", "\u{301}", "CON", "com1", "nul", "LPT9", "¹", "$", "👩", "𠀀", "…", "~",
            "\u{E0041}",
        ]
        let count = Int(generator.next() % (generator.next() % 4 == 0 ? 400 : 6))
        return (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
    }

    /// What is wrong with a name, by the rules of Windows and of a Unix shell; `nil` when nothing is.
    private static func fault(_ name: String) -> String? {
        let scalars = Array(name.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last else { return "empty" }
        if name.utf8.count > 250 { return "long" }
        if scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || #"\/:*?"<>|"#.unicodeScalars.contains($0) })
        {
            return "refused by Windows"
        }
        if scalars.contains(where: { (0x80...0x9F).contains($0.value) || (0x2028...0x202E).contains($0.value) }) {
            return "unseen"
        }
        if first == "." || first == "-" || first == " " { return "beginning" }
        if last == "." || last == " " { return "end" }
        let stem = name.prefix { $0 != "." }.uppercased()
        let isDevice = stem.firstMatch(of: /^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(COM|LPT)[0-9¹²³]) *$/) != nil
        return isDevice ? "device" : nil
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `any text gives a name that every system takes, and a name gives itself`(_ seed: UInt64) {
        for number in 0..<200 as Range<UInt64> {
            let text = Self.text(seed * 200 + number)
            let name = DerivedName.of(text)
            #expect(Self.fault(name) == nil, "\(text.debugDescription) gives \(name.debugDescription)")
            #expect(Array(DerivedName.of(name).utf8) == Array(name.utf8), "\(text.debugDescription)")
        }
    }
}
