/// The first few of many units, for messages.
package struct RollUpNames {
    /// How many are named.
    package static let limit = 5

    /// The names, with a word for those that are left out.
    package let text: Bilingual

    /// The first of these names.
    package init(_ names: [String]) {
        let shown = names.prefix(Self.limit)
        let rest = names.count - shown.count
        text = Bilingual(
            zh: shown.joined(separator: "、") + (rest > 0 ? "等" : ""),
            en: shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
    }
}
