internal import NianbaoCore

/// Writes what was found in one file after another, so that any number of files takes no more memory than one.
package struct FindingsWriter {
    private let renderer: any FindingsRenderer
    private let output: OutputStream
    private let remarks: RemarkSink
    private var isEmpty = true
    private var tally = CheckTally()

    /// - Parameter remarks: Receives a remark on each file that could not be read, where what is written does not say so in full.
    package init(_ renderer: any FindingsRenderer, to output: OutputStream, remarks: RemarkSink) {
        self.renderer = renderer
        self.output = output
        self.remarks = remarks
    }

    /// Writes what stands before everything.
    package func begin() throws(Failure) { try output.put(try renderer.head) }

    /// Writes what was found in the next file.
    package mutating func add(_ outcome: CheckOutcome, path: String) throws(Failure) {
        if case .failed(let failure) = outcome.result, !renderer.tellsFailures { remarks.add(.failure(failure)) }
        tally.add(outcome, path: path)
        guard !outcome.text.isEmpty else { return }
        let (first, next) = renderer.separators
        try output.put((isEmpty ? first : next) + outcome.text)
        isEmpty = false
    }

    /// Writes what stands after everything, with the notes on documents that were not read or not counted and on further reports.
    package func end(_ notes: [FolderNote] = []) throws(Failure) { try output.put(try renderer.tail(tally, notes)) }
}
