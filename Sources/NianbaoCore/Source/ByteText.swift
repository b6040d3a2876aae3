/// A text that is the same as another only if all its bytes are.
///
/// As the key of a set or dictionary: hashing and comparing a `String` of Chinese characters means normalising it.
struct ByteText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    init(_ text: Substring) { self.text = String(text) }

    static func == (left: ByteText, right: ByteText) -> Bool { left.text.hasSameBytes(as: right.text) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
