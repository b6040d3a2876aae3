extension Form {
    /// The report's title, made of the form's title pattern.
    package func title(agency: String, year: Int) -> String {
        titlePattern.replacing(word: TitleTemplate.agency, with: agency)
            .replacing(word: TitleTemplate.year, with: String(year))
    }

    /// The agency and the year in a report's title, such as 青石县教育局2023年政府信息公开工作年度报告; `nil` for any other text, and
    /// for a year that the form is not for.
    package func parts(ofTitle title: String) -> (agency: String, year: Int)? {
        guard let template = TitleTemplate(titlePattern), template.between.isEmpty,
            title.hasPrefix(template.before), title.hasSuffix(template.after)
        else { return nil }
        let middle = title.dropFirst(template.before.count).dropLast(template.after.count)
        guard let number = Int(middle.suffix(4)), years.contains(number), middle.count > 4 else { return nil }
        return (String(middle.dropLast(4)), number)
    }
}
