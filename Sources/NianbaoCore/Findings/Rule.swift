/// One thing that is checked: what a finding's identifier means, with statement, reason, source and example.
package struct Rule: Hashable, Sendable, Identifiable {
    /// The stable identifier, e.g. `t3.balance`; never reused for something else.
    package let id: String
    /// How serious a breach is.
    package let severity: Severity
    /// Whether a report may say why its breach is accepted (说明). Arithmetic inside a table never is.
    package let isWaivable: Bool
    private let words: RuleWords

    /// What must hold, in one line.
    package var statement: Bilingual { words.statement }
    /// Why it matters, and what it is easily confused with; `nil` if the form file gives no reason.
    package var reason: Bilingual? { words.reason }
    /// Where the rule comes from; `nil` if the form file gives no source.
    package var source: RuleSource? { words.source }
    /// Lines that break the rule and the same lines corrected; `nil` if a few lines cannot show it.
    package var example: RuleExample? { words.example }

    /// - Parameter isWaivable: `nil` means that every rule but an error may be waived.
    package init(
        id: String, severity: Severity = .error, statement: Bilingual, reason: Bilingual? = nil,
        source: RuleSource? = nil, example: RuleExample? = nil, isWaivable: Bool? = nil
    ) {
        self.id = id
        self.severity = severity
        self.isWaivable = isWaivable ?? (severity < .error)
        words = RuleWords(statement: statement, reason: reason, source: source, example: example)
    }
}

extension Rule: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        self.init(
            id: snapshot.read(), severity: Severity.allCases[snapshot.read(Int.self)], statement: snapshot.read(),
            reason: snapshot.read(), source: snapshot.read(), example: snapshot.read(),
            isWaivable: snapshot.read(Bool.self))
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(id)
        snapshot.write(Severity.allCases.firstIndex(of: severity) ?? 0)
        snapshot.write(statement)
        snapshot.write(reason)
        snapshot.write(source)
        snapshot.write(example)
        snapshot.write(isWaivable)
    }
}

/// The texts about a rule.
///
/// A class, because every check holds its rule, and its texts are rarely read.
private final class RuleWords: Sendable {
    let statement: Bilingual
    let reason: Bilingual?
    let source: RuleSource?
    let example: RuleExample?

    init(statement: Bilingual, reason: Bilingual?, source: RuleSource?, example: RuleExample?) {
        self.statement = statement
        self.reason = reason
        self.source = source
        self.example = example
    }
}

extension RuleWords: Hashable {
    static func == (left: RuleWords, right: RuleWords) -> Bool {
        left === right
            || left.statement == right.statement && left.reason == right.reason && left.source == right.source
                && left.example == right.example
    }

    func hash(into hasher: inout Hasher) { hasher.combine(statement) }
}
