internal import NianbaoCore

/// The outcome of an import as one object of JSON, with a line for each document.
package struct ImportJSON {
    private var lines: [String] = []
    private var (reports, unfinished, failures) = (0, 0, 0)

    /// Without any document so far.
    package init() {}

    /// Adds a document.
    ///
    /// - Parameter outputs: For each report where it was written; `nil` for standard output.
    package mutating func add(_ document: ImportedDocument, outputs: [String?]) throws(Failure) {
        lines.append(try ImportDocument(document, outputs: outputs).jsonLine())
        reports += document.reports.count
        unfinished += document.reports.count(where: \.isUnfinished)
    }

    /// Adds a document that could not be read, or whose reports could not be written.
    package mutating func add(_ failure: Failure, path: String) throws(Failure) {
        lines.append(try ImportDocument(failure, path: path).jsonLine())
        failures += 1
    }

    /// The whole text.
    package var text: String {
        "{\"schema\":\"nianbao.import/1\",\"tool\":{\"name\":\"nianbao\",\"version\":\"\(ToolVersion.current)\"},\"files\":[\n"
            + lines.joined(separator: ",\n")
            + "\n],\"summary\":{\"failures\":\(failures),\"files\":\(lines.count),\"reports\":\(reports),"
            + "\"unfinished\":\(unfinished)}}\n"
    }
}
