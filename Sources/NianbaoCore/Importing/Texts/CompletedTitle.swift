/// A title with the agency and the year that it does not print itself, where the document says them for certain elsewhere.
struct CompletedTitle {
    /// `nil` for a document without a title.
    private(set) var title: TitlePattern.Title?
    /// What was taken from elsewhere.
    private(set) var notes: [ImportNote] = []

    /// - Parameters:
    ///   - printed: The title above the text; `nil` for none.
    ///   - ofFile: The title that the file gives itself; `nil` for none.
    ///   - reading: The report.
    ///   - start: The first block after the title.
    init(_ printed: TitlePattern.Title?, _ ofFile: TitlePattern.Title?, _ reading: FormReading, from start: Int) {
        title = printed ?? ofFile
        guard var title, title.agency.isEmpty || title.year == nil else { return }
        let preamble = reading.preamble(from: start).paragraphs.map(\.text)
        if title.year == nil, let year = Self.year(ofFile, preamble, reading) {
            title.year = year.value
            notes.append(.yearElsewhere(year.value, year.source))
        }
        if title.agency.isEmpty, let agency = Self.agency(ofFile, title.year, preamble, reading) {
            title.agency = agency.name
            notes.append(.agencyElsewhere(agency.name, agency.source))
        }
        self.title = title
    }

    // MARK: The year

    /// The only year that the file's own title, the period of the report and titles in its preamble name.
    private static func year(
        _ ofFile: TitlePattern.Title?, _ preamble: [String], _ reading: FormReading
    ) -> (value: Int, source: Bilingual)? {
        let texts = preamble + (reading.prose(of: 0)?.paragraphs.map(\.text) ?? [])
        let period = reading.form.declared(ReportingPeriod.self)
        let periods = texts.flatMap { text in
            (period?.sentences(in: text) ?? []).compactMap { String(text[$0]).wholeYear }
        }
        let named = preamble.flatMap { mentions(in: $0, reading.form).map(\.year) }
        let all = periods + named + [ofFile?.year].compactMap { $0 }
        guard let year = all.first, Set(all).count == 1 else { return nil }
        let source: Bilingual =
            !periods.isEmpty
            ? Bilingual(zh: "统计期限", en: "the reporting period")
            : !named.isEmpty
                ? Bilingual(zh: "导语", en: "the preamble") : Bilingual(zh: "文件自带的标题", en: "the title of the file")
        return (year, source)
    }

    // MARK: The agency

    private static func agency(
        _ ofFile: TitlePattern.Title?, _ year: Int?, _ preamble: [String], _ reading: FormReading
    ) -> (name: String, source: Bilingual)? {
        if let ofFile, !ofFile.agency.isEmpty, year == nil || ofFile.year == year {
            return (ofFile.agency, Bilingual(zh: "文件自带的标题", en: "the title of the file"))
        }
        guard let words = reading.form.declared(TextClaims.self)?.claims?.agencies else { return nil }
        let named = preamble.flatMap { mentions(in: $0, reading.form) }.map(\.agency).filter {
            words.isAgency($0) && words.saysWhere($0)
        }
        let signed = reading.signatures.filter { words.isAgency($0) && words.saysWhere($0) }
        guard let name = (named + signed).first, Set(named + signed).count == 1 else { return nil }
        return (
            name, named.isEmpty ? Bilingual(zh: "落款", en: "the signature") : Bilingual(zh: "导语", en: "the preamble")
        )
    }

    // MARK: Titles within sentences

    /// The titles of reports that a sentence mentions: 现公布青石县水利局2024年政府信息公开工作年度报告.
    private static func mentions(in text: String, _ form: Form) -> [(agency: String, year: Int)] {
        guard let pattern = TitlePattern(form) else { return [] }
        return text.split { "，。；：《》（）、\n".contains($0) }.compactMap { piece in
            // Sentences end with the title or go on after it.
            guard let end = piece.firstRange(of: "报告")?.upperBound else { return nil }
            var words = piece[..<end]
            for lead in leads { if let range = words.firstRange(of: lead) { words = words[range.upperBound...] } }
            guard let title = pattern.title(String(words)), let year = title.year else { return nil }
            return (title.agency, year)
        }
    }

    /// What sentences have before a title.
    private static let leads = ["现将", "现公布", "现发布", "公布", "发布", "编制", "形成", "撰写", "本报告是", "本报告为", "由", "根据", "关于"]
}

extension String {
    /// The year of a period from its first day to its last; `nil` for any other period.
    fileprivate var wholeYear: Int? {
        let signs = filter { !$0.isWhitespace }
        guard signs.contains("年1月1日"), signs.contains("12月31日") else { return nil }
        let years = signs.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }.compactMap { Int($0) }
        guard let year = years.first, Set(years).count == 1, Report.years ~= year else { return nil }
        return year
    }
}

extension ImportNote {
    fileprivate static func yearElsewhere(_ year: Int, _ source: Bilingual) -> ImportNote {
        ImportNote(
            .title, at: nil,
            Bilingual(
                zh: "标题里没有年度，按\(source.zh)取 \(year)，请核对",
                en: "the title has no year; \(year) was taken from \(source.en), check it"))
    }

    fileprivate static func agencyElsewhere(_ agency: String, _ source: Bilingual) -> ImportNote {
        ImportNote(
            .title, at: nil,
            Bilingual(
                zh: "标题里没有机关名称，按\(source.zh)取“\(agency)”，请核对",
                en: "the title has no agency; “\(agency)” was taken from \(source.en), check it"))
    }
}
