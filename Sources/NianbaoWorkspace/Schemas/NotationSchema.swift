internal import NianbaoCore

/// What all report files are written with, whatever their form: figures with remarks, words for what has none, lists.
enum NotationSchema {
    /// The parts that the schemas of forms refer to.
    static let definitions: [String: JSONValue] = [
        "count": figure(.count, mayNotApply: false), "count-na": figure(.count, mayNotApply: true),
        "change": figure(.signedCount, mayNotApply: false), "change-na": figure(.signedCount, mayNotApply: true),
        "amount": figure(.amount(decimals: nil), mayNotApply: false),
        "amount-na": figure(.amount(decimals: nil), mayNotApply: true),
    ]

    /// The name of the definition for the figures of a column.
    static func name(_ measure: Measure, mayNotApply: Bool) -> String {
        let name =
            switch measure {
            case .count: "count"
            case .signedCount: "change"
            case .amount: "amount"
            }
        return mayNotApply ? name + "-na" : name
    }

    /// The largest figure that a workbook holds exactly.
    private static let largest = 9_007_199_254_740_992

    private static func figure(_ measure: Measure, mayNotApply: Bool) -> JSONValue {
        let isWhole = measure.scale == 0
        let least = measure.allowsNegative ? -largest : 0
        let number: JSONValue = [
            "type": isWhole ? "integer" : "number", "minimum": .integer(least), "maximum": .integer(largest),
        ]
        let plain = JSONValue.any([number] + blanks(mayNotApply: mayNotApply))
        let remarked = JSONValue.closed(both([Notation.value: plain, Notation.remark: .line]))
            .adding(["anyOf": .list(Notation.value.spellings.map { ["required": [.text($0)]] })])
        return .any([plain, remarked])
    }

    /// What is written where there is no figure: 待填, nothing at all, and 不适用 where that is possible.
    static func blanks(mayNotApply: Bool) -> [JSONValue] {
        let words = Notation.blank.spellings + (mayNotApply ? Notation.notApplicable.spellings : [])
        return [.words(words), ["type": "null"]]
    }

    /// A text of any length, also one that is not written yet.
    static let text: JSONValue = ["type": ["string", "null"]]

    /// A word that YAML may read as a number: 2021.
    static func word(_ word: String) -> JSONValue {
        ["enum": .list([.text(word)] + (Int(word).map { [.integer($0)] } ?? []))]
    }

    /// The same under both spellings of each name.
    static func both(_ properties: [Name: JSONValue]) -> [String: JSONValue] {
        properties.reduce(into: [:]) { result, property in
            for spelling in property.key.spellings { result[spelling] = property.value }
        }
    }

    /// An object that has the name in one of its spellings, with a value that fits.
    static func has(_ name: Name, _ value: JSONValue = [:]) -> JSONValue {
        .any(
            name.spellings.map { spelling in
                ["required": [.text(spelling)], "properties": .object([spelling: value])]
            })
    }

    /// A list of entries that have only these keys.
    ///
    /// - Parameter needed: Groups of keys, of each of which an entry has to have one.
    static func list(_ names: [Name], needing needed: [[Name]]) -> JSONValue {
        let entry = JSONValue.closed(
            both(
                Dictionary(names.map { ($0, ["type": ["string", "number"]] as JSONValue) }, uniquingKeysWith: { $1 }))
        )
        return [
            "type": ["array", "null"],
            "items": entry.adding(["allOf": .list(needed.map { group in .any(group.map { has($0) }) })]),
        ]
    }
}

extension Name {
    /// Both spellings, the Chinese one first.
    var spellings: [String] { key == id ? [key] : [key, id] }
}
