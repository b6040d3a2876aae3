internal import NianbaoCore

/// How a sheet of units is printed: on A3, a group of rows of the form on each page, with at least forty units.
struct UnitTablePage {
    /// The widths of the columns before the first cell: number, unit, state.
    static let leadWidths: [Double] = [5, 28, 10]

    /// The widths of the columns of figures, in characters.
    let widths: [Double]
    private let heads: IndicatorHeads
    private let groupWidth: Double

    /// How many units a page has room for.
    private static let units = 40
    /// How wide a column of figures can be made, in characters.
    private static let narrowest = 4.5
    private static let widest = 12.0

    init(_ heads: IndicatorHeads, _ content: RollupContent) {
        self.heads = heads
        let least = heads.cells.map { max(Self.narrowest, Double(content.longest($0)) + 1.5) }
        let groupWidth = heads.groups.map { least[$0].reduce(0, +) }.max() ?? 0
        self.groupWidth = groupWidth
        var widths = least
        // What a narrower group leaves of its page makes its columns wider.
        for group in heads.groups {
            let room = (groupWidth - least[group].reduce(0, +)) / Double(group.count)
            for column in group { widths[column] = max(least[column], min(Self.widest, least[column] + room)) }
        }
        self.widths = widths
    }

    /// Where pages end, and in which size they are printed.
    ///
    /// - Parameters:
    ///   - heights: The height in points of the rows that are on every page, together, and of each unit's row.
    func setUp(_ page: PageSetup, heights: (repeated: Double, units: [Double])) -> PageSetup {
        var page = page
        (page.paper, page.orientation) = (.a3, .landscape)
        page.columnBreaks = heads.groups.dropFirst().map { UnitTableSheet.lead + $0.lowerBound }
        let columns = Self.leadWidths + [groupWidth]
        let width = columns.reduce(0) { $0 + $1 * Self.character } + Double(largestGroup + columns.count) * Self.padding
        let height = heights.repeated + heights.units.sorted(by: >).prefix(Self.units).reduce(0, +)
        let share = min(1, Self.area.width / width, Self.area.height / height)
        page.scale = max(Self.leastScale, Int(share * 100 * Self.tolerance))
        return page
    }

    private var largestGroup: Int { heads.groups.map(\.count).max() ?? 0 }

    /// The type area of the paper in points.
    private static var area: (width: Double, height: Double) {
        let margins = Paper.a3.margins
        let point = 72 / 25.4
        return ((420 - margins.left - margins.right) * point, (297 - margins.top - margins.bottom) * point)
    }
    /// The width in points of a character of a column, and of what a column has besides: 8 and 6 of 96 to the inch, and
    /// a sixth more where there is no 宋体.
    private static let (character, padding) = (8 * 0.75 * 7 / 6, 6 * 0.75)
    /// How much of the paper is used: programs and printers differ a little.
    private static let tolerance = 0.97
    /// The smallest size that Excel prints in, in percent.
    private static let leastScale = 10
}
