/// A part of a snapshot that is read when it is needed.
struct SnapshotPart: Sendable {
    private let text: String
    private let range: Range<Int>

    /// The bytes of a text that a `SnapshotWriter` wrote.
    init(_ text: String, _ range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// Reads all that the part holds.
    func read<Value>(_ read: (inout SnapshotReader) -> Value) -> Value {
        text.withBytes { bytes in
            var snapshot = SnapshotReader(UnsafeBufferPointer(rebasing: bytes[range]))
            return read(&snapshot)
        }
    }
}
