internal import ArgumentParser
internal import NianbaoWorkspace

/// The options of commands that work on many files.
struct BatchOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(pick(zh: "没有问题的文件不列出，也不显示进度。", en: "List no files without findings, and show no progress.")))
    var quiet = false

    @Flag(
        help: ArgumentHelp(
            pick(zh: "遇到第一个有错误或读不了的文件就停。", en: "Stop at the first file that has errors or cannot be read.")))
    var failFast = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            pick(
                zh: "同时处理几个文件（默认：有几个处理器就几个）。", en: "How many files to work on at a time (default: one for each core)."),
            valueName: "number"))
    var jobs: Int?

    mutating func validate() throws {
        if let jobs, jobs < 1 {
            throw ValidationError(pick(zh: "--jobs 应是 1 或更大的数", en: "--jobs takes a number from 1 on"))
        }
    }

    /// The same options for work that writes files. With `--fail-fast`, files after the first faulty one must not be
    /// started, or the outcome would depend on which thread was faster; so one thread does all.
    var withoutRunningAhead: BatchOptions {
        var options = self
        if failFast { options.jobs = 1 }
        return options
    }

    /// The same options for work that waits for another program, which takes no core: so many files at a time, unless the
    /// options say how many.
    func atOnce(_ count: Int) -> BatchOptions {
        var options = self
        options.jobs = jobs ?? max(workers, count)
        return options
    }

    /// A batch with these options, watched from this terminal.
    func batch(_ files: [ReportFile]) -> Batch { settings.batch(files) }

    /// The same without what belongs to reading the command line.
    var settings: BatchSettings { BatchSettings(isQuiet: quiet, failFast: failFast, jobs: jobs) }

    private var workers: Int { settings.workers }
}
