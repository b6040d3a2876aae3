internal import NianbaoCore

/// One job for each of many files: on several threads, delivered in the order of the files.
package struct Batch {
    private let files: [ReportFile]
    private let workers: Int
    private let watch: any BatchWatch
    private let remarks: RemarkSink

    /// - Parameters:
    ///   - workers: How many threads work at a time, from 1 on.
    ///   - watch: Sees how far it has come and may end it.
    ///   - remarks: Receives the remarks of each job when its turn comes.
    package init(_ files: [ReportFile], workers: Int, watch: any BatchWatch, remarks: RemarkSink) {
        self.files = files
        self.workers = min(workers, files.count)
        self.watch = watch
        self.remarks = remarks
    }

    /// What a job does with a file, given its place among the files and where its remarks go. A failure ends the batch.
    package typealias Job<Value> = (Int, ReportFile, RemarkSink) throws(Failure) -> Value

    private struct Outcome<Value: Sendable>: Sendable {
        let result: Result<Value, Failure>
        let remarks: [Remark]
    }

    /// Does the job for each file.
    ///
    /// - Parameters:
    ///   - makeJob: Called once on each thread.
    ///   - deliver: Given what came of each file in turn, after its remarks; `false` ends the batch.
    /// - Returns: How far it has come.
    package func run<Value: Sendable>(
        _ makeJob: @escaping @Sendable () -> Job<Value>, deliver: (ReportFile, Value) throws -> Bool
    ) throws -> BatchEnd {
        guard files.count > 1 else { return try runAlone(makeJob(), deliver) }
        let makeKeptJob = { @Sendable in
            let job = makeJob()
            return { (index: Int, file: ReportFile) in
                // Others are running at the same time.
                let own = Remarks()
                let result = Result { () throws(Failure) in try job(index, file, own.sink) }
                return Outcome(result: result, remarks: own.all)
            }
        }
        func pass(_ file: ReportFile, _ outcome: Outcome<Value>) throws -> Bool {
            watch.willDeliver()
            remarks.add(outcome.remarks)
            defer { watch.didDeliver() }
            return try deliver(file, outcome.result.get())
        }
        return try watch.during(files.count) {
            let done =
                workers > 1
                ? try OrderedWork(workers: workers).run(
                    files, makeJob: makeKeptJob, tick: watch.goesOn, deliver: pass)
                : try runInTurn(makeKeptJob(), deliver: pass)
            let isEnded = done < files.count && !watch.goesOn()
            return BatchEnd(total: files.count, endedAfter: isEnded ? done : nil)
        }
    }

    /// A single file needs nothing kept, and nobody waits long enough for it to watch.
    private func runAlone<Value>(_ job: Job<Value>, _ deliver: (ReportFile, Value) throws -> Bool) throws -> BatchEnd {
        for (index, file) in files.enumerated() { _ = try deliver(file, job(index, file, remarks)) }
        return BatchEnd(total: files.count, endedAfter: nil)
    }

    /// Does one file after the other; none is begun before the one before it is delivered.
    private func runInTurn<Value>(
        _ job: (Int, ReportFile) -> Outcome<Value>, deliver: (ReportFile, Outcome<Value>) throws -> Bool
    ) throws -> Int {
        for (index, file) in files.enumerated() {
            guard watch.goesOn() else { return index }
            if try !deliver(file, job(index, file)) { return index + 1 }
        }
        return files.count
    }
}

/// Sees how far a batch has come. All of it is called on the thread that runs the batch.
package protocol BatchWatch: AnyObject {
    /// Runs a batch of so many files while it is watched.
    func during(_ count: Int, _ batch: () throws -> BatchEnd) rethrows -> BatchEnd
    /// Asked about ten times a second, and whenever a file is done: whether the batch is to go on.
    func goesOn() -> Bool
    /// Something may be written for the next file.
    func willDeliver()
    /// One more file is done.
    func didDeliver()
}
