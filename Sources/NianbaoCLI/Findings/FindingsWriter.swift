internal import NianbaoCore

/// Writes what was found in one file after another, so that any number of files takes no more memory than one.
struct FindingsWriter {
    private let renderer: any FindingsRenderer
    private var isEmpty = true
    private var tally = CheckTally()

    init(_ renderer: any FindingsRenderer) { self.renderer = renderer }

    func begin() throws(Failure) { try Terminal.output.put(try renderer.head) }

    mutating func add(_ outcome: CheckOutcome, path: String) throws(Failure) {
        if case .failed(let failure) = outcome.result, !renderer.tellsFailures { Terminal.error.write(failure.line) }
        tally.add(outcome, path: path)
        guard !outcome.text.isEmpty else { return }
        let (first, next) = renderer.separators
        try Terminal.output.put((isEmpty ? first : next) + outcome.text)
        isEmpty = false
    }

    func end() throws(Failure) { try Terminal.output.put(try renderer.tail(tally)) }
}
