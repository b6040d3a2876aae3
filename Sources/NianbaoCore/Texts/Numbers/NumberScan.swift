/// Finds the numbers of a text that are written in digits.
///
/// `{{…}}` is a reference to a cell, not text, and is skipped.
package struct NumberScan {
    /// The numbers in reading order.
    package static func numbers(in text: String) -> [ProseNumber] { text.withBytes { numbers(in: $0) } }

    private static func numbers(in bytes: UnsafeBufferPointer<UInt8>) -> [ProseNumber] {
        var numbers: [ProseNumber] = []
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
                    index = end
                } else {
                    unclosedEnd = bytes.lineEnd(from: index)
                    index += 2
                }
            } else {
                index += 1
            }
        }
        return numbers
    }
}
