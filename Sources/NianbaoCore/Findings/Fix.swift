/// Changes to a file that settle what a finding reports. There is one only where the file can have been meant in one
/// way.
package struct Fix: Hashable, Sendable {
    /// In the order of the file. They do not overlap, and they are made together or not at all.
    package let edits: [Edit]

    /// A stretch of one line and the text that replaces it.
    package struct Edit: Hashable, Sendable {
        /// The stretch in the file before the change; empty where text is inserted.
        package let span: SourceSpan
        /// The text of the stretch before the change.
        package let old: String
        /// The text after the change. A line feed means the line break that the file uses.
        package let new: String

        /// Replaces `old`, the text at `span`, by `new`.
        package init(_ span: SourceSpan, _ old: String, to new: String) {
            self.span = span
            self.old = old
            self.new = new
        }
    }

    /// `nil` when there is nothing to change.
    package init?(_ edits: [Edit]) {
        guard !edits.isEmpty else { return nil }
        self.edits = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }
}
