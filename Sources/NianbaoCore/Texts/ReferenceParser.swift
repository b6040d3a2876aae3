/// Reads references. Punctuation may be full-width; spaces do not matter.
struct ReferenceParser {
    /// The text with punctuation in its half-width form.
    private let plain: UnsafeBufferPointer<UInt8>

    /// The most bytes of a reference: room for hundreds of addresses.
    private static let longest = 10_000

    /// Parses `text`, which is what the braces enclose.
    static func parse(_ text: String) throws(ReferenceFault) -> Reference {
        guard text.utf8.count <= longest else { throw .syntax }
        return try Array(text.utf8).withUnsafeBufferPointer { bytes throws(ReferenceFault) in try parse(bytes) }
    }

    /// The same for a text in UTF-8, well-formed.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReferenceFault) -> Reference {
        guard bytes.count <= longest else { throw .syntax }
        guard bytes.contains(where: mayBeFullWidth) else { return try parse(plain: bytes) }
        return try halfWidth(bytes).withUnsafeBufferPointer { plain throws(ReferenceFault) in try parse(plain: plain) }
    }

    private static func parse(plain: UnsafeBufferPointer<UInt8>) throws(ReferenceFault) -> Reference {
        try ReferenceParser(plain: plain).reference(plain.trimmed(0..<plain.count))
    }

    /// Whether the byte may begin a character that has a half-width form.
    private static func mayBeFullWidth(_ byte: UInt8) -> Bool {
        byte == 0xEF || byte == 0xE3 || byte == 0xE2 || byte == 0xC3
    }

    private static func halfWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            switch Unicode.Scalar(scalar) {
            case "＋": plain.append(UInt8(ascii: "+"))
            case "－", "−": plain.append(UInt8(ascii: "-"))
            case "／", "÷": plain.append(UInt8(ascii: "/"))
            case "．", "。": plain.append(UInt8(ascii: "."))
            case "\u{3000}": plain.append(UInt8(ascii: " "))
            default: plain.append(contentsOf: bytes[index..<index + length])
            }
            index += length
        }
        return plain
    }

    private func reference(_ whole: Range<Int>) throws(ReferenceFault) -> Reference {
        if let field = field(whole) { return field }
        if isSilence(whole) { return Reference(body: .unchecked) }
        if let rest = argument(of: Notation.share, whole) {
            let middle = end(of: rest, before: "/")
            guard middle < rest.upperBound, case let other = middle + 1..<rest.upperBound,
                end(of: other, before: "/") == other.upperBound
            else { throw .syntax }
            return Reference(body: .share(try sum(rest.lowerBound..<middle), of: try sum(other)))
        }
        if let rest = argument(of: Notation.growth, whole) {
            let addends = try sum(rest)
            guard !addends.contains(where: \.isPrior) else { throw .syntax }
            return Reference(body: .growth(addends))
        }
        return Reference(body: .sum(try sum(whole)))
    }

    private func field(_ whole: Range<Int>) -> Reference? {
        var word = whole
        let point = end(of: whole, before: ".")
        let isPrior = point < whole.upperBound
        if isPrior {
            guard matches(plain.trimmed(whole.lowerBound..<point), Notation.prior) else { return nil }
            word = plain.trimmed(point + 1..<whole.upperBound)
        }
        for field in [ReportField.agency, .year] where matches(word, field.name) {
            return Reference(body: .field(field, isPrior: isPrior))
        }
        return nil
    }

    /// Whether it is the mark that takes a sentence out of the comparison, alone or with the reason after a colon.
    private func isSilence(_ whole: Range<Int>) -> Bool {
        [Notation.unchecked.key, Notation.unchecked.id].contains { word in
            guard var rest = self.rest(of: whole, behind: word) else { return false }
            while rest < whole.upperBound, plain[rest] == UInt8(ascii: " ") { rest += 1 }
            return rest == whole.upperBound || plain.has(":", at: rest) || plain.has("：", at: rest)
        }
    }

    /// The rest after a leading word; `nil` if the reference does not begin with it.
    private func argument(of word: Name, _ whole: Range<Int>) -> Range<Int>? {
        for spelling in [word.key, word.id] {
            guard let rest = rest(of: whole, behind: spelling) else { continue }
            if rest == whole.upperBound || plain.whiteSpaceLength(at: rest) > 0 { return rest..<whole.upperBound }
        }
        return nil
    }

    private func sum(_ whole: Range<Int>) throws(ReferenceFault) -> [Reference.Addend] {
        var addends: [Reference.Addend] = []
        var isNegative = false
        var start = whole.lowerBound
        while true {
            let end = plain[start..<whole.upperBound].firstIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            let address = plain.trimmed(start..<(end ?? whole.upperBound))
            // Nothing need come before the first operator.
            let isLeading = start == whole.lowerBound && end != nil
            if !address.isEmpty {
                addends.append(try addend(address, isNegative: isNegative))
            } else if !isLeading {
                throw .syntax
            }
            guard let end else { return addends }
            isNegative = plain[end] == UInt8(ascii: "-")
            start = end + 1
        }
    }

    private func addend(_ address: Range<Int>, isNegative: Bool) throws(ReferenceFault) -> Reference.Addend {
        var words: [String] = []
        words.reserveCapacity(4)
        var isPrior = false
        var start = address.lowerBound
        while true {
            let end = end(of: start..<address.upperBound, before: ".")
            let word = plain.trimmed(start..<end)
            if start == address.lowerBound, end < address.upperBound, matches(word, Notation.prior) {
                isPrior = true
            } else {
                guard !word.isEmpty, !hasForbiddenSign(word) else { throw .syntax }
                words.append(String(decoding: UnsafeBufferPointer(rebasing: plain[word]), as: UTF8.self))
            }
            guard end < address.upperBound else { break }
            start = end + 1
        }
        return Reference.Addend(isNegative: isNegative, isPrior: isPrior, words: words)
    }
}

// MARK: Words

extension ReferenceParser {
    /// The index of the first such character in the range; its end if there is none.
    private func end(of range: Range<Int>, before sign: Unicode.Scalar) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, plain[index] != UInt8(ascii: sign) { index += 1 }
        return index
    }

    private func matches(_ range: Range<Int>, _ name: Name) -> Bool {
        plain.has(name.key, in: range) || plain.has(name.id, in: range)
    }

    /// The start of the rest after a leading word; `nil` if the range begins otherwise.
    private func rest(of range: Range<Int>, behind word: String) -> Int? {
        let end = range.lowerBound + word.utf8.count
        return end <= range.upperBound && plain.has(word, in: range.lowerBound..<end) ? end : nil
    }

    private func hasForbiddenSign(_ word: Range<Int>) -> Bool {
        plain[word].contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    }
}
