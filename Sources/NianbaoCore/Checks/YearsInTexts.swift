extension ReportCheck {
    /// The years in title and texts are those of this report.
    static let yearsInTexts = ReportCheck(rules: [.title, .titleYear, .period, .yearLeftover]) { report in
        guard report.report.isYearKnown else { return [] }
        let year = report.report.year
        return title(report) + period(report)
            + report.texts.flatMap { narrative -> [Finding] in
                var faults = WordingFaults()
                for range in leftovers(of: year - 1, in: narrative.text) {
                    faults.add(
                        WordingFault(
                            range: range,
                            message: Bilingual(
                                zh: "这一段从“\(year - 1)年”写起，本报告是 \(year) 年度的",
                                en: "this paragraph begins with \(year - 1); the report is for \(year)")))
                }
                return Finding.wording(
                    .yearLeftover, faults, in: narrative,
                    advice: Bilingual(
                        zh: "看看是不是沿用上年的文字没有改；说的确是上年的，不用改",
                        en: "see whether last year's text was left unchanged; if last year is meant, leave it"))
            }
    }

    private static func title(_ report: CompletedReport) -> [Finding] {
        guard let title = report.report.customTitle else { return [] }
        let usual = report.form.title(agency: report.report.agency, year: report.report.year)
        let advice = Bilingual(zh: "通常的标题是“\(usual)”", en: "the usual title is “\(usual)”")
        let years = NumberScan.numbers(in: title).filter { $0.kind == .year }.compactMap { $0.units(scale: 0) }
        if let wrong = years.first(where: { $0 != report.report.year }) {
            return [
                Finding(
                    .titleYear, at: report.report.titleSpan,
                    Bilingual(
                        zh: "标题里是 \(wrong) 年，本报告是 \(report.report.year) 年度的",
                        en: "the title says \(wrong); the report is for \(report.report.year)"), advice: advice)
            ]
        }
        let words = "政府信息公开工作年度报告"
        guard title.containsBytes(of: words) else {
            return [
                Finding(
                    .title, at: report.report.titleSpan,
                    Bilingual(zh: "标题“\(title)”里没有“\(words)”", en: "the title “\(title)” lacks \(words)"),
                    advice: advice)
            ]
        }
        // Either order occurs: 某市2022年…, 2022年某市….
        let rest = title.replacing(words, with: "").filter { !$0.isNumber && !$0.isWhitespace && !"年度".contains($0) }
        guard rest.isEmpty else { return [] }
        return [
            Finding(
                .title, at: report.report.titleSpan,
                Bilingual(zh: "标题“\(title)”里没有机关名称", en: "the title “\(title)” does not name the agency"),
                advice: advice)
        ]
    }

    /// A statistical period is the calendar year.
    private static func period(_ report: CompletedReport) -> [Finding] {
        report.texts.flatMap { narrative -> [Finding] in
            var faults = WordingFaults()
            let text = narrative.text
            guard let start = text.firstRange(ofBytes: "统计期限") else { return [] }
            let rest = text.unicodeScalars[start.upperBound...].prefix(40)
            let sentence = String(rest.prefix { $0 != "。" && $0 != "\n" && $0 != "；" })
            if isUsual(sentence, report.report.year) { return [] }
            let years = NumberScan.numbers(in: sentence).filter { $0.kind == .year }.compactMap { $0.units(scale: 0) }
            let isWhole = sentence.containsBytes(of: "1月1日") && sentence.containsBytes(of: "12月31日")
            guard !years.isEmpty, !isWhole || years.contains(where: { $0 != report.report.year }) else { return [] }
            let end = text.utf8.index(start.upperBound, offsetBy: sentence.utf8.count)
            faults.add(
                WordingFault(
                    range: start.lowerBound..<end,
                    message: Bilingual(
                        zh: "统计期限不是 \(report.report.year) 年1月1日至12月31日",
                        en: "the period is not 1 January to 31 December \(report.report.year)")))
            return Finding.wording(
                .period, faults, in: narrative,
                advice: Bilingual(zh: "年报统计一个公历年度", en: "a report is on one calendar year"))
        }
    }

    /// Whether the period is told as nearly all tell it: 自2023年1月1日起至2023年12月31日止, with or without the second year
    /// and the words around.
    private static func isUsual(_ period: String, _ year: Int) -> Bool {
        var dates = ""
        for scalar in period.unicodeScalars {
            switch scalar {
            case "为", "是", "自", "从", "起", "止", "：": continue
            default: dates.unicodeScalars.append(scalar)
            }
        }
        return dates.hasSameBytes(as: "\(year)年1月1日至12月31日")
            || dates.hasSameBytes(as: "\(year)年1月1日至\(year)年12月31日")
    }

    /// Paragraphs that begin with a year and compare it with nothing.
    private static func leftovers(of year: Int, in text: String) -> [Range<String.Index>] {
        let word = "\(year)年"
        guard text.containsBytes(of: word) else { return [] }
        let comparing = ["上年", "上一年", "去年", "同比", "相比", "相较", "比\(year)", "较\(year)", "以来", "起", "至"]
        return text.split(separator: "\n").compactMap { line in
            let start = line.drop { $0 == " " || $0 == "\u{3000}" }
            guard start.hasPrefix(word) else { return nil }
            let sentence = start.prefix { $0 != "。" }
            guard !comparing.contains(where: { String(sentence).containsBytes(of: $0) }) else { return nil }
            return start.startIndex..<start.index(start.startIndex, offsetBy: word.count)
        }
    }
}
