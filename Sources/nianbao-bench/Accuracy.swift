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
