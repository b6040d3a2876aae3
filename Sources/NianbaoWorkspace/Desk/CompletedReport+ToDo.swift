internal import NianbaoCore

extension CompletedReport {
    /// Whether a finding says that a figure or a text is still to come: that is to be done, and nothing that somebody did wrong.
    func isToDo(_ finding: Finding) -> Bool {
        switch finding.rule {
        case Rule.cellMissing.id: true
        // 无 where that is not enough has been written.
        case Rule.sectionEmpty.id: !stated.narratives.contains { $0.saysNone && $0.span == finding.span }
        default: false
        }
    }

    /// How many figures and texts are still to come.
    func blankCount(_ findings: [Finding]) -> Int {
        form.typedCells.count { self[$0].isUnfilled }
            + findings.count { $0.rule == Rule.sectionEmpty.id && isToDo($0) }
    }
}
