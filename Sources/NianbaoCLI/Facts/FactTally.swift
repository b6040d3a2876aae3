internal import NianbaoCore

/// How the files of a table of facts fared. What is left out is told at once.
struct FactTally {
    private(set) var listed = 0
    private var withErrors = 0
    private var leftOut = 0
    /// The exit code that the files ask for.
    private(set) var code: Int32 = 0
    /// Whether the work ended at a file before all were done.
    var isStopped = false

    /// Counts what came of one more file, and returns the exit code that it asks for.
    mutating func count<Piece>(_ outcome: FactOutcome<Piece>, of file: ReportFile) -> Int32 {
        let code = own(outcome, file)
        self.code = max(self.code, code)
        return code
    }

    private mutating func own<Piece>(_ outcome: FactOutcome<Piece>, _ file: ReportFile) -> Int32 {
        switch outcome {
        case .listed(_, let errors):
            listed += 1
            withErrors += errors > 0 ? 1 : 0
            return 0
        case .faulty(let errors, let holdsReport):
            leftOut += 1
            tell(errors, holdsReport, in: InputFile.name(file.path))
            return 1
        case .failed(let failure):
            leftOut += 1
            Terminal.error.write(failure.line)
            return 2
        }
    }

    private func tell(_ errors: Int, _ holdsReport: Bool, in name: String) {
        let text = pick(
            zh: "\(name)：有 \(errors) 个错误，没有列入"
                + (holdsReport ? "；用 nianbao check 查看，要列入请加 --allow-errors" : "；无法识别为年报，用 nianbao check 查看"),
            en: "\(name): \(errors) \(errors == 1 ? "error" : "errors"), left out"
                + (holdsReport
                    ? "; see nianbao check, or add --allow-errors"
                    : "; it holds no report that can be read, see nianbao check"))
        Terminal.error.write(text.printable + "\n")
    }

    /// What to say in the end; `nil` when every file was listed and is free of errors.
    var summary: String? {
        guard leftOut + withErrors > 0 else { return nil }
        return pick(
            zh: "列入 \(listed) 份年报" + (withErrors > 0 ? "，其中有错误的 \(withErrors) 份" : "")
                + (leftOut > 0 ? "；没有列入的文件 \(leftOut) 个" : "") + "\n",
            en: "Reports listed: \(listed)" + (withErrors > 0 ? ", \(withErrors) of them with errors" : "")
                + (leftOut > 0 ? "; files left out: \(leftOut)" : "") + "\n")
    }
}
