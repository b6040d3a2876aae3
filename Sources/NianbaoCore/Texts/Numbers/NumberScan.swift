/// Finds the numbers of a text that are written in digits, and the references.
///
/// `{{…}}` is a reference to a cell; digits in it are no numbers.
package struct NumberScan {
    private var numbers: [ProseNumber] = []
    /// The references with their braces, in bytes.
    private var references: [Range<Int>] = []

    /// The numbers in reading order.
    package static func numbers(in text: String) -> [ProseNumber] { text.withBytes { NumberScan($0).numbers } }

    /// The references with their braces, in bytes and reading order.
    static func references(in text: String) -> [Range<Int>] { text.withBytes { NumberScan($0).references } }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var reader = NumberReader()
        // Braces that open before this index do not close.
        var unclosedEnd = 0
        var index = 0
        while index < bytes.count {
            if bytes.digit(at: index) != nil {
                let number = reader.number(at: index, in: bytes)
                numbers.append(number)
                index = number.utf8.upperBound
            } else if bytes[index] == UInt8(ascii: "{"), index >= unclosedEnd, bytes.has("{{", at: index) {
                if let end = bytes.referenceEnd(from: index, limit: bytes.count) {
                    references.append(index..<end)
                    index = end
                } else {
                    unclosedEnd = bytes.lineEnd(from: index)
                    index += 2
                }
            } else {
                index += 1
            }
        }
    }
}
