internal import NianbaoCore

/// Takes report files to their facts: many at a time, told in the order of the files.
struct FactCollection {
    let files: [ReportFile]
    let options: BatchOptions
    /// Makes a reader for each thread.
    let readers: @Sendable () -> ReportReader
    /// Whether reports with errors are listed, too.
    let allowsErrors: Bool
    /// Where the table or its name goes; when nobody reads there any more, the work ends.
    let output: Terminal

    /// Makes a piece of the table of each report and adds it.
    ///
    /// - Parameters:
    ///   - makePieces: Called once on each thread.
    ///   - add: Given the pieces in the order of the files. What it throws ends the work.
    /// - Throws: `ExitCode` when the user ended it, after telling how far it has come.
    func run<Piece: Sendable>(
        _ makePieces: @escaping @Sendable () -> (CompletedReport, FactSource) -> Piece, add: (Piece) throws -> Void
    ) throws -> FactTally {
        var tally = FactTally()
        let end = try Batch(files: files, options: options).run { [readers, allowsErrors] in
            let (reader, makePiece) = (readers(), makePieces())
            return { _, file in Self.outcome(of: file, reader, allowsErrors, makePiece) }
        } deliver: { file, outcome in
            if case .listed(let piece, _) = outcome { try add(piece) }
            let code = tally.count(outcome, of: file)
            tally.isStopped = code > 0 && options.failFast
            return !tally.isStopped && output.hasReader
        }
        try end.check()
        return tally
    }

    private static func outcome<Piece>(
        of file: ReportFile, _ reader: ReportReader, _ allowsErrors: Bool,
        _ makePiece: (CompletedReport, FactSource) -> Piece
    ) -> FactOutcome<Piece> {
        do throws(Failure) {
            let checked = try CheckedReport(file.path, reader)
            checked.tellUnusedForm()
            let errors = checked.findings.count(.error)
            // Figures of nobody knows which year are none to list.
            guard let report = checked.report, report.report.isYearKnown else {
                return .faulty(errors: errors, holdsReport: false)
            }
            guard errors == 0 || allowsErrors else { return .faulty(errors: errors, holdsReport: true) }
            let source = FactSource(file: InputFile.name(file.path), errors: errors)
            return .listed(makePiece(report, source), errors: errors)
        } catch {
            return .failed(error)
        }
    }
}

/// What came of one file.
enum FactOutcome<Piece: Sendable>: Sendable {
    case listed(Piece, errors: Int)
    /// Left out because of what is wrong with the report.
    case faulty(errors: Int, holdsReport: Bool)
    /// It could not be read at all.
    case failed(Failure)
}
