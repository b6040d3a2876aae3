/// Failures of one kind of thing, of which there may be thousands: the first are shown, the rest are counted.
struct FailureTally {
    private(set) var count = 0

    /// How many are shown. With more, one cause is behind most of them.
    static let limit = 20

    /// Counts one more, and returns the line that shows it; `nil` when enough were shown.
    mutating func line(of failure: Failure) -> String? {
        count += 1
        return count <= Self.limit ? failure.line : nil
    }

    /// How many were not shown; empty when all were.
    var rest: String {
        count <= Self.limit
            ? "" : pick(zh: "……还有 \(count - Self.limit) 处\n", en: "… and \(count - Self.limit) more\n")
    }
}

extension [Failure] {
    /// The lines that show them.
    var lines: String {
        var tally = FailureTally()
        let shown = compactMap { tally.line(of: $0) }.joined()
        return shown + tally.rest
    }
}
