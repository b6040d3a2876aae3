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
        guard files.count > 1 else { return try runAlone(makeJob(), deliver) }
        let console = Console.current
        var progress = Progress(total: files.count, on: console.error, isSilent: options.quiet)
        let done = try Interruption.watch {
            func goesOn() -> Bool {
                progress.tick()
                return !Interruption.isRequested
            }
            func tell(_ file: ReportFile, _ outcome: Outcome<Value>) throws -> Bool {
                progress.clear()
                console.error.write(outcome.remarks)
                defer { progress.advance() }
                return try deliver(file, outcome.value)
            }
            let makeJob = { @Sendable in
                let job = makeJob()
                return { (index: Int, file: ReportFile) in console.keepingRemarks { job(index, file) } }
            }
            return workers > 1
                ? try OrderedWork(workers: workers).run(files, makeJob: makeJob, tick: goesOn, deliver: tell)
                : try runInTurn(makeJob(), tick: goesOn, deliver: tell)
        }
        progress.clear()
        return BatchEnd(
            total: files.count, interruptedAfter: Interruption.isRequested && done < files.count ? done : nil)
    }

    /// A single file needs nothing kept, and Ctrl-C may end it at once.
    private func runAlone<Value>(
        _ job: (Int, ReportFile) -> Value, _ deliver: (ReportFile, Value) throws -> Bool
    ) throws -> BatchEnd {
        for (index, file) in files.enumerated() { _ = try deliver(file, job(index, file)) }
        return BatchEnd(total: files.count, interruptedAfter: nil)
    }

    /// Does one file after the other; none is begun before the one before it is delivered.
    private func runInTurn<Value>(
        _ job: (Int, ReportFile) -> Value, tick: () -> Bool, deliver: (ReportFile, Value) throws -> Bool
    ) throws -> Int {
        for (index, file) in files.enumerated() {
            guard tick() else { return index }
            if try !deliver(file, job(index, file)) { return index + 1 }
        }
        return files.count
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
