package import NianbaoCore
internal import SeededRandom

/// Tries how often numbers in texts that disagree with the tables are found, in sentences that a grammar makes.
package struct ProseTrials {
    private let form: Form
    private let part: Part

    /// Which set of wordings the sentences are made of: one to develop with, or one that is only used for measuring.
    package enum Part: Sendable, CaseIterable { case tuned, heldOut }

    /// Trials on reports of this form.
    package init(_ form: Form, _ part: Part) {
        self.form = form
        self.part = part
    }

    /// How trials ended.
    package struct Tally: Sendable {
        /// How many sentences with a contradiction there were.
        package var wrong = 0
        /// Those that were not found.
        package var missed: [String] = []
        /// How many sentences were sound.
        package var sound = 0
        /// The sound ones of which something was reported.
        package var falseAlarms: [String] = []
    }

    /// - Returns: The tally of `count` sentences with a contradiction and as many sound ones.
    package func tally(_ count: Int, seed: UInt64) -> Tally {
        var tally = Tally()
        var seed = seed
        while tally.wrong < count || tally.sound < count {
            seed &+= 1
            let isWrong = seed % 2 == 0
            guard isWrong ? tally.wrong < count : tally.sound < count,
                var writer = ProseWriter(form, part, seed: seed), let sentence = writer.sentence(isWrong: isWrong)
            else { continue }
            let isReported = findings(writer.report, sentence).isEmpty == false
            if isWrong {
                tally.wrong += 1
                if !isReported { tally.missed.append(sentence) }
            } else {
                tally.sound += 1
                if isReported { tally.falseAlarms.append(sentence) }
            }
        }
        return tally
    }

    /// - Returns: The texts, of `count` reports with several sound sentences each and with ones about other things, of
    ///   which something was reported.
    package func falseAlarms(inReports count: Int, seed: UInt64) -> [String] {
        (0..<count).compactMap { index in
            guard var writer = ProseWriter(form, part, seed: seed &+ UInt64(index)) else { return nil }
            let text = writer.soundText()
            return findings(writer.report, text).isEmpty ? nil : text
        }
    }

    private func findings(_ report: Report, _ text: String) -> [Finding] {
        var report = report
        report.narratives[0] = Narrative(text)
        let rules = Set(form.rules.map(\.id).filter { $0.hasPrefix("n.") })
        return ReportCheck.findings(in: CompletedReport(report)).filter { rules.contains($0.rule) }
    }
}

/// Writes sentences about the figures of one report.
struct ProseWriter {
    let report: Report
    private let part: ProseTrials.Part
    private let values: [String: Int]
    private var random: SplitMix64

    /// `nil` if no figures were found with which the form's relations hold.
    init?(_ form: Form, _ part: ProseTrials.Part, seed: UInt64) {
        guard var report = SoundReport.report(on: form, seed: seed) else { return nil }
        report.agency = "青石县水利局"
        self.report = report
        self.part = part
        let completed = CompletedReport(report)
        values = ProseGrammar.figures.compactMapValues { addresses in
            var sum = 0
            for address in addresses {
                guard let cells = try? form.cells(at: address.split(separator: ".").map(String.init)),
                    cells.count == 1, let value = completed[cells[0]].number
                else { return nil }
                sum += value
            }
            return sum
        }
        random = SplitMix64(seed: seed ^ 0x5EED)
    }

    /// A sentence that agrees with the tables or has one number that does not; `nil` when the pattern that came up cannot
    /// be so.
    mutating func sentence(isWrong: Bool) -> String? {
        let pattern = random.pick(ProseGrammar.patterns)
        let names = Self.names(in: pattern.text)
        guard var numbers = numbers(names) else { return nil }
        let untrue = pattern.none.filter { numbers[$0] ?? values[$0] ?? 0 > 0 }
        guard pattern.none.allSatisfy({ values[$0] != nil }) else { return nil }
        if isWrong {
            if untrue.isEmpty {
                guard let name = names.randomElement(using: &random) else { return nil }
                spoil(name, in: &numbers)
            }
        } else if !untrue.isEmpty {
            return nil
        }
        return filled(pattern.text, numbers)
    }

    /// Some sound sentences, and some about other things, in paragraphs below headings.
    mutating func soundText() -> String {
        var lines = ["（一）主动公开", "（二）依申请公开", "（三）政府信息管理"]
        for _ in 0..<Int.random(in: 3...8, using: &random) {
            let line = random.oneIn(2) ? sentence(isWrong: false) : filled(random.pick(ProseGrammar.others), [:])
            guard let line else { continue }
            lines.insert(line, at: Int.random(in: 1...lines.count, using: &random))
        }
        return lines.joined(separator: "\n")
    }

    /// The names after `#` in a pattern, in order.
    private static func names(in text: String) -> [String] {
        text.split(separator: "#", omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.prefix { $0.isASCII && $0.isLetter })
        }
    }

    /// The true numbers of these names; `nil` when the form has no such figure.
    private mutating func numbers(_ names: [String]) -> [String: Int]? {
        var numbers: [String: Int] = [:]
        if names.contains("whole") {
            let parts = names.filter { $0 != "whole" }
            for name in parts { numbers[name] = Int.random(in: 2...90, using: &random) }
            let rest = parts.count > 2 ? Int.random(in: 0...20, using: &random) : 0
            numbers["whole"] = numbers.values.reduce(rest, +)
            return numbers
        }
        for name in names {
            guard let value = values[name] else { return nil }
            numbers[name] = value
        }
        return numbers
    }

    /// Makes the number one that is none of the report's, or the whole less than its parts.
    private mutating func spoil(_ name: String, in numbers: inout [String: Int]) {
        if let whole = numbers["whole"] {
            let sum = numbers.values.reduce(-whole, +)
            let largest = numbers.filter { $0.key != "whole" }.values.max() ?? 0
            numbers["whole"] = max(largest, sum - Int.random(in: 1...9, using: &random))
            return
        }
        let cells = CompletedReport(report).values.compactMap(\.number) + Array(values.values)
        var number = (numbers[name] ?? 0) + Int.random(in: 1...9, using: &random)
        while cells.contains(number) { number += 1 }
        numbers[name] = number
    }

    /// The text with its slots filled.
    private mutating func filled(_ text: String, _ numbers: [String: Int]) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            switch first {
            case "<":
                let slot = rest.dropFirst().prefix { $0 != ">" }
                // Whoever words a sentence otherwise does so in some of its places.
                let isHeldOut = part == .heldOut && random.oneIn(3)
                var choices = ProseWords.choices(String(slot), isHeldOut: isHeldOut)
                if choices.isEmpty { choices = ProseWords.choices(String(slot), isHeldOut: false) }
                result += choices.isEmpty ? "" : filled(random.pick(choices), numbers)
                rest = rest[slot.endIndex...].dropFirst()
            case "#":
                let name = rest.dropFirst().prefix { $0.isASCII && $0.isLetter }
                result += String(numbers[String(name)] ?? 0)
                rest = rest[name.endIndex...]
            case "&":
                let years: [Character: Int] = ["-": -1, "+": 1]
                result += String(report.year + (rest.dropFirst().first.flatMap { years[$0] } ?? 0))
                rest = rest.dropFirst(2)
            case "@":
                let bound = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
                result += String(Int.random(in: 1...(Int(bound) ?? 9), using: &random))
                rest = rest[bound.endIndex...]
            default:
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
