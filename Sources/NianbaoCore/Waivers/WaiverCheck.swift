/// Holds a report's explanations against its findings.
package struct WaiverCheck {
    private let report: Report
    private var findings: [Finding]
    /// What the explanations themselves give rise to.
    private var told: [Finding] = []

    /// The findings with what is explained accepted, and what is wrong with the explanations.
    ///
    /// - Parameters:
    ///   - rules: All that the report is held to.
    ///   - unasked: The identifiers of those that nobody looked at this time; explanations of them may well apply.
    package static func apply(
        _ report: Report, to findings: [Finding], rules: @autoclosure () -> [Rule],
        unasked: @autoclosure () -> Set<String> = []
    ) -> [Finding] {
        guard !report.waivers.isEmpty else { return findings }
        var check = WaiverCheck(report: report, findings: findings)
        let known = Dictionary(rules().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let unasked = unasked()
        for waiver in report.waivers where !unasked.contains(waiver.rule) { check.apply(waiver, known) }
        return check.findings + check.told
    }

    private mutating func apply(_ waiver: Waiver, _ rules: [String: Rule]) {
        guard let rule = rules[waiver.rule] else {
            told.append(.unknownRule(waiver, nearest: waiver.rule.nearest(among: rules.keys.sorted())))
            return
        }
        guard rule.isWaivable else {
            told.append(.mustBeMended(waiver))
            return
        }
        let near = findings.indices.filter { index in
            findings[index].acceptance == nil && findings[index].rule == rule.id
                && means(waiver, findings[index])
        }
        let meant = near.filter { agrees(waiver.gap, findings[$0].disagreement) }
        guard !meant.isEmpty else {
            told.append(.unused(waiver, near.lazy.compactMap { [findings] in findings[$0].disagreement }.first))
            return
        }
        for index in meant {
            findings[index].acceptance = Acceptance(
                reason: waiver.reason, author: waiver.author, date: waiver.date, span: waiver.span)
        }
        if waiver.gap == nil, let gap = meant.lazy.compactMap({ [findings] in findings[$0].disagreement }).first {
            told.append(.openEnded(waiver, gap, report.spelling))
        }
    }

    /// Whether a finding is about the place that the explanation names.
    private func means(_ waiver: Waiver, _ finding: Finding) -> Bool {
        switch waiver.target {
        case .cells(let cells): return finding.cells.first.map { cells.contains($0) } ?? false
        case .text(let id): return stands(finding, in: id, at: waiver.quote)
        case nil:
            guard waiver.quote != nil else { return finding.cells.isEmpty }
            let ids = [TextID.preamble] + report.form.sections.indices.map { .section($0) }
            return ids.contains { stands(finding, in: $0, at: waiver.quote) }
        }
    }

    private func stands(_ finding: Finding, in id: TextID, at quote: String?) -> Bool {
        guard let span = finding.span else { return false }
        let narrative = report[id]
        guard let quote else { return narrative.extent.map { $0.overlaps(span) } ?? false }
        return narrative.spans(of: narrative.text.ranges(of: quote)).contains { $0?.overlaps(span) ?? false }
    }

    private func agrees(_ gap: String?, _ disagreement: Disagreement?) -> Bool {
        guard let gap else { return true }
        guard let disagreement else { return false }
        return gap == Figure.digits(disagreement.gap, disagreement.measure)
    }
}

extension Narrative {
    /// From its key to its last character; `nil` when it stands in no file.
    fileprivate var extent: SourceSpan? {
        guard let span, let end = spans(of: [text.endIndex..<text.endIndex])[0]?.end else { return nil }
        return SourceSpan(start: span.start, end: max(end, span.end))
    }
}
