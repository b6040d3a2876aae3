/// Something about a document that the reader of an import should know: what was not taken, and what was understood in
/// another way than it stands there.
package struct ImportNote: Hashable, Sendable {
    /// What kind of thing it is.
    package let kind: Kind
    /// Where it is in the document; `nil` if it concerns the document as a whole.
    package let place: FindingPlace?
    /// The fact and what became of it, in one sentence without a full stop.
    package let message: Bilingual
    /// The cells of the form that it concerns, in the form's order; empty if it concerns none.
    package let cells: [CellID]

    /// The kinds of notes.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A row with figures that is no row of the form.
        case foreignRow = "foreign_row"
        /// A row whose figures could belong to more than one column.
        case unreadRow = "unread_row"
        /// A row or table that the document has twice, with different figures.
        case conflict
        /// A report or table that the document has once more, with the same figures.
        case again
        /// Figures that ran together and could be divided in one way only.
        case split
        /// A cell whose text is no figure of its column.
        case unreadCell = "unread_cell"
        /// A figure that is written in another way than this program writes figures.
        case normalised
        /// A slash, a dash, 无 or 不适用 where the form needs a figure.
        case dash
        /// Rows that the document has as one row.
        case undivided
        /// A table of the form of which no row was found.
        case noTable = "no_table"
        /// A table that is printed as another edition has it.
        case otherEdition = "other_edition"
        /// A paragraph or table that is part of no section.
        case leftOut = "left_out"
        /// A title that is missing, or one of two.
        case title
        /// A section whose heading was not found.
        case noHeading = "no_heading"
        /// What the reader of the file left out.
        case reading
    }

    /// Whether a person has to look at it: something was not taken, or can be seen in two ways.
    package var isDoubt: Bool {
        switch kind {
        case .foreignRow, .unreadRow, .conflict, .split, .unreadCell, .dash, .undivided, .noTable, .otherEdition,
            .title:
            true
        case .again, .normalised, .leftOut, .noHeading, .reading: false
        }
    }

    /// A note with its message.
    package init(_ kind: Kind, at place: FindingPlace?, _ message: Bilingual, cells: [CellID] = []) {
        (self.kind, self.place, self.message, self.cells) = (kind, place, message, cells)
    }
}

extension ImportNote {
    /// A note about rows of the document; of two, the first has the place.
    init(_ kind: Kind, rows: [SourceRow], cells: [CellID] = []) {
        let quotes = rows.map { "“\($0.quote.quoted(80))”" }
        let (first, last) = (quotes.first ?? "", quotes.last ?? "")
        let second = rows.last?.place?.words ?? Bilingual("")
        let message: Bilingual =
            switch kind {
            case .unreadRow:
                Bilingual(
                    zh: "\(first)：分不清各个数属于哪一列，没有取用",
                    en: "\(first): it is not clear which column each figure belongs to, so none was taken")
            case .conflict:
                Bilingual(
                    zh: "\(first)和\(last)（\(second.zh)）是同一行而数字不同，都没有取用",
                    en: "\(first) and \(last) (\(second.en)) are the same row with different figures; neither was taken"
                )
            case .split:
                Bilingual(
                    zh: "\(first)：数字连在一起，只有一种断法使合计成立，已按这种断法取用，请核对",
                    en:
                        "\(first): the figures run together; they were divided in the only way that makes the total right; check them"
                )
            default:
                Bilingual(
                    zh: "\(first)：格式里没有这一行，数字没有取用",
                    en: "\(first): the form has no such row; its figures were not taken")
            }
        self.init(kind, at: rows.first?.place, message, cells: cells)
    }
}
