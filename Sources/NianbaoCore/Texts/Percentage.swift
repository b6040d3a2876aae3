/// Ratios as texts write them.
enum Percentage {
    /// `part` / `whole` in percent, without “%”: one decimal, rounded half away from zero; no decimal if it is zero.
    static func text(_ part: Int, of whole: Int) -> String { text(tenths: tenths(Int128(part), of: Int128(whole))) }

    /// `part` / `whole` in percent, without “%”, with `places` decimals, rounded half away from zero.
    static func text(_ part: Int, of whole: Int, places: Int) -> String {
        let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
        let (part, whole) = (Int128(part) * 100 * scale, Int128(whole))
        let magnitude = (2 * abs(part) + whole) / (2 * whole)
        return Figure.decimal(part < 0 ? -magnitude : magnitude, scale: places, places: places)
    }

    /// How a figure has changed, in words: 增长12.5%, 下降3%, 持平.
    static func growth(from past: Int, to now: Int) -> String {
        guard now != past else { return "持平" }
        let word = now > past ? "增长" : "下降"
        let change = tenths(abs(Int128(now) - Int128(past)), of: Int128(past))
        return change == 0 ? "\(word)不足0.1%" : "\(word)\(text(tenths: change))%"
    }

    private static func tenths(_ part: Int128, of whole: Int128) -> Int128 {
        let isNegative = (part < 0) != (whole < 0)
        let (part, whole) = (abs(part), abs(whole))
        let magnitude = (2000 * part + whole) / (2 * whole)
        return isNegative ? -magnitude : magnitude
    }

    private static func text(tenths: Int128) -> String { Figure.decimal(tenths, scale: 1, places: nil) }
}
