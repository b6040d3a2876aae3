/// The words for the years beside the report's, when they are about what is carried over: 上年结转, 结转下年.
package struct NeighbourYears: Sendable {
    /// The index of the word for the year before.
    package let prior: Int
    /// The index of the word for the year after.
    package let next: Int
    /// The indices of the words that a year is said with so.
    package let partners: [Int]

    /// These words.
    package init(prior: Int, next: Int, partners: [Int]) {
        self.prior = prior
        self.next = next
        self.partners = partners
    }
}

extension NeighbourYears: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        self.init(prior: snapshot.read(), next: snapshot.read(), partners: snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(prior)
        snapshot.write(next)
        snapshot.write(partners)
    }
}
