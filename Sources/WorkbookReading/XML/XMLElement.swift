/// An element that an `XMLReader` has come to.
struct XMLElement {
    /// The name without its prefix.
    let name: String
    let depth: Int
    /// Whether it was written as `<name/>`, which has no end tag.
    let isEmpty: Bool
}
