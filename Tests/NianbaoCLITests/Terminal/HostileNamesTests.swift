import GoldenFiles
import NianbaoCore
import TestSupport
import Testing

@testable import NianbaoCLI

/// Nothing in a file, a file name or an argument drives the terminal that shows it, or begins a line of its own.
@Suite struct HostileNamesTests {
    /// Conceals text, turns it round, rings, hides, and begins lines that a log takes for commands.
    private static let hostile = "x\u{1B}[8m\u{202E}\u{200F}\u{61C}\u{7}\u{FEFF}\u{E0041}\u{9B}y"
    private static let broken = hostile + "\n::error::z"

    private let folder: TemporaryFolder
    private let forms: FormFolder

    init() throws {
        folder = try TemporaryFolder()
        forms = try FormFolder()
    }

    private static let text = """
        "机关\(hostile)": 某局
        机关: "某局\\e[8m\\u202E"
        年度: 2024
        上年报告: "\(hostile.replacing("\u{1B}", with: "\\e").replacing("\u{7}", with: "\\a").replacing("\u{9B}", with: "\\x9B")).yaml"
        总体情况: |
          收到政府信息公开申请7件\u{202E}。
        申请: 0
        说明:
          - {规则: "n.x\\e[8m\\u202E", 理由: "口径\\e[8m不同"}
        """

    /// Every command with hostile words wherever it takes any.
    private static let commands: [[String]] = [
        ["check", "FILE"], ["check", "--all", "FILE"], ["check", "FOLDER"], ["check", "--details", "--all", "FOLDER"],
        ["check", "--format", "github", "FILE", "MISSING"], ["check", "MISSING"],
        ["check", "--prior", "MISSING", "FILE"],
        ["check", "--form", "MISSING", "FILE"], ["check", "--form", "FILE", "FILE"],
        ["check", "--format", "WORD", "FILE"],
        ["check", "--WORD", "FILE"], ["check", "-j", "WORD", "FILE"], ["check", "--suggest-references", "FILE"],
        ["fmt", "FILE"], ["fmt", "--check", "FILE", "SOUND"], ["fmt", "SOUND"], ["fmt", "MISSING"],
        ["export", "FILE", "-o", "FOLDER"], ["export", "--draft", "FILE", "-o", "OUT"],
        ["export", "SOUND", "-o", "OUT"],
        ["export", "FOLDER", "-o", "OUT"], ["export", "SOUND", "-o", "MISSING/a"], ["export", "--to", "WORD", "FILE"],
        ["status", "FOLDER"], ["status", "FILE", "-o", "OUT"], ["status", "MISSING"],
        ["apply", "FILE", "--to", "SOUND"], ["apply", "MISSING", "--to", "FILE"],
        ["diff", "FILE", "SOUND"], ["diff", "MISSING", "FILE"], ["diff", "SOUND", "FILE", "--to", "WORD"],
        ["diff", "SOUND", "FILE", "--to", "txt", "-o", "OUT/n.txt"],
        ["rollup", "FOLDER", "--agency", "WORD", "--year", "2024"],
        ["rollup", "FOLDER", "--agency", "某县", "--year", "2024", "--roster", "FILE", "-o", "OUT/r.yaml"],
        ["rollup", "FOLDER", "--compare", "FILE"], ["rollup", "FOLDER", "--agency", "某县", "--year", "WORD"],
        ["rollup", "FOLDER", "--compare", "FILE", "--format", "github"],
        ["facts", "FOLDER", "-o", "OUT/f.csv"], ["facts", "FILE", "MISSING", "-o", "OUT/f.WORD"],
        ["form", "WORD"], ["form", "--kind", "WORD"], ["form", "--form", "FORM"], ["form", "2021", "--form", "FORM"],
        ["rules", "WORD"], ["rules", "--form", "FORM"], ["rules", "--edition", "WORD"],
        ["rules", "--form", "FORM", "--format", "md"],
        ["explain", "WORD"], ["explain", "t3.balance", "--form", "FORM"],
        ["new", "--agency", "某局", "--year", "WORD"], ["new", "--agency", "WORD", "--year", "2024", "-o", "OUT/新.yaml"],
        ["new", "--agency", "某局", "--year", "2024", "--edition", "WORD"],
        ["new", "--agency", "某局", "--year", "2024", "-o", "FILE"],
        ["new", "--from", "FILE", "-o", "OUT/n.yaml"], ["new", "--from", "SOUND", "-o", "OUT/WORD.yaml"],
        ["new", "--agency", "某局", "--year", "2024", "-o", "MISSING/a"],
        ["WORD"], ["--WORD"], ["WORD", "FILE"], ["check", "FILE", "--lang", "WORD"], ["help", "WORD"],
    ]

    @Test(arguments: commands, MessageLanguage.allCases)
    func `no command shows what would drive a terminal`(_ command: [String], _ language: MessageLanguage) throws {
        let name = Self.broken.replacing("::error::", with: "..error..")
        let places = [
            "FILE": try folder.put("\(name).yaml", Self.text), "MISSING": folder.path("没有\(name)"), "WORD": Self.broken,
            "SOUND": try folder.put("好\(name).yaml", ReportText().text), "FOLDER": folder.path,
            "FORM": try forms.putForm(
                "格式/\(name).yaml", "\"2021\\e[8m\"", from: 2021, ("第一项加第二项之和", "\u{202E}之和"),
                ("label: 一、本年新收政府信息公开申请数量", "label: \"一、\\e[8m\\u202E\"")),
            "OUT": forms.folder.path("出\(name)"),
        ]
        try forms.folder.makeFolder("出\(name)")
        let arguments = command.map { word in
            places.reduce(word) { $0.replacing($1.key, with: $1.value) }
        }
        let run = CommandRun(arguments + language.arguments)
        for shown in [run.output, run.error] {
            let bad = shown.unicodeScalars.filter { $0 != "\n" && String($0) != String($0).printable }
            #expect(bad.map { String($0.value, radix: 16) } == [], "\(shown)")
            #expect(!shown.contains("\n::error::z") && !shown.contains("\n..error..z"))
        }
    }
}
