/// The words by which texts introduce the reporting period, which must be the report year from its first day to its
/// last.
package struct ReportingPeriod: DeclaredCheck {
    private let rule: Rule
    /// The words that the period follows.
    private let words: String

    static package let field = "period"
    static package let levels: Set<DeclarationLevel> = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule", "words"]) }) else {
            return nil
        }
        let rule = reader.rule("rule", in: fields)
        guard let words = reader.text("words", in: fields), let rule else { return nil }
        (self.rule, self.words) = (rule, words)
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        guard report.stated.isYearKnown else { return [] }
        let year = report.stated.year
        return report.texts.flatMap { narrative -> [Finding] in
            guard let range = wrongPeriod(in: narrative.text, year) else { return [] }
            var faults = WordingFaults()
            faults.add(
                WordingFault(
                    range: range,
                    message: Bilingual(
                        zh: "\(words)不是 \(year) 年1月1日至12月31日",
                        en: "the period is not 1 January to 31 December \(year)")))
            return Finding.wording(
                rule, faults, in: narrative,
                advice: Bilingual(zh: "年报统计一个公历年度", en: "a report is on one calendar year"))
        }
    }

    private func wrongPeriod(in text: String, _ year: Int) -> Range<String.Index>? {
        guard let start = text.firstRange(ofBytes: words) else { return nil }
        let rest = text.unicodeScalars[start.upperBound...].prefix(40)
        let sentence = String(rest.prefix { $0 != "。" && $0 != "\n" && $0 != "；" })
        let years = NumberScan.numbers(in: sentence).filter { $0.kind == .year }.compactMap { $0.units(scale: 0) }
        let isWhole = sentence.containsBytes(of: "1月1日") && sentence.containsBytes(of: "12月31日")
        guard !years.isEmpty, !isWhole || years.contains(where: { $0 != year }) else { return nil }
        return start.lowerBound..<text.utf8.index(start.upperBound, offsetBy: sentence.utf8.count)
    }
}
