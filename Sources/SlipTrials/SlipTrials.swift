package import NianbaoCore

/// Tries how often checks name what is wrong, in reports that are sound except for one slip.
package struct SlipTrials {
    private let form: Form
    private let crossing: Crossing

    /// Trials on reports of this form.
    package init(_ form: Form) {
        self.form = form
        crossing = Crossing(form)
    }

    /// How trials ended.
    package struct Tally: Sendable {
        /// The cells and the figures they should have were named, and nothing else.
        package var right = 0
        /// A cell or a figure was named that is not it.
        package var wrong = 0
        /// The slip was reported, without a suggestion.
        package var open = 0
        /// All sums and relations hold in spite of the slip, so it cannot be noticed.
        package var invisible = 0

        /// The trials in which there was something to report.
        package var visible: Int { right + wrong + open }
    }

    /// - Parameters:
    ///   - seed: Where the seeds of the trials start.
    /// - Returns: The tally of `count` trials; an empty one if the form has no such cells.
    package func tally(_ slip: InjectedSlip, _ coverage: Coverage, count: Int, seed: UInt64) -> Tally {
        var tally = Tally()
        var seed = seed
        var made = 0
        // Not every slip is possible in every random report.
        for _ in 0..<count * 50 where made < count {
            seed &+= 1
            guard var sound = SoundReport.report(on: form, seed: seed) else { continue }
            var injector = SlipInjector(sound, crossing: crossing, isCrossed: coverage != .oneSum, seed: seed)
            guard var wrong = injector.report(with: slip) else { continue }
            made += 1
            if coverage == .noTotals {
                sound.leaveOutTotals()
                wrong.leaveOutTotals()
            }
            Self.count(wrong, sound, in: &tally)
        }
        return tally
    }

    private static func count(_ wrong: Report, _ sound: Report, in tally: inout Tally) {
        let findings = ReportCheck.arithmetic.run(CompletedReport(wrong))
        if findings.isEmpty {
            tally.invisible += 1
            return
        }
        let changes = findings.flatMap { $0.suggestion?.changes ?? [] }
        if changes.isEmpty {
            tally.open += 1
        } else if changes.contains(where: { sound[$0.cell].value != .number($0.value) }) {
            tally.wrong += 1
        } else {
            var mended = wrong
            for change in changes { mended[change.cell].value = .number(change.value) }
            if mended.entries == sound.entries { tally.right += 1 } else { tally.open += 1 }
        }
    }
}

extension Report {
    fileprivate mutating func leaveOutTotals() {
        for index in entries.indices where form.cells[index].isDerived { entries[index] = Entry(.absent) }
    }
}
