/// A wording and the phrase that it belongs to.
package struct ClaimPattern: Sendable {
    /// The index of the phrase among the claims' phrases.
    package let phrase: Int
    /// The words and the unit.
    package let wording: ClaimWording
    /// Whether the wording needs nothing before it.
    package let standsAlone: Bool
}

extension ClaimPattern: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        self.init(phrase: snapshot.read(), wording: snapshot.read(), standsAlone: snapshot.read())
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(phrase)
        snapshot.write(wording)
        snapshot.write(standsAlone)
    }
}
