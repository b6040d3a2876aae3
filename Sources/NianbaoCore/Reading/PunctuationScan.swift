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
    /// Whether `repaired` says something else than the text.
    private(set) var isMended = false
    /// For lines in which the repair shifted characters: the original column of each character of `repaired`, by line.
    private(set) var columns: [Int: [Int]] = [:]
    /// What `repaired` leaves out.
    private(set) var unread = UnreadPlaces()

    let words: KeyWords
    let lines: [[Unicode.Scalar]]
    /// The paragraphs below the key of a text that are being copied.
    private var paragraphs: TextBelowKey?
    /// The indentation of the key whose block text is being passed over; `nil` outside of one.
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
        var mending = LineMending(line: lines[number - 1])
        defer { finish(&mending, number) }
        if let paragraphs, paragraphs.copies(&mending, number) { return }
        paragraphs = nil
        if passesOver(&mending) || mending.peek == "#" { return }
        mendIndentation(&mending, number)
        if brackets.isOpen, mending.next <= brackets.indentation, key(mending) != nil {
            // The next key begins, so a bracket above was never closed. What follows is not inside of it.
            brackets = BracketScan()
        }
        if mending.peek == "＃" {
            mending.replace(with: "#")
        } else if brackets.isOpen {
            brackets.scan(&mending)
        } else if !opensGroup(&mending, number), !opensText(&mending, number) {
            entry(&mending, number)
        }
    }

    /// Whether the line is a known key alone, without its colon, above a line that is indented further.
    private func opensGroup(_ mending: inout LineMending, _ number: Int) -> Bool {
        let indentation = mending.next
        let word = mending.line[indentation...].text.trimmed
        guard number < lines.count, lines[number].prefix(while: { $0 == " " }).count > indentation,
            words.all.contains(word), !words.texts.contains(word)
        else { return false }
        for _ in word.unicodeScalars { mending.keep() }
        mending.insertColon()
        return true
    }

    /// Whether the line is the key of a text that needs a repair: of the key's line, or of the paragraphs below.
    private mutating func opensText(_ mending: inout LineMending, _ number: Int) -> Bool {
        guard mending.next == 0, let text = TextBelowKey(lines, number, words) else { return false }
        if text.needsBar {
            unread.texts[number] = text.moved
            text.putBar(&mending)
            isMended = true
        } else {
            let (word, colon) = (text.word, text.colon)
            entry(&mending, number, word, colon)
            blockIndentation = nil
        }
        if let finding = text.finding {
            findings.append(finding)
            isMended = true
        }
        paragraphs = text
        return true
    }

    /// Whether the line belongs to a block text. Its indentation may be of full-width spaces or tabs by mistake.
    private mutating func passesOver(_ mending: inout LineMending) -> Bool {
        guard let indentation = blockIndentation else { return false }
        let line = mending.line
        let blanks = line.prefix { $0 == " " }.count
        if blanks == line.count || blanks > indentation { return true }
        if line[blanks].looksLikeIndentation {
            mending.mendIndentation(to: nil)
            return true
        }
        blockIndentation = nil
        return false
    }

    private mutating func mendIndentation(_ mending: inout LineMending, _ number: Int) {
        let line = mending.line
        let lead = line.prefix { $0 == " " || $0.looksLikeIndentation }
        let isMixed = lead.contains { $0 != " " }
        let opens = line.last { $0 != " " }.map { $0 == ":" || $0 == "：" } ?? false
        let wanted =
            isMixed && !brackets.isOpen
            ? indentations.wanted(lead.reduce(0) { $0 + $1.indentationWidth }, before: lines[number...]) : nil
        mending.mendIndentation(to: wanted)
        if !brackets.isOpen, mending.peek != nil { indentations.enter(mending.output.count, opens: opens) }
    }

    /// `key: value`, if the key is one that the form knows.
    private mutating func entry(_ mending: inout LineMending, _ number: Int) {
        guard let (word, colon) = key(mending) else { return }
        entry(&mending, number, word, colon)
    }

    private mutating func entry(_ mending: inout LineMending, _ number: Int, _ word: String, _ colon: Int) {
        let start = mending.next
        while mending.next < colon {
            switch mending.line[mending.next] {
            case "“", "”": mending.replace(with: "\"")
            case "\u{3000}": mending.replace(with: " ")
            case let scalar: if let sign = LookAlike(scalar) { mending.replace(sign) } else { mending.keep() }
            }
        }
        mending.colonAndBlank()
        while let scalar = mending.peek {
            if let sign = LookAlike(scalar) {
                mending.replace(sign)
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

    /// The next key and where its colon is; `nil` if no key of the form follows.
    private func key(_ mending: LineMending) -> (word: String, colon: Int)? {
        guard let key = WrittenKey(mending.line[mending.next...]), words.all.contains(key.word) else { return nil }
        return (key.word, key.colon)
    }

    private mutating func value(_ mending: inout LineMending, indentation: Int, of key: String) {
        switch mending.peek {
        case "[", "{", "［", "｛", "【":
            if words.texts.contains(key) { return }
            brackets.indentation = indentation
            brackets.scan(&mending)
        case "|", ">", "｜":
            if mending.peek == "｜" { mending.replace(with: "|") }
            blockIndentation = indentation
        case "-" where mending.isLast:
            // YAML would take it for the first item of a list.
            if !words.texts.contains(key) { mending.substitute("\"-\"") }
        default:
            if !words.prose.contains(key) { mending.figure() }
        }
    }

    private mutating func finish(_ mending: inout LineMending, _ number: Int) {
        while mending.peek != nil { mending.keep() }
        // Appending to the view of scalars would copy all that is there, line by line.
        repaired += mending.output[...].text
        if mending.isShifted || !mending.faults.isEmpty { isMended = true }
        if mending.isShifted { columns[number] = mending.columns + [mending.line.count + 1] }
        for fault in mending.faults where fault.kind == .placeEmpty {
            unread.figures.insert(SourcePosition(line: number, column: fault.column))
        }
        findings += Self.findings(mending.faults, line: number)
    }
}

/// A key as written at the start of a line.
struct WrittenKey {
    /// The key without quotation marks and what looks like spaces.
    let word: String
    /// The index of its colon in the line.
    let colon: Int

    /// `nil` when the line has no colon.
    init?(_ rest: ArraySlice<Unicode.Scalar>) {
        guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        // No key is that long, and a paragraph may be.
        let isLong = colon - rest.startIndex > 80
        let key = isLong ? "" : Array(rest[..<colon].filter { LookAlike($0) == nil })[...].text.trimmed
        word = String(key.drop { "“\"'".contains($0) }.prefix { !"”\"'".contains($0) })
        self.colon = colon
    }
}

extension ArraySlice<Unicode.Scalar> {
    var text: String { String(String.UnicodeScalarView(self)) }
}
