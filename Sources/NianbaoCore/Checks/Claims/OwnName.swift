/// A name of the agency or region that the report is about.
struct OwnName {
    let text: String
    /// Its first character.
    let head: UInt32

    /// - Returns: `nil` for an empty name.
    init?(_ text: String) {
        guard let head = text.unicodeScalars.first else { return nil }
        self.text = text
        self.head = head.value
    }
}
