/// How much of a workbook is read before it is refused. All sizes are in bytes.
package struct WorkbookLimits: Sendable {
    /// The size of the file.
    package var fileSize = 16 << 20
    /// Entries of the zip archive, folders included.
    package var entries = 2_000
    /// The size of one unpacked part. Only parts that are needed are unpacked.
    package var partSize = 32 << 20
    /// The size of all unpacked parts together.
    package var totalSize = 64 << 20
    /// How many times larger than packed a part may be, once it is larger than `ratioThreshold`.
    package var ratio = 200
    /// The unpacked size up to which any ratio is accepted: a sheet of empty cells packs well.
    package var ratioThreshold = 1 << 20
    /// Sheets of the workbook.
    package var sheets = 256
    /// Cells with a value or a formula, in all sheets together; also the distinct texts that cells share.
    package var cells = 200_000
    /// The text of one cell as UTF-8; Excel itself allows 32,767 characters.
    package var cellText = 1_000_000
    /// The texts and formulas of all cells together as UTF-8, a shared text counted in each cell that has it.
    package var totalText = 16 << 20
    /// How deep XML elements may nest; a sheet needs about ten levels.
    package var depth = 64

    /// Far more than any report needs, and a fraction of a second's work.
    package static let standard = WorkbookLimits()

    /// The default limits.
    package init() {}
}
