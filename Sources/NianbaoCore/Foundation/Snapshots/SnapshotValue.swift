/// A value that snapshots can hold. What is written is what is read, in the same order.
protocol SnapshotValue {
    /// Reads a value that `write(to:)` wrote.
    init(from snapshot: inout SnapshotReader)
    /// Writes the value.
    func write(to snapshot: inout SnapshotWriter)
}

extension UInt64: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self = snapshot.readDigits() }
    func write(to snapshot: inout SnapshotWriter) { snapshot.write(digitsOf: self) }
}

/// Not negative: what snapshots have are counts and indices.
extension Int: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self = Int(snapshot.readDigits()) }
    func write(to snapshot: inout SnapshotWriter) { snapshot.write(digitsOf: UInt64(self)) }
}

extension Bool: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self = snapshot.readDigits() != 0 }
    func write(to snapshot: inout SnapshotWriter) { snapshot.write(digitsOf: self ? 1 : 0) }
}

extension String: SnapshotValue {
    init(from snapshot: inout SnapshotReader) {
        let count = snapshot.readCount()
        self = String(decoding: snapshot.readBytes(count), as: UTF8.self)
    }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(utf8.count)
        snapshot.write(utf8: utf8)
    }
}

extension Optional: SnapshotValue where Wrapped: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self = snapshot.read(Bool.self) ? snapshot.read(Wrapped.self) : nil }

    func write(to snapshot: inout SnapshotWriter) {
        snapshot.write(self != nil)
        if let self { snapshot.write(self) }
    }
}

extension Array: SnapshotValue where Element: SnapshotValue {
    init(from snapshot: inout SnapshotReader) { self = snapshot.readAll { $0.read(Element.self) } }
    func write(to snapshot: inout SnapshotWriter) { snapshot.writeAll(self) { $1.write($0) } }
}
