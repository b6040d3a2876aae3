/// How much of a workbook is read before it is refused. All sizes are in bytes.
package struct WorkbookLimits: Sendable {
    /// The limits that hold for any package.
    package var package = PackageLimits()
    /// Sheets of the workbook.
    package var sheets = 256
    /// Cells with a value or a formula, in all sheets together; also the distinct texts that cells share.
    package var cells = 200_000
    /// The text of one cell as UTF-8; Excel itself allows 32,767 characters.
    package var cellText = 1_000_000
    /// The texts and formulas of all cells together as UTF-8, a shared text counted in each cell that has it.
    package var totalText = 16 << 20

    /// Far more than any report needs, and a fraction of a second's work.
    package static let standard = WorkbookLimits()

    /// The default limits.
    package init() {}
}
