/// Ways of writing a word that have parts in common, on one line: `(尚|仍)未(予以)?答复`.
///
/// Between brackets are parts that stand for one another; before `?`, a part that may be missing.
struct WordNotation {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// How many brackets are open.
    private var depth = 0

    /// All ways of writing that the notation stands for, each once for each way to choose the parts; `nil` when brackets are not
    /// closed or too deep, when a part is empty, or when there are more than `limit`.
    static func writings(of notation: String) -> [String]? {
        notation.withBytes { bytes in
            guard bytes.contains(where: isSign) else { return [notation] }
            var reader = WordNotation(bytes: bytes)
            guard let writings = reader.sequence(), reader.index == bytes.count else { return nil }
            return writings.allSatisfy { !$0.isEmpty } ? writings : nil
        }
    }

    /// Nobody writes more at once on purpose.
    static let limit = 4096
    /// Nor more brackets inside brackets.
    private static let deepest = 8

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads parts that follow one another, up to the end of the text or of the alternative.
    private mutating func sequence() -> [String]? {
        var writings = [""]
        while index < bytes.count, bytes[index] != Sign.bar, bytes[index] != Sign.close {
            guard let parts = bytes[index] == Sign.open ? group() : literal() else { return nil }
            guard writings.count * parts.count <= Self.limit else { return nil }
            writings =
                parts.count == 1
                ? writings.map { $0 + parts[0] } : writings.flatMap { start in parts.map { start + $0 } }
        }
        return writings
    }

    /// Reads what is between brackets, and the sign after them.
    private mutating func group() -> [String]? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return nil }
        var parts: [String] = []
        repeat {
            index += 1
            guard let alternative = sequence(), !alternative.contains("") else { return nil }
            parts += alternative
        } while index < bytes.count && bytes[index] == Sign.bar
        guard index < bytes.count else { return nil }
        index += 1
        if index < bytes.count, bytes[index] == Sign.optional {
            index += 1
            parts.append("")
        }
        return parts
    }

    private mutating func literal() -> [String]? {
        let start = index
        while index < bytes.count, !Self.isSign(bytes[index]) { index += 1 }
        guard index > start else { return nil }
        return [String(decoding: bytes[start..<index], as: UTF8.self)]
    }

    private enum Sign {
        static let open = UInt8(ascii: "(")
        static let bar = UInt8(ascii: "|")
        static let close = UInt8(ascii: ")")
        static let optional = UInt8(ascii: "?")
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == Sign.open || byte == Sign.bar || byte == Sign.close || byte == Sign.optional
    }
}
