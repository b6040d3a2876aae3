/// Changes the paragraphs of one text of a report file.
struct NarrativeEditor {
    let source: EditableText
    let entry: YAMLEntry
    let narrative: Narrative
    /// The word for a text that is still to be written.
    let blank: String

    /// - Returns: `nil` if a paragraph has a character that the file cannot contain as it is, and the text is not in
    ///   quotes.
    func edits(_ changes: [ParagraphChange]) -> [TextEdit]? {
        let old = narrative.paragraphs
        let new = old.applying(changes)
        guard new.allSatisfy({ YAMLText.firstUnprintable(inBlock: $0.text) == nil }) else {
            return entry.value.scalar?.style == .quoted ? quoted(new) : nil
        }
        guard !old.isEmpty, !new.isEmpty, entry.value.scalar?.style == .literal, let places = places(of: old) else {
            return rewritten(new)
        }
        return lineEdits(changes, at: places)
    }

    // MARK: Line by line

    /// The bytes of each paragraph without the white space around it; `nil` if lines and paragraphs do not match.
    private func places(of paragraphs: [Paragraph]) -> [Range<Int>]? {
        var places: [Range<Int>] = []
        var line = Int(entry.value.span.start.line) + 1
        let last = Int(entry.value.span.end.line)
        while places.count < paragraphs.count, line <= last {
            let range = source.line(line)
            let wanted = Array(paragraphs[places.count].text.utf8)
            if let start = source.firstRange(of: wanted, in: range),
                source.text(range).trimmed.utf8.count == wanted.count
            {
                places.append(start)
            }
            line += 1
        }
        return places.count == paragraphs.count ? places : nil
    }

    private func lineEdits(_ changes: [ParagraphChange], at places: [Range<Int>]) -> [TextEdit] {
        changes.map { change in
            switch change {
            case .replace(let index, let text): return TextEdit(places[index], text)
            case .remove(let index):
                let line = source.line(at: places[index].lowerBound)
                return TextEdit(line.lowerBound..<source.behindBreak(line.upperBound), "")
            case .insert(let index, let text):
                let neighbour = source.line(at: places[min(index, places.count - 1)].lowerBound)
                let first = places[min(index, places.count - 1)].lowerBound
                let line = source.text(neighbour.lowerBound..<first) + text
                if index < places.count { return .insertion(line + source.lineBreak, at: neighbour.lowerBound) }
                let end = source.behindBreak(neighbour.upperBound)
                return end > neighbour.upperBound
                    ? .insertion(line + source.lineBreak, at: end) : .insertion(source.lineBreak + line, at: end)
            }
        }
    }

    // MARK: As a whole

    /// Rewrites text with characters that can only be written in quotes, if it is in quotes already.
    private func quoted(_ paragraphs: [Paragraph]) -> [TextEdit] {
        let text = paragraphs.isEmpty ? blank : YAMLText.quoted(paragraphs.map(\.text).joined(separator: "\n"))
        return [TextEdit(source.range(of: entry.value.span), text)]
    }

    /// The paragraphs of the file, including the word for a text that is not written yet.
    private var written: [Paragraph] {
        guard narrative.isEmpty, let word = entry.value.scalar?.text.trimmed, !word.isEmpty else {
            return narrative.paragraphs
        }
        return [Paragraph(word)]
    }

    private func rewritten(_ paragraphs: [Paragraph]) -> [TextEdit] {
        let value = source.range(of: entry.value.span)
        let head = source.line(at: value.lowerBound)
        let margin = String(
            repeating: " ", count: source.margin(ofTextBelow: head.upperBound, key: entry.keySpan.start))
        let body = paragraphs.map { margin + $0.text + source.lineBreak }.joined()
        let below = source.behindBreak(head.upperBound)
        let start = below > head.upperBound ? "" : source.lineBreak
        guard entry.value.scalar?.style != .literal else {
            // The line of the bar stays, with its comment if it has one.
            let bar = source.text(value.lowerBound..<head.upperBound).prefix { $0 != " " && $0 != "#" }
            let sign = TextEdit(
                value.lowerBound..<value.lowerBound + bar.utf8.count, paragraphs.isEmpty ? blank : "|")
            let end = places(of: written)?.last.map {
                source.behindBreak(source.line(at: $0.lowerBound).upperBound)
            }
            return [sign, TextEdit(below..<max(below, end ?? below), body.isEmpty ? "" : start + body)]
        }
        let gap = value.isEmpty && source[value.lowerBound - 1] != 0x20 ? " " : ""
        if paragraphs.isEmpty { return [TextEdit(value, gap + blank)] }
        if paragraphs.count == 1, !narrative.isEmpty, case let text = paragraphs[0].text {
            let isQuoted = entry.value.scalar?.style == .quoted
            if isQuoted || YAMLText.isPrintable(text) {
                return [TextEdit(value, gap + (isQuoted ? YAMLText.quoted(text) : YAMLText.scalar(text)))]
            }
        }
        return [TextEdit(value, gap + "|"), .insertion(start + body, at: below)]
    }
}

extension EditableText {
    /// How far a text below its key is indented: so far that comments between it and the next key stay comments, which
    /// an indentation like the text's own would make part of it.
    ///
    /// - Parameter end: The offset of the end of the line above the text.
    func margin(ofTextBelow end: Int, key: SourcePosition) -> Int {
        var margin = Int(key.column) + 1
        var next = behindBreak(end)
        while next > end, next < count {
            let line = line(at: next)
            let indentation = text(line).prefix { $0 == " " }.count
            let sign = self[line.lowerBound + indentation]
            guard line.lowerBound + indentation >= line.upperBound || sign == UInt8(ascii: "#") else { break }
            if sign == UInt8(ascii: "#"), line.lowerBound + indentation < line.upperBound {
                margin = max(margin, indentation + 1)
            }
            guard case let following = behindBreak(line.upperBound), following > next else { break }
            next = following
        }
        return margin
    }

    /// Where the bytes first occur in a range.
    fileprivate func firstRange(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
        guard let first = wanted.first, range.count >= wanted.count else { return nil }
        return (range.lowerBound...range.upperBound - wanted.count).first { start in
            self[start] == first && wanted.indices.allSatisfy { self[start + $0] == wanted[$0] }
        }.map { $0..<$0 + wanted.count }
    }
}
