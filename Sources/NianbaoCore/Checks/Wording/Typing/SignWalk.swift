/// Goes over the signs of a line: all characters but Chinese ones, and without references.
enum SignWalk {
    static func each(
        in content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ sign: UInt32, _ place: Int) -> Void
    ) {
        var index = content.lowerBound
        while index < content.upperBound {
            // What is in braces is meant for a reference, even if they are not well written.
            if bytes[index] == UInt8(ascii: "{"),
                let end = bytes[index..<content.upperBound].firstIndex(of: UInt8(ascii: "}"))
            {
                index = end + 1
                continue
            }
            let (sign, length) = bytes.scalar(at: index)
            if !(0x4E00...0x9FFF).contains(sign) { body(sign, index) }
            index += length
        }
    }
}
