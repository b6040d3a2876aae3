internal import NianbaoCore

/// The rows of a sheet of text: what is in each, how high it is, and where a page ends.
///
/// A row has the height that its text takes as far as can be estimated, since not every program measures it when it opens
/// a file. A cell of its own grows as it is written in; a paragraph too long for one row is in several merged ones, which
/// no program makes higher.
struct NarrativeRows {
    private(set) var lines: [Line] = []
    /// How many rows there are so far.
    private(set) var count = 0

    struct Line {
        let text: String
        let kind: Kind
        /// Its first row, counted from zero.
        let row: Int
        /// How many rows are merged for it.
        let rows: Int
        /// The height of each of its rows in points.
        let height: Double
    }

    enum Kind {
        case title
        case heading
        case subheading
        case body
        case spare

        /// The size of its letters in points: 小二号 for the title, 三号 for all else.
        var size: Double { self == .title ? 18 : 16 }

        fileprivate var isHeading: Bool { self == .heading || self == .subheading }
    }

    /// The one column's width in characters of the standard font: the type area of A4, or 27 characters of 三号.
    static let width = 72.0
    /// How many lines a row can have: Excel limits its height to 409 points.
    private static let mostLines = 16.0
    /// How high a line is as a multiple of the size of its letters: the most that any of the programs takes.
    private static let leading = 1.46

    mutating func add(_ text: String, _ kind: Kind) {
        let wrapped = max(1, WrappedText.lines(text, width: Self.width, size: kind.size))
        let rows = kind == .title ? 1 : max(1, Int((wrapped / Self.mostLines).rounded(.up)))
        let height = wrapped * kind.size * Self.leading + (kind == .title ? kind.size : 0)
        lines.append(Line(text: text, kind: kind, row: count, rows: rows, height: height / Double(rows)))
        count += rows
    }

    mutating func add(_ paragraphs: [Paragraph]) {
        for paragraph in paragraphs {
            for piece in paragraph.text.cellPieces {
                add(String(piece), paragraph.role == .subheading ? .subheading : .body)
            }
        }
    }

    /// Adds empty rows to write in.
    mutating func addSpare(_ rows: Int) {
        for _ in 0..<rows { add("", .spare) }
    }
}

// MARK: Pages

extension NarrativeRows {
    /// The height of the type area in points, 225 mm, less what printers may need of it.
    private static let pageHeight = 630.0

    /// The rows before which a page has to end, counted from zero, so that no heading is the last line of a page.
    var breaks: [Int] {
        var breaks: [Int] = []
        var position = 0.0
        for (index, line) in lines.enumerated() {
            let follows = index > 0 && lines[index - 1].kind.isHeading
            if line.kind.isHeading, !follows, position > 0, position + height(ofGroup: index) > Self.pageHeight {
                breaks.append(line.row)
                position = 0
            }
            // A row is never on two pages.
            for _ in 0..<line.rows {
                position = position + line.height > Self.pageHeight ? line.height : position + line.height
            }
        }
        return breaks
    }

    /// The height of headings that follow one another, and of the first row below them.
    private func height(ofGroup index: Int) -> Double {
        let headings = lines[index...].prefix { $0.kind.isHeading }
        let below = lines[(index + headings.count)...].prefix(1)
        return (headings + below).reduce(0) { $0 + $1.height }
    }
}
