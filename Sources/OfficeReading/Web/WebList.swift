/// A list of a web page whose items are numbered.
struct WebList {
    /// The number of the last item.
    private var number: Int
    /// How its numbers are written, as `NumberFormat` has it; `nil` where the list shows none.
    private let format: String?

    /// Reads the tag `ol`.
    init(_ tag: HTMLTokenizer.Tag) {
        number = (tag.attributes["start"].flatMap { Int($0) } ?? 1) &- 1
        let styles = tag.plainStyle.filter { $0.hasPrefix("list-style:") || $0.hasPrefix("list-style-type:") }
        if let style = styles.last {
            let words = style.drop { $0 != ":" }.dropFirst()
            format =
                words.contains("none") ? nil : Self.styles.first { words.contains($0.word) }?.format ?? "decimal"
        } else {
            format = tag.attributes["type"].flatMap { Self.types[$0] } ?? "decimal"
        }
    }

    /// The number of the next item with the sign after it; empty where the list shows none.
    mutating func next() -> String {
        number = number &+ 1
        guard let format else { return "" }
        return NumberFormat.text(number, format) + (format == "chineseCounting" ? "、" : ".")
    }

    private static let types = ["a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]

    private static let styles = [
        ("cjk-ideographic", "chineseCounting"), ("chinese", "chineseCounting"), ("cjk-decimal", "chineseCounting"),
        ("lower-alpha", "lowerLetter"), ("lower-latin", "lowerLetter"), ("upper-alpha", "upperLetter"),
        ("upper-latin", "upperLetter"), ("lower-roman", "lowerRoman"), ("upper-roman", "upperRoman"),
    ].map { (word: $0.0, format: $0.1) }
}
