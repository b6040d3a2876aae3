/// Changes to a file that settle what a finding reports. There is one only where the file can have been meant in one way.
package struct Fix: Hashable, Sendable {
    /// In the order of the file. They do not overlap, and they are made together or not at all.
    package let edits: [Edit]

    /// A stretch of one line and what takes its place.
    package struct Edit: Hashable, Sendable {
        /// Where the stretch stands in the file as it is; empty where something is put in.
        package let span: SourceSpan
        /// What stands there.
        package let old: String
        /// What takes its place. A line feed stands for the line break that the file uses.
        package let new: String

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
