import Testing

@testable import NianbaoCore

/// The sentences of `Fixtures/Claims/corpus.txt`.
enum ClaimCorpus {
    /// A sentence, the report it is in, and the result of comparing it with the tables.
    struct Line: CustomTestStringConvertible {
        let report: String
        let sentence: String
        /// `ok`, `-`, or what is reported.
        let expected: String
        /// Whether something is wrong and not reported.
        let isMissed: Bool

        var testDescription: String { "\(report): \(sentence)" }
    }

    static let lines: [Line] = {
        let text = (try? Fixture.text("Claims/corpus.txt")) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: " | ").map(String.init)
            precondition(fields.count == 3, "\(line)")
            let isMissed = fields[2] == "missed"
            return Line(
                report: fields[0], sentence: fields[1], expected: isMissed ? "-" : fields[2], isMissed: isMissed)
        }
    }()

    /// A report of the corpus, with last year's where there is one.
    static func report(_ name: String) throws -> CompletedReport {
        try #require(reports[name], "no report \(name)")
    }

    private static let reports: [String: CompletedReport] = {
        var reports: [String: CompletedReport] = [:]
        for name in ["organ", "quiet", "blank", "region", "prose-region", "prose-street", "prose-bureau"] {
            let prior = read("\(name)-2022").map { CompletedReport($0) }
            reports[name] = read(name).map { CompletedReport($0, prior: prior) }
        }
        return reports
    }()

    private static func read(_ name: String) -> Report? {
        guard let text = try? Fixture.text("Claims/\(name).yaml") else { return nil }
        return (try? TestEdition.of2021.reading(file: text))?.report
    }
}

extension ClaimCorpus.Line {
    func outcome(behind lead: String = "") throws -> String {
        let report = try ClaimCorpus.report(report)
        let text = lead + sentence
        let claims = try #require(report.form.declared(TextClaims.self)?.claims)
        var reader = NarrativeReader(claims, report)
        let readings = reader.read(text).readings
        let told = readings.compactMap { reading -> String? in
            guard case .differs = reading.verdict else { return nil }
            let words = String(decoding: Array(text.utf8)[reading.range], as: UTF8.self)
            return "\(claims.rule(of: reading)?.id ?? "") “\(words)”"
        }
        if !told.isEmpty { return told.joined(separator: "; ") }
        return readings.contains(where: \.isAgreement) ? "ok" : "-"
    }
}
