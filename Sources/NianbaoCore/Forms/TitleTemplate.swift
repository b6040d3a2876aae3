/// The title of a form's reports with places for the agency and, after it, the year.
struct TitleTemplate {
    /// The words before the agency.
    let before: String
    /// The words between the agency and the year.
    let between: String
    /// The words after the year.
    let after: String

    /// What is replaced by the agency's name.
    static let agency = "{机关}"
    /// What is replaced by the year.
    static let year = "{年度}"

    /// `nil` for a pattern without these two in this order.
    init?(_ pattern: String) {
        guard let agency = pattern.firstRange(of: Self.agency),
            let year = pattern[agency.upperBound...].firstRange(of: Self.year)
        else { return nil }
        before = String(pattern[..<agency.lowerBound])
        between = String(pattern[agency.upperBound..<year.lowerBound])
        after = String(pattern[year.upperBound...])
    }
}
