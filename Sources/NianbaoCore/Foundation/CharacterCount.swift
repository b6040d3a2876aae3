extension UnsafeBufferPointer<UInt8> {
    /// How many bytes are continuation bytes of UTF-8.
    fileprivate var continuationCount: Int {
        let memory = UnsafeRawBufferPointer(self)
        var (total, index) = (0, 0)
        while index <= count &- 8 {
            let word = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Their highest two bits are 10.
            total &+= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
            index &+= 8
        }
        return self[index...].reduce(total) { $0 + ($1 & 0xC0 == 0x80 ? 1 : 0) }
    }
}

extension String {
    /// How many Unicode scalars of the text are not white space, if more than `limit`; else `nil`.
    func charactersBesidesBlanks(beyond limit: Int) -> Int? {
        guard utf8.count > limit else { return nil }
        var text = self
        let count = text.withUTF8 { bytes in
            // Counting code points costs next to nothing and usually settles the question.
            let count = bytes.count - bytes.continuationCount
            guard count > limit else { return count }
            return bytes.indices.reduce(count) { $0 - (bytes.whiteSpaceLength(at: $1) > 0 ? 1 : 0) }
        }
        return count > limit ? count : nil
    }
}
