/// Year and agency of a report where its title lacks them, as the document says them in other places.
struct StatedIdentity {
    /// The year, and the words that say it; `nil` when nothing says it, or two places say different years.
    private(set) var year: (year: Int, words: String)?
    /// The agency that signs the report; `nil` when none does.
    private(set) var agency: String?

    init(_ blocks: some Sequence<DocumentBlock>, _ agencies: AgencyWords) {
        let texts = blocks.compactMap { block -> String? in
            guard case .paragraph(let paragraph) = block, case let text = paragraph.text.trimmed, !text.isEmpty,
                !PageFurniture.has(text)
            else { return nil }
            return text
        }
        let years = texts.flatMap(Self.years)
        if let first = years.first, years.allSatisfy({ $0.year == first.year }) { year = first }
        agency = Signature(endOf: texts, agencies)?.agency
    }

    /// The years whose statistical period a text gives, from the first to the last day of one year, and those of a report that it
    /// calls by its title.
    private static func years(in text: String) -> [(year: Int, words: String)] {
        guard text.utf8.count <= longest else { return [] }
        let plain = text.filter { !$0.isWhitespace }
        let periods = plain.matches(of: /([0-9]{4})年1月1日[^。；]{0,4}[至到\-—－~～]+[^。；]{0,2}(?:([0-9]{4})年)?12月31日/)
            .compactMap {
                $0.2 == nil || $0.1 == $0.2 ? (year: Int($0.1) ?? 0, words: String($0.0)) : nil
            }
        let titles = plain.matches(of: /([0-9]{4})年度?政府信息公开(?:工作)?年度报告/).map {
            (year: Int($0.1) ?? 0, words: String($0.0))
        }
        return (periods + titles).filter { Report.years ~= $0.year }
    }

    /// In bytes. Searching longer texts would take long, and they are no sentences about the report.
    private static let longest = 2_000
}
