import Testing

@testable import NianbaoCore

/// A form file in which one sum or relation says something else: a term less, a sign turned, another comparison.
struct FormMutation: CustomTestStringConvertible, Sendable {
    let edition: TestEdition
    let text: String
    let testDescription: String

    static func all(_ edition: TestEdition) throws -> [FormMutation] {
        let text = try edition.text()
        var mutations = edits(of: text, field: "sum: [", end: "]") + edits(of: text, field: "left: {", end: "}")
        mutations += edits(of: text, field: "right: {", end: "}")
        mutations += try sumsOfAll(text, edition.form()) + comparisons(text)
        return mutations.map { FormMutation(edition: edition, text: $0.text, testDescription: $0.name) }
    }

    private typealias Edit = (name: String, text: String)

    /// Every list or map of terms that `field` begins, with each term dropped and with each turned.
    private static func edits(of text: String, field: String, end: Character) -> [Edit] {
        text.ranges(of: field).flatMap { start -> [Edit] in
            guard let close = text[start.upperBound...].firstIndex(of: end) else { return [] }
            let items = text[start.upperBound..<close].split(separator: ", ").map(String.init)
            return variants(items).map { variant in
                let edited = text.replacingCharacters(start.upperBound..<close, with: variant.items)
                return ("\(field)…: \(variant.name)", edited)
            }
        }
    }

    /// `sum: all` written out, with each term dropped and with each turned.
    private static func sumsOfAll(_ text: String, _ form: Form) -> [Edit] {
        let blocks = form.blocks.filter { $0.columns.contains { $0.sum != nil } }
        return zip(text.ranges(of: "sum: all"), blocks).flatMap { range, block in
            variants(block.columns.filter { $0.sum == nil }.map(\.name.id)).map { variant in
                ("sum: all: \(variant.name)", text.replacingCharacters(range, with: "sum: [\(variant.items)]"))
            }
        }
    }

    private static func comparisons(_ text: String) -> [Edit] {
        ["at_least", "at_most"].flatMap { word in
            text.ranges(of: "compare: \(word)").flatMap { range in
                ["equal", "at_least", "at_most"].filter { $0 != word }.map { other in
                    ("compare: \(other)", text.replacingCharacters(range, with: "compare: \(other)"))
                }
            }
        }
            + text.ranges(of: "        left: {").flatMap { range in
                ["at_least", "at_most"].map { word in
                    (
                        "an added compare: \(word)",
                        text.replacingCharacters(range, with: "        compare: \(word)\n        left: {")
                    )
                }
            }
    }

    private static func variants(_ items: [String]) -> [(name: String, items: String)] {
        items.indices.flatMap { index -> [(String, String)] in
            var dropped = items
            dropped.remove(at: index)
            var turned = items
            turned[index] = turned[index].turned
            return [
                ("without \(items[index])", dropped.joined(separator: ", ")),
                ("with \(turned[index])", turned.joined(separator: ", ")),
            ]
        }
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }

    /// A term with the other sign: `new` and `-new`, `第一项: new` and `第一项: -new`.
    fileprivate var turned: String {
        guard let colon = firstRange(of: ": ") else { return hasPrefix("-") ? String(dropFirst()) : "-" + self }
        return self[..<colon.upperBound] + String(self[colon.upperBound...]).turned
    }
}
