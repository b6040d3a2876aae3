internal import CLibrary
internal import NianbaoWorkspace

/// How many files are worked on.
struct BatchSettings: Sendable {
    var isQuiet = false
    var failFast = false
    /// How many files at a time; `nil` for one for each core.
    var jobs: Int?

    /// A batch that is watched from this terminal.
    func batch(_ files: [ReportFile]) -> Batch {
        let terminal = Terminal.error
        return Batch(
            files, workers: workers, watch: ConsoleWatch(on: terminal, isSilent: isQuiet), remarks: terminal.remarks)
    }

    /// How many threads work at the same time.
    var workers: Int { min(jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), Self.limit) }

    /// The most threads: more than the cores of any machine for this.
    private static let limit = 256
}
