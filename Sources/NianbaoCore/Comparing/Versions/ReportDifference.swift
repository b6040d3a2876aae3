/// The differences between a new version of a report and the old one.
///
/// How the files are written does not count: keys in either language, rows as lists or by name, comments, indentation.
/// If a file is not well-formed, nothing can be said to be missing in it, so only what both have is compared.
package struct ReportDifference: Sendable {
    /// The earlier version.
    package let old: CompletedReport
    /// The later version.
    package let new: CompletedReport
    /// The fields above the sections that changed; the preamble is among the texts.
    package let fields: [FieldChange]
    /// The input cells that changed, in the form's order.
    package let cells: [CellChange]
    /// The computed cells that moved with them, in the form's order.
    package let totals: [CellChange]
    /// The totals of the new version, a document, that are not the sum of what it prints. They are no corrections.
    package let wrongTotals: [WrongTotal]
    /// The labels of tables that one version has in other words than the form, and the other does not.
    package let labels: [LabelChange]
    /// The computed cells for which the files state other figures. What is stated is not printed.
    package let statedTotals: [CellChange]
    /// The paragraphs that changed, in printed order.
    package let texts: [TextChange]
    /// Numbers in the new texts that were not updated when the figures changed, it seems.
    package let outdatedNumbers: [OutdatedNumber]

    /// - Returns: `nil` when the reports are written on different forms.
    package init?(from old: CompletedReport, to new: CompletedReport) {
        guard old.form === new.form || old.form.mark == new.form.mark else { return nil }
        self.old = old
        self.new = new
        fields = FieldChange.all(from: old.stated, to: new.stated)
        let comparison = CellComparison(old, new)
        cells = comparison.typed
        totals = comparison.totals
        statedTotals = comparison.stated
        wrongTotals = comparison.wrong
        labels = LabelChange.all(from: old.stated, to: new.stated)
        texts = TextChange.all(from: old, to: new)
        // What was not found in a document is no figure that was corrected.
        let corrected = (cells + totals).filter { $0.new.value != .blank || !new.stated.isFromPrint }
        outdatedNumbers = OutdatedNumber.all(in: new, changes: corrected, texts: texts)
    }

    /// The form of both versions.
    package var form: Form { new.form }

    /// Whether the versions say the same.
    package var isEmpty: Bool {
        isEmptyInPrint && fields.isEmpty && statedTotals.isEmpty && wrongTotals.isEmpty && labels.isEmpty
    }

    /// Whether nothing that a notice reports differs in print: figures, texts and fields. Labels are prescribed, and totals are sums.
    package var isEmptyInPrint: Bool {
        cells.isEmpty && totals.isEmpty && texts.isEmpty && fields.allSatisfy { !$0.field.isPrinted }
    }

    /// Whether both files could be read whole, so that the comparison is complete.
    package var isComplete: Bool { [old, new].allSatisfy { $0.stated.isWhole && !$0.stated.hasUnreadableTexts } }
}

extension Report {
    fileprivate var hasUnreadableTexts: Bool { preamble.isUnreadable || narratives.contains(where: \.isUnreadable) }
}
