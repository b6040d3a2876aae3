/// The text of a section as a document has it: its paragraphs as they are, but those that a page break has cut in two joined.
struct ProseReading {
    /// The paragraphs, each with its place.
    private(set) var paragraphs: [(text: String, place: FindingPlace)] = []
    /// Paragraphs that are none of the text, one by one, but all that come after it together.
    private(set) var leftOut: [[DocumentParagraph]] = []

    /// Shorter paragraphs are headings or items of a list, which end without a full stop.
    private static let shortestCut = 30

    /// - Parameters:
    ///   - isLast: Whether the page ends after this text, so that a signature and what is none of the article come after it.
    ///   - agencies: The words by which agencies are known.
    init(_ blocks: some Sequence<DocumentBlock>, isLast: Bool, _ agencies: AgencyWords) {
        var hasEnded = false
        var wasCut = false
        let written = blocks.compactMap { block -> DocumentParagraph? in
            guard case .paragraph(let paragraph) = block, !paragraph.text.trimmed.isEmpty else { return nil }
            return paragraph
        }
        let signature = isLast ? Self.signature(of: written, agencies) : nil
        for (index, paragraph) in written.enumerated() {
            let text = paragraph.text.trimmed
            if text.isPageNumber {
                wasCut = true
                continue
            }
            if hasEnded {
                leftOut[leftOut.count - 1].append(paragraph)
                continue
            }
            if signature == index {
                hasEnded = true
                leftOut.append([paragraph])
                continue
            }
            if PageFurniture.has(text) {
                hasEnded = isLast && !paragraphs.isEmpty
                leftOut.append([paragraph])
                continue
            }
            if let last = paragraphs.last, Self.isCut(last.text, text, isAtPageNumber: wasCut) {
                paragraphs[paragraphs.count - 1].text += text
            } else {
                paragraphs.append((text, paragraph.place))
            }
            wasCut = false
        }
    }

    /// Where the signature begins, after which nothing of the text comes; `nil` when there is none.
    private static func signature(of paragraphs: [DocumentParagraph], _ agencies: AgencyWords) -> Int? {
        let texts = paragraphs.map(\.text.trimmed)
        let end = texts.firstIndex { PageFurniture.has($0) } ?? texts.endIndex
        return Signature(endOf: Array(texts[..<end]), agencies)?.start
    }

    /// Whether a page break has cut the text between the two: the first stops in the middle of a sentence.
    private static func isCut(_ first: String, _ second: String, isAtPageNumber: Bool) -> Bool {
        guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first,
            first.count >= shortestCut || isAtPageNumber, end.isChinese || "，、".unicodeScalars.contains(end),
            start.isChinese || start.isDigit && isAtPageNumber
        else { return false }
        return !second.beginsItem
    }
}

extension String {
    /// Whether it begins with a number, so that it is a paragraph of its own: （一）, 1., 一是, 第一.
    fileprivate var beginsItem: Bool {
        if isNumberedInBrackets { return true }
        let digits = prefix(while: \.isItemNumber)
        if !digits.isEmpty, digits.endIndex < endIndex, "、.．是）)".contains(self[digits.endIndex]) { return true }
        return hasPrefix("第") && dropFirst().first?.isItemNumeral == true
    }
}
