internal import NianbaoCore

/// Where adjustments come from: a file that was named, or the report that is brought up to date.
struct AdjustmentSource {
    /// The file, to show findings in.
    let file: SourceFile
    let adjustments: [Adjustment]

    /// Reads the adjustments of a file.
    ///
    /// - Throws: `ExitCode`-like failures are told with their places first.
    init(_ path: String, on form: Form) throws(Failure) {
        let bytes = try InputFile.bytes(path)
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: InputFile.name(path))
        file = decoded ?? InputFile.undecoded(path, bytes, decoding)
        let read = decoded.map { AdjustmentFile.read($0, on: form) }
        adjustments = read?.adjustments ?? []
        let findings = decoding + (read?.findings ?? [])
        if !findings.isEmpty { tell(findings) }
        guard !findings.containsErrors else {
            throw Failure(
                zh: "“\(path)”里的调整有误，没有汇总", en: "the adjustments in “\(path)” have faults; nothing was summed")
        }
    }

    /// Those that a region's report has already.
    init(_ region: RegionFile) {
        file = SourceFile(name: region.path, text: "")
        adjustments = region.adjustments
    }

    func tell(_ findings: [Finding]) {
        var printer = FindingPrinter(file, on: .error)
        Terminal.error.write(printer.text(findings))
    }
}
