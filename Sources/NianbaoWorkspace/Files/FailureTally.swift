internal import NianbaoCore

/// Failures of one kind of thing, of which there may be thousands: the first are shown, the rest are counted.
package struct FailureTally {
    private var count = 0

    /// How many are shown. With more, one cause is behind most of them.
    package static let limit = 20

    /// Before any failure.
    package init() {}

    /// Counts one more, and returns it as a remark; `nil` when enough were shown.
    package mutating func remark(of failure: Failure) -> Remark? {
        count += 1
        return count <= Self.limit ? .failure(failure) : nil
    }

    /// How many were not shown; `nil` when all were.
    package var rest: Remark? {
        guard count > Self.limit else { return nil }
        return .line(zh: "……还有 \(count - Self.limit) 处", en: "… and \(count - Self.limit) more")
    }
}

extension [Failure] {
    /// The remarks that show them.
    package var remarks: [Remark] {
        var tally = FailureTally()
        let shown = compactMap { tally.remark(of: $0) }
        return shown + [tally.rest].compactMap(\.self)
    }
}
