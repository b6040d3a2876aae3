/// Paragraphs that were left over from last year's report: they begin with last year and compare nothing with it.
package struct YearLeftovers: DeclaredCheck {
    private let rule: Rule
    /// Words of a sentence that compares something with last year, or goes on from it.
    private let except: [String]
    /// Words of a sentence that says what has become of something of last year.
    private let about: [String]

    /// The field of a form file that declares it.
    package static let field = "leftovers"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule", "except", "about"]) }),
            let rule = reader.rule("rule", in: fields)
        else { return nil }
        self.rule = rule
        except = reader.optionalList("except", in: fields).compactMap { reader.text($0) }
        about = reader.optionalList("about", in: fields).compactMap { reader.text($0) }
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        guard report.stated.isYearKnown else { return [] }
        let year = report.stated.year
        return report.texts.flatMap { narrative -> [Finding] in
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
                rule, faults, in: narrative,
                advice: Bilingual(
                    zh: "看看是不是沿用上年的文字没有改；说的确是上年的，不用改",
                    en: "see whether last year's text was left unchanged; if last year is meant, leave it"))
        }
    }

    /// Paragraphs that begin with a year, and whose first sentence compares nothing with it, carries nothing over from it
    /// and does not go on to the next.
    private func leftovers(of year: Int, in text: String) -> [Range<String.Index>] {
        let word = "\(year)年"
        guard text.containsBytes(of: word) else { return [] }
        let comparing = except + ["比\(year)", "较\(year)", "\(year + 1)年"]
        return text.split(separator: "\n").compactMap { line in
            let start = line.drop { $0 == " " || $0 == "\u{3000}" }
            guard start.hasPrefix(word) else { return nil }
            let sentence = String(start.prefix { $0 != "。" })
            // 2022年，… says what that year was like; 2022年反馈的… need not.
            let rest = start.dropFirst(word.count)
            let isAside = !rest.hasPrefix("，") && !rest.hasPrefix("度，")
            let words = isAside ? comparing + about : comparing
            guard !words.contains(where: { sentence.containsBytes(of: $0) }) else { return nil }
            return start.startIndex..<start.index(start.startIndex, offsetBy: word.count)
        }
    }
}
