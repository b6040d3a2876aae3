package import NianbaoCore

/// What a PDF says, made of where the words on its pages stand.
package enum PageDocument {
    /// The paragraphs and tables of the pages; `nil` when there is no text on them.
    ///
    /// - Parameter markup: What `pdftotext -bbox` has written.
    /// - Throws: `PackageError` when it is more than `limits` allows.
    package static func read(
        _ markup: [UInt8], limits: PageLimits = .standard
    ) throws(PackageError) -> SourceDocument? {
        let text = try PageText(markup, limits)
        guard text.pages.contains(where: { !$0.words.isEmpty }) else { return nil }
        let pages = zip(text.pages, lines(text.pages)).map { (width: $0.width, lines: $1) }
        var paragraphs = PageParagraphs(pages)
        for (index, page) in pages.enumerated() {
            paragraphs.begin(page: index + 1, width: page.width)
            for region in PageRegions(page.lines).all {
                switch region {
                case .text(let lines): paragraphs.add(lines)
                case .table(let lines): paragraphs.add(PageTable(lines, page: index + 1).grids)
                }
            }
        }
        let empty = text.pages.indices.filter { text.pages[$0].words.isEmpty }.map { $0 + 1 }
        var document = SourceDocument(blocks: paragraphs.finished)
        if !empty.isEmpty { document.notes.append(note(empty)) }
        return document
    }

    /// The lines of each page without page numbers and what is repeated in the margins.
    private static func lines(_ pages: [PageText.Page]) -> [[PageLine]] {
        let all = pages.map { PageLine.lines(of: $0.words) }
        var counts: [String: Int] = [:]
        func key(_ line: PageLine, _ page: PageText.Page) -> String? {
            guard line.maxY < page.height * 0.11 || line.minY > page.height * 0.89 else { return nil }
            return String(line.text.filter { !$0.isNumber }) + " \(Int(line.minY / 3))"
        }
        for (lines, page) in zip(all, pages) {
            for key in Set(lines.compactMap { key($0, page) }) { counts[key, default: 0] += 1 }
        }
        return zip(all, pages).map { lines, page in
            lines.filter { line in
                let isMargin = line.maxY < page.height * 0.12 || line.minY > page.height * 0.88
                if isMargin, line.isPageNumber { return false }
                return key(line, page).map { counts[$0, default: 0] < max(2, pages.count / 2 + 1) } ?? true
            }
        }
    }

    private static func note(_ pages: [Int]) -> Bilingual {
        let numbers = pages.prefix(10).map(String.init)
        return Bilingual(
            zh: "第 \(numbers.joined(separator: "、")) 页没有文字，只有图片或空白，没有读",
            en: "there is no text on page \(numbers.joined(separator: ", ")), only pictures or nothing; it was not read"
        )
    }
}
