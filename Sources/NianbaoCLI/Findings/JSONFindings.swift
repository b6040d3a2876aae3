internal import FoundationEssentials
internal import NianbaoCore

/// Findings as one JSON document with a line for each file.
struct JSONFindings: FindingsWriter {
    private var total = FindingDocument.Counts(errors: 0, warnings: 0, hints: 0, accepted: 0)
    private var files = 0
    private var failures = 0

    mutating func begin() throws(Failure) {
        try Terminal.output.put(
            "{\"schema\":\"nianbao.findings/1\",\"tool\":{\"name\":\"nianbao\",\"version\":\"\(Version.current)\"},\"files\":["
        )
    }

    mutating func add(_ checked: CheckedReport, hints: [Finding]) throws(Failure) {
        try put(FindingDocument(checked, hints: hints))
    }

    mutating func add(_ failure: Failure, path: String) throws(Failure) {
        failures += 1
        try put(FindingDocument(failure, path: path))
        Terminal.error.write(failure.line)
    }

    mutating func end() throws(Failure) {
        let summary = Summary(files: files, failures: failures, counts: total)
        try Terminal.output.put("\n],\"summary\":" + (try summary.jsonLine()) + "}\n")
    }

    private mutating func put(_ document: FindingDocument) throws(Failure) {
        try Terminal.output.put((files == 0 ? "\n" : ",\n") + (try document.jsonLine()))
        files += 1
        guard let counts = document.counts else { return }
        total = FindingDocument.Counts(
            errors: total.errors + counts.errors, warnings: total.warnings + counts.warnings,
            hints: total.hints + counts.hints, accepted: total.accepted + counts.accepted)
    }

    private struct Summary: Codable {
        let files: Int
        let failures: Int
        let counts: FindingDocument.Counts
    }
}
