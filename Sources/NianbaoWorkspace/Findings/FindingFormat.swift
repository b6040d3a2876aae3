package import NianbaoCore

/// What findings are written as.
package enum FindingFormat: String, CaseIterable, Sendable {
    case text
    case json
    case sarif
    case github
    case csv

    /// How people want the findings of many files shown.
    package enum Detail: Sendable {
        /// Each finding in one line.
        case brief
        /// A line for each file.
        case table
        /// File by file; warnings and hints are only counted.
        case errors
        /// File by file, with warnings and hints.
        case all
    }

    /// What writes findings in this format.
    ///
    /// - Parameters:
    ///   - detail: What text shows; the other formats have everything.
    ///   - isQuiet: Whether text passes over files without findings.
    ///   - style: The language of every format but JSON, which has both, and the colour of text.
    ///   - library: The forms whose rules SARIF lists.
    package func renderer(
        _ detail: Detail, isQuiet: Bool = false, _ style: FindingStyle, _ library: FormLibrary
    ) -> any FindingsRenderer {
        switch self {
        case .text:
            switch detail {
            case .brief: BriefFindings(style.language)
            case .table: TableFindings(isQuiet: isQuiet, style.language)
            case .errors, .all: TextFindings(showsAll: detail == .all, isQuiet: isQuiet, style)
            }
        case .json: JSONFindings()
        case .sarif: SARIFFindings(library, style.language)
        case .github: GitHubFindings(style.language)
        case .csv: CSVFindings(style.language)
        }
    }
}
