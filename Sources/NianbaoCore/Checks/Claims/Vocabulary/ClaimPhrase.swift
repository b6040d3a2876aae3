/// One thing that texts say, and the figures that it may mean.
package struct ClaimPhrase: Sendable {
    /// The rule that is broken when it disagrees; `nil` when it is not compared and only others depend on it.
    package let rule: Rule?
    /// What messages call it.
    package let name: String
    /// What it is compared with.
    package let subject: Subject
    /// Sums that its number may mean besides, where no number before it says which rows are meant as a whole.
    package let apart: [ClaimBase]
    /// The columns that are meant instead of those of the bases, each given by a cell in it; empty when the bases keep
    /// theirs.
    package let columns: [CellID]
    /// The indices of phrases; the last number must belong to one of them. Empty when any number, or none, may come
    /// before.
    package let behind: [Int]
    /// The indices of phrases, one of which must have a number earlier in the sentence; empty when there is no such
    /// condition.
    package let beside: [Int]
    /// The indices of phrases, one of which must be earlier in the paragraph; empty when there is no such condition.
    package let amid: [Int]
    /// Whether it may not be said right after a number of something unknown, which it may belong to.
    package let isLoose: Bool
    /// Whether it says a whole, so that it is never one of several parts.
    package let isWhole: Bool
    /// Whether others than the reporting agency do what it says, so that they may be named: 区政府维持5件.
    package let isByOthers: Bool
    /// The indices of phrases that must not have a number other than zero anywhere in the text.
    package let unless: [Int]
    /// Whether the form says what it is about.
    package let hasSubject: Bool
    /// The total of which its first figure is an addend; `nil` when there is no such total.
    package let division: ClaimDivision?

    /// What a phrase says, and what that is compared with.
    package enum Subject: Sendable {
        /// A number of things or money, which may be any of the sums. A wording without a number means zero.
        case figure([ClaimBase])
        /// A part as a percentage of one of the sums, or of a number before; without a part, the number before is meant.
        case share(ClaimBase?, of: [ClaimBase])
        /// How much the number before has grown since last year, or shrunk.
        case change(isFall: Bool)
        /// Nothing that is compared.
        case mention

        /// Whether it is a percentage of something.
        package var isShare: Bool { if case .share = self { true } else { false } }

        /// Whether it is what percentage the number before it is of something.
        package var isShareOfNumber: Bool { if case .share(nil, _) = self { true } else { false } }

        /// The sums that a number may mean; empty when it is a percentage or a change.
        package var bases: [ClaimBase] { if case .figure(let bases) = self { bases } else { [] } }
    }
}

extension ClaimPhrase {
    /// - Parameter rules: The form's rules by their identifiers.
    init(from snapshot: inout SnapshotReader, in form: Form, _ rules: [String: Rule]) {
        self.init(
            rule: snapshot.read(String?.self).flatMap { rules[$0] }, name: snapshot.read(),
            subject: Subject(from: &snapshot, in: form),
            apart: snapshot.readAll { ClaimBase(from: &$0, in: form) },
            columns: snapshot.readAll { CellID($0.read()) }, behind: snapshot.read(), beside: snapshot.read(),
            amid: snapshot.read(),
            isLoose: snapshot.read(), isWhole: snapshot.read(), isByOthers: snapshot.read(), unless: snapshot.read(),
            hasSubject: snapshot.read(), division: snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter, in form: Form) {
        snapshot.write(rule?.id)
        snapshot.write(name)
        subject.write(to: &snapshot, in: form)
        snapshot.writeAll(apart) { $0.write(to: &$1, in: form) }
        snapshot.writeAll(columns) { $1.write($0.index) }
        snapshot.write(behind)
        snapshot.write(beside)
        snapshot.write(amid)
        snapshot.write(isLoose)
        snapshot.write(isWhole)
        snapshot.write(isByOthers)
        snapshot.write(unless)
        snapshot.write(hasSubject)
        snapshot.write(division)
    }
}

extension ClaimPhrase.Subject {
    fileprivate init(from snapshot: inout SnapshotReader, in form: Form) {
        func bases() -> [ClaimBase] { snapshot.readAll { ClaimBase(from: &$0, in: form) } }
        switch snapshot.read(Int.self) {
        case 0: self = .figure(bases())
        case 1: self = .share(bases().first, of: bases())
        case 2: self = .change(isFall: snapshot.read())
        default: self = .mention
        }
    }

    fileprivate func write(to snapshot: inout SnapshotWriter, in form: Form) {
        switch self {
        case .figure(let bases):
            snapshot.write(0)
            snapshot.writeAll(bases) { $0.write(to: &$1, in: form) }
        case .share(let part, of: let bases):
            snapshot.write(1)
            snapshot.writeAll(part.map { [$0] } ?? []) { $0.write(to: &$1, in: form) }
            snapshot.writeAll(bases) { $0.write(to: &$1, in: form) }
        case .change(let isFall):
            snapshot.write(2)
            snapshot.write(isFall)
        case .mention: snapshot.write(3)
        }
    }
}
