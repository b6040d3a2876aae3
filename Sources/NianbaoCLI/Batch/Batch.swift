internal import ArgumentParser
internal import NianbaoCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// One job for each of many files: on all cores, told in the order of the files, ended early by Ctrl-C.
struct Batch {
    let files: [ReportFile]
    let options: BatchOptions

    /// What a job has to say for a file.
    struct Outcome<Value: Sendable>: Sendable {
        let value: Value
        /// What it said besides its result.
        let remarks: String
    }

    /// Does the job for each file.
    ///
    /// - Parameters:
    ///   - makeJob: Called once on each thread. What its job writes to the console is told when the file's turn comes.
    ///   - deliver: Given what came of each file in turn; `false` ends the batch.
    /// - Returns: How far it has come.
    func run<Value: Sendable>(
        _ makeJob: @escaping @Sendable () -> (Int, ReportFile) -> Value, deliver: (ReportFile, Value) throws -> Bool
    ) throws -> BatchEnd {
        let workers = min(options.workers, files.count)
        guard workers > 1 else { return try runHere(makeJob(), deliver) }
        let console = Console.current
        var progress = Progress(total: files.count, on: console.error, isSilent: options.quiet)
        let done = try Interruption.watch {
            try OrderedWork<ReportFile, Outcome<Value>>(workers: workers).run(files) {
                let job = makeJob()
                return { index, file in console.keepingRemarks { job(index, file) } }
            } tick: {
                progress.tick()
                return !Interruption.isRequested
            } deliver: { file, outcome in
                progress.clear()
                console.error.write(outcome.remarks)
                defer { progress.advance() }
                return try deliver(file, outcome.value)
            }
        }
        progress.clear()
        return BatchEnd(total: files.count, interruptedAfter: Interruption.isRequested ? done : nil)
    }

    /// On one thread nothing has to be kept for its turn.
    private func runHere<Value>(
        _ job: (Int, ReportFile) -> Value, _ deliver: (ReportFile, Value) throws -> Bool
    ) throws -> BatchEnd {
        for (index, file) in files.enumerated() where try !deliver(file, job(index, file)) { break }
        return BatchEnd(total: files.count, interruptedAfter: nil)
    }
}

extension Console {
    /// Runs a job for one file of many. Its remarks are kept, because others are running at the same time.
    fileprivate func keepingRemarks<Value: Sendable>(_ job: () -> Value) -> Batch.Outcome<Value> {
        let remarks = Remarks()
        let own = Console(language: language, output: output, error: Terminal { remarks.add($0) })
        let value = Console.$current.withValue(own) { job() }
        return Batch.Outcome(value: value, remarks: remarks.text)
    }
}
