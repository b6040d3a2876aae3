/// Goes over the signs of a line: all characters but Chinese ones, and without references.
enum SignWalk {
    static func each(
        in content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ sign: UInt32, _ place: Int) -> Void
    ) {
        var index = content.lowerBound
        while index < content.upperBound {
            let (sign, length) = bytes.scalar(at: index)
            // What is in braces is meant for a reference, even if they are not well written.
            if Self.opens(sign), let end = end(ofBracesAt: index, content, bytes) {
                index = end
                continue
            }
            if !sign.isHan { body(sign, index) }
            index += length
        }
    }

    /// Whether a brace in the line lacks its other half, so that it is not known where a reference ends.
    static func hasLoneBrace(in content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var isLone = false
        each(in: content, bytes) { sign, _ in
            if Self.opens(sign) || Self.closes(sign) { isLone = true }
        }
        return isLone
    }

    private static func opens(_ sign: UInt32) -> Bool { sign == 0x7B || sign == 0xFF5B }
    private static func closes(_ sign: UInt32) -> Bool { sign == 0x7D || sign == 0xFF5D }

    /// The place after the braces that close those at `start`, of either width; `nil` if there are none.
    private static func end(ofBracesAt start: Int, _ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (index, end) = (start, nil as Int?)
        while index < content.upperBound {
            let (sign, length) = bytes.scalar(at: index)
            index += length
            if Self.closes(sign) { end = index } else if end != nil { break }
        }
        return end
    }
}
