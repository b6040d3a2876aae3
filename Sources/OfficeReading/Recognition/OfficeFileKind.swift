/// What kind of office file bytes are, by what is in them, whatever the file is called.
package enum OfficeFileKind: Hashable, Sendable {
    /// A zip archive with these contents; `nil` for any other archive, or one that is incomplete.
    case package(Content?)
    /// A compound file of Office 97 to 2003 or WPS with these contents; `nil` for others.
    case compound(Content?)
    /// A package that needs a password to open.
    case encrypted

    /// What an office file holds.
    package enum Content: Hashable, Sendable {
        case workbook
        case document
        /// Content of the OpenDocument formats, but for spreadsheets.
        case openDocument
        /// A spreadsheet of the OpenDocument formats.
        case openSpreadsheet
    }

    /// The kind of the file with these bytes, or with these as its first; `nil` when it is no office file.
    package init?(_ bytes: [UInt8]) {
        if FileSignature.isZip(bytes) {
            self = .package(Self.packageContent(bytes))
        } else if FileSignature.isCompound(bytes) {
            self = Self.compound(bytes)
        } else {
            return nil
        }
    }

    private static func packageContent(_ bytes: [UInt8]) -> Content? {
        // The usual names are enough: a file is only told apart here, not read.
        let names: [(name: String, content: Content)] = [
            ("xl/workbook.xml", .workbook), ("xl/workbook.bin", .workbook), ("word/document.xml", .document),
            ("mimetype", .openDocument),
        ]
        let content = try? ZipArchive.open(bytes, limits: PackageLimits()) { archive throws(PackageError) in
            for (name, content) in names where archive.contains(PartName(entry: name)) { return Content?.some(content) }
            return nil
        }
        if content == .openDocument, isOpenSpreadsheet(bytes) { return .openSpreadsheet }
        return content ?? nil
    }

    /// Whether a package of the OpenDocument formats says that it is a spreadsheet. Its first entry, which is not compressed,
    /// says what it is (OpenDocument 1.3 part 2, 3.3).
    private static func isOpenSpreadsheet(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(200), as: UTF8.self)
        return start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    }

    private static func compound(_ bytes: [UInt8]) -> OfficeFileKind {
        if FileSignature.holds("EncryptedPackage", bytes) { return .encrypted }
        if FileSignature.holds("WordDocument", bytes) { return .compound(.document) }
        // The stream of Excel 97 and later, and that of Excel 5.
        if FileSignature.holds("Workbook", bytes) || FileSignature.holds("Book", bytes) { return .compound(.workbook) }
        return .compound(nil)
    }
}
