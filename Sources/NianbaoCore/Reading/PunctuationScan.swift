/// Finds Chinese punctuation where YAML expects its own, tabs and look-alikes where it expects spaces or nothing, and
/// texts that should be below a bar and are not; and makes a copy of the text in which all this is repaired.
///
/// Prose is left alone: only indentation, keys that the form knows, colons after them, figures and the contents of
/// brackets are examined. A remark may have any punctuation.
struct PunctuationScan {
    /// One finding for each line with misplaced punctuation, and for each kind of look-alike in it.
    private(set) var findings: [Finding] = []
    /// The text with YAML's punctuation in place. It has as many lines as the text.
    private(set) var repaired = ""
    /// Whether `repaired` differs from the text.
    private(set) var isRepaired = false
    /// For lines in which the repair shifted characters: the original column of each character of `repaired`, by line.
    private(set) var columns: [Int: [Int]] = [:]
    /// The places that `repaired` leaves out.
    private(set) var unread = UnreadPlaces()

    let words: KeyWords
    let lines: [[Unicode.Scalar]]
    /// The paragraphs below the key of a text that are being copied.
    private var paragraphs: TextBelowKey?
    /// The indentation of the key whose block text is being skipped; `nil` outside of one.
    private var blockIndentation: Int?
    private var indentations = IndentationLevels()
    private var brackets = BracketScan()

    init(_ text: String, _ words: KeyWords) {
        self.words = words
        let source = SourceLines(text)
        lines = (1...source.count).map { Array((source[$0] ?? "").unicodeScalars) }
        for number in 1...lines.count {
            scan(number)
            if number < lines.count { repaired.append("\n") }
        }
    }

    private mutating func scan(_ number: Int) {
        var repair = LineRepair(line: lines[number - 1])
        defer { finish(&repair, number) }
        if let paragraphs, paragraphs.copies(&repair, number) { return }
        paragraphs = nil
        if passesOver(&repair) || repair.peek == "#" { return }
        repairIndentation(&repair, number)
        if brackets.isOpen, repair.next <= brackets.indentation, key(repair) != nil {
            // The next key begins, so a bracket above was never closed. What follows is not inside of it.
            brackets = BracketScan()
        }
        if repair.peek == "＃" {
            repair.replace(with: "#")
        } else if brackets.isOpen {
            brackets.scan(&repair)
        } else if !opensGroup(&repair, number), !opensText(&repair, number) {
            entry(&repair, number)
        }
    }

    /// Whether the line is a known key alone, without its colon, above a line that is indented further.
    private func opensGroup(_ repair: inout LineRepair, _ number: Int) -> Bool {
        let indentation = repair.next
        let word = repair.line[indentation...].text.trimmed
        guard number < lines.count, lines[number].prefix(while: { $0 == " " }).count > indentation,
            words.all.contains(word), !words.texts.contains(word)
        else { return false }
        for _ in word.unicodeScalars { repair.keep() }
        repair.insertColon()
        return true
    }

    /// Whether the line is the key of a text that needs a repair: of the key's line, or of the paragraphs below.
    private mutating func opensText(_ repair: inout LineRepair, _ number: Int) -> Bool {
        guard repair.next == 0, let text = TextBelowKey(lines, number, words) else { return false }
        if text.needsBar {
            unread.texts[number] = text.moved
            text.putBar(&repair)
            isRepaired = true
        } else {
            let (word, colon) = (text.word, text.colon)
            entry(&repair, number, word, colon)
            blockIndentation = nil
        }
        if let finding = text.finding {
            findings.append(finding)
            isRepaired = true
        }
        paragraphs = text
        return true
    }

    /// Whether the line belongs to a block text. Its indentation may be of full-width spaces or tabs by mistake.
    private mutating func passesOver(_ repair: inout LineRepair) -> Bool {
        guard let indentation = blockIndentation else { return false }
        let line = repair.line
        let blanks = line.prefix { $0 == " " }.count
        if blanks == line.count || blanks > indentation { return true }
        if line[blanks].looksLikeIndentation {
            repair.repairIndentation(to: nil)
            return true
        }
        blockIndentation = nil
        return false
    }

    private mutating func repairIndentation(_ repair: inout LineRepair, _ number: Int) {
        let line = repair.line
        let lead = line.prefix { $0 == " " || $0.looksLikeIndentation }
        let isMixed = lead.contains { $0 != " " }
        let opens = line.last { $0 != " " }.map { $0 == ":" || $0 == "：" } ?? false
        guard !brackets.isOpen else { return repair.repairIndentation(to: nil) }
        let key = WrittenKey(line[lead.endIndex...])?.word ?? line[lead.endIndex...].text.trimmed
        let wanted = isMixed ? indentations.wanted(lead, below: words.parents[key], before: lines[number...]) : nil
        repair.repairIndentation(to: wanted?.width, isCertain: wanted?.isCertain ?? true)
        if repair.peek != nil { indentations.enter(repair.output.count, key: key, opens: opens) }
    }

    /// `key: value`, if the key is one that the form knows.
    private mutating func entry(_ repair: inout LineRepair, _ number: Int) {
        guard let (word, colon) = key(repair) else { return }
        entry(&repair, number, word, colon)
    }

    private mutating func entry(_ repair: inout LineRepair, _ number: Int, _ word: String, _ colon: Int) {
        let start = repair.next
        while repair.next < colon {
            switch repair.line[repair.next] {
            case "“", "”": repair.replace(with: "\"")
            case "\u{3000}": repair.replace(with: " ")
            case let scalar: if let sign = LookAlike(scalar) { repair.replace(sign) } else { repair.keep() }
            }
        }
        repair.colonAndBlank()
        while let scalar = repair.peek {
            if let sign = LookAlike(scalar) {
                repair.replace(sign)
            } else if scalar == "\u{3000}" {
                repair.replace(with: " ")
            } else if scalar == " " {
                repair.keep()
            } else {
                break
            }
        }
        value(&repair, indentation: start, of: word)
    }

    /// The next key and where its colon is; `nil` if no key of the form follows.
    private func key(_ repair: LineRepair) -> (word: String, colon: Int)? {
        guard let key = WrittenKey(repair.line[repair.next...]), words.all.contains(key.word) else { return nil }
        return (key.word, key.colon)
    }

    private mutating func value(_ repair: inout LineRepair, indentation: Int, of key: String) {
        switch repair.peek {
        case "[", "{", "［", "｛", "【":
            if words.texts.contains(key) { return }
            brackets.indentation = indentation
            brackets.scan(&repair)
        case "|", ">", "｜":
            if repair.peek == "｜" { repair.replace(with: "|") }
            blockIndentation = indentation
        case "-" where repair.isLast:
            // YAML would take it for the first item of a list.
            if !words.texts.contains(key) { repair.substitute("\"-\"") }
        default:
            if !words.prose.contains(key) { repair.figure() }
        }
    }

    private mutating func finish(_ repair: inout LineRepair, _ number: Int) {
        while repair.peek != nil { repair.keep() }
        // Appending to the view of scalars would copy all that is there, line by line.
        repaired += repair.output[...].text
        if repair.isShifted || !repair.faults.isEmpty { isRepaired = true }
        if repair.isShifted { columns[number] = repair.columns + [repair.line.count + 1] }
        for fault in repair.faults where fault.kind == .placeEmpty {
            unread.figures.insert(SourcePosition(line: number, column: fault.column))
        }
        findings += Self.findings(repair.faults, line: number)
    }
}

extension ArraySlice<Unicode.Scalar> {
    var text: String { String(String.UnicodeScalarView(self)) }
}
