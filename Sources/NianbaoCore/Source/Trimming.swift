#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension String {
    /// Without white space at both ends.
    package var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.utf8.count == utf8.count ? self : String(rest)
    }

    /// Whether the text has no line breaks, tabs or other control characters.
    package var isOneLine: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: false
            default: true
            }
        }
    }
}

extension String {
    /// Whether the bytes of `word` occur in the text: many times faster than a search by characters, and enough to tell
    /// that something rare is not there.
    package func containsBytes(of word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in word.withUTF8 { word in text.contains(word) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func contains(_ word: Self) -> Bool {
        guard let start = baseAddress, let wanted = word.baseAddress, !word.isEmpty else { return word.isEmpty }
        var rest = start
        let end = start + count
        while end - rest >= word.count {
            guard let found = memchr(rest, Int32(wanted[0]), end - rest - word.count + 1) else { return false }
            if memcmp(found, wanted, word.count) == 0 { return true }
            rest = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        }
        return false
    }
}
