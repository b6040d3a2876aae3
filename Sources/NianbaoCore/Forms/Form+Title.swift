extension Form {
    /// The agency and the year in a report's title, such as 青石县教育局2023年政府信息公开工作年度报告; `nil` for any other text, and
    /// for a year that the form is not for.
    package func parts(ofTitle title: String) -> (agency: String, year: Int)? {
        let (agencyWord, yearWord) = ("{机关}", "{年度}")
        guard let agency = titlePattern.firstRange(of: agencyWord), let year = titlePattern.firstRange(of: yearWord),
            agency.upperBound == year.lowerBound
        else { return nil }
        let (before, after) = (titlePattern[..<agency.lowerBound], titlePattern[year.upperBound...])
        guard title.hasPrefix(before), title.hasSuffix(after) else { return nil }
        let middle = title.dropFirst(before.count).dropLast(after.count)
        guard let number = Int(middle.suffix(4)), years.contains(number), middle.count > 4 else { return nil }
        return (String(middle.dropLast(4)), number)
    }
}
