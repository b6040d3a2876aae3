internal import CLibrary

/// Steps through the bytes of XML from one piece of markup to the next.
struct MarkupScanner {
    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    /// `bytes` must outlive the scanner and what it returns.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The byte here; `nil` at the end.
    var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    var previous: UInt8? { index > 0 ? bytes[index - 1] : nil }

    /// The line here, from one.
    var line: Int { 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") } }

    mutating func advance() { index += 1 }

    /// Goes to the next `byte`, else to the end.
    mutating func find(_ byte: UInt8) -> Bool {
        guard let base = bytes.baseAddress, let found = memchr(base + index, Int32(byte), bytes.count - index) else {
            index = bytes.count
            return false
        }
        index = UnsafeRawPointer(found) - base
        return true
    }

    /// Skips `text` if it is next.
    mutating func skip(_ text: StaticString) -> Bool {
        guard let base = bytes.baseAddress, bytes.count - index >= text.utf8CodeUnitCount,
            memcmp(base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
        else { return false }
        index += text.utf8CodeUnitCount
        return true
    }

    /// Goes past the next `text`, else to the end.
    mutating func pass(_ text: StaticString) {
        while find(text.utf8Start.pointee), !skip(text) { index += 1 }
    }

    /// Goes past a name, and returns it.
    mutating func name() -> UnsafeRawBufferPointer {
        let start = index
        while index < bytes.count, !Self.isBoundary(bytes[index]) { index += 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<index])
    }

    /// Goes past the value of an attribute, from its first quote to its second.
    mutating func passValue() {
        let quote = bytes[index]
        index += 1
        if find(quote) { index += 1 }
    }

    /// Skips `=` and the value after it, if they are next, and returns the value with its quotes.
    mutating func value() -> UnsafeRawBufferPointer {
        while index < bytes.count, Self.isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
        let start = index
        if index < bytes.count, Self.isQuote(bytes[index]) { passValue() }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<index])
    }

    /// Whether no name goes on with this byte.
    static func isBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"): true
        default: isBlank(byte) || isQuote(byte)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
