package import NianbaoCore

/// Where adjustments come from: a file that was named, or the report that is brought up to date.
package struct AdjustmentSource {
    /// The file, to show findings in.
    package let file: SourceFile
    /// The adjustments that could be read.
    package let adjustments: [Adjustment]
    /// What was found in the file: warnings and hints.
    package let findings: [Finding]

    /// Reads the adjustments of a file.
    ///
    /// - Throws: A `Failure` with everything that was found, when any of it is an error.
    package init(_ path: String, on form: Form) throws(Failure) {
        let bytes = try InputFile.bytes(path)
        let (decoded, decoding) = SourceDecoder.decode(bytes, name: InputFile.shown(path))
        file = decoded ?? InputFile.undecoded(path, bytes, decoding)
        let read = decoded.map { AdjustmentFile.read($0, on: form) }
        adjustments = read?.adjustments ?? []
        findings = decoding + (read?.findings ?? [])
        guard !findings.containsErrors else {
            throw Failure(
                zh: "“\(path)”里的调整有误，没有汇总", en: "the adjustments in “\(path)” have faults; nothing was summed",
                faults: .other(file, findings))
        }
    }

    /// Those that a region's report has already.
    package init(_ region: RegionFile) {
        file = SourceFile(name: region.path, text: "")
        adjustments = region.adjustments
        findings = []
    }

    /// What was found in them, or came of them, as people read it.
    package func text(of findings: [Finding], _ style: FindingStyle) -> String {
        FileFaults.other(file, findings).text(style)
    }
}
