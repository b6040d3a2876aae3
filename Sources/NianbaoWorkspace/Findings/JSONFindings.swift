internal import NianbaoCore

/// Findings as one JSON document with a line for each file.
struct JSONFindings: FindingsRenderer {
    var head: String {
        "{\"schema\":\"nianbao.findings/1\",\"tool\":{\"name\":\"nianbao\",\"version\":\"\(ToolVersion.current)\"},\"files\":["
    }

    var separators: (first: String, next: String) { ("\n", ",\n") }

    func text(of checked: CheckedReport, hints: [Finding]) throws(Failure) -> String {
        try FindingDocument(checked, hints: hints).jsonLine()
    }

    func text(of failure: Failure, path: String) throws(Failure) -> String {
        try FindingDocument(failure, path: path).jsonLine()
    }

    func tail(_ tally: CheckTally) throws(Failure) -> String {
        let summary = Summary(files: tally.files, failures: tally.failures.count, counts: tally.counts)
        return "\n],\"summary\":" + (try summary.jsonLine()) + "}\n"
    }

    private struct Summary: Codable {
        let files: Int
        let failures: Int
        let counts: FindingCounts
    }
}
