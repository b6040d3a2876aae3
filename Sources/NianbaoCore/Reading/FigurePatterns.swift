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
    /// A figure with the unit that it counts.
    let amount = /([-+]?[0-9.,]+)\s*(万元|亿元|元|件|项|个|次|条|份|起|宗|%|％)/
    let approximate = /[约近]\s*[0-9].*|[0-9].*[余多].*/
    let chineseNumeral = /[零〇一二三四五六七八九十百千万两]+/
    let dash = /[\/／\\\-—–－_]+|无|没有|空/

    private let unchanged = /持平|无变化|没有变化|不变/
    private let increase = /(?:净?增加?|净?新增|上升|增长)了?\s*([0-9]+)\s*[件项个次条份]?/
    private let decrease = /(?:净?减少?|下降|减去)了?\s*([0-9]+)\s*[件项个次条份]?/

    /// The net change that words describe (3 added, 1 removed); `nil` for other texts.
    func change(_ text: String) -> String? {
        if text.wholeMatch(of: unchanged) != nil { return "0" }
        if let match = text.wholeMatch(of: increase) { return String(match.1) }
        guard let match = text.wholeMatch(of: decrease) else { return nil }
        return match.1 == "0" ? "0" : "-\(match.1)"
    }
}
