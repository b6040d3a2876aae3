/// Finds Chinese punctuation where YAML wants its own, tabs and look-alikes where it wants blanks or nothing, and mends a
/// copy of the text.
///
/// Prose is left alone: only indentation, keys that the form knows, colons behind them, figures, and what stands in
/// brackets is looked at; a remark may have any punctuation.
struct PunctuationScan {
    /// One finding for each line with misplaced punctuation, and for each kind of look-alike in it.
    private(set) var findings: [Finding] = []
    /// The text with YAML's punctuation in place.
    private(set) var repaired = ""
    /// Whether `repaired` says something else than the text.
    private(set) var isMended = false
    /// The columns of the text that the characters of `repaired` stand for, by line, where the repair has shifted them.
    private(set) var columns: [Int: [Int]] = [:]

    private let isKey: (String) -> Bool
    private let isTextKey: (String) -> Bool
    private let isProseKey: (String) -> Bool
    /// The indentation of the key whose block text is being passed over; `nil` outside of one.
    private var blockIndentation: Int?
    private var bracketDepth = 0
    /// The indentation of the key behind which the brackets were opened.
    private var bracketIndentation = 0
    private var isInRemark = false

    /// - Parameters:
    ///   - isKey: Whether a word can stand before a colon.
    ///   - isTextKey: Whether what follows the colon is text, which may begin with any bracket.
    ///   - isProseKey: Whether it is a text in which any character may be meant.
    init(
        _ text: String, isKey: @escaping (String) -> Bool, isTextKey: @escaping (String) -> Bool,
        isProseKey: @escaping (String) -> Bool
    ) {
        self.isKey = isKey
        self.isTextKey = isTextKey
        self.isProseKey = isProseKey
        let lines = SourceLines(text)
        for number in 1...lines.count {
            scan(Array((lines[number] ?? "").unicodeScalars), number, before: lines[number + 1])
            if number < lines.count { repaired.append("\n") }
        }
    }

    private mutating func scan(_ line: [Unicode.Scalar], _ number: Int, before next: Substring?) {
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
        } else if !opensGroup(&mending, before: next) {
            entry(&mending)
        }
        finish(&mending, number)
    }

    /// Whether the line is a known key alone, without its colon, above a line that is indented further.
    private func opensGroup(_ mending: inout LineMending, before next: Substring?) -> Bool {
        let indentation = mending.next
        let word = String(String.UnicodeScalarView(mending.line[indentation...])).trimmed
        guard let next, next.prefix(while: { $0 == " " }).count > indentation, isKey(word), !isTextKey(word) else {
            return false
        }
        for _ in word.unicodeScalars { mending.keep() }
        mending.insertColon()
        return true
    }

    /// Whether the line belongs to a block text. Its indentation may be of full-width spaces or tabs by mistake.
    private mutating func passesOver(_ line: [Unicode.Scalar], _ mending: inout LineMending) -> Bool {
        guard let indentation = blockIndentation else { return false }
        let blanks = line.prefix { $0 == " " }.count
        if blanks == line.count || blanks > indentation { return true }
        if line[blanks] == "\u{3000}" || line[blanks] == "\t" || LookAlike(line[blanks]) != nil {
            mendIndentation(&mending)
            return true
        }
        blockIndentation = nil
        return false
    }

    private func mendIndentation(_ mending: inout LineMending) {
        while let scalar = mending.peek {
            if let sign = LookAlike(scalar) {
                mending.replace(with: sign.blanks)
            } else if scalar == "\u{3000}" || scalar == "\t" {
                mending.replace(with: "  ")
            } else if scalar == " " {
                mending.keep()
            } else {
                return
            }
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
            case let scalar: if let sign = LookAlike(scalar) { replace(sign, &mending) } else { mending.keep() }
            }
        }
        colonAndBlank(&mending)
        while let scalar = mending.peek {
            if let sign = LookAlike(scalar) {
                replace(sign, &mending)
            } else if scalar == "\u{3000}" {
                mending.replace(with: " ")
            } else if scalar == " " {
                mending.keep()
            } else {
                break
            }
        }
        value(&mending, indentation: start, of: word)
    }

    /// The key that comes next and where its colon stands; `nil` when there is none that the form knows.
    private func key(_ mending: LineMending) -> (word: String, colon: Int)? {
        let rest = mending.line[mending.next...]
        guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let key = String(String.UnicodeScalarView(rest[..<colon].filter { LookAlike($0) == nil })).trimmed
        let word = String(key.drop { "“\"'".contains($0) }.prefix { !"”\"'".contains($0) })
        return isKey(word) ? (word, colon) : nil
    }

    private mutating func colonAndBlank(_ mending: inout LineMending) {
        let following = mending.line[(mending.next + 1)...].first { LookAlike($0)?.blanks.isEmpty != true } ?? " "
        let hasBlank =
            following == " " || following == "\t" || following == "\u{3000}" || following == "\r"
            || LookAlike(following) != nil
        if mending.peek == "：" {
            mending.replace(with: hasBlank ? ":" : ": ")
        } else {
            mending.keep()
            if !hasBlank { mending.insertBlank() }
        }
    }

    private mutating func value(_ mending: inout LineMending, indentation: Int, of key: String) {
        switch mending.peek {
        case "[", "{", "［", "｛", "【":
            if isTextKey(key) { return }
            bracketIndentation = indentation
            brackets(&mending)
        case "|", ">", "｜":
            if mending.peek == "｜" { mending.replace(with: "|") }
            blockIndentation = indentation
        case "-" where mending.isLast:
            // YAML would take it for the first item of a list.
            if !isTextKey(key) { mending.substitute("\"-\"") }
        default:
            if !isProseKey(key) { figure(&mending) }
        }
    }

    /// Words behind the last bracket of a value become a comment.
    private func excess(_ mending: inout LineMending) {
        while mending.peek == " " { mending.keep() }
        guard let scalar = mending.peek, scalar != "#", scalar != "\r" else { return }
        if LookAlike(scalar) == nil, scalar != "\u{3000}", scalar != "＃" { mending.turnIntoComment() }
    }

    /// A figure, or a word that stands for one, up to a comment.
    private func figure(_ mending: inout LineMending) {
        while let scalar = mending.peek, scalar != "#" {
            if let sign = LookAlike(scalar) { replace(sign, &mending) } else { mending.keep() }
        }
    }

    /// Puts blanks in the place of a look-alike, but nothing between digits: there it parts thousands.
    private func replace(_ sign: LookAlike, _ mending: inout LineMending) {
        let around = [mending.next - 1, mending.next + 1].filter(mending.line.indices.contains)
        let digits = around.filter { ("0"..."9").contains(mending.line[$0]) }
        mending.replace(with: digits.count == 2 ? "" : sign.blanks)
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
                if bracketDepth == 0 { return excess(&mending) }
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
        // Lazily, for a line may have colons by the thousand.
        let before = mending.line[..<mending.next].reversed().lazy.filter { LookAlike($0) == nil }
            .drop { $0 == " " || $0 == "\u{3000}" }
        let word = Array(before.prefix { !" \u{3000}{｛,，".unicodeScalars.contains($0) }).reversed()
        return Notation.remark.matches(String(String.UnicodeScalarView(word)))
    }

    private func replaceOrKeep(_ mending: inout LineMending) {
        if let sign = mending.peek.flatMap(LookAlike.init) { return replace(sign, &mending) }
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
        if mending.isShifted || !mending.faults.isEmpty { isMended = true }
        if mending.isShifted { columns[number] = mending.columns + [mending.line.count + 1] }
        findings += Self.findings(mending.faults, line: number)
    }
}
