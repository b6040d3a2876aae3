/// What a title must contain that replaces the usual one: the agency, the report year and some words; and what an agency's
/// name must not, with which the usual one begins.
package struct TitleWords: DeclaredCheck {
    private let rule: Rule
    private let yearRule: Rule
    private let words: String

    /// The field of a form file that declares it.
    package static let field = "title_words"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard
            let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule", "words", "year_rule"]) })
        else { return nil }
        let rule = reader.rule("rule", in: fields)
        let yearRule = reader.rule("year_rule", in: fields)
        guard let words = reader.text("words", in: fields), let rule, let yearRule else { return nil }
        (self.rule, self.yearRule, self.words) = (rule, yearRule, words)
    }

    /// The rule for the words of the title, and the one for its year.
    package var rules: [Rule] { [rule, yearRule] }

    func findings(in report: CompletedReport) -> [Finding] {
        agencyFindings(in: report) + titleFindings(in: report)
    }

    /// What is in the agency's name and does not belong to it, as it would be printed in the title.
    private func agencyFindings(in report: CompletedReport) -> [Finding] {
        let name = report.stated.agency
        let meant = MeantAgency(name, titleWords: words)
        let message: Bilingual
        switch meant.addition {
        case nil: return []
        case .wholeTitle:
            message = Bilingual(
                zh: "“\(name)”是报告的标题，不是机关的名称", en: "“\(name)” is the report's title, not an agency's name")
        case .title:
            message = Bilingual(
                zh: "机关写的是整个标题，标题会印成两遍", en: "the agency has the whole title, which would be printed twice")
        case .marks:
            message = Bilingual(
                zh: "机关名称“\(name)”里有空格或多余的标点，会一起印出来",
                en: "the agency's name “\(name)” has a space or a punctuation mark too many, which would be printed")
        }
        let entry = report.stated.agencyEntry
        let fix = entry.flatMap { entry in
            meant.name.flatMap { name in
                Fix([Fix.Edit(entry.span, entry.text, to: entry.isQuoted ? name : YAMLText.scalar(name))])
            }
        }
        let advice = meant.name.map { Bilingual(zh: "只写机关的名称：\($0)", en: "write the name alone: \($0)") }
        return [
            Finding(
                rule, at: entry?.span, message,
                advice: advice ?? Bilingual(zh: "改成机关的名称", en: "write the agency's name"), fix: fix)
        ]
    }

    private func titleFindings(in report: CompletedReport) -> [Finding] {
        guard report.stated.isYearKnown, let title = report.stated.customTitle else { return [] }
        let usual = report.form.title(agency: report.stated.agency, year: report.stated.year)
        guard let (rule, message) = fault(of: title, of: report.stated.agency, year: report.stated.year) else {
            return []
        }
        return [
            Finding(
                rule, at: report.stated.titleSpan, message,
                advice: Bilingual(zh: "通常的标题是“\(usual)”", en: "the usual title is “\(usual)”"))
        ]
    }

    private func fault(of title: String, of agency: String, year: Int) -> (Rule, Bilingual)? {
        let years = NumberScan.numbers(in: title).filter { $0.kind == .year }.compactMap { $0.units(scale: 0) }
        if let wrong = years.first(where: { $0 != year }) {
            return (
                yearRule,
                Bilingual(
                    zh: "标题里是 \(wrong) 年，本报告是 \(year) 年度的",
                    en: "the title says \(wrong); the report is for \(year)")
            )
        }
        guard title.containsBytes(of: words) else {
            return (rule, Bilingual(zh: "标题“\(title)”里没有“\(words)”", en: "the title “\(title)” lacks \(words)"))
        }
        // Either order occurs: 某市2022年…, 2022年某市….
        let rest = title.replacing(words, with: "").filter { !$0.isNumber && !$0.isWhitespace && !"年度".contains($0) }
        guard rest.isEmpty else { return excess(in: title) ?? stranger(String(rest), title, agency) }
        return (rule, Bilingual(zh: "标题“\(title)”里没有机关名称", en: "the title “\(title)” does not name the agency"))
    }

    /// What follows the words of the title and is no remark in brackets.
    private func excess(in title: String) -> (Rule, Bilingual)? {
        guard let end = title.firstRange(ofBytes: words)?.upperBound else { return nil }
        let tail = String(title[end...]).trimmed
        guard let first = tail.first, first.isLetter else { return nil }
        return (
            rule,
            Bilingual(zh: "标题在“\(words)”后面多了“\(tail)”", en: "the title has “\(tail)” after “\(words)”")
        )
    }

    /// Another agency in the title: neither name has all characters of the other in their order, as a short form has.
    private func stranger(_ rest: String, _ title: String, _ agency: String) -> (Rule, Bilingual)? {
        let name = String(rest.prefix { $0 != "（" && $0 != "(" })
        guard !name.isShortForm(of: agency), !agency.isShortForm(of: name) else { return nil }
        return (
            rule,
            Bilingual(zh: "标题写的是“\(name)”，机关是“\(agency)”", en: "the title names “\(name)”; the agency is “\(agency)”")
        )
    }
}

extension String {
    /// Whether all its characters are in the other text in the same order.
    fileprivate func isShortForm(of other: String) -> Bool {
        var rest = Substring(other)
        return allSatisfy { character in
            guard let place = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: place)...]
            return true
        }
    }
}
