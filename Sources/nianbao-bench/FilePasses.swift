internal import NianbaoCore

/// Goes over many report files again and again, as a batch does, with the files in memory.
struct FilePasses {
    private let files: [[UInt8]]
    private let makeReader: @Sendable () -> ReportReader
    private let work: Work

    /// What is done with each file.
    enum Work {
        /// From its bytes to its findings.
        case check
        /// The same, and the text that it is exported as, findings or not.
        case text
        /// The same, and the web page that it is exported as, instead of the text.
        case page
    }

    init(_ files: [[UInt8]], _ work: Work, _ makeReader: @escaping @Sendable () -> ReportReader) {
        self.files = files
        self.makeReader = makeReader
        self.work = work
    }

    /// How many files there are.
    var count: Int { files.count }

    /// Does the work `count` times over all files, shared out among threads.
    ///
    /// - Returns: How many findings and bytes of text it came to, so that nothing of it is idle.
    func run(_ count: Int, threads: Int) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for thread in 0..<threads {
                group.addTask { share(of: thread, among: threads, count) }
            }
            return await group.reduce(0, +)
        }
    }

    private func share(of thread: Int, among threads: Int, _ count: Int) -> Int {
        // One per thread: threads that count references to the same form keep each other waiting.
        let reader = makeReader()
        var printed: [String: Printing] = [:]
        var total = 0
        for _ in 0..<count {
            for index in stride(from: thread, to: files.count, by: threads) {
                total += outcome(of: files[index], reader, &printed)
            }
        }
        return total
    }

    /// What is printed of reports on one form, worked out once.
    fileprivate struct Printing {
        let form: PrintedForm
        let pages: HTMLWriter
    }

    private func outcome(
        of bytes: [UInt8], _ reader: ReportReader, _ printed: inout [String: Printing]
    ) -> Int {
        let (file, decoding) = SourceDecoder.decode(bytes, name: "report")
        guard let file else { return decoding.count }
        let reading = reader.read(file)
        guard let report = reading.report.map({ CompletedReport($0) }) else { return reading.findings.count }
        let findings = (decoding + reading.findings + ReportCheck.findings(in: report)).inReadingOrder()
        guard work != .check else { return findings.count }
        let printing = printed[report.form.edition] ?? Printing(report.form)
        printed[report.form.edition] = printing
        let paper = PrintedReport(report, on: printing.form, isDraft: false)
        let text = work == .page ? printing.pages.text(of: paper) : paper.text
        return findings.count + text.utf8.count
    }
}

extension FilePasses.Printing {
    init(_ form: Form) {
        self.form = PrintedForm(form)
        pages = HTMLWriter(self.form, mode: .inline)
    }
}
