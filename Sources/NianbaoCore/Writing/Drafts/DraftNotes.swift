/// What a draft explains to its reader beyond the report itself: comments, and texts to start from.
package struct DraftNotes: Sendable {
    /// Comment lines after the introduction, without `# `.
    package var introduction: [String] = []
    /// Comment lines in place of a preamble, without `# `.
    package var preamble: [String] = []
    /// A comment after each row's label.
    package var rows: [RowID: String] = [:]
    /// Comment lines above a section's key, by the section's index in the form, without `# `.
    package var guidance: [Int: [String]] = [:]
    /// Comment lines below a section's table, by the section's index in the form, without `# `.
    package var closing: [Int: [String]] = [:]
    /// Paragraphs to write as a section's text although the report has none, by the section's index in the form.
    package var texts: [Int: [String]] = [:]

    /// No notes.
    package init() {}
}
