internal import CLibrary
internal import FormTemplates
internal import NianbaoCore
internal import NianbaoDOCX
internal import NianbaoXLSX
internal import SlipTrials

/// Measures the tool's work from inside the process, for comparison with the bare C libraries.
///
/// `nianbao-bench check FILE COUNT [PRIOR]` checks a report, beside last year's if there is PRIOR, `read` only reads
/// what `check` does, `edit` types another figure into it and checks it again, and `xlsx FILE COUNT OUTPUT` writes a
/// workbook; each does so COUNT times and prints the CPU nanoseconds that one time took. `nianbao-bench checks COUNT
/// THREADS FILE…`, `… texts …` and `… pages …` go COUNT times over all files and print the CPU nanoseconds and the elapsed ones that
/// each file took. `nianbao-bench predecessor FILE OUTPUT` writes a made-up report of the year before, which the report
/// goes on from. `nianbao-bench generate FOLDER COUNT SEED [SHARE]` writes COUNT made-up reports, a SHARE of them broken,
/// and prints which. `nianbao-bench accuracy COUNT` makes COUNT slips of each kind in sound reports and prints how many
/// were named, and `nianbao-bench prose COUNT` makes COUNT sentences that disagree with the tables and prints how many
/// were found (`--show` lists the others).
@main
struct NianbaoBench {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let words = Array(arguments.dropFirst())
        switch arguments.first {
        case "check": measureCheck(words)
        case "read": measureReading(words)
        case "edit": measureEdits(words)
        case "xlsx": try measureWorkbook(words)
        case "docx": try measureDocument(words)
        case "checks": await measurePasses(.check, words)
        case "texts": await measurePasses(.text, words)
        case "pages": await measurePasses(.page, words)
        case "predecessor": try writePredecessor(words)
        case "generate": try generate(words)
        case "accuracy": printAccuracy(number(words, 0))
        case "prose": printProse(number(words, 0), showing: words.contains("--show"))
        default: refuse()
        }
    }

    // MARK: The words of the command line

    /// Says how the program is used, and ends it.
    private static func refuse() -> Never {
        print(
            """
            usage: nianbao-bench check FILE COUNT [PRIOR]
                   nianbao-bench read FILE COUNT [PRIOR]
                   nianbao-bench edit FILE COUNT
                   nianbao-bench xlsx FILE COUNT OUTPUT
                   nianbao-bench docx FILE COUNT OUTPUT
                   nianbao-bench predecessor FILE OUTPUT
                   nianbao-bench checks COUNT THREADS FILE…
                   nianbao-bench texts COUNT THREADS FILE…
                   nianbao-bench pages COUNT THREADS FILE…
                   nianbao-bench generate FOLDER COUNT SEED [SHARE]
                   nianbao-bench accuracy COUNT
                   nianbao-bench prose COUNT [--show]
            """)
        exit(64)
    }

    private static func word(_ words: [String], _ index: Int) -> String {
        guard words.indices.contains(index) else { refuse() }
        return words[index]
    }

    /// A word that has to be a number above 0.
    private static func number(_ words: [String], _ index: Int) -> Int {
        guard let number = Int(word(words, index)), number > 0 else { refuse() }
        return number
    }

    private static func prior(_ words: [String]) -> [UInt8]? { words.count > 2 ? read(words[2]) : nil }

    @Sendable private static func makeLibrary() -> FormLibrary {
        FormLibrary(
            reading: FormTemplate.all.map {
                FormText(FormID(kind: $0.kind, edition: $0.edition), text: $0.text, snapshot: $0.snapshot)
            })
    }

    // MARK: What is measured

    private static func measureCheck(_ words: [String]) {
        let (bytes, count, prior) = (read(word(words, 0)), number(words, 1), prior(words))
        let reader = ReportReader(makeLibrary())
        measure(count) { _ = check(bytes, prior, reader) }
    }

    private static func measureReading(_ words: [String]) {
        let (bytes, count, prior) = (read(word(words, 0)), number(words, 1), prior(words))
        let reader = ReportReader(makeLibrary())
        measure(count) {
            for bytes in [bytes, prior ?? []] where !bytes.isEmpty { _ = report(bytes, reader) }
        }
    }

    private static func measureEdits(_ words: [String]) {
        let (bytes, count) = (read(word(words, 0)), number(words, 1))
        let reader = ReportReader(makeLibrary())
        guard let file = SourceDecoder.decode(bytes, name: "report").file, let report = EditedReport(file, reader)
        else { exit(2) }
        edit(report, reader, count)
    }

    private static func measureWorkbook(_ words: [String]) throws {
        let (bytes, count, output) = (read(word(words, 0)), number(words, 1), word(words, 2))
        guard let report = check(bytes, nil, ReportReader(makeLibrary())) else { exit(2) }
        let stamp = ReportWorkbook.Stamp(tool: "bench", inputHash: String(repeating: "0", count: 64))
        let form = PrintedForm(report.form)
        let layout = WorkbookLayout(form)
        try measure(count) {
            let printed = PrintedReport(report, on: form, isDraft: false)
            try ReportWorkbook.write(printed, in: layout, to: output, stamp: stamp)
        }
    }

    private static func measureDocument(_ words: [String]) throws {
        let (bytes, count, output) = (read(word(words, 0)), number(words, 1), word(words, 2))
        guard let report = check(bytes, nil, ReportReader(makeLibrary())) else { exit(2) }
        let properties = DocumentProperties(
            subject: report.form.source, author: report.stated.agency, comments: "bench")
        let form = PrintedForm(report.form)
        try measure(count) {
            let printed = PrintedReport(report, on: form, isDraft: false)
            let document = try WordDocument.bytes(of: printed.document, properties: properties)
            write(document, to: output)
        }
    }

    private static func measurePasses(_ work: FilePasses.Work, _ words: [String]) async {
        let (count, threads) = (number(words, 0), number(words, 1))
        guard words.count > 2 else { refuse() }
        let passes = FilePasses(words.dropFirst(2).map { read($0) }, work) { ReportReader(makeLibrary()) }
        await measure(passes, count, threads)
    }

    // MARK: What is written

    private static func generate(_ words: [String]) throws {
        let (path, count) = (word(words, 0), number(words, 1))
        guard let seed = UInt64(word(words, 2)) else { refuse() }
        let share = words.count > 3 ? Double(words[3]) ?? 0 : 0
        try ReportFolder(path: path, seed: seed, corruption: share).write(count, makeLibrary())
    }

    private static func writePredecessor(_ words: [String]) throws {
        let (bytes, output) = (read(word(words, 0)), word(words, 1))
        guard let report = report(bytes, ReportReader(makeLibrary())) else { exit(2) }
        try ReportFolder.write(Array(Predecessor(of: CompletedReport(report)).text.utf8), to: output)
    }

    // MARK: The work

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
            perror(path)
            exit(2)
        }
    }

    /// Types two figures in turn into a report's first cell that has one, and checks it each time.
    private static func edit(_ report: EditedReport, _ reader: ReportReader, _ count: Int) {
        var report = report
        guard let field = report.fields.first(where: { if case .cell = $0 { !report[$0].isEmpty } else { false } })
        else { exit(2) }
        let figures = [report[field], "1" + report[field]]
        var turn = 0
        measure(count) {
            turn += 1
            guard case .made(let next, _) = report.making([FieldEdit(field, figures[turn % 2])], reader) else {
                exit(2)
            }
            report = next
            _ = ReportCheck.findings(in: CompletedReport(report.report))
        }
    }

    private static func report(_ bytes: [UInt8], _ reader: ReportReader) -> Report? {
        SourceDecoder.decode(bytes, name: "report").file.flatMap { reader.read($0).report }
    }

    /// What `nianbao check` does with a file and last year's, from their bytes to findings; `nil` when there are any.
    private static func check(_ bytes: [UInt8], _ prior: [UInt8]?, _ reader: ReportReader) -> CompletedReport? {
        guard let report = report(bytes, reader) else { return nil }
        let last = prior.flatMap { self.report($0, reader) }
        let completed = CompletedReport(report, prior: last.map { CompletedReport($0) })
        guard ReportCheck.findings(in: completed).isEmpty else { return nil }
        return completed
    }

    private static func measure(_ count: Int, _ work: () throws -> Void) rethrows {
        try work()
        let start = nanoseconds(CLOCK_PROCESS_CPUTIME_ID)
        for _ in 0..<count { try work() }
        print((nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - start) / count)
    }

    private static func measure(_ passes: FilePasses, _ count: Int, _ threads: Int) async {
        var outcome = await passes.run(1, threads: threads)
        let (cpu, elapsed) = (nanoseconds(CLOCK_PROCESS_CPUTIME_ID), nanoseconds(CLOCK_MONOTONIC))
        outcome = await passes.run(count, threads: threads)
        let files = count * passes.count
        print((nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu) / files, (nanoseconds(CLOCK_MONOTONIC) - elapsed) / files)
        print("findings and bytes: \(outcome / count)")
    }

    private static func nanoseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static func read(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            perror(path)
            exit(2)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
        return bytes
    }
}
