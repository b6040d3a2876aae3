/// A stretch of a text that is not as it should be.
struct WordingFault {
    let range: Range<String.Index>
    /// The fact, in one sentence without a full stop.
    let message: Bilingual
}

/// The faults of one kind in a text: the first few, and how many there are.
struct WordingFaults {
    private(set) var first: [WordingFault] = []
    private(set) var count = 0

    /// How many are told with their places.
    private static let shown = 4

    /// Whether enough are told; others are counted.
    var isFull: Bool { first.count == Self.shown }

    /// Adds one, which may be `nil` when enough are told.
    mutating func add(_ fault: WordingFault?) {
        count += 1
        if let fault, !isFull { first.append(fault) }
    }
}
