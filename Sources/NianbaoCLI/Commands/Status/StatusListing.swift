internal import NianbaoCore
internal import NianbaoWorkspace

/// Shows what `status` found: a line for each file, what to do, and a count.
struct StatusListing {
    let lines: [StatusLine]
    let language: Language

    /// How many commands of one kind are shown: enough to see how they are written.
    private static let limit = 10

    var text: String {
        guard !lines.isEmpty else { return Bilingual(zh: "没有找到年报\n", en: "no reports found\n")[language] }
        let width = lines.map { $0.word[language].displayWidth }.max() ?? 0
        return lines.map { draw($0, width) }.joined() + hints + count
    }

    private func draw(_ line: StatusLine, _ width: Int) -> String {
        let word = line.word[language]
        let blanks = String(repeating: " ", count: width - word.displayWidth + 2)
        let note = line.note.map { Bilingual(zh: "（\($0.zh)）", en: " (\($0.en))")[language] } ?? ""
        return word + blanks + line.path.printable + note + "\n"
    }

    // One kind after the other, in the order in which they are best done.
    private var hints: String {
        var checks: [String] = []
        var exports: [String] = []
        var workbooks: [String] = []
        var forced: [String] = []
        let remedies = lines.compactMap(\.remedy)
        for remedy in remedies {
            switch remedy {
            case .check(let path): checks.append("nianbao check \(path.shellQuoted)")
            case .export(let command): exports.append(command)
            case .edited(let workbook, let force):
                workbooks += [workbook].compactMap(\.self)
                forced += [force].compactMap(\.self)
            case .oldTitle, .inputGone, .sameTitle: continue
            }
        }
        var text = hint(Bilingual(zh: "先改正错误", en: "fix the errors first"), checks)
        text += hint(
            Bilingual(zh: "把工作簿里的修改写回年报", en: "take a workbook's changes over into the report"), workbooks)
        text += hint(
            Bilingual(
                zh: "覆盖手工改过的文件，原文件另存一份", en: "replace what was edited by hand; a copy is kept"), forced)
        text += hint(Bilingual(zh: "导出", en: "export"), exports)
        if remedies.contains(.sameTitle) {
            text += line(
                Bilingual(
                    zh: "标题相同的年报，一个文件夹里只留正确的一份，另一份移到别的文件夹",
                    en: "of reports with one title keep the right one in a folder, and move the other elsewhere"))
        }
        if remedies.contains(.oldTitle) {
            text += line(Bilingual(zh: "旧标题的文件不再需要的，可以删去", en: "delete files under an old title that nobody needs"))
        }
        if remedies.contains(.inputGone) {
            text += line(
                Bilingual(
                    zh: "年报文件移走了：放回原处，或者在新的地方重新导出；文件不再需要的，可以删去",
                    en: "where the report was moved, put it back, or export it anew; delete files that nobody needs"))
        }
        return text
    }

    private func hint(_ what: Bilingual, _ commands: [String]) -> String {
        var seen: Set<String> = []
        let distinct = commands.filter { seen.insert($0).inserted }
        guard !distinct.isEmpty else { return "" }
        var text = line(Bilingual(zh: what.zh + "：", en: what.en + ":"))
        text += distinct.prefix(Self.limit).map { "  \($0)\n" }.joined()
        let rest = distinct.count - Self.limit
        if rest > 0 { text += "  " + Bilingual(zh: "……还有 \(rest) 条\n", en: "… and \(rest) more\n")[language] }
        return text
    }

    private func line(_ text: Bilingual) -> String {
        Bilingual(zh: "处理：\(text.zh)\n", en: "help: \(text.en)\n")[language]
    }

    private var count: String {
        var words: [Bilingual] = []
        var counts: [Bilingual: Int] = [:]
        for line in lines {
            if counts[line.word] == nil { words.append(line.word) }
            counts[line.word, default: 0] += 1
        }
        let zh = words.map { "\($0.zh) \(counts[$0] ?? 0)" }.joined(separator: "，")
        let en = words.map { "\($0.en) \(counts[$0] ?? 0)" }.joined(separator: ", ")
        return Bilingual(zh: "共 \(lines.count) 行：\(zh)\n", en: "\(lines.count) in all: \(en)\n")[language]
    }
}
