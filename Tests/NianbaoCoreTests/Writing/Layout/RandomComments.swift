import SeededRandom

@testable import NianbaoCore

/// Puts comments with tags, empty lines and line breaks into a report file wherever there can be some, from a seed.
struct RandomComments {
    private var generator: SplitMix64
    private(set) var tags: [String] = []
    private(set) var text = ""

    init(in source: String, seed: UInt64) {
        generator = SplitMix64(seed: seed)
        var isInText = false
        var followsText = false
        for line in source.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            isInText = isInText && line.hasPrefix("  ")
            if !isInText, generator.oneIn(4) { addLines(canIndent: !followsText) }
            let beginsText = !isInText && line.hasSuffix(": |")
            text +=
                isInText ? line + "\n" : broken(line) + (generator.oneIn(4) ? "  \(comment(afterText: true))\n" : "\n")
            followsText = isInText || beginsText || (followsText && line.isEmpty)
            isInText = isInText || beginsText
        }
        addLines(canIndent: !followsText)
    }

    /// Adds comments and empty lines of their own. An indented one right below a text would be part of the text.
    private mutating func addLines(canIndent: Bool) {
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let margin = canIndent ? Int.random(in: 0...6, using: &generator) : 0
            text += generator.oneIn(3) ? "\n" : String(repeating: " ", count: margin) + comment() + "\n"
        }
    }

    /// A list cut into lines, some with comments.
    private mutating func broken(_ line: Substring) -> String {
        guard line.contains(": ["), !line.contains("\""), !line.contains("#"), generator.oneIn(3) else {
            return String(line)
        }
        var items = line.split(separator: ", ").map(String.init)
        for index in items.indices.dropLast() {
            items[index] += generator.oneIn(2) ? ", " : ",  \(comment())\n        "
        }
        return items.joined()
    }

    /// A comment. After a text, one without a space would cut the text.
    private mutating func comment(afterText: Bool = false) -> String {
        let tag = "〔注\(tags.count)〕"
        tags.append(tag)
        return (generator.oneIn(2) || afterText ? "# " : "#") + tag
    }
}
