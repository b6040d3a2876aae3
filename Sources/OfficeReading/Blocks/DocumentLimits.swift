/// How much of a document, of a text processor or a web page, is read before it is refused. All sizes are in bytes.
package struct DocumentLimits: Sendable {
    /// The limits that hold for any package; elements nest deeper than in workbooks, as tables do.
    package var package = PackageLimits()
    /// The places in the grids of all tables together, those that a span reaches over included.
    package var cells = 50_000
    /// The columns of one table.
    package var columns = 500
    /// Paragraphs, those in cells included.
    package var paragraphs = 100_000
    /// The text of one paragraph as UTF-8.
    package var paragraphText = 1_000_000
    /// All texts together as UTF-8.
    package var totalText = 8 << 20
    /// How deep the elements of a web page may nest.
    package var webDepth = 256

    /// Far more than any report needs, and a fraction of a second's work.
    package static let standard = DocumentLimits()

    /// The default limits.
    package init() { package.depth = 128 }
}
