internal import NianbaoCore

/// How high rows have to be for texts that wrap.
enum WrappedText {
    /// How much wider than its characters a text is taken to be: lines break between words and signs, not where the
    /// column ends.
    static let slack = 1.05
    /// The same for lists, whose names and paths break at few places.
    static let listSlack = 1.1
    /// The size in points that column widths are measured in.
    private static let standardSize = 11.0

    /// How many lines the text takes, zero for an empty one.
    ///
    /// - Parameters:
    ///   - width: That of the column, in characters of the standard font.
    ///   - size: That of the text, in points.
    static func lines(
        _ text: some StringProtocol, width: Double, size: Double = standardSize, slack: Double = slack
    ) -> Double {
        (Double(text.displayWidth) * size / standardSize * slack / width).rounded(.up)
    }

    /// The height in points of a row that shows so many lines of 10-point text.
    static func height(ofLines lines: Double) -> Double { max(1, lines) * 14 + 4 }
}
