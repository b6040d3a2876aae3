/// The start of an element.
struct XMLElement {
    /// The name without its prefix.
    let name: String
    let attributes: [Attribute]
    /// The line, from one, that the start tag ends on.
    let line: Int
    /// How many elements contain it.
    var depth = 0

    struct Attribute {
        let name: String
        /// `nil` for one without a prefix.
        let namespace: String?
        let value: String
    }

    /// The value of an attribute; `nil` if none has this name in this namespace.
    func attribute(_ name: String, namespace: String? = nil) -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}
