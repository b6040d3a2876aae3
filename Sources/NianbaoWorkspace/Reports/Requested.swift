internal import NianbaoCore

/// Checks what is asked of a report that is to be made.
package enum Requested {
    /// The agency's name without spaces around it; it has to be one line.
    package static func agency(_ agency: String) throws(Failure) -> String {
        let name = agency.trimmed
        guard !name.isEmpty, name.isOneLine else {
            throw Failure(zh: "机关名称应当是一行文字", en: "the agency's name should be one line of text")
        }
        return name
    }

    /// The year, if a report can have it.
    package static func year(_ year: Int) throws(Failure) -> Int {
        guard Report.years ~= year else {
            throw Failure(
                zh: "年度应当在 \(Report.years.lowerBound) 到 \(Report.years.upperBound) 之间",
                en: "the year should be from \(Report.years.lowerBound) to \(Report.years.upperBound)")
        }
        return year
    }
}
