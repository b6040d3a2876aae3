extension FieldID.Explanation {
    /// What an explanation of a finding has to name so that it covers that finding: the first cell that it concerns, or the
    /// text that it is in with the words that are meant.
    package init(of finding: Finding, in report: CompletedReport, _ text: (id: TextID, words: String)?) {
        if let cell = finding.cells.first {
            self.init(rule: finding.rule, place: report.address(of: cell))
        } else if let text {
            let words = text.words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            self.init(
                rule: finding.rule, place: report.form.name(of: text.id)[report.spelling],
                quote: words.isEmpty ? nil : String(words.prefix(Self.longestQuote)))
        } else {
            self.init(rule: finding.rule)
        }
    }

    /// How many characters of a text are quoted at most: enough to find the place.
    private static let longestQuote = 40
}

extension FieldEdit {
    /// What is typed to keep what a finding questions: the reason, with the difference between the figures if there is one,
    /// so that another difference is not accepted silently.
    package init(_ reason: String, for explanation: FieldID.Explanation, of finding: Finding, _ spelling: Spelling) {
        guard let found = finding.disagreement, !reason.trimmed.isEmpty else {
            self.init(.explanation(explanation), reason)
            return
        }
        let gap = Figure.digits(found.gap, found.measure)
        self.init(
            .explanation(explanation),
            "{\(Notation.reason[spelling]): \(YAMLText.scalar(reason.trimmed)), \(Notation.gap[spelling]): \(gap)}")
    }
}
