/// For what place a document is written in HTML.
package enum HTMLMode: String, CaseIterable, Sendable, Codable {
    /// For the source view of a web site's editor, each element with its look. Many editors remove all looks; what is
    /// left says the same.
    case inline
    /// The same without any looks, for sites that have their own.
    case plain
    /// As a page of its own, for a browser and its printer.
    case page
}
