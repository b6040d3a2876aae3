/// A paragraph as it was printed, and as the report file had it then: with references.
package struct PrintedParagraph: Hashable, Sendable {
    package var printed: String
    package var source: String

    package init(printed: String, source: String) {
        self.printed = printed
        self.source = source
    }
}
