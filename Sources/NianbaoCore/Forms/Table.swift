/// A section's table: blocks of equal printed width, one below the other.
package struct Table: Sendable {
    /// The range of the form's blocks that belong to it.
    package let blocks: Range<Int>
    /// The widths of the grid columns in characters of the standard font; their count is the width of the grid.
    package let columnWidths: [Double]
    /// How its page is turned.
    package let orientation: PageOrientation
    /// The names by which a report file reaches the rows.
    package let keys: KeyGroup
}
