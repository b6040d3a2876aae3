import Testing

@testable import NianbaoCore

/// A form file in which one sum or relation says something else: a term less, a sign turned, another comparison.
struct FormMutation: CustomTestStringConvertible, Sendable {
    let edition: TestEdition
    let text: String
    let testDescription: String

    static func all(_ edition: TestEdition) throws -> [FormMutation] {
        let text = try edition.text()
        let terms = fields.flatMap { edits(of: text, field: $0) }
        let mutations = try terms + sumsOfAll(text, edition.form()) + comparisons(text) + directions(text)
        return mutations.map { FormMutation(edition: edition, text: $0.text, testDescription: $0.name) }
    }

    /// What the terms of sums and relations stand behind.
    static let fields = ["sum", "left", "right", "when"]

    private typealias Edit = (name: String, text: String)

    /// Every list or map of terms behind `field`, with each term dropped and with each turned.
    private static func edits(of text: String, field: String) -> [Edit] {
        text.ranges(of: " \(field):").flatMap { start -> [Edit] in
            guard let list = TermList(behind: start.upperBound, in: text) else { return [] }
            return variants(list.items).map { variant in
                let terms = list.opening + variant.items + list.closing
                return ("\(field): \(variant.name)", text.replacingCharacters(list.range, with: terms))
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
        let words = ["equal", "at_least", "at_most", "differs"]
        return words.flatMap { word in
            text.ranges(of: "compare: \(word)").flatMap { range in
                words.filter { $0 != word }.map { other in
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

    /// Relations made for the other direction, or for more than the total.
    private static func directions(_ text: String) -> [Edit] {
        [("each: row", "each: column"), ("each: column", "each: row"), ("    each: total\n", "")].flatMap { old, new in
            text.ranges(of: old).map { ("\(old) becomes \(new)", text.replacingCharacters($0, with: new)) }
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

/// The terms behind a field, on its line in brackets or below it line by line.
private struct TermList {
    /// What stands behind the field's colon, with brackets.
    let range: Range<String.Index>
    let items: [String]
    let opening: String
    let closing: String

    /// - Returns: `nil` when one scalar stands there.
    init?(behind colon: String.Index, in text: String) {
        let line = text[colon...].prefix { $0 != "\n" }
        if let open = line.firstIndex(where: { $0 != " " }) {
            let brackets: [Character: Character] = ["[": "]", "{": "}"]
            guard let bracket = brackets[line[open]], let close = line[open...].firstIndex(of: bracket)
            else { return nil }
            items = line[line.index(after: open)..<close].split(separator: ", ").map(String.init)
            (opening, closing) = (" \(line[open])", String(bracket))
            range = colon..<line.index(after: close)
        } else {
            let indent = text[..<colon].suffix(while: { $0 != "\n" }).prefix { $0 == " " || $0 == "-" }.count
            let lines: [Substring] = text[line.endIndex...].dropFirst().split(separator: "\n")
            let below = lines.prefix { line in line.prefix { $0 == " " }.count > indent }
            guard let last = below.last else { return nil }
            items = below.map { String($0.drop { $0 == " " }) }
            (opening, closing) = (" {", "}")
            range = colon..<last.endIndex
        }
    }
}

extension Substring {
    fileprivate func suffix(while isMeant: (Character) -> Bool) -> Substring {
        self[(lastIndex { !isMeant($0) }.map { index(after: $0) } ?? startIndex)...]
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
