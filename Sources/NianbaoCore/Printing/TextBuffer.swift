/// A text that is built from many small pieces, as bytes: appending to a `String` takes several times longer.
struct TextBuffer: Sendable {
    private var bytes: [UInt8] = []

    /// A report has about 8 KB.
    init() { bytes.reserveCapacity(16 << 10) }

    static func += (buffer: inout TextBuffer, text: String) {
        guard !text.isEmpty else { return }
        var text = text
        text.withUTF8 { buffer.bytes.append(contentsOf: $0) }
    }

    /// How many bytes it has.
    var count: Int { bytes.count }

    /// Appends a stretch of another text.
    mutating func append(_ other: TextBuffer, _ range: Range<Int>) { bytes.append(contentsOf: other.bytes[range]) }

    var string: String { bytes.withUnsafeBufferPointer { String(uncheckedUTF8: $0) } }
}
