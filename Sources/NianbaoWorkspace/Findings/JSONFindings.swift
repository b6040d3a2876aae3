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

    func tail(_ tally: CheckTally, _ notes: [FolderNote]) throws(Failure) -> String {
        let told = try notes.map { note throws(Failure) in try Note(note).jsonLine() }.joined(separator: ",\n")
        let summary = Summary(files: tally.files, failures: tally.failures.count, counts: tally.counts)
        return "\n]" + (notes.isEmpty ? "" : ",\"notes\":[\n\(told)\n]") + ",\"summary\":" + (try summary.jsonLine())
            + "}\n"
    }

    /// A note on one file.
    private struct Note: Codable {
        let file: String
        let kind: FolderNote.Kind
        let message: FindingDocument.Text

        init(_ note: FolderNote) { (file, kind, message) = (note.path, note.kind, .init(note.message)) }
    }

    private struct Summary: Codable {
        let files: Int
        let failures: Int
        let counts: FindingCounts
    }
}
