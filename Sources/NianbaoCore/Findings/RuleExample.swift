/// Lines of a report that break a rule, and the same lines corrected. The whole report is in `samples/errors`.
package struct RuleExample: Hashable, Sendable {
    /// Lines of a report file that break the rule.
    package let failing: String
    /// The same lines, corrected.
    package let passing: String

    /// An example of one breach and its correction.
    package init(failing: String, passing: String) {
        self.failing = failing
        self.passing = passing
    }
}

extension RuleExample: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self.init(failing: snapshot.read(), passing: snapshot.read()) }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(failing)
        snapshot.write(passing)
    }
}
