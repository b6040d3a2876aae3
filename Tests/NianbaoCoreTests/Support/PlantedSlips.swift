import SeededRandom

@testable import NianbaoCore

/// A report file in which slips are made that leave no doubt of what was meant.
struct PlantedSlips {
    private var lines: [String]
    private var touched: Set<Int> = []

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    var text: String { lines.joined(separator: "\n") }

    /// Makes a slip on a line that has none yet.
    mutating func plant(_ generator: inout SplitMix64) {
        let index = Int.random(in: lines.indices, using: &generator)
        guard !lines[index].contains("#"), touched.insert(index).inserted else { return }
        let line = lines[index]
        if let open = line.firstIndex(of: "["), line.hasSuffix("]"), !line.contains("{"), !line.contains("\"") {
            plant(inList: String(line[..<open]), String(line[open...]), index, &generator)
        } else if line.hasSuffix(": |") {
            lines[index] = generator.oneIn(2) ? String(line.dropLast(3)) + "：|" : String(line.dropLast(1)) + "｜"
        } else if isParagraph(index) {
            lines[index] = (generator.oneIn(2) ? "" : "　　") + line.trimmed
        } else if line.hasSuffix(":") {
            lines[index] = String(line.dropLast()) + "："
        }
    }

    private mutating func plant(inList key: String, _ list: String, _ index: Int, _ generator: inout SplitMix64) {
        let figures = list.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed }
        let slips = [
            key + "［" + figures.joined(separator: "，") + "］", key + figures.joined(separator: "\t"),
            key + figures.joined(separator: " "), key + "（" + figures.joined(separator: "、") + "）",
            key + "[" + figures.map { $0 + "件" }.joined(separator: ", ") + "]",
            key.replacing(":", with: "：") + "[" + figures.map { $0.replacing("1", with: "１") }.joined(separator: ", ")
                + "]",
        ]
        // Net changes and amounts have minus signs and points, which only some slips leave unchanged.
        let isPlain = figures.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } } && figures.count > 1
        let isNamed = figures.allSatisfy { $0.contains { $0.isNumber } }
        guard isNamed else { return }
        lines[index] = isPlain ? slips.randomElement(using: &generator) ?? lines[index] : slips[0]
    }

    /// Whether the line is in a text below a bar and could not be a key.
    private func isParagraph(_ index: Int) -> Bool {
        guard lines[index].hasPrefix("  "), !lines[index].trimmed.isEmpty else { return false }
        let key = lines[..<index].lastIndex { !$0.hasPrefix(" ") && !$0.isEmpty } ?? 0
        let text = lines[index].trimmed
        let isSentence = text.contains { "。，".contains($0) } && !text.contains(":") && !text.hasPrefix("-")
        return (lines[key].hasSuffix("|") || lines[key].hasSuffix("｜")) && isSentence
    }
}

extension TestEdition {
    /// The text with the keys that tests use in the spelling of the form.
    func english(_ text: String) throws -> String {
        let form = try form()
        let names = Dictionary(
            (form.sections.map(\.name) + form.cells.flatMap(\.path)).map { ($0.key, $0.id) },
            uniquingKeysWith: { first, _ in first })
        let keys = [
            "requests": "申请", "new": "新收", "disclosure": "主动公开", "art20_1": "第一项", "norms": "行政规范性文件",
            "overview": "总体情况", "other": "其他事项",
        ]
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let key = String(line.prefix { $0 != ":" && $0 != "：" })
            guard let chinese = keys[key.trimmed], let id = names[chinese] else { return String(line) }
            return key.replacing(key.trimmed, with: id) + line.dropFirst(key.count)
        }.joined(separator: "\n")
    }
}
