/// Reads back what a `SnapshotWriter` wrote, value by value.
///
/// Snapshots are part of the program and were checked before anything is read of them, so what does not fit is a fault of
/// the program and ends it.
struct SnapshotReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// The digit with no bit set.
    static let zero = UInt8(ascii: "0")

    /// Reads from the first of the bytes, which must stay where they are.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether everything has been read.
    var isAtEnd: Bool { place == bytes.count }

    /// Reads a value that knows how.
    mutating func read<Value: SnapshotValue>(_: Value.Type = Value.self) -> Value { Value(from: &self) }

    /// Reads as many values as were written.
    mutating func readAll<Value>(_ read: (inout SnapshotReader) -> Value) -> [Value] {
        let count = readCount()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(read(&self)) }
        return values
    }

    /// Reads a number of things, each of which takes at least a byte.
    mutating func readCount() -> Int {
        let count: Int = read()
        precondition(count <= bytes.count - place, "The snapshot has another layout than the program.")
        return count
    }

    /// Reads a number in digits of five bits.
    @inline(__always)
    mutating func readDigits() -> UInt64 {
        let first = readDigit()
        return first < 32 ? first : readDigits(after: first)
    }

    private mutating func readDigits(after first: UInt64) -> UInt64 {
        var number = first & 31
        var shift: UInt64 = 5
        while true {
            let digit = readDigit()
            number |= (digit & 31) << shift
            if digit < 32 { return number }
            shift += 5
        }
    }

    @inline(__always)
    private mutating func readDigit() -> UInt64 {
        precondition(place < bytes.count, "The snapshot has another layout than the program.")
        defer { place += 1 }
        return UInt64(bytes[place] &- Self.zero)
    }

    /// Reads flags that were written with `write(flags:)`.
    mutating func readFlags() -> [Bool] {
        let count: Int = read()
        var flags = [Bool](repeating: false, count: count)
        for start in stride(from: 0, to: count, by: Self.flagsInDigit) {
            let digit = readDigit()
            if digit == 0 { continue }
            for place in start..<min(start + Self.flagsInDigit, count) {
                flags[place] = digit >> UInt64(place - start) & 1 != 0
            }
        }
        return flags
    }

    /// How many flags are in a digit.
    static let flagsInDigit = 5

    /// Reads bytes, as many as there are to be.
    mutating func readBytes(_ count: Int) -> UnsafeBufferPointer<UInt8> {
        defer { place += count }
        return UnsafeBufferPointer(rebasing: bytes[place..<place + count])
    }

    /// Passes over a text; returns where its bytes are.
    mutating func skip() -> Range<Int> {
        let count = readCount()
        place += count
        return place - count..<place
    }
}
