/// Reads references. Signs may be full-width; blanks do not matter.
struct ReferenceParser {
    /// The text with signs in their half-width form.
    private let plain: String

    /// The most bytes of a reference: room for hundreds of addresses.
    private static let longest = 10_000

    /// The reference that `text`, what stands between the braces, says.
    static func parse(_ text: String) throws(ReferenceFault) -> Reference {
        guard text.utf8.count <= longest else { throw .syntax }
        return try ReferenceParser(text).reference()
    }

    private init(_ text: String) {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "＋": plain.append("+")
            case "－", "−": plain.append("-")
            case "／", "÷": plain.append("/")
            case "．", "。": plain.append(".")
            case "\u{3000}": plain.append(" ")
            default: plain.append(scalar)
            }
        }
        self.plain = String(plain).trimmed
    }

    private func reference() throws(ReferenceFault) -> Reference {
        if let field = field() { return field }
        if isSilence { return Reference(body: .unchecked) }
        if let rest = argument(of: Notation.share) {
            let sides = rest.split(separator: "/", omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw .syntax }
            return Reference(body: .share(try sum(sides[0]), of: try sum(sides[1])))
        }
        if let rest = argument(of: Notation.growth) {
            let addends = try sum(rest[...])
            guard !addends.contains(where: \.isPrior) else { throw .syntax }
            return Reference(body: .growth(addends))
        }
        return Reference(body: .sum(try sum(plain[...])))
    }

    private func field() -> Reference? {
        let words = plain.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmed }
        let isPrior = words.count == 2 && Notation.prior.matches(words[0])
        guard words.count == (isPrior ? 2 : 1), let word = words.last,
            let field = [ReportField.agency, .year].first(where: { $0.name.matches(word) })
        else { return nil }
        return Reference(body: .field(field, isPrior: isPrior))
    }

    /// Whether it is the mark of a sentence that is not to be compared, alone or with the reason behind a colon.
    private var isSilence: Bool {
        [Notation.unchecked.key, Notation.unchecked.id].contains { word in
            guard plain.hasPrefix(word) else { return false }
            let rest = plain.dropFirst(word.count).drop { $0 == " " }
            return rest.isEmpty || rest.first == ":" || rest.first == "："
        }
    }

    /// What stands behind a leading word.
    private func argument(of word: Name) -> String? {
        for spelling in [word.key, word.id] where plain.hasPrefix(spelling) {
            let rest = plain.dropFirst(spelling.count)
            if rest.first?.isWhitespace != false { return String(rest) }
        }
        return nil
    }

    private func sum(_ text: Substring) throws(ReferenceFault) -> [Reference.Addend] {
        var addends: [Reference.Addend] = []
        var isNegative = false
        var rest = text
        while true {
            let end = rest.firstIndex { $0 == "+" || $0 == "-" }
            let address = String(rest[..<(end ?? rest.endIndex)]).trimmed
            // Before the first sign there may be nothing.
            let isLeading = rest.startIndex == text.startIndex && end != nil
            if !address.isEmpty {
                addends.append(try addend(address, isNegative: isNegative))
            } else if !isLeading {
                throw .syntax
            }
            guard let end else { return addends }
            isNegative = rest[end] == "-"
            rest = rest[rest.index(after: end)...]
        }
    }

    private func addend(_ address: String, isNegative: Bool) throws(ReferenceFault) -> Reference.Addend {
        var words = address.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmed }
        let isPrior = words.count > 1 && Notation.prior.matches(words[0])
        if isPrior { words.removeFirst() }
        guard words.allSatisfy({ !$0.isEmpty && !$0.contains { "/{}".contains($0) } }) else { throw .syntax }
        return Reference.Addend(isNegative: isNegative, isPrior: isPrior, words: words)
    }
}
