/// The namespaces of Office Open XML (ECMA-376, transitional) that documents use.
enum Namespaces {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    static let relationships = "\(office)/relationships"
    static let extendedProperties = "\(office)/extended-properties"

    /// The attributes of a part's first element.
    static let word =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(relationships)\""
}
