package import NianbaoCore
package import NianbaoXLSX

/// A document that a report may be imported from, as far as it could be read.
package struct ReadDocument: Sendable {
    /// What kind of file it is, e.g. “a Word document (.docx)”.
    package let kind: Bilingual
    /// The file's name and, if it is plain text, its text, which findings are shown in.
    package let file: SourceFile
    /// What it says; `nil` when it cannot be read, and `findings` say why.
    package let document: SourceDocument?
    /// What is wrong with the file as such, e.g. its encoding.
    package let findings: [Finding]
    /// What it says of itself if it is a workbook of this program; `nil` for any other document.
    package var identity: WorkbookIdentity?
}
