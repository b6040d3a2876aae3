internal import ArgumentParser
internal import NianbaoWorkspace

/// Watches a batch from a terminal: shows how far it has come, and lets Ctrl-C end it.
final class ConsoleWatch: BatchWatch {
    private let terminal: Terminal
    private let isSilent: Bool
    private var progress: Progress

    /// - Parameter isSilent: Whether no progress is shown.
    init(on terminal: Terminal, isSilent: Bool) {
        self.terminal = terminal
        self.isSilent = isSilent
        progress = Progress(total: 0, on: terminal, isSilent: isSilent)
    }

    func during(_ count: Int, _ batch: () throws -> BatchEnd) rethrows -> BatchEnd {
        progress = Progress(total: count, on: terminal, isSilent: isSilent)
        let end = try Interruption.watch(batch)
        progress.clear()
        return end
    }

    func goesOn() -> Bool {
        progress.tick()
        return !Interruption.isRequested
    }

    func willDeliver() { progress.clear() }

    func didDeliver() { progress.advance() }
}

extension BatchEnd {
    /// - Throws: `ExitCode` when the user ended the batch, after a line on how far it has come.
    func check() throws {
        guard let done = endedAfter else { return }
        Terminal.error.write(
            pick(
                zh: "已中断：共 \(total) 个文件，处理完 \(done) 个，其余没有动\n",
                en: "Interrupted: \(done) of \(total) files are done, the others were left alone\n"))
        throw ExitCode(Interruption.exitCode)
    }
}
