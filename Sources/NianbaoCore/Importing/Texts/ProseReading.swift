/// The text of a section as a document has it: its paragraphs as they are, but those that a page break has cut in two joined.
struct ProseReading {
    /// The paragraphs, each with its place.
    private(set) var paragraphs: [(text: String, place: FindingPlace)] = []
    /// Paragraphs that are none of the text, one by one, but all that come after it together.
    private(set) var leftOut: [[DocumentParagraph]] = []

    /// Where in its report a text is.
    enum Position {
        /// Between the title and the first section.
        case first
        case middle
        /// The page ends after it, so that what is none of the article comes after it.
        case last
    }

    private let endMatter: EndMatter
    /// Whether the text is over, and all that comes is left out.
    private var hasEnded = false
    /// Whether a page ends after the last paragraph.
    private var wasCut = false

    /// Shorter paragraphs are headings or items of a list, which end without a full stop.
    private static let shortestCut = 30

    init(
        _ blocks: some Sequence<DocumentBlock>, _ position: Position, _ endMatter: EndMatter
    ) {
        self.endMatter = endMatter
        let lines = Self.paragraphs(of: blocks)
        for (index, paragraph) in lines.enumerated() {
            add(paragraph, before: lines[(index + 1)...].first?.text, position)
        }
        if position == .last { leaveOutContacts() }
    }

    /// The paragraphs that say anything, those of grids without figures among them.
    private static func paragraphs(of blocks: some Sequence<DocumentBlock>) -> [DocumentParagraph] {
        blocks.flatMap { block -> [DocumentParagraph] in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .grid(let grid): grid.lines ?? []
            }
        }.filter { !$0.text.trimmed.isEmpty }
    }

    private mutating func add(_ paragraph: DocumentParagraph, before next: String?, _ position: Position) {
        let text = paragraph.text.trimmed.withoutTabAfterNumber
        if text.isPageNumber || endMatter.isHeader(text) || isBarePageNumber(text) {
            wasCut = true
            return
        }
        if hasEnded {
            leftOut[leftOut.count - 1].append(paragraph)
            return
        }
        let isAround = position == .last || position == .first && paragraphs.isEmpty
        let isEnd =
            isAround
            && (endMatter.isEnd(text, before: next) || position == .first && EndMatter.isBelowTitle(text))
        if isEnd || PageFurniture.has(text) {
            hasEnded = position == .last && (isEnd || !paragraphs.isEmpty)
            leftOut.append([paragraph])
            return
        }
        if let last = paragraphs.last, Self.isCut(last.text, text, isAtPageNumber: wasCut) {
            paragraphs[paragraphs.count - 1].text += text
        } else {
            paragraphs.append((text, paragraph.place))
        }
        wasCut = false
    }

    /// Whom to ask comes last, and is no text either.
    private mutating func leaveOutContacts() {
        let count = paragraphs.reversed().prefix { EndMatter.isContact($0.text) }.count
        // Below a heading of its own it is text.
        guard count > 0, paragraphs.dropLast(count).last?.text.beginsItem != true else { return }
        let contacts = paragraphs.suffix(count).map { DocumentParagraph($0.text, at: $0.place) }
        paragraphs.removeLast(count)
        let below = hasEnded ? leftOut.popLast() ?? [] : []
        leftOut.append(contacts + below)
    }

    /// Whether a line of a number alone is that of a page which a paragraph goes over.
    private func isBarePageNumber(_ text: String) -> Bool {
        guard text.isPageNumberOfMargin, let last = paragraphs.last?.text.unicodeScalars.last else { return false }
        let isSentence = "。：；".unicodeScalars.contains(last)
        return isSentence || (paragraphs.last?.text.count ?? 0) >= Self.shortestCut
    }

    /// Whether a page break has cut the text between the two: the first stops in the middle of a sentence.
    private static func isCut(_ first: String, _ second: String, isAtPageNumber: Bool) -> Bool {
        guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first,
            first.count >= shortestCut || isAtPageNumber,
            end.isChinese || "，、".unicodeScalars.contains(end) || end.isDigit && start.isChinese,
            start.isChinese || start.isDigit && isAtPageNumber
        else { return false }
        // The heading of a few words is whole.
        return !second.beginsItem && (first.count >= shortestCut || !first.beginsItem)
    }
}

extension DocumentGrid {
    /// What a grid says that only arranges text: each row has one cell with text at most, and none is a figure. `nil` for a table.
    var lines: [DocumentParagraph]? {
        let filled = cells.filter { !$0.text.trimmed.isEmpty }
        guard Set(filled.map(\.row)).count == filled.count, !filled.contains(where: { SourceFigure.isFigure($0.text) })
        else { return nil }
        return filled.sorted { $0.row < $1.row }.flatMap { cell in
            cell.text.split(separator: "\n").map { DocumentParagraph(String($0).trimmed, at: cell.place) }
        }
    }
}

extension String {
    /// Without the tab that lists have between the number of an item and its words.
    fileprivate var withoutTabAfterNumber: String {
        let pieces = split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        guard pieces.count == 2, HeadingNumber(String(pieces[0]))?.words.isEmpty == true else { return self }
        return pieces[0] + String(pieces[1]).trimmed
    }

    /// Whether it begins with a number, so that it is a paragraph of its own: （一）, 1., 一是, 第一.
    fileprivate var beginsItem: Bool {
        if isNumberedInBrackets { return true }
        let digits = prefix(while: \.isItemNumber)
        if !digits.isEmpty, digits.endIndex < endIndex, "、.．是）)".contains(self[digits.endIndex]) { return true }
        return hasPrefix("第") && dropFirst().first?.isItemNumeral == true
    }
}
