/// A report file in which everything is fixed that can have been meant in one way.
package struct FixedReport {
    /// The text after all changes.
    package let text: String
    /// What was changed, line by line; empty when there was nothing to fix.
    package let changes: [Change]

    /// A line of the file before and after.
    package struct Change: Hashable, Sendable {
        /// The 1-based line in the file as it was.
        package let line: Int
        /// The text that was replaced.
        package let old: String
        /// Lines are parted by line feeds.
        package let new: String
    }

    /// One fix can bring another fault to light, as a bracket does that was never read before; but not without end.
    private static let roundLimit = 12
    /// How many fixes are tried one by one when, made together, they would cost a value.
    private static let singleLimit = 64

    /// Fixes a file, and reads it again after each round: a fix that would cost a value or a text is not made.
    ///
    /// - Parameter wording: Whether slips of typing in the texts are fixed, too, and not just how the file is written.
    package init(_ file: SourceFile, _ reader: ReportReader, wording: Bool = true) {
        var text = file.text
        var origins = Array(0..<SourceLines.count(in: text))
        for pass in wording ? [Self.notation, Self.wording] : [Self.notation] {
            for _ in 0..<Self.roundLimit {
                guard let round = Self.round(text, file.name, reader, pass) else { break }
                origins = round.origins.map { origins[$0] }
                text = round.text
            }
        }
        self.text = text
        changes = Self.changes(from: file.text, to: text, origins)
    }

    /// What fixes are made of, and what must be the same after them.
    private struct Pass {
        let fixes: @Sendable (Reading) -> [Fix]
        let keeps: @Sendable (_ after: Reading, _ before: Reading) -> Bool
    }

    /// How the file is written: what it says stays.
    private static let notation = Pass {
        $0.findings.compactMap(\.fix)
    } keeps: {
        $0.keeps($1)
    }

    /// What its texts say: the figures and the number of paragraphs stay. What the report explains stays as it is.
    private static let wording = Pass { reading in
        guard let report = reading.report, !reading.findings.containsErrors else { return [] }
        let found = ReportCheck.findings(in: CompletedReport(report))
        guard found.contains(where: { $0.fix != nil }) else { return [] }
        let explained = WaiverCheck.apply(report, to: found, rules: Rule.all(for: report.form) + Rule.onDemand)
        return explained.compactMap { $0.acceptance == nil ? $0.fix : nil }
    } keeps: {
        $0.keepsAllButWording($1)
    }

    /// The text with the fixes of one reading; `nil` when there is nothing to fix.
    private static func round(_ text: String, _ name: String, _ reader: ReportReader, _ pass: Pass) -> AppliedFixes? {
        let before = reader.read(SourceFile(name: name, text: text))
        let fixes = pass.fixes(before)
        let trial = { (fixes: [Fix]) -> AppliedFixes? in
            guard !fixes.isEmpty, case let applied = AppliedFixes(fixes, to: text), applied.text != text else {
                return nil
            }
            return pass.keeps(reader.read(SourceFile(name: name, text: applied.text)), before) ? applied : nil
        }
        if let whole = trial(fixes) { return whole }
        for fix in fixes.prefix(singleLimit) { if let single = trial([fix]) { return single } }
        return nil
    }

    private static func changes(from old: String, to new: String, _ origins: [Int]) -> [Change] {
        let (oldLines, newLines) = (SourceLines(old), SourceLines(new))
        var changes: [Change] = []
        var index = 0
        while index < origins.count {
            let line = origins[index]
            let end = origins[index...].firstIndex { $0 != line } ?? origins.count
            let before = String(oldLines[line + 1] ?? "")
            let after = (index..<end).map { String(newLines[$0 + 1] ?? "") }.joined(separator: "\n")
            if !before.hasSameBytes(as: after) { changes.append(Change(line: line + 1, old: before, new: after)) }
            index = end
        }
        return changes
    }
}

extension Reading {
    /// Whether everything that was read before is still read, and says the same.
    fileprivate func keeps(_ earlier: Reading) -> Bool {
        keeps(earlier, isAgencyFree: false) { $0.keeps($1) }
    }

    /// Whether everything that was read before is still read, and says the same but for the wording of its texts.
    fileprivate func keepsAllButWording(_ earlier: Reading) -> Bool {
        findings.count <= earlier.findings.count
            && keeps(earlier, isAgencyFree: true) { $0.paragraphs.count == $1.paragraphs.count }
    }

    private func keeps(_ earlier: Reading, isAgencyFree: Bool, texts: (_ new: Narrative, _ old: Narrative) -> Bool)
        -> Bool
    {
        guard let old = earlier.report else { return true }
        guard let new = report, new.form.edition == old.form.edition || !old.isYearKnown else { return false }
        if !old.isYearKnown { return true }
        return (isAgencyFree || new.agency == old.agency) && new.year == old.year && new.scope == old.scope
            && new.customTitle == old.customTitle && new.entries.count == old.entries.count
            && zip(old.entries, new.entries).allSatisfy { $1.keeps($0) }
            && zip(old.narratives + [old.preamble], new.narratives + [new.preamble]).allSatisfy { texts($1, $0) }
            && old.waivers.count <= new.waivers.count && old.adjustments.count <= new.adjustments.count
            && old.sources.count <= new.sources.count
    }
}

extension Report.Entry {
    fileprivate func keeps(_ earlier: Report.Entry) -> Bool {
        switch earlier.value {
        case .number, .notApplicable: value == earlier.value && remark == earlier.remark
        case .blank, .absent, .unreadable: true
        }
    }
}

extension Narrative {
    fileprivate func keeps(_ earlier: Narrative) -> Bool {
        earlier.isUnreadable || earlier.isEmpty || paragraphs == earlier.paragraphs
    }
}
