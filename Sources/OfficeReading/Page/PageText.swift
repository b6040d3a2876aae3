internal import NianbaoCore

/// The words on the pages of a PDF, as `pdftotext -bbox` writes them.
struct PageText {
    /// For each page what stands on it.
    private(set) var pages: [Page] = []

    struct Page {
        var width: Double
        var height: Double
        var words: [PageSegment]
    }

    /// - Parameter markup: What the program has written.
    /// - Throws: `PackageError` when there are more pages or words than `limits` allows.
    init(_ markup: [UInt8], _ limits: PageLimits) throws(PackageError) {
        var count = 0
        for line in markup.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
            if text.hasPrefix("<page ") {
                guard pages.count < limits.pages else { throw .limit(.pages(limits.pages)) }
                guard let width = text.number("width"), let height = text.number("height") else { continue }
                pages.append(Page(width: width, height: height, words: []))
            } else if text.hasPrefix("<word "), !pages.isEmpty, let word = PageSegment(markup: text) {
                count += 1
                guard count <= limits.words else { throw .limit(.words(limits.words)) }
                pages[pages.count - 1].words.append(word)
            }
        }
    }
}

extension PageSegment {
    /// `nil` for what cannot be seen, and for what is not one word on a line.
    fileprivate init?(markup: String) {
        guard let minX = markup.number("xMin"), let minY = markup.number("yMin"), let maxX = markup.number("xMax"),
            let maxY = markup.number("yMax"), maxX > minX, maxY > minY,
            let start = markup.firstIndex(of: ">"), let end = markup.lastIndex(of: "<"), start < end
        else { return nil }
        let text = String(markup[markup.index(after: start)..<end]).unescaped.visible
        guard !text.isEmpty else { return nil }
        // What fonts say of their height differs by more than twice; the width of Chinese characters is their size.
        let middle = (minY + maxY) / 2
        let half = 0.65 * min(max((maxX - minX) / text.widthInCharacters, (maxY - minY) / 3), maxY - minY)
        self.init(text: text, minX: minX, minY: middle - half, maxX: maxX, maxY: middle + half)
    }
}

extension String {
    /// About how many sizes of type it is wide.
    fileprivate var widthInCharacters: Double {
        unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2000 ? 1 : 0.5) }
    }
}

extension String {
    /// The number that an attribute has; `nil` where there is none, or none that a place on a page can have.
    fileprivate func number(_ name: String) -> Double? {
        guard let start = firstRange(of: "\(name)=\"")?.upperBound else { return nil }
        return Double(self[start...].prefix { $0 != "\"" }).flatMap { abs($0) < 100_000 ? $0 : nil }
    }

    fileprivate var unescaped: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        var text = self
        for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text.replace(name, with: sign)
        }
        return text
    }
}
