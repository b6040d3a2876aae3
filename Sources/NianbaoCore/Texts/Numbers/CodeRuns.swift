/// Recognises numbers that are parts of a longer run of digits, punctuation and letters, and not quantities:
/// 0379-63211234, 1.2.3, 8:30, A4, or a web address.
struct CodeRuns {
    private let scalars: [Unicode.Scalar]
    private let tokens: [NumberToken]
    /// Whether each token, in order, is part of a code.
    private(set) var areCodes: [Bool] = []

    init(_ scalars: [Unicode.Scalar], _ tokens: [NumberToken]) {
        self.scalars = scalars
        self.tokens = tokens
        // Each run is looked at once, however many numbers it has.
        while areCodes.count < tokens.count { addRun(from: areCodes.count) }
    }

    private mutating func addRun(from first: Int) {
        guard !tokens[first].isListMark else {
            areCodes.append(false)
            return
        }
        let start = start(of: tokens[first])
        var last = first
        var hasLetters = start < tokens[first].range.lowerBound
        var hasSigns = false
        var index = tokens[first].range.upperBound
        while index < scalars.count, scalars[index].isInCodes {
            if last + 1 < tokens.count, index == tokens[last + 1].range.lowerBound {
                hasSigns = hasSigns || !Self.joinsRanges(scalars[index - 1])
                last += 1
                index = tokens[last].range.upperBound
            } else {
                hasLetters = hasLetters || !scalars[index].isJoint
                index += 1
            }
        }
        let parts = tokens[first...last]
        let isCode =
            hasLetters || hasSigns || parts.count > 2
            || parts.count == 2 && parts.contains { $0.hasLeadingZero || $0.isDigits(7...99) }
        areCodes += repeatElement(isCode, count: parts.count)
    }

    /// The first letter of the run that ends in this number; the number's own start when it has no letters.
    private func start(of token: NumberToken) -> Int {
        var start = token.range.lowerBound
        var index = start - 1
        while index >= 0, scalars[index].isInCodes, scalars[index].digit == nil {
            if !scalars[index].isJoint { start = index }
            index -= 1
        }
        return start
    }

    /// Whether the character can join the two ends of a range of quantities.
    private static func joinsRanges(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar.digit != nil }
}

extension Unicode.Scalar {
    /// Whether codes are written with it: ASCII and full-width letters and digits, and what joins them.
    fileprivate var isInCodes: Bool {
        digit != nil || isJoint || (isASCII || (0xFF21...0xFF5A).contains(value)) && properties.isAlphabetic
    }

    fileprivate var isJoint: Bool {
        switch self {
        case ".", "-", "/", ":", "_", "@", "?", "=", "&", "#": true
        default: false
        }
    }
}
