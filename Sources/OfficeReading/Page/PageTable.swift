internal import NianbaoCore

/// A table on a page, made of where its words stand: its rules are not known.
struct PageTable {
    /// The pieces of the table, each with headers of its own.
    private(set) var grids: [DocumentGrid] = []

    private let page: Int
    /// Labels end here.
    private var edge = -Double.infinity
    /// Whether lines of values stand beside no row.
    private var hasStrayLines = false

    /// A stretch of the table: headers, and the rows below them.
    private struct Band {
        var headers: [PageSegment] = []
        var labels: [PageSegment] = []
        var rows: [[PageSegment]] = []
        /// Where the headers begin and end.
        var top: Double { headers.reduce(.infinity) { min($0, $1.minY) } }
        var bottom: Double { headers.reduce(-.infinity) { max($0, $1.maxY) } }
    }

    /// More rows has no table on a page.
    private static let longest = 200

    /// - Parameter page: The page's number.
    init(_ lines: [PageLine], page: Int) {
        self.page = page
        edge = Self.edge(lines)
        var bands: [Band] = []
        for (line, values) in zip(lines, values(lines)) {
            guard !values.isEmpty else { continue }
            if !line.loneFigures.isEmpty {
                if bands.isEmpty { bands.append(Band()) }
                bands[bands.count - 1].rows.append(values)
            } else {
                if bands.last?.rows.isEmpty != true { bands.append(Band()) }
                bands[bands.count - 1].headers += values
            }
        }
        guard bands.reduce(0, { $0 + $1.rows.count }) <= Self.longest else { return }
        for segment in lines.flatMap(\.segments) where segment.centreX <= edge {
            let band = bands.lastIndex { !$0.headers.isEmpty && $0.top <= segment.centreY } ?? 0
            if bands.indices.contains(band) { bands[band].labels.append(segment) }
        }
        bands.removeAll { $0.rows.isEmpty }
        let labels = bands.map { self.labels(of: $0) }
        // A value in several lines leaves its row without it: then no place is known to be empty.
        hasStrayLines = zip(bands, labels).contains { band, labels in
            band.headers.contains { $0.text.first?.isNumber == true }
                || (edge.isFinite ? labels.rows.contains { $0.text.isEmpty } : band.rows.count > 1)
        }
        grids = zip(bands, labels).map { grid($0, $1) }
    }

    /// For each line what stands to the right of the labels. A value of two lines is one, in the line of its row's figures.
    private func values(_ lines: [PageLine]) -> [[PageSegment]] {
        var values = lines.map { line in line.segments.filter { $0.centreX > edge } }
        values.joinWrappedFigures()
        for row in lines.indices where !lines[row].loneFigures.isEmpty {
            let others = lines.indices.filter { other in
                abs(other - row) <= 2 && lines[other].loneFigures.isEmpty
                    && abs(lines[other].centreY - lines[row].centreY) < 0.85 * lines[row].height
            }
            var wrapped: [PageSegment] = []
            for other in others {
                for part in values[other] where !values[row].contains(where: { $0.overlapsX(part) }) {
                    if let index = wrapped.firstIndex(where: { $0.overlapsX(part) }) {
                        wrapped[index].take(below: part)
                    } else {
                        wrapped.append(part)
                    }
                }
            }
            for value in wrapped where value.text.first?.isNumber == true && value.height > lines[row].height * 1.3 {
                values[row].append(value)
                for other in others { values[other].removeAll { $0.overlapsX(value) } }
            }
            values[row].sort { $0.minX < $1.minX }
        }
        return values
    }

    private static func edge(_ lines: [PageLine]) -> Double {
        var edge = -Double.infinity
        var first = Double.infinity
        let segments = lines.flatMap(\.segments)
        for line in lines {
            guard let figure = line.loneFigures.first else { continue }
            first = min(first, figure.minX)
            for segment in segments where segment.maxX < figure.minX && segment.isBeside(figure) && !segment.isFigure {
                edge = max(edge, segment.maxX)
            }
        }
        return min(edge, first)
    }

    private func labels(of band: Band) -> PageLabels {
        PageLabels(
            band.labels.filter { $0.centreY > band.bottom },
            anchors: band.rows.map { row in row.reduce(0) { $0 + $1.centreY } / Double(row.count) })
    }

    private func grid(_ band: Band, _ labels: PageLabels) -> DocumentGrid {
        let columns = PageColumns(headers: band.headers, rows: band.rows)
        let corner = band.labels.filter { $0.centreY <= band.bottom }
        let shift = edge.isFinite ? 1 : 0
        var cells: [DocumentGrid.Cell] = []
        let hasHeaders = !band.headers.isEmpty
        let headerCount = hasHeaders ? columns.levelCount + 1 : 0
        if hasHeaders {
            if shift == 1 {
                cells.append(
                    DocumentGrid.Cell(
                        corner.map(\.text).joined(), row: 0, column: 0, rowSpan: headerCount, at: .page(page)))
            }
            for group in columns.groups {
                cells.append(
                    DocumentGrid.Cell(
                        group.text, row: group.level, column: group.columns.lowerBound + shift,
                        columnSpan: group.columns.count, at: .page(page)))
            }
            for (index, column) in columns.all.enumerated() {
                cells.append(
                    DocumentGrid.Cell(column.header, row: headerCount - 1, column: index + shift, at: .page(page)))
            }
        }
        // Pieces of two tables, one below the other, need not have their columns in the same places.
        let isRanked = !hasHeaders && Set(band.rows.map(\.count)).count == 1
        let width = isRanked ? band.rows[0].count : columns.all.count
        for (index, row) in labels.rows.enumerated() {
            let place = { (number: Int) in FindingPlace.page(page, row: row.text, number) }
            if shift == 1 {
                cells.append(DocumentGrid.Cell(row.text, row: index + headerCount, column: 0, at: place(0)))
            }
            var next = 0
            let values = row.figures.map { band.rows[$0] } ?? []
            for (rank, value) in values.enumerated() {
                guard let range = isRanked ? rank..<rank + 1 : columns.columns(of: value), range.lowerBound >= next
                else { continue }
                for blank in next..<range.lowerBound where !hasStrayLines {
                    cells.append(
                        DocumentGrid.Cell("", row: index + headerCount, column: blank + shift, at: place(blank + 1)))
                }
                cells.append(
                    DocumentGrid.Cell(
                        value.text, row: index + headerCount, column: range.lowerBound + shift,
                        columnSpan: range.count, at: place(range.lowerBound + 1)))
                next = range.upperBound
            }
            // Where a row has no figures at all, they may stand where they were not seen: nothing is said to be empty.
            guard row.figures != nil, !hasStrayLines else { continue }
            for blank in next..<max(next, width) {
                cells.append(
                    DocumentGrid.Cell("", row: index + headerCount, column: blank + shift, at: place(blank + 1)))
            }
        }
        return DocumentGrid(
            cells: cells, rowCount: headerCount + labels.rows.count, columnCount: width + shift,
            at: .page(page))
    }
}

extension FindingPlace {
    /// A page of a PDF; `number` counts from one.
    static func page(_ number: Int) -> FindingPlace {
        .document(Bilingual(zh: "第\(number)页", en: "page \(number)"))
    }

    /// The place in a row of a table on a page; `column` counts from one the columns after the label, which is 0.
    static func page(_ number: Int, row label: String, _ column: Int) -> FindingPlace {
        let name = label.count > 12 ? label.prefix(12) + "…" : label
        let place = column == 0 ? (zh: "", en: "") : (zh: "第\(column)列", en: ", column \(column)")
        return name.isEmpty
            ? .document(Bilingual(zh: "第\(number)页表格\(place.zh)", en: "page \(number), table\(place.en)"))
            : .document(Bilingual(zh: "第\(number)页“\(name)”\(place.zh)", en: "page \(number), “\(name)”\(place.en)"))
    }
}
