/// Reads one figure by strict rules: what has two possible meanings is refused.
struct FigureReader {
    /// The result of reading a text.
    enum Outcome: Equatable {
        case number(Int)
        /// Readable, but not written as figures are; the clean spelling is attached.
        case restyled(Int, clean: String)
        case fault(FigureFault)
    }

    let measure: Measure

    func read(_ text: String) -> Outcome {
        if measure.scale == 0, let number = Self.plain(text) { return .number(number) }
        if let figure = RemarkedFigure(text) { return .fault(.remarked(figure)) }
        let isStyled = text.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: ",") }
        let clean = isStyled ? restyled(text) : text
        switch parse(clean) {
        case .success(let number): return clean == text ? .number(number) : .restyled(number, clean: clean)
        case .failure(let fault): return .fault(fault)
        }
    }

    /// A count written in the usual way, a few digits and nothing else; `nil` for other texts.
    @inline(__always)
    static func plain(_ text: String) -> Int? {
        guard 1...15 ~= text.utf8.count else { return nil }
        return text.withBytes { bytes in
            guard bytes[0] != UInt8(ascii: "0") || bytes.count == 1 else { return nil }
            var number = 0
            for byte in bytes {
                guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
                number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
            }
            return number
        }
    }

    /// The text in half-width characters, without thousands separators.
    private func restyled(_ text: String) -> String {
        let halfWidth = text.halfWidthFigures
        guard halfWidth.contains(",") else { return halfWidth }
        let hasSeparators = halfWidth.wholeMatch(of: /[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil
        return hasSeparators ? halfWidth.replacing(",", with: "") : halfWidth
    }

    private func parse(_ text: String) -> Result<Int, FigureFault> {
        guard let parts = DecimalParts(text) else { return .failure(.diagnose(text)) }
        let (digits, fraction) = (parts.digits, parts.fraction)
        if digits.count > 1, digits.first == "0" {
            let trimmed = digits.drop { $0 == "0" }
            let meant = (trimmed.isEmpty ? "0" : trimmed) + (fraction.isEmpty ? "" : "." + fraction)
            return .failure(.leadingZero(meant: (parts.isNegative ? "-" : "") + meant))
        }
        if !fraction.isEmpty {
            if measure.scale == 0 { return .failure(.fraction(text)) }
            if fraction.count > measure.scale { return .failure(.tooManyDecimals(limit: measure.scale)) }
        }
        let padded = "\(digits)\(fraction)" + String(repeating: "0", count: measure.scale - fraction.count)
        guard let magnitude = Int(padded), magnitude <= CellValue.limit else { return .failure(.tooLarge) }
        let number = parts.isNegative ? -magnitude : magnitude
        if number < 0, !measure.allowsNegative { return .failure(.negative) }
        return .success(number)
    }
}

/// A decimal number taken apart: an optional sign, digits, and more digits after a point.
private struct DecimalParts {
    let isNegative: Bool
    let digits: Substring
    /// Empty when there is no point.
    let fraction: Substring

    /// `nil` when the text is anything else.
    init?(_ text: String) {
        var rest = text[...]
        isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let point = rest.utf8.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
        digits = rest[..<point]
        fraction = point < rest.endIndex ? rest[rest.index(after: point)...] : ""
        guard Self.areDigits(digits), point == rest.endIndex || Self.areDigits(fraction) else { return nil }
    }

    private static func areDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
}

extension String {
    /// The text with half-width digits, points, commas and signs.
    var halfWidthFigures: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar {
                    case "０"..."９", "．", "－", "＋", "，":
                        Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                    case "−", "﹣": "-"
                    default: scalar
                    }
                }))
    }
}
