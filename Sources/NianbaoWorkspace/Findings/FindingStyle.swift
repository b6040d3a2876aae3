package import NianbaoCore

/// How findings are shown to people.
package struct FindingStyle: Sendable {
    /// The language of messages.
    package let language: Language
    /// Whether what is written is coloured, as for a terminal.
    package let hasColour: Bool

    /// A style for messages in one language.
    package init(_ language: Language, hasColour: Bool) {
        self.language = language
        self.hasColour = hasColour
    }
}
