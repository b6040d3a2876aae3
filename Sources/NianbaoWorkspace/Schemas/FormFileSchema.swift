internal import NianbaoCore

/// The JSON Schema of form files: their parts and how these are written. What the parts of one file say of each other (that a sum
/// names rows that are there) is looked at when the file is used.
package struct FormFileSchema {
    /// The schema of all form files.
    package init() {}

    /// The schema as a text that ends with a line feed.
    package func text() throws(Failure) -> String { try schema.jsonText() }

    private var schema: JSONValue {
        closed(
            ["edition", "years", "source", "title", "sections", "rules"], Self.parts, kindsOn: .form
        ).adding(["$schema": .dialect, "definitions": .object(Self.definitions)]).described("nianbao form.yaml")
    }

    private static let parts: [String: JSONValue] = [
        "kind": .line, "edition": word, "source": .line, "title": .line,
        "years": closed(["from"], ["from": year, "to": year]),
        "scopes": closed(
            Scope.allCases.map(\.rawValue),
            Dictionary(uniqueKeysWithValues: Scope.allCases.map { ($0.rawValue, .line) })),
        "sections": list(.reference("section")),
        "rules": ["type": "object", "additionalProperties": .reference("rule")],
        "rollup": closed([], ["stocks": list(.line)]),
        "carry": list(closed(["to", "from"], ["to": .line, "from": .any([.line, list(.line)])])),
        "succeeds": closed(
            ["edition"], ["edition": word, "renamed": ["type": "object", "additionalProperties": .line]]),
        "charts": list(
            closed(["title"], ["title": .line, "columns": .line, "rows": list(.line), "years": .line])),
    ]

    private static var definitions: [String: JSONValue] {
        let named: [String: JSONValue] = [
            "id": .line, "key": .line, "label": ["type": "string"], "aliases": list(.line),
        ]
        let summed = named.merging([
            "sum": .any([["const": "all"], list(word)]),
            "rule": .any([.line, ["type": "object", "additionalProperties": .line]]),
        ]) { own, _ in own }
        return [
            "section": section,
            "block": closed(
                ["columns", "rows"],
                [
                    "id": .line, "key": .line, "caption": ["type": "string"], "corner": ["type": "string"],
                    "layout": .words(["down", "across"]), "columns": list(.reference("column")),
                    "rows": list(.reference("row")),
                ]),
            "row": head(
                "row", named.merging(["undivided": word]) { own, _ in own },
                summed.merging(["not_applicable": .words(["allowed", "refused"])]) { own, _ in own }),
            "column": head(
                "column", named,
                summed.merging([
                    "span": whole(1...64), "measure": .words(["count", "signed", "amount"]),
                    "decimals": whole(0...Measure.amountScale),
                ]) { own, _ in own }),
            "rule": closed(
                ["statement"],
                [
                    "severity": .words(["error", "warning", "hint"]), "statement": both, "reason": both,
                    "source": closed(
                        ["trust", "zh", "en"],
                        [
                            "trust": .words(["official", "derived", "local", "practice", "tool"]), "zh": text,
                            "en": text,
                        ]),
                    "failing": [:], "passing": [:], "waivable": ["type": ["boolean", "string"]],
                ]),
        ]
    }

    /// A row or column with its own name, or a group of them.
    private static func head(
        _ name: String, _ group: [String: JSONValue], _ leaf: [String: JSONValue]
    ) -> JSONValue {
        let children = group.merging(["children": list(.reference(name))]) { own, _ in own }
        return [
            "if": ["required": ["children"]], "then": closed(["children"], children),
            "else": closed(["id", "key", "label"], leaf),
        ]
    }

    private static var section: JSONValue {
        let named: [String: JSONValue] = ["id": .line, "key": .line, "heading": .line, "aliases": list(.line)]
        let narrative = FormFileSchema().closed(
            [],
            ["none": .words(["refused", "allowed"]), "guide": list(text), "draft": list(text)], kindsOn: .text)
        let table = FormFileSchema().closed(
            ["id", "key", "heading", "widths", "blocks"],
            named.merging([
                "page": .words(["portrait", "landscape"]),
                "widths": list(["type": "number", "exclusiveMinimum": 0, "maximum": 255]),
                "blocks": list(.reference("block")), "relations": ["type": "array"],
            ]) { own, _ in own }, kindsOn: .table)
        return [
            "if": ["required": ["narrative"]],
            "then": closed(
                ["id", "key", "heading", "narrative"], named.merging(["narrative": narrative]) { own, _ in own }),
            "else": table,
        ]
    }

    // MARK: Parts

    private static let text: JSONValue = ["type": ["string", "number"]]
    private static let word: JSONValue = ["type": ["string", "integer"]]
    private static let year = whole(2008...9999)
    private static let both = closed(["zh", "en"], ["zh": text, "en": text])

    private static func whole(_ range: ClosedRange<Int>) -> JSONValue {
        ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    }

    private static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "minItems": 1, "items": item] }

    private static func closed(_ required: [String], _ properties: [String: JSONValue]) -> JSONValue {
        JSONValue.closed(properties).adding(["required": .list(required.map { .text($0) })])
    }

    /// A part that may also have the fields of the rule kinds that can be declared there, written in their own ways.
    private func closed(
        _ required: [String], _ properties: [String: JSONValue], kindsOn level: DeclarationLevel
    ) -> JSONValue {
        let kinds = FormReader.declaredFields(on: level).map { ($0, [:] as JSONValue) }
        return Self.closed(required, properties.merging(kinds) { own, _ in own })
    }
}
