package import NianbaoCore

/// What became of a file that has arrived.
package enum Filing: Sendable {
    /// It was filed as a version of a unit's report.
    case filed(Filed)
    /// The same bytes were filed before.
    case known
    /// It is the report of another year, and was left where it is.
    case otherYear(agency: String, year: Int)
    /// It is a report of another kind, and was left where it is.
    case otherKind(agency: String, kind: String)
    /// No report could be read from it, for this reason; it was left where it is.
    case unread(Bilingual)
    /// It could not be filed.
    case failed(Failure)

    /// A version that was filed.
    package struct Filed: Sendable {
        /// The unit as the list has it; as the document has it for one that is not on the list.
        package let agency: String
        /// The number of the version.
        package let number: Int
        /// The path of the file that came in, where it was filed.
        package let path: String
        /// How many errors a check of it finds.
        package let errors: Int
        /// How many warnings a check of it finds.
        package let warnings: Int
        /// The first error; `nil` if there is none.
        package let firstError: Bilingual?
        /// How it differs from the version before; `nil` if there is none that can be compared.
        package let difference: Bilingual?
        /// How many cells that are empty in the document were taken for zero.
        package let blanksAsZero: Int
        /// Whether the unit is on the list.
        package let isListed: Bool
        /// The name on the list that is probably meant; `nil` when the unit is on it, or no name is alike.
        package let probable: String?
    }

    /// Whether somebody has to do something about it.
    package var needsDoing: Bool {
        switch self {
        case .filed(let filed): filed.errors > 0 || !filed.isListed
        case .known: false
        case .otherYear, .otherKind, .unread, .failed: true
        }
    }
}
