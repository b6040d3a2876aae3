/// A chart of a report's figures that its form declares; drawn where an export asks for charts.
package struct FormChart: Sendable {
    /// The text above it, with the unit of its figures.
    package let title: String
    /// What its bars show.
    package let content: Content

    /// What the bars of a chart show.
    package enum Content: Sendable {
        /// Figures of this year's report side by side.
        case figures([Bar])
        /// One sum in this year and in the years before.
        case years(Bar)
    }

    /// A bar: a sum of typed cells that measure the same.
    package struct Bar: Sendable {
        /// What it is called beside it: a row's, a group's or a column's key.
        package let name: String
        /// The cells that are added.
        package let cells: [CellID]
    }
}
