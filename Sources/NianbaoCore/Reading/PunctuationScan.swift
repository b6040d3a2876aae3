/// Finds Chinese punctuation where YAML wants its own, and tabs where it wants blanks, and mends a copy of the text.
///
/// Prose is left alone: only indentation, keys that the form knows, colons behind them, and what stands in brackets is
/// looked at; a remark may have any punctuation.
struct PunctuationScan {
    /// One finding for each line with misplaced punctuation.
    private(set) var findings: [Finding] = []
    /// The text with YAML's punctuation in place.
    private(set) var repaired = ""
    /// The columns of `repaired`, by line, that the repair has added.
    private(set) var insertions: [Int: [Int]] = [:]

    private let isKey: (String) -> Bool
    private let isTextKey: (String) -> Bool
    /// The indentation of the key whose block text is being passed over; `nil` outside of one.
    private var blockIndentation: Int?
    private var bracketDepth = 0
    /// The indentation of the key behind which the brackets were opened.
    private var bracketIndentation = 0
    private var isInRemark = false

    /// - Parameter isKey: Whether a word can stand before a colon.
    /// - Parameter isTextKey: Whether what follows the colon is text, which may begin with any bracket.
    init(_ text: String, isKey: @escaping (String) -> Bool, isTextKey: @escaping (String) -> Bool) {
        self.isKey = isKey
        self.isTextKey = isTextKey
        let lines = SourceLines(text)
        for number in 1...lines.count {
            scan(Array((lines[number] ?? "").unicodeScalars), number)
            if number < lines.count { repaired.append("\n") }
        }
    }

    private mutating func scan(_ line: [Unicode.Scalar], _ number: Int) {
        var mending = LineMending(line: line)
        if passesOver(line, &mending) || mending.peek == "#" {
            finish(&mending, number)
            return
        }
        mendIndentation(&mending)
        if bracketDepth > 0, mending.next <= bracketIndentation, key(mending) != nil {
            // The next key begins, so a bracket above was never closed. What follows is not inside of it.
            (bracketDepth, isInRemark) = (0, false)
        }
        if mending.peek == "＃" {
            mending.replace(with: "#")
        } else if bracketDepth > 0 {
            brackets(&mending)
        } else {
            entry(&mending)
        }
        finish(&mending, number)
    }

    /// Whether the line belongs to a block text. Its indentation may be of full-width spaces or tabs by mistake.
    private mutating func passesOver(_ line: [Unicode.Scalar], _ mending: inout LineMending) -> Bool {
        guard let indentation = blockIndentation else { return false }
        let blanks = line.prefix { $0 == " " }.count
        if blanks == line.count || blanks > indentation { return true }
        if line[blanks] == "\u{3000}" || line[blanks] == "\t" {
            mendIndentation(&mending)
            return true
        }
        blockIndentation = nil
        return false
    }

    private func mendIndentation(_ mending: inout LineMending) {
        while let scalar = mending.peek, scalar == " " || scalar == "\u{3000}" || scalar == "\t" {
            if scalar == " " { mending.keep() } else { mending.replace(with: "  ") }
        }
    }

    /// `key: value`, if the key is one that the form knows.
    private mutating func entry(_ mending: inout LineMending) {
        let start = mending.next
        guard let (word, colon) = key(mending) else { return }
        while mending.next < colon {
            switch mending.line[mending.next] {
            case "“", "”": mending.replace(with: "\"")
            case "\u{3000}": mending.replace(with: " ")
            default: mending.keep()
            }
        }
        colonAndBlank(&mending)
        while let scalar = mending.peek, scalar == " " || scalar == "\u{3000}" {
            if scalar == " " { mending.keep() } else { mending.replace(with: " ") }
        }
        value(&mending, indentation: start, isText: isTextKey(word))
    }

    /// The key that comes next and where its colon stands; `nil` when there is none that the form knows.
    private func key(_ mending: LineMending) -> (word: String, colon: Int)? {
        let rest = mending.line[mending.next...]
        guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let key = String(String.UnicodeScalarView(rest[..<colon])).trimmed
        let word = String(key.drop { "“\"'".contains($0) }.prefix { !"”\"'".contains($0) })
        return isKey(word) ? (word, colon) : nil
    }

    private mutating func colonAndBlank(_ mending: inout LineMending) {
        let following = mending.next + 1 < mending.line.count ? mending.line[mending.next + 1] : " "
        let hasBlank = following == " " || following == "\t" || following == "\u{3000}" || following == "\r"
        if mending.peek == "：" {
            mending.replace(with: hasBlank ? ":" : ": ")
        } else {
            mending.keep()
            if !hasBlank { mending.insertBlank() }
        }
    }

    private mutating func value(_ mending: inout LineMending, indentation: Int, isText: Bool) {
        switch mending.peek {
        case "[", "{", "［", "｛", "【":
            if isText { return }
            bracketIndentation = indentation
            brackets(&mending)
        case "|", ">", "｜":
            if mending.peek == "｜" { mending.replace(with: "|") }
            blockIndentation = indentation
        default: break
        }
    }

    private mutating func brackets(_ mending: inout LineMending) {
        var quote: Unicode.Scalar?
        while let scalar = mending.peek {
            if let open = quote {
                if scalar == open { quote = nil }
                mending.keep()
                continue
            }
            switch scalar {
            case "\"", "'":
                quote = scalar
                mending.keep()
            case "#" where mending.next > 0 && mending.line[mending.next - 1] == " ": return
            case "[", "{", "［", "｛", "【":
                bracketDepth += 1
                replaceOrKeep(&mending)
            case "]", "}", "］", "｝", "】":
                bracketDepth = max(0, bracketDepth - 1)
                isInRemark = false
                replaceOrKeep(&mending)
            case ",":
                isInRemark = false
                mending.keep()
            case ":", "：":
                let isRemark = followsRemarkKey(mending)
                if isInRemark { mending.keep() } else { colonAndBlank(&mending) }
                if isRemark { isInRemark = true }
            default:
                if isInRemark { mending.keep() } else { replaceOrKeep(&mending) }
            }
        }
    }

    private func followsRemarkKey(_ mending: LineMending) -> Bool {
        let before = mending.line[..<mending.next].reversed().drop { $0 == " " || $0 == "\u{3000}" }
        let word = before.prefix { !" \u{3000}{｛,，".unicodeScalars.contains($0) }.reversed()
        return Notation.remark.matches(String(String.UnicodeScalarView(word)))
    }

    private func replaceOrKeep(_ mending: inout LineMending) {
        let wanted: String? =
            switch mending.peek {
            case "［", "【": "["
            case "］", "】": "]"
            case "｛": "{"
            case "｝": "}"
            case "，", "、": ","
            case "“", "”": "\""
            case "\u{3000}": " "
            default: nil
            }
        if let wanted { mending.replace(with: wanted) } else { mending.keep() }
    }

    private mutating func finish(_ mending: inout LineMending, _ number: Int) {
        while mending.peek != nil { mending.keep() }
        // Appending to the view of scalars would copy all that is there, line by line.
        repaired += String(String.UnicodeScalarView(mending.output))
        if !mending.inserted.isEmpty { insertions[number] = mending.inserted }
        if let first = mending.faults.first, let last = mending.faults.last {
            let span = SourceSpan(line: number, column: first.column, length: last.column - first.column + 1)
            findings.append(Self.finding(mending.faults.map { ($0.found, $0.wanted) }, at: span))
        }
    }

    private static func finding(_ faults: [(Unicode.Scalar, String)], at span: SourceSpan) -> Finding {
        var seen: Set<Unicode.Scalar> = []
        let distinct = faults.filter { seen.insert($0.0).inserted && $0.1 != " " && $0.1 != "  " }
        guard !distinct.isEmpty else { return blank(faults[0].0, at: span) }
        let found = distinct.map { "“\($0.0)”" }.joined()
        let isBlankWanted = faults.contains { $0.1 == ": " }
        let wanted = distinct.map { "“\($0.1.trimmed)”" }.joined()
        return Finding(
            .punctuation, at: span,
            Bilingual(zh: "这里用了中文标点\(found)", en: "Chinese punctuation stands here: \(found)"),
            advice: Bilingual(
                zh: (distinct.count > 1 ? "依次" : "") + "改用英文半角\(wanted)" + (isBlankWanted ? "，冒号后空一格" : ""),
                en: "use ASCII instead: \(wanted)" + (isBlankWanted ? ", and a blank behind the colon" : "")))
    }

    /// What is wrong with a blank, or the lack of one, told by the character that stands there.
    private static func blank(_ found: Unicode.Scalar, at span: SourceSpan) -> Finding {
        switch found {
        case "\t":
            Finding(
                .punctuation, at: span, Bilingual(zh: "行首用了制表符（Tab）", en: "the line is indented by a tab"),
                advice: Bilingual(zh: "改用空格", en: "use blanks"))
        case "\u{3000}":
            Finding(
                .punctuation, at: span, Bilingual(zh: "这里用了全角空格", en: "a full-width space stands here"),
                advice: Bilingual(zh: "改用半角空格", en: "use ASCII blanks"))
        default:
            Finding(
                .punctuation, at: span, Bilingual(zh: "冒号后面缺一个空格", en: "a blank is missing behind the colon"),
                advice: Bilingual(zh: "加一个空格", en: "add a blank"))
        }
    }
}
