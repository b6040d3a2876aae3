import GoldenFiles
import SeededRandom
import Testing

@testable import NianbaoCore

/// What is left out of an outline must make no difference to what is read.
@Suite struct YAMLOutlineTests {
    /// Whether an outline gives the same as the whole text; `nil` if nothing of the text can be read.
    private func isSame(_ text: String) -> Bool? {
        text.withBytes { bytes in
            guard bytes.soundness == .plain, let outlined = YAMLOutline.parse(bytes) else { return nil }
            let whole = YAMLTreeBuilder.build(bytes, origin: YAMLOrigin())
            return whole.isFlawless && "\(outlined.root as Any)" == "\(whole.root as Any)"
        }
    }

    @Test(arguments: [
        "总体情况: |\n  第一段\n\n  第二段 # 不是注释\n\n\n年度: 2020\n", "a: |\n\n  x\n", "a: |\n# 空的\nb: |\n  x\n",
        "a: |\n  x\n    y\n",
        "申请:\n  新收: [ 1, 20,  300]   # 一、\n  上年结转: [0]\n", "a: [012, 1]\n", "a: |\n  x · “y” ，🙂\n",
    ])
    func `a text of plain blocks and lists has an outline`(_ text: String) {
        #expect(isSame(text) == true)
    }

    @Test(arguments: ["2019", "2021"])
    func `of a form, all that is in its lists of words is left out`(_ edition: String) throws {
        let text = try Project.read("Templates/\(edition)/form.yaml")
        #expect(isSame(text) == true)
        let size = text.withBytes { YAMLOutline($0)?.size ?? $0.count }
        #expect(size * 10 < text.utf8.count * 7)
    }

    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"])
    func `a sample has an outline`(_ name: String) throws {
        #expect(try isSame(Project.read("samples/\(name)")) == true)
    }

    @Test func `lists beyond the limit are left to the whole text`() {
        let row = "a: [" + [String](repeating: "1", count: 1000).joined(separator: ",") + "]\n"
        #expect(isSame(String(repeating: row, count: YAMLDocument.valueLimit / 1000)) == nil)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `texts of odd lines are read alike`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let same = (0..<4000).compactMap { _ in
            let count = Int.random(in: 1...8, using: &random)
            return isSameOrTold(
                "a: |\n" + (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }.joined())
        }
        #expect(same.count > 300)
    }

    @Test(arguments: ["yichuan-2020.yaml", "qingshi-2023.yaml"], 1...4 as ClosedRange<UInt64>)
    func `damaged reports are read alike`(_ name: String, _ seed: UInt64) throws {
        let count = damagedAndSame(try Project.read("samples/\(name)"), seed)
        #expect(count > 20)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `damaged lists of words are read alike`(_ seed: UInt64) throws {
        let form = try Project.read("Templates/2021/form.yaml")
        let start = try #require(form.firstRange(of: "claims:\n"))
        let end = try #require(form.firstRange(of: "\n    申请: "))
        let count = damagedAndSame(String(form[start.lowerBound..<end.lowerBound]) + "\n", seed)
        #expect(count > 20)
    }

    /// How many of some damaged texts have an outline; each gives the same.
    private func damagedAndSame(_ report: String, _ seed: UInt64) -> Int {
        var random = SplitMix64(seed: seed)
        let same = (0..<150).compactMap { _ in
            var scalars = Array(report.unicodeScalars)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let start = Int.random(in: 0..<scalars.count, using: &random)
                let end = min(start + Int.random(in: 0...2, using: &random), scalars.count)
                let piece = Self.pieces.randomElement(using: &random) ?? ""
                scalars.replaceSubrange(start..<end, with: piece.unicodeScalars)
            }
            return isSameOrTold(String(String.UnicodeScalarView(scalars)))
        }
        return same.count
    }

    private func isSameOrTold(_ text: String) -> Bool? {
        let same = isSame(text)
        #expect(same != false, "\(text.debugDescription)")
        return same
    }

    private static let lines = [
        "a: |\n", "乙 丙: |\n", "c: 1\n", "d: [1, 2] # 注\n", "  x\n", "  y # z\n", "    deeper\n", " less\n", "\n",
        "  \n",
        "   \n", "\tx\n", "  \tx\n", "# 注释\n", "  # 注释\n", "e:\n", "  f: |\n", "    一\n", "- g\n", "- h: |\n", "foo\n",
        "k: [1,\n", "2]\n", "k: {\n", "}\n", "m: '# n\n", "o'\n", "p: \"# q\n", "\"\n", "r: >\n", "s: |-\n", "a#b: |\n",
        "a: b: |\n", "? a\n", ": |\n", "---\n", "...\n", "%YAML 1.1\n", "t: &u |\n", "v: *u\n", "w: !x |\n",
        "a: | # 注\n",
        "a: |  \n", "a : |\n", "  x\u{85}y\n", "  x\u{2028}y\n", "  x\u{2029}\n", "# x\u{2028}y: 1\n", "# x\u{85}y\n",
        "  x\u{FEFF}\n", "  x\u{7F}\n", "  x\u{1}\n", "  x\u{A0}y，“引号”；🙂\n", "  x\r\n", "# x\ry: 1\n", "  \u{FFFE}\n",
        "  \u{80}\n", "d: [1]#注\n", "d: [1] #'\n", "z", "a: |", "  end", "d: [ 1,  22,333 ]  # x\n", "d: [1, 2]]\n",
        "[a 'b, 'c # x\n", "d']\n", "[b - 'c, 'd]\n", "a: b, 'c # d'\n", "- 'x' # y\n", "- \"x\n", "y\" # z\n",
        "b: (a 'c')\n",
        "a: last year's # x\n", "甲: [乙, 丙]\n", "  甲: [乙,\n", "  丙]\n", "  丁 ]\n", "甲: [乙 丙]\n", "甲: [乙,, 丙]\n",
        "甲: [(乙|丙)?丁, (戊)]\n", "甲: [(乙,\n", "  |丙)]\n", "甲: [(乙|\"丙\")]\n",
        "甲: [乙]x\n",
        "甲: [乙, # 注\n", "甲: [a.b, c-d]\n", "甲: [-a]\n", "甲: [乙, '丙']\n", "  b:\n", "    c: |\n", "      d\n", "   d\n",
        "    # e\n",
        "a: \"x\\\"y\" # z\n", "a: 'x''y' # z\n", "{ 甲: [乙,\n", "丙] }\n", "? '甲'\n", "a:'b\n", "a: x:'b, 'c\n",
        "[a:'b, 'c]\n", "[x:'a, 'b # c\n",
        "  丁: [0, 12345678901234567890]\n", "[1]: 2\n", "? [] : [1]\n", "a [] : [1]\n", "d: []\n", "- e: [1]\n",
        "[[], k: [1]\n", "d: [1] x\n", "d: [1,]\n", "d: [,1]\n", "{ k: [1]\n", "d: [1]", "\u{A0}: [1]\n", "x: y\n",
        "  z: [1]\n",
        "\r", "a: [1]\r\n", "d: [1 2]\n", "d: [01, 1.5]\n", "d: [１]\n", "d:  [1]\n", "d: []\nd: [1]\n", "[]\n",
        "a: [ ]\n",
        "\u{2028}", "乙: [1] #\n", "a: [1]#\n", "d: [\t1]\n", "  12345678901234567890 abcdefghijkl\n",
    ]

    private static let pieces = [
        "", " ", "  ", "\n", "\n\n", "\t", "#", " # ", "'", "\"", "|", ">", "[", "]", "{", "}", ",", ":", ": ", ": |\n",
        "- ", "? ",
        "&a ", "*a", "!t ", "%", "@", "`", "1", "一", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", "\u{7F}",
        "\u{3000}", "\n---\n",
        "\n...\n", "\n  ", "\n \n", " '", "',", "['", "\"x\"", "[甲, 乙]", ": [", "  甲: |\n",
    ]
}
