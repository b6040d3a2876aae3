/// What a draft tells its reader beyond the report itself, in comments and as texts to start from.
package struct DraftNotes: Sendable {
    /// Comment lines behind the introduction, without `# `.
    package var introduction: [String] = []
    /// Comment lines in the place of a preamble, without `# `.
    package var preamble: [String] = []
    /// A comment behind each row, after its label.
    package var rows: [RowID: String] = [:]
    /// Comment lines above a section's key, by the section's index in the form, without `# `.
    package var guidance: [Int: [String]] = [:]
    /// Comment lines below a section's table, by the section's index in the form, without `# `.
    package var closing: [Int: [String]] = [:]
    /// Paragraphs to write as a section's text although the report has none, by the section's index in the form.
    package var texts: [Int: [String]] = [:]

    package init() {}
}
