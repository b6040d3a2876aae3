/// Where a rule comes from, and how far that binds.
package struct RuleSource: Hashable, Sendable {
    /// How far the source binds.
    package let trust: Trust
    /// The document with its number and article, or another basis of the rule.
    package let text: Bilingual

    /// A source with what it says and how far it binds.
    package init(_ trust: Trust, _ text: Bilingual) {
        self.trust = trust
        self.text = text
    }

    /// How far a source can be relied on, from the most to the least binding.
    package enum Trust: String, Hashable, Sendable, CaseIterable {
        /// A national document or the printed form says so.
        case official
        /// It follows from the labels of the form by arithmetic; no document says it in words.
        case derived
        /// The notice of a province, city or county says so; other places may see it differently.
        case local
        /// Evaluators look for it, or published reports follow it; nobody is obliged to.
        case practice
        /// This program needs it to read a report.
        case tool
    }
}

extension RuleSource: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        self.init(Trust.allCases[snapshot.read(Int.self)], snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(Trust.allCases.firstIndex(of: trust) ?? 0)
        snapshot.write(text)
    }
}
