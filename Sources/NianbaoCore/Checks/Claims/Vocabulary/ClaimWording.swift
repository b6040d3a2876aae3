/// One way to word a phrase: the words beside a number, in whatever order.
package struct ClaimWording: Hashable, Sendable {
    /// The words by their indices, in ascending order, each once.
    package let words: [Int]
    /// The index of the unit of the number, or of a group of units; `nil` when there is no number.
    package let unit: Int?

    /// A wording of these words; the order and repetitions do not matter.
    package init(_ words: some Sequence<Int>, unit: Int?) {
        let ascending = words.sorted()
        // A set takes longer than all else that is read of a wording, and hardly any word is there twice.
        let isRepeating = zip(ascending, ascending.dropFirst()).contains { $0 == $1 }
        self.words = isRepeating ? Set(ascending).sorted() : ascending
        self.unit = unit
    }
}

extension ClaimWording: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        words = snapshot.read()
        unit = snapshot.read()
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(words)
        snapshot.write(unit)
    }
}
