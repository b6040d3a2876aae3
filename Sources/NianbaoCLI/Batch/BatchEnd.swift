internal import ArgumentParser

/// How a batch ended.
struct BatchEnd {
    /// How many files there were.
    let total: Int
    /// How many files were done when the user ended it; `nil` if nobody did.
    let interruptedAfter: Int?

    /// - Throws: `ExitCode` when the user ended it, after telling how far it has come.
    func check() throws {
        guard let done = interruptedAfter else { return }
        Terminal.error.write(
            pick(
                zh: "已中断：共 \(total) 个文件，处理完 \(done) 个，其余没有动\n",
                en: "Interrupted: \(done) of \(total) files are done, the others were left alone\n"))
        throw ExitCode(Interruption.exitCode)
    }
}
