package import NianbaoCore

/// Takes report files to their facts: many at a time, delivered in the order of the files.
package struct FactCollection {
    private let batch: Batch
    private let readers: @Sendable () -> ReportReader
    private let allowsErrors: Bool
    private let stopsAtFault: Bool
    private let remarks: RemarkSink

    /// - Parameters:
    ///   - batch: The files, and how they are worked on.
    ///   - readers: Makes a reader for each thread.
    ///   - allowsErrors: Whether reports with errors are listed, too.
    ///   - stopsAtFault: Whether the first file that is left out ends the work.
    ///   - remarks: Receives a remark on each file that is left out.
    package init(
        _ batch: Batch, readers: @escaping @Sendable () -> ReportReader, allowsErrors: Bool, stopsAtFault: Bool,
        remarks: RemarkSink
    ) {
        self.batch = batch
        self.readers = readers
        self.allowsErrors = allowsErrors
        self.stopsAtFault = stopsAtFault
        self.remarks = remarks
    }

    /// Makes a piece of the table of each report and adds it.
    ///
    /// - Parameters:
    ///   - makePieces: Called once on each thread.
    ///   - add: Given the pieces in the order of the files. What it throws ends the work.
    ///   - goesOn: Asked after each file whether anybody still wants the table.
    package func run<Piece: Sendable>(
        _ makePieces: @escaping @Sendable () -> (CompletedReport, FactSource) -> Piece, add: (Piece) throws -> Void,
        goesOn: () -> Bool
    ) throws -> (tally: FactTally, end: BatchEnd) {
        var tally = FactTally()
        var index = 0
        let end = try batch.run { [readers, allowsErrors] in
            let (reader, makePiece) = (readers(), makePieces())
            return { _, file, remarks in Self.outcome(of: file, reader, allowsErrors, remarks, makePiece) }
        } deliver: { file, outcome in
            if case .listed(let piece, let identity, _) = outcome {
                try add(piece)
                if let identity { tally.survey.add(identity, at: index) }
            }
            index += 1
            let fate = tally.count(outcome, of: file, remarks)
            tally.isStopped = fate > .listed && stopsAtFault
            return !tally.isStopped && goesOn()
        }
        return (tally, end)
    }

    private static func outcome<Piece>(
        of file: ReportFile, _ reader: ReportReader, _ allowsErrors: Bool, _ remarks: RemarkSink,
        _ makePiece: (CompletedReport, FactSource) -> Piece
    ) -> FactOutcome<Piece> {
        do throws(Failure) {
            let checked = try CheckedReport(file.path, reader)
            if let remark = checked.unusedForm { remarks.add(remark) }
            let errors = checked.findings.count(.error)
            // Figures of nobody knows which year are none to list.
            guard let report = checked.report, report.stated.isYearKnown else {
                return .faulty(errors: errors, holdsReport: false)
            }
            guard errors == 0 || allowsErrors else { return .faulty(errors: errors, holdsReport: true) }
            let source = FactSource(file: InputFile.shown(file.path), errors: errors)
            return .listed(makePiece(report, source), ReportIdentity(report.stated), errors: errors)
        } catch {
            return .failed(error)
        }
    }
}

/// What came of one file.
enum FactOutcome<Piece: Sendable>: Sendable {
    /// In the table; the identity is `nil` for a report that does not say whose it is.
    case listed(Piece, ReportIdentity?, errors: Int)
    /// Left out because of what is wrong with the report.
    case faulty(errors: Int, holdsReport: Bool)
    /// It could not be read at all.
    case failed(Failure)
}
