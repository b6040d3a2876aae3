/// Applies a report's explanations to its findings.
///
/// Findings and quotes are indexed, because there may be many thousands of each.
package struct WaiverCheck {
    private let report: Report
    private var findings: [Finding]
    private let index: FindingIndex
    private let quotes: QuotePlaces?
    /// The findings that explanations are about, by their rule and place.
    private var subjects: [WaiverSubject: MeantFindings] = [:]
    /// Findings on the explanations themselves.
    private var ownFindings: [Finding] = []

    /// The findings, with those that are explained marked as accepted, and findings on the explanations themselves.
    ///
    /// - Parameters:
    ///   - rules: All rules that the report must satisfy.
    ///   - unasked: The identifiers of rules that were not checked this time; explanations for them are not reported
    ///     as unused.
    package static func apply(
        _ report: Report, to findings: [Finding], rules: @autoclosure () -> [Rule],
        unasked: @autoclosure () -> Set<String> = []
    ) -> [Finding] {
        guard !report.waivers.isEmpty else { return findings }
        let known = Dictionary(rules().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = known.keys.sorted()
        let unasked = unasked()
        var check = WaiverCheck(report, findings)
        var nearest: [String: String?] = [:]
        for waiver in report.waivers where !unasked.contains(waiver.rule) {
            guard let rule = known[waiver.rule] else {
                let name = nearest[waiver.rule] ?? waiver.rule.nearest(among: names)
                nearest[waiver.rule] = .some(name)
                check.ownFindings.append(.unknownRule(waiver, nearest: name))
                continue
            }
            check.apply(waiver, rule)
        }
        return check.findings + check.ownFindings
    }

    private init(_ report: Report, _ findings: [Finding]) {
        (self.report, self.findings) = (report, findings)
        index = FindingIndex(findings)
        quotes = QuotePlaces(report)
        if quotes == nil, let waiver = report.waivers.first(where: { $0.quote != nil }) {
            ownFindings.append(.tooManyQuotes(waiver))
        }
    }

    private mutating func apply(_ waiver: Waiver, _ rule: Rule) {
        guard rule.isWaivable else {
            ownFindings.append(.mustBeFixed(waiver))
            return
        }
        guard waiver.quote == nil || quotes != nil else { return }
        let subject = WaiverSubject(waiver)
        var meant = subjects.removeValue(forKey: subject) ?? MeantFindings(near(waiver), findings)
        let accepted = meant.take(waiver.gap, open: { [findings] in findings[$0].acceptance == nil })
        for index in accepted {
            findings[index].acceptance = Acceptance(
                reason: waiver.reason, author: waiver.author, date: waiver.date, span: waiver.span)
        }
        if accepted.isEmpty {
            let other = meant.firstDisagreement(open: { [findings] in findings[$0].acceptance == nil })
            ownFindings.append(.unused(waiver, other.flatMap { [findings] in findings[$0].disagreement }))
        } else if waiver.gap == nil,
            let gap = accepted.lazy.compactMap({ [findings] in findings[$0].disagreement }).first
        {
            ownFindings.append(.openEnded(waiver, gap, report.spelling))
        }
        subjects[subject] = meant
    }

    /// The findings of the explanation's rule that are about the place that it names, in order.
    private func near(_ waiver: Waiver) -> [Int] {
        switch waiver.target {
        case .cells(let cells): return index.findings(of: waiver.rule, at: cells)
        case .text(let id): return findings(of: waiver.rule, in: [id], at: waiver.quote)
        case nil:
            guard waiver.quote != nil else { return index.findingsWithoutCells(of: waiver.rule) }
            return findings(of: waiver.rule, in: report.textIDs, at: waiver.quote)
        }
    }

    private func findings(of rule: String, in ids: [TextID], at quote: String?) -> [Int] {
        let placed = index.placed(rule)
        guard !placed.isEmpty else { return [] }
        let stretches = ids.map { id in
            quote.map { quotes?.places(of: $0, in: id) ?? [] } ?? [report[id].extent].compactMap(\.self)
        }
        return placed.filter { index in
            findings[index].span.map { span in stretches.contains { $0.overlap(span) } } ?? false
        }
    }
}

/// What an explanation is about, without the difference between the figures.
private struct WaiverSubject: Hashable {
    let rule: String
    let target: Waiver.Target?
    let quote: ByteText?

    init(_ waiver: Waiver) {
        (rule, target, quote) = (waiver.rule, waiver.target, waiver.quote.map { ByteText($0) })
    }
}

/// Finds findings by what explanations state; findings are given as indices into their list.
private struct FindingIndex {
    private var placed: [String: [Int]] = [:]
    private var withoutCells: [String: [Int]] = [:]
    private var byCell: [String: [CellID: [Int]]] = [:]

    init(_ findings: [Finding]) {
        for (index, finding) in findings.enumerated() where finding.acceptance == nil {
            if finding.span != nil { placed[finding.rule, default: []].append(index) }
            if let cell = finding.cells.first {
                byCell[finding.rule, default: [:]][cell, default: []].append(index)
            } else {
                withoutCells[finding.rule, default: []].append(index)
            }
        }
    }

    func placed(_ rule: String) -> [Int] { placed[rule] ?? [] }

    func findingsWithoutCells(of rule: String) -> [Int] { withoutCells[rule] ?? [] }

    func findings(of rule: String, at cells: Set<CellID>) -> [Int] {
        guard let byCell = byCell[rule] else { return [] }
        let found =
            cells.count < byCell.count
            ? cells.flatMap { byCell[$0] ?? [] } : byCell.filter { cells.contains($0.key) }.flatMap(\.value)
        return found.sorted()
    }
}

/// The findings that explanations of one rule and place are about. Each is given to one explanation only.
private struct MeantFindings {
    private var all: [Int]
    /// The findings by the difference between their figures.
    private var byGap: [String: [Int]] = [:]

    init(_ meant: [Int], _ findings: [Finding]) {
        all = meant
        for index in meant {
            guard let disagreement = findings[index].disagreement else { continue }
            byGap[Figure.digits(disagreement.gap, disagreement.measure), default: []].append(index)
        }
    }

    /// The open findings with this difference; with any when it is `nil`.
    mutating func take(_ gap: String?, open: (Int) -> Bool) -> [Int] {
        guard let gap else {
            defer { (all, byGap) = ([], [:]) }
            return all.filter(open)
        }
        return (byGap.removeValue(forKey: gap) ?? []).filter(open)
    }

    /// The first open finding whose figures disagree.
    func firstDisagreement(open: (Int) -> Bool) -> Int? { byGap.values.compactMap { $0.first(where: open) }.min() }
}

/// Where the words that explanations quote are in the report's texts.
private struct QuotePlaces {
    private var places: [TextID: [ByteText: [SourceSpan]]] = [:]

    /// - Returns: `nil` when there are more than can be looked for.
    init?(_ report: Report) {
        var wanted: [TextID: Set<ByteText>] = [:]
        for waiver in report.waivers {
            guard let quote = waiver.quote.map({ ByteText($0) }) else { continue }
            switch waiver.target {
            case .text(let id): wanted[id, default: []].insert(quote)
            case nil: for id in report.textIDs { wanted[id, default: []].insert(quote) }
            case .cells: break
            }
        }
        for (id, quotes) in wanted {
            guard let found = QuoteSearch.places(of: quotes, in: report[id].text) else { return nil }
            places[id] = Self.spans(of: found, in: report[id])
        }
    }

    /// Finds all places at once, because going along a text takes as long for one.
    private static func spans(
        of found: [ByteText: [Range<Int>]], in narrative: Narrative
    ) -> [ByteText: [SourceSpan]] {
        let ranges = found.values.flatMap { $0.map { narrative.text.range(ofBytes: $0) } }
        var rest = narrative.spans(of: ranges)[...]
        return found.mapValues { places in
            defer { rest = rest.dropFirst(places.count) }
            return rest.prefix(places.count).compactMap(\.self)
        }
    }

    func places(of quote: String, in id: TextID) -> [SourceSpan] { places[id]?[ByteText(quote)] ?? [] }
}

extension [SourceSpan] {
    /// Whether one of the spans, which are in order and do not overlap, overlaps `other`.
    fileprivate func overlap(_ other: SourceSpan) -> Bool {
        var range = indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if self[middle].overlaps(other) { return true }
            range = self[middle].end < other.start ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}

extension Report {
    fileprivate var textIDs: [TextID] { [.preamble] + form.sections.indices.map { .section($0) } }
}

extension Narrative {
    /// From its key to its last character; `nil` when it is not in a file.
    fileprivate var extent: SourceSpan? {
        guard let span, let end = spans(of: [text.endIndex..<text.endIndex])[0]?.end else { return nil }
        return SourceSpan(start: span.start, end: max(end, span.end))
    }
}
