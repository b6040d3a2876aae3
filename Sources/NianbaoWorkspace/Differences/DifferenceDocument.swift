internal import NianbaoCore

/// The difference between two versions of a report for other programs: `nianbao.diff/1`, as docs/diff-json.md lays it
/// down.
struct DifferenceDocument: Codable, Equatable {
    var schema = "nianbao.diff/1"
    let status: Status
    /// Whether both files could be read whole.
    let complete: Bool
    let edition: String
    /// `nil` for an empty file.
    let old: Version?
    let new: Version?
    var fields: [FieldEntry] = []
    var cells: [CellEntry] = []
    var totals: [CellEntry] = []
    var statedTotals: [CellEntry] = []
    /// `nil` when there is none.
    var wrongTotals: [WrongTotalEntry]?
    /// `nil` when there is none.
    var labels: [LabelEntry]?
    var texts: [TextEntry] = []
    var numbersToCheck: [NumberEntry] = []

    enum Status: String, Codable {
        case same
        case changed
        case added
        case removed
    }

    struct Version: Codable, Equatable {
        let file: String
        let sha256: String
        let title: String
    }

    enum CodingKeys: String, CodingKey {
        case schema, status, complete, edition, old, new, fields, cells, totals, labels, texts
        case statedTotals = "stated_totals"
        case wrongTotals = "wrong_totals"
        case numbersToCheck = "numbers_to_check"
    }

    /// - Parameters:
    ///   - old: The file that is corrected; `nil` when it is empty.
    ///   - new: The file that replaces it; `nil` when it is empty.
    init(_ outcome: VersionOutcome, old: Version?, new: Version?) {
        self.old = old
        self.new = new
        switch outcome {
        case .added(let report): (status, complete, edition) = (.added, report.stated.isWhole, report.form.edition)
        case .removed(let report): (status, complete, edition) = (.removed, report.stated.isWhole, report.form.edition)
        case .both(let difference):
            status = difference.isEmpty ? .same : .changed
            complete = difference.isComplete
            edition = difference.form.edition
            fields = difference.fields.map(FieldEntry.init)
            cells = difference.cells.map { CellEntry($0, in: difference.form) }
            totals = difference.totals.map { CellEntry($0, in: difference.form) }
            statedTotals = difference.statedTotals.map { CellEntry($0, in: difference.form) }
            let wrong = difference.wrongTotals.map { WrongTotalEntry($0, in: difference.form) }
            wrongTotals = wrong.isEmpty ? nil : wrong
            let worded = difference.labels.map { LabelEntry($0, in: difference.form) }
            labels = worded.isEmpty ? nil : worded
            texts = difference.texts.map { TextEntry($0, in: difference.form) }
            numbersToCheck = difference.outdatedNumbers.map { NumberEntry($0, in: difference.form) }
        }
    }
}
