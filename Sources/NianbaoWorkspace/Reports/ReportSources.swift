package import NianbaoCore

/// The kinds of files that reports are read from. The first that recognises a file reads it.
package struct ReportSources: Sendable {
    private let sources: [any ReportSource]

    /// Report files in YAML, workbooks that were filled in, and the reports in documents that people publish and send.
    package static let standard = ReportSources(sources: [WorkbookSource(), DocumentSource(), YAMLFile()])

    private init(sources: [any ReportSource]) { self.sources = sources }

    /// The same with another kind, which takes precedence over those that there are.
    package func adding(_ source: some ReportSource) -> ReportSources { ReportSources(sources: [source] + sources) }

    /// The kind of a file with these bytes; any text counts as YAML.
    package func source(of bytes: [UInt8]) -> any ReportSource {
        sources.first { $0.recognises(bytes) } ?? YAMLFile()
    }

    /// What the file with these bytes says.
    package func read(_ bytes: [UInt8], name: String, _ reader: ReportReader) -> SourcedReport {
        source(of: bytes).read(bytes, name: name, reader)
    }
}
