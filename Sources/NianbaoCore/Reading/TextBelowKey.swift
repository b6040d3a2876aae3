/// A key and its text, if the lines of the text are not indented below a bar as YAML requires.
///
/// In a report, a line that is not a key can only belong to the text above it.
struct TextBelowKey {
    /// The key, as messages call it.
    let word: String
    /// The index of the key's colon, or of where it should be.
    let colon: Int
    /// Whether the line of the key lacks its bar, or has words after it.
    let needsBar: Bool
    /// The words of the text on the key's line, which the copy cannot have below it; `nil` if there are none.
    let moved: UnreadPlaces.Words?
    /// What is wrong, with what settles it; `nil` where each line is reported by itself.
    let finding: Finding?

    /// What follows the bar in the copy.
    private let comment: String
    /// The last line of the text.
    private let lastLine: Int
    /// How far the text is indented.
    private let indentation: Int
    /// The lines that are not indented so, each with the number of characters that indent it now.
    private let leads: [Int: Int]

    /// `nil` when the line is no key of a text, or nothing is wrong with the text.
    init?(_ lines: [[Unicode.Scalar]], _ number: Int, _ words: KeyWords) {
        let line = lines[number - 1]
        guard let start = TextStart(line, words) else { return nil }
        let bounds = TextBounds(lines, below: number, words)
        let indentation = start.indicator ?? bounds.indentation
        let leads = bounds.leads(shorterThan: indentation)
        let isBarred = start.kind == .bar
        guard isBarred ? !leads.isEmpty : start.needsBar(above: bounds, leads) else { return nil }

        word = start.word
        colon = start.colon
        needsBar = !isBarred
        let movesWords = !isBarred && !start.words.isEmpty
        moved =
            movesWords
            ? UnreadPlaces.Words(
                text: start.words, start: SourcePosition(line: number, column: start.wordsColumn),
                isInterrupted: !start.comment.isEmpty) : nil
        comment = start.comment.isEmpty ? "" : " " + start.comment
        lastLine = bounds.paragraphs.last ?? number
        self.indentation = indentation
        self.leads = leads

        let pad = String(repeating: " ", count: indentation)
        // Lines that are indented by the wrong characters are reported one by one, unless all is moved anyway.
        let shifted = leads.filter { !isBarred || !bounds.isTyped($0.key) }
        var edits = shifted.map { line, length in
            Fix.Edit(
                SourceSpan(line: line, column: 1, length: length), lines[line - 1].prefix(length).text, to: pad)
        }
        if needsBar {
            edits.append(
                Fix.Edit(
                    SourceSpan(line: number, column: colon + 1, length: line.count - colon), line[colon...].text,
                    to: ": |\(comment)" + (movesWords ? "\n\(pad)\(start.words)" : "")))
        }
        let fix = Fix(edits)
        if needsBar {
            let first = movesWords ? (number, start.wordsColumn) : (bounds.paragraphs.first ?? number, 1)
            finding = start.finding(at: SourceSpan(line: first.0, column: first.1, length: 0), bounds, fix)
        } else {
            finding = shifted.keys.min().map {
                .outdented(start.word, lines: shifted.count, at: SourceSpan(line: $0, column: 1, length: 1), fix)
            }
        }
    }

    /// Copies a line of the text as it should be; `false` for a line below the text.
    func copies(_ repair: inout LineRepair, _ number: Int) -> Bool {
        guard number <= lastLine else { return false }
        guard let length = leads[number] else { return true }
        let isTyped =
            repair.line.contains { $0 != " " } && repair.line.first { $0 != " " }?.looksLikeIndentation == true
        if !needsBar, isTyped {
            repair.repairIndentation(to: indentation)
        } else {
            repair.insert(String(repeating: " ", count: indentation))
            repair.skip(to: length)
        }
        return true
    }

    /// Copies the line of the key with a bar and without words of the text.
    func putBar(_ repair: inout LineRepair) {
        while repair.next < colon {
            switch repair.line[repair.next] {
            case "“", "”": repair.replace(with: "\"")
            case let scalar: if let sign = LookAlike(scalar) { repair.replace(sign) } else { repair.keep() }
            }
        }
        repair.insert(": |\(comment)")
        repair.skip(to: repair.line.count)
    }
}

/// The line of a text's key.
private struct TextStart {
    enum Kind { case bar, wordsAfterBar, words, nothing }

    let word: String
    let colon: Int
    private(set) var kind = Kind.nothing
    /// The words of the text on this line.
    private(set) var words = ""
    private(set) var wordsColumn = 1
    private(set) var comment = ""
    /// How far the bar says that the text is indented.
    private(set) var indicator: Int?

    /// `nil` when it is no key of a text, or what follows is no words.
    init?(_ line: [Unicode.Scalar], _ words: KeyWords) {
        guard let first = line.first, first != " ", first != "#" else { return nil }
        guard let key = WrittenKey(line[...]), words.narratives.contains(key.word) else {
            let word = line[...].text.trimmed
            guard words.narratives.contains(word) else { return nil }
            (self.word, colon) = (word, word.unicodeScalars.count)
            return
        }
        (word, colon) = (key.word, key.colon)
        let rest = line[(colon + 1)...].drop { $0 == " " || $0.looksLikeIndentation }
        switch rest.first {
        case nil: break
        case "#": comment = rest.text.trimmed
        // YAML would take a reference for a map.
        case "{" where rest.dropFirst().first == "{": readWords(rest)
        case "\"", "'", "[", "{": return nil
        case "|", "｜", ">": readBar(rest)
        default: readWords(rest)
        }
    }

    private mutating func readBar(_ rest: ArraySlice<Unicode.Scalar>) {
        let marks = rest.dropFirst().prefix { "+-0123456789".unicodeScalars.contains($0) }
        indicator = marks.text.compactMap(\.wholeNumberValue).first.flatMap { $0 > 0 ? $0 : nil }
        let behind = rest.dropFirst(1 + marks.count).drop { $0 == " " || $0.looksLikeIndentation }
        if behind.isEmpty || behind.first == "#" || rest.first == ">" || !marks.isEmpty {
            kind = .bar
        } else {
            readWords(behind)
            kind = .wordsAfterBar
        }
    }

    private mutating func readWords(_ rest: ArraySlice<Unicode.Scalar>) {
        kind = .words
        wordsColumn = rest.startIndex + 1
        // “#” with spaces around it begins a comment; if a word follows it directly, it belongs to the text.
        let sign = rest.indices.first { index in
            rest[index] == "#" && index > rest.startIndex && rest[index - 1] == " "
                && (index + 1 == rest.endIndex || rest[index + 1] == " ")
        }
        let text = rest[..<(sign ?? rest.endIndex)].text.trimmed
        if let sign { comment = rest[sign...].text.trimmed }
        // The text is no longer to be written once it is there.
        if Notation.blank.matches(text) { kind = .nothing } else { words = text }
    }

    /// Whether the text can only be read below a bar.
    func needsBar(above bounds: TextBounds, _ leads: [Int: Int]) -> Bool {
        switch kind {
        case .bar: false
        case .wordsAfterBar: true
        case .words: !bounds.paragraphs.isEmpty || words.hasKeySign || words.hasPrefix("{{")
        case .nothing:
            // YAML reads a single line without a bar, too, once it is indented by spaces.
            !bounds.isList && !bounds.paragraphs.isEmpty
                && (bounds.paragraphs.count > 1 || bounds.first.hasKeySign
                    || leads.keys.contains { !bounds.isTyped($0) })
        }
    }

    func finding(at span: SourceSpan, _ bounds: TextBounds, _ fix: Fix?) -> Finding {
        let advice = Bilingual(
            zh: "写“\(word): |”，正文另起一行，每段一行，行首空两格",
            en: "write “\(word): |” and the text below it, a line a paragraph, indented by two")
        switch kind {
        case .wordsAfterBar:
            return Finding(
                .yamlSyntax, at: span, Bilingual(zh: "“|”后面不能再写字", en: "nothing may follow “|” on its line"),
                advice: Bilingual(zh: "正文从下一行写起，行首空两格", en: "write the text below it, indented by two spaces"),
                fix: fix)
        case .words where bounds.paragraphs.isEmpty, .nothing where bounds.paragraphs.count == 1:
            return Finding(
                .narrativeNotation, at: span,
                Bilingual(
                    zh: "“\(word)”的正文不在“|”下面，YAML 无法识别",
                    en: "the text of “\(word)” is not below a “|” and cannot be read"),
                advice: advice, fix: fix)
        default:
            return Finding(
                .narrativeNotation, at: span,
                Bilingual(
                    zh: "“\(word)”的正文不在“|”下面，几行会并成一段",
                    en: "the text of “\(word)” is not below a “|”; its lines would become one paragraph"),
                advice: advice, fix: fix)
        }
    }
}

/// The lines below a text's key that belong to it.
private struct TextBounds {
    /// The lines with words, by their 1-based numbers.
    let paragraphs: [Int]
    /// The first of them.
    var first: String { paragraphs.first.map { lines[$0 - 1][...].text } ?? "" }
    private let lines: [[Unicode.Scalar]]

    init(_ lines: [[Unicode.Scalar]], below number: Int, _ words: KeyWords) {
        self.lines = lines
        let end = lines.indices.dropFirst(number).first { Self.endsText(lines[$0], words) } ?? lines.count
        paragraphs = (number..<max(number, end)).filter { index in lines[index].contains { $0 != " " } }.map { $0 + 1 }
    }

    /// How far the first line is indented; two where it is not.
    var indentation: Int {
        guard let first = paragraphs.first else { return 2 }
        let spaces = lines[first - 1].prefix { $0 == " " }.count
        return spaces == 0 || isTyped(first) ? 2 : spaces
    }

    /// Whether it is a list and no text.
    var isList: Bool { first.trimmed.hasPrefix("- ") }

    /// The lines that are indented by less, each with the number of characters that indent it.
    func leads(shorterThan indentation: Int) -> [Int: Int] {
        paragraphs.reduce(into: [:]) { leads, number in
            let line = lines[number - 1]
            guard line.prefix(while: { $0 == " " }).count < indentation else { return }
            leads[number] = line.prefix { $0 == " " || $0.looksLikeIndentation }.count
        }
    }

    /// Whether the line is indented by anything but spaces.
    func isTyped(_ number: Int) -> Bool { lines[number - 1].first { $0 != " " }?.looksLikeIndentation == true }

    /// Whether a line without indentation is no line of the text above: a key, or what may be meant for one.
    private static func endsText(_ line: [Unicode.Scalar], _ words: KeyWords) -> Bool {
        guard let first = line.first, first != " ", !first.looksLikeIndentation else { return false }
        if first == "#" || first == "＃" { return true }
        guard let key = WrittenKey(line[...]), !key.word.isEmpty else {
            let text = line[...].text.trimmed
            return words.outermost.contains(text) || text == "---" || text == "..."
        }
        if words.outermost.contains(key.word) { return true }
        if key.word.count <= 8, key.word.nearest(among: words.outermostInOrder, within: 1) != nil { return true }
        let value = line[(key.colon + 1)...]
        let isKeyLike =
            key.word.count <= 12 && key.word.allSatisfy { $0.isLetter || $0.isNumber || "_[]{}".contains($0) }
            && line[key.colon] == ":" && (value.first ?? " ") == " "
        let figure = value.first { $0 != " " && $0 != "\u{3000}" }
        let isRow =
            words.all.contains(key.word) && figure.map { "0123456789[{［｛【（(".unicodeScalars.contains($0) } == true
        return isKeyLike || isRow
    }
}

extension String {
    /// Whether YAML would take words on one line for a key and its value.
    fileprivate var hasKeySign: Bool { containsBytes(of: ": ") || trimmed.hasSuffix(":") }
}

extension Finding {
    /// The finding for lines of a text that begin where keys do.
    fileprivate static func outdented(_ word: String, lines: Int, at span: SourceSpan, _ fix: Fix?) -> Finding {
        Finding(
            .yamlSyntax, at: span,
            Bilingual(
                zh: "“\(word)”的正文" + (lines == 1 ? "这一行" : "有 \(lines) 行") + "没有缩进",
                en: lines == 1
                    ? "this line of the text of “\(word)” is not indented"
                    : "\(lines) lines of the text of “\(word)” are not indented, the first of them here"),
            advice: Bilingual(
                zh: "每段行首空两格，与上面的正文对齐；不是正文的，写成“项目: 值”",
                en: "indent each paragraph like the text above; if this is no text, write “key: value”"),
            fix: fix)
    }
}
