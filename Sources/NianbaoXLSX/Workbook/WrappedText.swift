internal import NianbaoCore

/// How high rows have to be for texts that wrap.
enum WrappedText {
    /// How much wider than its characters a text is taken to be: lines break between words and signs, not where the
    /// column ends.
    static let slack = 1.05
    /// The same for lists, whose names and paths break at few places.
    static let listSlack = 1.1
    /// The size in points of the standard font.
    private static let standardSize = 11.0
    /// The size in points of letters that are half as wide as what column widths are measured in: eight pixels, to which
    /// the digits of the standard font are rounded.
    private static let unitSize = 12.0

    /// How many lines the text takes, zero for an empty one.
    ///
    /// - Parameters:
    ///   - width: That of the column, in characters of the standard font.
    ///   - size: That of the text, in points.
    static func lines(
        _ text: some StringProtocol, width: Double, size: Double = standardSize, slack: Double = slack
    ) -> Double {
        (Double(text.displayWidth) * size / unitSize * slack / width).rounded(.up)
    }

    /// The height in points of a row that shows so many lines of 10-point text.
    static func height(ofLines lines: Double) -> Double { max(1, lines) * 14 + 4 }

    /// The height in points of a row of a list whose texts of 10 points are in columns of these widths.
    static func listHeight(_ texts: [(text: String, width: Double)]) -> Double {
        let lines = texts.map { Self.lines($0.text, width: max(1, $0.width - 1), slack: listSlack) }
        return height(ofLines: lines.max() ?? 1)
    }
}
