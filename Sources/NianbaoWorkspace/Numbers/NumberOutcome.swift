package import NianbaoCore

/// The numbers of one file's texts, written down.
package struct NumberOutcome: Sendable {
    /// What is written of them.
    package let text: String
    /// How many there are.
    package let count: Int
    /// How many contradict, without those that the report explains.
    package let contradictions: Int

    /// Reads the file at `path` and lists the numbers of its texts.
    ///
    /// - Throws: A `Failure` when the file cannot be read, or holds no report.
    package init(
        _ path: String, _ reader: ReportReader, prior: String?, as format: NumberFormat, _ language: Language
    ) throws(Failure) {
        let checked = try CheckedReport(path, reader, prior: prior)
        guard let report = checked.report else {
            throw checked.failure(
                zh: "“\(path)”里没有能识别的年报，没有列出正文中的数", en: "“\(path)” has no report that can be read; no numbers listed")
        }
        let ledger = NumberLedger(report)
        let accepted = AcceptedContradictions(checked.findings)
        count = ledger.numbers.count
        contradictions = ledger.contradictions.count { !accepted.has($0) }
        switch format {
        case .text: text = NumberListing(ledger, checked, report, accepted, language).text
        case .json: text = try NumberDocument(ledger, checked, report, accepted).jsonLine()
        }
    }
}

/// What numbers are listed as.
package enum NumberFormat: String, CaseIterable, Sendable {
    case text
    case json

    /// What stands before the files.
    package var head: String {
        switch self {
        case .text: ""
        case .json:
            "{\"schema\":\"nianbao.numbers/1\",\"tool\":{\"name\":\"nianbao\",\"version\":\"\(ToolVersion.current)\"},\"files\":["
        }
    }

    /// What stands before the first file, and before each other.
    package var separators: (first: String, next: String) { self == .text ? ("", "\n") : ("\n", ",\n") }

    /// What stands after the files.
    ///
    /// - Parameters:
    ///   - failures: How many of the files could not be read.
    ///   - numbers: How many numbers the others have.
    package func tail(files: Int, failures: Int, numbers: Int, contradictions: Int) -> String {
        guard self == .json else { return "" }
        return "\n],\"summary\":{\"contradictions\":\(contradictions),\"failures\":\(failures),\"files\":\(files),"
            + "\"numbers\":\(numbers)}}\n"
    }
}

/// The contradictions that a report explains.
struct AcceptedContradictions {
    private var places: Set<Place> = []

    private struct Place: Hashable {
        let rule: String
        let span: SourceSpan?
    }

    init(_ findings: [Finding]) {
        for finding in findings where finding.acceptance != nil {
            places.insert(Place(rule: finding.rule, span: finding.span))
        }
    }

    func has(_ number: LedgerNumber) -> Bool {
        guard !places.isEmpty, case .contradicts(let contradiction) = number.kind else { return false }
        return places.contains(Place(rule: contradiction.rule, span: contradiction.span))
    }
}
