/// What a file has between its keys and values.
struct SourceRemark {
    let content: Content
    let position: SourcePosition
    /// Whether it is on a line by itself.
    let isAlone: Bool

    enum Content: Hashable {
        /// A comment from its `#` on, without spaces at its end.
        case comment(String)
        case emptyLine
    }
}
