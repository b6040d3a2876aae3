internal import NianbaoCore

/// The formats that there are, in the order in which they are written and listed.
package struct ExportFormats: Sendable {
    /// All formats in their order.
    package let all: [any ExportFormat]

    /// Those of the tool: the one list of them.
    package static let standard = ExportFormats([
        TextFormat(), WorkbookFormat(), HTMLFormat(), DocxFormat(), PDFFormat(),
    ])

    /// What is exported when nobody says what. A new format changes nobody's export.
    package static let usual = ["txt", "xlsx"]

    /// - Parameter formats: Each after those whose files it is made from.
    package init(_ formats: [any ExportFormat]) { all = formats }

    /// The format of this name.
    package subscript(name: String) -> (any ExportFormat)? { all.first { $0.name == name } }

    /// The format of the file at `path` by its name; `nil` for other files.
    package func format(ofFile path: String) -> (any ExportFormat)? {
        let ending = FilePath.ending(path)
        return all.first { $0.ending == ending }
    }
}
