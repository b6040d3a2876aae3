internal import NianbaoCore

/// The blocks of a document as they come from page to page; lines that are one paragraph are joined.
struct PageParagraphs {
    private var blocks: [DocumentBlock] = []
    /// The paragraph that may go on in the next line.
    private var text = ""
    private var place = FindingPlace.page(1)
    private var last: PageLine?
    private var page = 1
    /// Whether the last line is on the page before.
    private var isNewPage = false
    private var (left, right, pitch) = (0.0, 0.0, 0.0)
    /// For each width of page, in points, where its texts begin and end and how far its lines are apart.
    private let margins: [Int: Margins]

    private struct Margins {
        var left = Double.infinity
        var right = 0.0
        var steps: [Double] = []
        var pitch: Double { steps.isEmpty ? 0 : steps.sorted()[steps.count / 2] }
    }

    /// - Parameter pages: The width of each page, and its lines.
    init(_ pages: [(width: Double, lines: [PageLine])]) {
        var margins: [Int: Margins] = [:]
        for page in pages {
            let wide = page.lines.filter(\.isWhole)
            var own = margins[Int(page.width)] ?? Margins()
            own.left = min(own.left, wide.map(\.minX).min() ?? .infinity)
            // A table is as wide as the text, whose lines may all be short.
            own.right = max(own.right, page.lines.map(\.maxX).max() ?? 0)
            own.steps += zip(wide, wide.dropFirst()).map { $1.centreY - $0.centreY }.filter { $0 > 0 }
            margins[Int(page.width)] = own
        }
        self.margins = margins
    }

    /// All blocks.
    var finished: [DocumentBlock] {
        var copy = self
        copy.close()
        return copy.blocks
    }

    /// Goes on to the page of this number.
    mutating func begin(page number: Int, width: Double) {
        (page, isNewPage) = (number, true)
        let own = margins[Int(width)] ?? Margins()
        (left, right, pitch) = (own.left, own.right, own.pitch)
    }

    /// Adds lines of paragraphs.
    mutating func add(_ lines: [PageLine]) {
        for line in lines {
            if let last, goesOn(last, line) {
                text += (text.endsInLatin && line.text.beginsInLatin ? " " : "") + line.text
            } else {
                close()
                (text, place) = (line.text, .page(page))
            }
            last = line
            isNewPage = false
        }
    }

    /// Adds the pieces of a table.
    mutating func add(_ grids: [DocumentGrid]) {
        close()
        blocks += grids.map { .grid($0) }
        isNewPage = false
    }

    /// Whether a line is the next of the paragraph: the one before is full, and it is not indented.
    private func goesOn(_ last: PageLine, _ line: PageLine) -> Bool {
        let size = line.size
        guard line.minX < left + size * 1.2, last.maxX > right - size * 2.2, abs(last.size - size) < size * 0.15 else {
            return false
        }
        return isNewPage || line.centreY - last.centreY < pitch * 1.3
    }

    private mutating func close() {
        if !text.isEmpty { blocks.append(.paragraph(DocumentParagraph(text, at: place))) }
        (text, last) = ("", nil)
    }
}
