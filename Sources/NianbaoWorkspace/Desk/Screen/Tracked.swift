/// Values by name, each with the revision of its last change.
struct Tracked<Value: Encodable & Equatable & Sendable> {
    private(set) var values: [String: Value] = [:]
    private var changes: [String: Int] = [:]

    /// Takes over new values.
    ///
    /// - Returns: Whether any of them is another than before.
    mutating func update(to new: [String: Value], at revision: Int) -> Bool {
        guard new != values else { return false }
        for (name, value) in new where values[name] != value { changes[name] = revision }
        for name in values.keys where new[name] == nil { changes[name] = revision }
        values = new
        return true
    }

    /// The revision at which a value was last changed; zero if it never was.
    func lastChange(of name: String) -> Int { changes[name] ?? 0 }

    /// What has changed since a revision; `nil` when nothing has.
    func changes(since revision: Int) -> [String: Changed<Value>]? {
        let names = changes.filter { $0.value > revision }.keys
        // A browser without anything needs nothing that is gone.
        let known = revision > 0 ? Array(names) : names.filter { values[$0] != nil }
        return known.isEmpty ? nil : Dictionary(uniqueKeysWithValues: known.map { ($0, Changed(values[$0])) })
    }
}

/// One value with the revision of its last change.
struct TrackedValue<Value: Encodable & Equatable & Sendable> {
    private(set) var value: Value?
    private var change = 0

    /// Takes over a new value.
    ///
    /// - Returns: Whether it is another than before.
    mutating func update(to new: Value?, at revision: Int) -> Bool {
        guard change == 0 || new != value else { return false }
        (value, change) = (new, revision)
        return true
    }

    /// The value, if it has changed since a revision.
    func changed(since revision: Int) -> Changed<Value>? { change > revision ? Changed(value) : nil }
}
