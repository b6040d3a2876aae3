internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

extension CheckCommand {
    /// Refuses options that have no meaning beside `--numbers`.
    func validateNumbers() throws {
        guard numbers else { return }
        if brief || details || all || suggestReferences || fix || dryRun || strict {
            throw ValidationError(
                pick(
                    zh: "--numbers 不与 --brief、--details、--all、--strict、--fix、--dry-run、--suggest-references 一起用",
                    en: "--numbers goes with none of --brief, --details, --all, --strict, --fix, --dry-run and "
                        + "--suggest-references"))
        }
        guard NumberFormat(rawValue: format.rawValue) != nil else {
            throw ValidationError(
                pick(zh: "--numbers 的 --format 是 text 或 json", en: "with --numbers, --format is text or json"))
        }
    }

    /// Lists the numbers of the files' texts, and returns the exit code.
    func listNumbers(_ files: [ReportFile], _ readers: @escaping @Sendable () -> ReportReader) throws -> Int32 {
        guard let format = NumberFormat(rawValue: format.rawValue) else { return 0 }
        let (output, prior) = (Terminal.output, prior.path)
        let language = output.style.language
        var tally = NumberTally()
        var isFirst = true
        try output.stream.put(format.head)
        let end = try batch.batch(files).run {
            let reader = readers()
            return { _, file, _ in
                Result { () throws(Failure) in
                    try NumberOutcome(file.path, reader, prior: prior, as: format, language)
                }
            }
        } deliver: { file, outcome in
            let text: String
            switch outcome {
            case .success(let outcome):
                text = outcome.text
                tally.numbers += outcome.count
                tally.contradictions += outcome.contradictions
            case .failure(let failure):
                Terminal.error.remarks.add(.failure(failure))
                text = try format.text(of: failure, path: file.path)
                tally.failures += 1
            }
            if !text.isEmpty {
                try output.stream.put((isFirst ? format.separators.first : format.separators.next) + text)
                isFirst = false
            }
            return (tally.code == 0 || !batch.failFast) && output.hasReader
        }
        try output.stream.put(
            format.tail(
                files: files.count, failures: tally.failures, numbers: tally.numbers,
                contradictions: tally.contradictions))
        try end.check()
        return tally.code
    }
}

/// What the numbers of all files come to.
private struct NumberTally {
    /// How many numbers the texts have.
    var numbers = 0
    /// How many of them contradict the tables.
    var contradictions = 0
    /// How many files could not be read.
    var failures = 0

    /// The exit code that this requires.
    var code: Int32 { failures > 0 ? 2 : contradictions > 0 ? 1 : 0 }
}
