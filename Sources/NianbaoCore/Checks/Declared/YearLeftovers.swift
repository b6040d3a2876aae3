/// Paragraphs that were left over from last year's report: they begin with last year and compare nothing with it.
package struct YearLeftovers: DeclaredCheck {
    private let rule: Rule

    static package let field = "leftovers"
    static package let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule"]) }),
            let rule = reader.rule("rule", in: fields)
        else { return nil }
        self.rule = rule
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        guard report.stated.isYearKnown else { return [] }
        let year = report.stated.year
        return report.texts.flatMap { narrative -> [Finding] in
            var faults = WordingFaults()
            for range in Self.leftovers(of: year - 1, in: narrative.text) {
                faults.add(
                    WordingFault(
                        range: range,
                        message: Bilingual(
                            zh: "这一段从“\(year - 1)年”写起，本报告是 \(year) 年度的",
                            en: "this paragraph begins with \(year - 1); the report is for \(year)")))
            }
            return Finding.wording(
                rule, faults, in: narrative,
                advice: Bilingual(
                    zh: "看看是不是沿用上年的文字没有改；说的确是上年的，不用改",
                    en: "see whether last year's text was left unchanged; if last year is meant, leave it"))
        }
    }

    /// Paragraphs that begin with a year, and whose first sentence compares nothing with it, carries nothing over from it
    /// and does not go on to the next.
    private static func leftovers(of year: Int, in text: String) -> [Range<String.Index>] {
        let word = "\(year)年"
        guard text.containsBytes(of: word) else { return [] }
        let comparing = [
            "上年", "上一年", "去年", "同比", "相比", "相较", "比\(year)", "较\(year)", "以来", "起", "至", "结转", "\(year + 1)年",
        ]
        return text.split(separator: "\n").compactMap { line in
            let start = line.drop { $0 == " " || $0 == "\u{3000}" }
            guard start.hasPrefix(word) else { return nil }
            let sentence = start.prefix { $0 != "。" }
            guard !comparing.contains(where: { String(sentence).containsBytes(of: $0) }) else { return nil }
            return start.startIndex..<start.index(start.startIndex, offsetBy: word.count)
        }
    }
}
