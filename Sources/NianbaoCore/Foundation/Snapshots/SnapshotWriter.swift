/// Writes values one after the other so that reading them back costs little. What comes out is text in UTF-8, which a
/// Swift file can hold as a literal.
struct SnapshotWriter {
    private(set) var bytes: [UInt8] = []

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes a value that knows how.
    mutating func write<Value: SnapshotValue>(_ value: Value) { value.write(to: &self) }

    /// Writes how many values there are, and then the values.
    mutating func writeAll<Value>(_ values: [Value], _ write: (Value, inout SnapshotWriter) -> Void) {
        self.write(values.count)
        for value in values { write(value, &self) }
    }

    /// Writes a number in digits of five bits, the smallest first; all but the last have the sixth bit set.
    mutating func write(digitsOf number: UInt64) {
        var rest = number
        while rest >= 32 {
            bytes.append(SnapshotReader.zero + UInt8(rest & 31 | 32))
            rest >>= 5
        }
        bytes.append(SnapshotReader.zero + UInt8(rest))
    }

    /// Writes how many flags there are, and then five of them a digit.
    mutating func write(flags: [Bool]) {
        write(flags.count)
        for start in stride(from: 0, to: flags.count, by: SnapshotReader.flagsInDigit) {
            let part = flags[start..<min(start + SnapshotReader.flagsInDigit, flags.count)]
            write(digitsOf: part.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
        }
    }

    /// Writes bytes of UTF-8 as they are; how many there are must be written before.
    mutating func write(utf8 text: some Sequence<UInt8>) { bytes += text }
}
