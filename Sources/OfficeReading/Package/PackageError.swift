package import NianbaoCore

/// Why an office package, a zip archive of XML parts, is not read.
package enum PackageError: Error, Hashable, Sendable {
    case empty
    /// Neither a zip archive nor anything else that is known.
    case notPackage
    /// The compound file of Office 97 to 2003, or WPS's own.
    case oldFormat
    /// Needs a password to open.
    case encrypted
    /// An OpenDocument file, e.g. `.ods`.
    case openDocument
    /// A zip archive without the content that was looked for, e.g. a `.docx` where a workbook was.
    case otherContent
    /// Begins like a zip archive, but its directory cannot be read.
    case damagedArchive
    /// Something is wrong with one part, named by its path inside the zip archive.
    case part(String, PartFault)
    /// The package is sound, but one kind of content cannot be read; what is wrong and what to do, in the words of the
    /// reader of that kind.
    case content(Bilingual)
    /// A limit is exceeded.
    case limit(Limit)
    case outOfMemory

    /// What is wrong with a part. Lines count from one.
    package enum PartFault: Hashable, Sendable {
        /// It cannot be unpacked, or its checksum is wrong.
        case damaged
        case missing
        case notWellFormed(line: Int)
        /// A document type declaration, which can define entities and name other files.
        case documentType(line: Int)
        /// Well-formed XML that contradicts the format, such as a cell beyond the last column.
        case invalidContent(line: Int)
    }

    /// The limit that is exceeded, with its value: a value of `PackageLimits` or `MarkupGuard`.
    package enum Limit: Hashable, Sendable {
        case fileSize(Int)
        case entries(Int)
        case partSize(part: String, Int)
        case totalSize(Int)
        case ratio(part: String, Int)
        /// Bytes of one text of a part.
        case text(part: String, Int)
        case depth(part: String, Int)
        /// Attributes of one tag.
        case attributes(part: String, Int)
        /// Namespaces that are in scope at one place.
        case namespaces(part: String, Int)
        /// Comments and processing instructions of one part.
        case asides(part: String, Int)
        /// Bytes of the different names of elements, attributes and namespaces of one part.
        case names(part: String, Int)
        /// A limit of one kind of content, as a fact in the words of its reader.
        case content(Bilingual)
    }
}
