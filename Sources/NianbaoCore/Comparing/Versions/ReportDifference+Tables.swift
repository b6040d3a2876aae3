extension ReportDifference {
    /// A table that one version, a document, has nothing of, and the other has figures in.
    package struct WholeTable: Equatable, Sendable {
        /// The index of its section.
        package let section: Int
        /// How many of its cells are filled in in the earlier version; zero if the table is new.
        package let oldCount: Int
        /// How many of its cells are filled in in the later version; zero if the table is gone.
        package let newCount: Int
    }

    /// The tables that are wholly missing from a document, in printed order. In a report file, they are still to be filled in.
    package var wholeTables: [WholeTable] {
        Set(cells.map { form[$0.cell].section }).sorted().compactMap { section in
            let own = form.typedCells.filter { form[$0].section == section }
            let (before, after) = (own.count { old.isFilled($0) }, own.count { new.isFilled($0) })
            let isGone = after == 0 && before > 0 && new.stated.isFromPrint
            guard isGone || before == 0 && after > 0 && old.stated.isFromPrint else { return nil }
            return WholeTable(section: section, oldCount: before, newCount: after)
        }
    }
}

extension CompletedReport {
    /// Whether a cell has a figure, or there can be none.
    fileprivate func isFilled(_ cell: CellID) -> Bool {
        stated[cell].value.number != nil || stated[cell].value == .notApplicable
    }
}
