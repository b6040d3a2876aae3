package import NianbaoCore

/// A kind of file that reports are exported to. A format is one type that says all that is special about it, and a line in
/// `ExportFormats.standard`.
package protocol ExportFormat: Sendable {
    /// What `--to` calls it, in small letters; no two formats have the same.
    var name: String { get }
    /// What the names of its files end in, without the dot.
    var ending: String { get }
    /// What it is called in a sentence: 工作簿, a workbook.
    var title: Bilingual { get }
    /// What kind of file it is, by which programs choose how to open it.
    var kind: FileKind { get }
    /// Whether a report gives the same bytes each time. What is not is left alone as long as the report stays the same.
    var isReproducible: Bool { get }
    /// Whether `apply` takes what people change in such a file over into the report.
    var isCorrectable: Bool { get }
    /// The names of the formats whose files it is made from. They stand before it in the registry.
    var sources: [String] { get }
    /// Why it cannot be made on this machine, and what to do about it; `nil` when it can.
    var obstacle: Bilingual? { get }
    /// Which other program makes it, in a sentence; `nil` when none does.
    var maker: Bilingual? { get }
    /// How many of its files one run of another program makes; as many exports at a time keep it busy.
    var filesOfOneRun: Int { get }
    /// How it is written.
    var writing: ExportWriting { get }
    /// The options of the command line with which it comes out as with these; none for those that it does not heed, and
    /// for what is usual. They are recorded with the file: written with others, it is made anew.
    func arguments(_ options: ExportOptions) -> [String]
}

extension ExportFormat {
    /// Most formats give the same bytes.
    package var isReproducible: Bool { true }
    /// Most formats are not read back.
    package var isCorrectable: Bool { false }
    /// Most formats are made from the report alone.
    package var sources: [String] { [] }
    /// Most formats can be made anywhere.
    package var obstacle: Bilingual? { nil }
    /// Most formats are written by the tool itself.
    package var maker: Bilingual? { nil }

    /// Most formats need no other program.
    package var filesOfOneRun: Int { 1 }

    /// Most formats have no options.
    package func arguments(_ options: ExportOptions) -> [String] { [] }
}

/// How a format writes a report.
package enum ExportWriting: Sendable {
    /// As a text in memory.
    case text(@Sendable (ExportInput) throws(Failure) -> String)
    /// To a file: the empty one at `path`. Messages call it `target`, the name that it gets when all is well.
    case file(@Sendable (ExportInput, _ path: String, _ target: String) throws(Failure) -> Void)
}

/// What a format makes its file of.
package struct ExportInput {
    /// What is on paper, with the report behind it.
    package let printed: PrintedReport
    /// The reports of the years before, the latest first, where charts are asked for.
    package let earlier: [CompletedReport]
    /// What was found in the report.
    package let findings: [Finding]
    /// What is wanted of formats.
    package let options: ExportOptions
    /// The tool's version.
    package let tool: String
    /// The SHA-256 of the report file.
    package let inputHash: String
    /// What exports of one form have in common.
    package let memory: ExportMemory
    /// Where the files lie now that this one is made from, by the names of their formats.
    package let sources: [String: String]
}
