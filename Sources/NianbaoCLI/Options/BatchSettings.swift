internal import CLibrary
internal import NianbaoWorkspace

/// How a batch of files is worked on.
struct BatchSettings: Sendable {
    /// Whether files without findings are left out and no progress is shown.
    var isQuiet = false
    /// Whether the first file that has errors or cannot be read ends the batch.
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
