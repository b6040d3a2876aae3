internal import FormTemplates
internal import NianbaoCore
internal import SlipTrials

extension NianbaoBench {
    /// Prints how often slips in sound reports were named, half of the reports on each of the built-in forms.
    static func printAccuracy(_ count: Int) {
        let forms = FormTemplate.all.compactMap { template in
            FormReader.read(SourceFile(name: template.edition, text: template.text)).form
        }
        print("| what is known | slip | right | wrong | no suggestion | invisible |")
        print("| --- | --- | ---: | ---: | ---: | ---: |")
        for coverage in Coverage.allCases {
            for slip in InjectedSlip.allCases where slip.isPossible(coverage) {
                let tallies = forms.map {
                    SlipTrials($0).tally(slip, coverage, count: count / forms.count, seed: 20_240_131)
                }
                print(row("\(coverage.rawValue) | \(slip.rawValue)", tallies))
            }
        }
    }

    /// Prints how many numbers in texts that disagree with the tables were found, and how many that agree were reported.
    ///
    /// - Parameter showing: Whether to list the sentences that ended wrongly, of the part that may be looked at.
    static func printProse(_ count: Int, showing: Bool) {
        let forms = FormTemplate.all.compactMap { template in
            FormReader.read(SourceFile(name: template.edition, text: template.text)).form
        }
        print("\n| wordings | contradictions | found | sound sentences | false alarms | sound reports | false alarms |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for part in ProseTrials.Part.allCases {
            let tallies = forms.map { ProseTrials($0, part).tally(count / forms.count, seed: 20_240_131) }
            let alarms = forms.map { ProseTrials($0, part).falseAlarms(inReports: count / forms.count, seed: 711) }
            let wrong = tallies.reduce(0) { $0 + $1.wrong }
            let found = wrong - tallies.reduce(0) { $0 + $1.missed.count }
            let sound = tallies.reduce(0) { $0 + $1.sound }
            let cells = [
                part == .tuned ? "developed with" : "held out", "\(wrong)", percent(found, of: wrong), "\(sound)",
                "\(tallies.reduce(0) { $0 + $1.falseAlarms.count })", "\(count)",
                "\(alarms.reduce(0) { $0 + $1.count })",
            ]
            print("| \(cells.joined(separator: " | ")) |")
            guard showing else { continue }
            for tally in tallies {
                if part == .tuned { tally.missed.forEach { print("missed: \($0)") } }
                tally.falseAlarms.forEach { print("false: \($0)") }
            }
            alarms.joined().forEach { print("false: \($0)") }
        }
    }

    private static func row(_ name: String, _ tallies: [SlipTrials.Tally]) -> String {
        let visible = tallies.reduce(0) { $0 + $1.visible }
        let shares = [\SlipTrials.Tally.right, \.wrong, \.open].map { part in
            percent(tallies.reduce(0) { $0 + $1[keyPath: part] }, of: visible)
        }
        let invisible = percent(
            tallies.reduce(0) { $0 + $1.invisible }, of: tallies.reduce(visible) { $0 + $1.invisible })
        return "| \((["\(name)"] + shares + [invisible]).joined(separator: " | ")) |"
    }

    /// A share in per cent, to two places.
    private static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let hundredths = (part * 10_000 + whole / 2) / whole
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) %"
    }
}
