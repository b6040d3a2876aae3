internal import Synchronization

/// The forms in which people write figures.
///
/// Compiled once: that takes a hundred times as long as matching, and a file may have thousands of texts where
/// figures are expected.
struct FigurePatterns {
    static let shared = Mutex(FigurePatterns())

    let exponent = /[-+]?[0-9.]+[eE][-+]?[0-9]+/
    let hexadecimal = /0[xX][0-9a-fA-F]+/
    let letters = /[0-9OolI.]+/
    let blanks = /[0-9]+(\s+[0-9]+)+/
    let pair = /[-+]?[0-9]+\s*[\/／]\s*[-+]?[0-9]+/
    /// An amount of money, or a percentage.
    private let amount = /([-+]?[0-9.,]+)\s*(亿元|万元|千元|百元|元|%|％)/
    private let digits = /[-+]?[0-9.,]+/
    let approximate = /[约近]\s*[0-9].*|[0-9].*[余多].*/
    let chineseNumeral = /[零〇一二三四五六七八九十百千万两]+/
    let dash = /[\/／\\\-—–－_]+|无|没有|空/

    private let unchanged = /持平|无变化|没有变化|不变/
    private let increase = /(?:净?增加?|净?新增|上升|增长)了?\s*([0-9]+)\s*(\D{0,2})/
    private let decrease = /(?:净?减少?|下降|减去)了?\s*([0-9]+)\s*(\D{0,2})/

    /// A figure, and the unit that is written after it; `nil` for other texts.
    func unit(_ text: String) -> (number: String, unit: String)? {
        if let match = text.wholeMatch(of: amount) { return (String(match.1), String(match.2)) }
        guard let (number, word) = CountingWords.divide(text), case let number = number.trimmed,
            number.wholeMatch(of: digits) != nil
        else { return nil }
        return (number, word)
    }

    /// The net change that words describe (3 added, 1 removed); `nil` for other texts.
    func change(_ text: String) -> String? {
        if text.wholeMatch(of: unchanged) != nil { return "0" }
        if let match = text.wholeMatch(of: increase) { return Self.isCounter(match.2) ? String(match.1) : nil }
        guard let match = text.wholeMatch(of: decrease), Self.isCounter(match.2) else { return nil }
        return match.1 == "0" ? "0" : "-\(match.1)"
    }

    /// Whether it is a counting word, or nothing.
    private static func isCounter(_ word: Substring) -> Bool {
        word.isEmpty || CountingWords.all.contains(String(word))
    }
}
