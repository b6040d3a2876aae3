extension String {
    /// Gives the text's bytes in UTF-8 to `body`. Unlike `withUTF8`, it needs no variable, whose copying would count.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var text = self
        return text.withUTF8(body)
    }
}

/// A text that is the same as another only if all its bytes are.
///
/// As the key of a set or dictionary: hashing and comparing a `String` of Chinese characters means normalising it.
struct ByteText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    init(_ text: Substring) { self.text = String(text) }

    static func == (left: ByteText, right: ByteText) -> Bool { left.text.hasSameBytes(as: right.text) }

    func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
