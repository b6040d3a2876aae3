/// How figures are written.
package enum Figure {
    /// The figure with its decimal point: as many places as the measure always prints, else as many as there are.
    package static func text(_ number: Int, _ measure: Measure) -> String {
        guard case .amount(let decimals) = measure else { return String(number) }
        return decimal(number, scale: measure.scale, places: decimals)
    }

    /// The figure with all its places, even where printing would round it.
    package static func exact(_ number: Int, _ measure: Measure) -> String {
        text(number, losesDigits(number, measure) ? .amount(decimals: nil) : measure)
    }

    /// The figure with as many places as it has, whatever is printed.
    package static func digits(_ number: Int, _ measure: Measure) -> String {
        guard case .amount = measure else { return text(number, measure) }
        return text(number, .amount(decimals: nil))
    }

    /// Whether printing with the measure's fixed number of places would round the figure.
    package static func losesDigits(_ number: Int, _ measure: Measure) -> Bool {
        guard case .amount(let decimals?) = measure else { return false }
        return number % power(of: 10, measure.scale - decimals) != 0
    }

    /// `number` × 10^−`scale`, rounded half away from zero to `places`; all places that differ from zero for `nil`.
    static func decimal<Number: SignedInteger & FixedWidthInteger>(
        _ number: Number, scale: Int, places: Int?
    ) -> String {
        var magnitude = number.magnitude
        var scale = scale
        if let places {
            let divisor = Number.Magnitude(power(of: 10, scale - places))
            magnitude = (magnitude + divisor / 2) / divisor
            scale = places
        } else {
            while scale > 0, magnitude % 10 == 0 {
                magnitude /= 10
                scale -= 1
            }
        }
        let digits = String(magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        let sign = number < 0 && magnitude > 0 ? "-" : ""
        guard scale > 0 else { return sign + padded }
        return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
    }

    private static func power(of base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * base }
    }
}
