/// Cuts the bytes that come in into messages: a header with `Content-Length`, an empty line, and so many bytes (LSP 3.17,
/// “Base Protocol”).
struct Frames {
    /// The most bytes of a message: room for the largest report that is read, many of its characters escaped.
    static let sizeLimit = 16 << 20
    /// The most bytes of a header.
    private static let headerLimit = 4_096
    private static let headerEnd: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]

    private var bytes: [UInt8] = []
    /// How many bytes of a message that is not taken are still to come.
    private var refused = 0

    /// What has come in whole.
    enum Frame: Equatable {
        case message([UInt8])
        /// A header without the length of its message.
        case headerless
        /// A message beyond the limit, which is passed over.
        case tooLarge
    }

    /// Takes bytes as they come.
    mutating func add(_ new: [UInt8]) {
        let passed = min(refused, new.count)
        refused -= passed
        bytes += new[passed...]
    }

    /// The next message; `nil` while it is not whole.
    mutating func next() -> Frame? {
        guard let end = bytes.prefix(Self.headerLimit).firstRange(of: Self.headerEnd) else {
            guard bytes.count >= Self.headerLimit else { return nil }
            bytes = []
            return .headerless
        }
        guard let length = Self.length(in: bytes[..<end.lowerBound]) else {
            bytes.removeFirst(end.upperBound)
            return .headerless
        }
        guard length <= Self.sizeLimit else {
            let here = min(length, bytes.count - end.upperBound)
            bytes.removeFirst(end.upperBound + here)
            refused = length - here
            return .tooLarge
        }
        guard bytes.count - end.upperBound >= length else { return nil }
        let message = Array(bytes[end.upperBound..<(end.upperBound + length)])
        bytes.removeFirst(end.upperBound + length)
        return .message(message)
    }

    /// The length that a header gives; one that no message has when its number has too many digits.
    private static func length(in header: ArraySlice<UInt8>) -> Int? {
        for line in header.split(separator: 0x0A) {
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard parts.count == 2, String(decoding: parts[0], as: UTF8.self).lowercased() == "content-length" else {
                continue
            }
            let digits = parts[1].filter { ![0x20, 0x09, 0x0D].contains($0) }
            guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(String(decoding: digits, as: UTF8.self)) ?? .max
        }
        return nil
    }
}
