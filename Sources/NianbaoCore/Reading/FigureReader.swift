/// Reads one figure by strict rules: what could be meant in two ways is refused.
struct FigureReader {
    /// What a text turned out to be.
    enum Outcome: Equatable {
        case number(Int)
        /// Readable, but not written as figures are; the clean spelling is attached.
        case restyled(Int, clean: String)
        case fault(FigureFault)
    }

    let measure: Measure

    func read(_ text: String) -> Outcome {
        if let number = plain(text) { return .number(number) }
        let clean = restyled(text)
        switch parse(clean) {
        case .success(let number): return clean == text ? .number(number) : .restyled(number, clean: clean)
        case .failure(let fault): return .fault(fault)
        }
    }

    /// The common case: a few digits and nothing else.
    private func plain(_ text: String) -> Int? {
        let bytes = text.utf8
        guard measure.scale == 0, 1...15 ~= bytes.count, bytes.first != UInt8(ascii: "0") || bytes.count == 1 else {
            return nil
        }
        var number = 0
        for byte in bytes {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// The text in half-width signs, without thousands separators.
    private func restyled(_ text: String) -> String {
        let halfWidth = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "０"..."９", "．", "－", "＋", "，":
                        Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                    case "−", "﹣": "-"
                    default: scalar
                    }
                }))
        let hasSeparators = halfWidth.wholeMatch(of: /[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil
        return hasSeparators ? halfWidth.replacing(",", with: "") : halfWidth
    }

    private func parse(_ text: String) -> Result<Int, FigureFault> {
        guard let match = text.wholeMatch(of: /([-+]?)([0-9]+)(\.([0-9]+))?/) else {
            return .failure(.diagnose(text))
        }
        let digits = match.2
        let fraction = match.4 ?? ""
        if digits.count > 1, digits.first == "0" {
            let trimmed = digits.drop { $0 == "0" }
            return .failure(.leadingZero(meant: "\(match.1)\(trimmed.isEmpty ? "0" : trimmed)"))
        }
        if !fraction.isEmpty {
            if measure.scale == 0 { return .failure(.fraction(text)) }
            if fraction.count > measure.scale { return .failure(.tooManyDecimals(limit: measure.scale)) }
        }
        let padded = digits + fraction + String(repeating: "0", count: measure.scale - fraction.count)
        guard let magnitude = Int(padded), magnitude <= CellValue.limit else { return .failure(.tooLarge) }
        let number = match.1 == "-" ? -magnitude : magnitude
        if number < 0, !measure.allowsNegative { return .failure(.negative) }
        return .success(number)
    }
}
