internal import CLibrary

extension UnsafeBufferPointer<UInt8> {
    /// The line that begins at `start`, with its line feed; the last line of a text may have none.
    func line(from start: Int) -> Range<Int> {
        start..<(place(of: UInt8(ascii: "\n"), in: start..<count).map { $0 + 1 } ?? count)
    }

    /// The first index of `byte` in `range`; `nil` if it does not occur.
    func place(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard let start = baseAddress, let found = memchr(start + range.lowerBound, Int32(byte), range.count) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
}
