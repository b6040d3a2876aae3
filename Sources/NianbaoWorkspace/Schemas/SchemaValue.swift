/// A value of JSON, for documents that are put together piece by piece.
indirect enum SchemaValue: Hashable, Sendable, Encodable {
    case null
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case list([SchemaValue])
    case object([String: SchemaValue])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, SchemaValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }
}

// MARK: Schemas

extension SchemaValue {
    /// What the schemas are written in: the version that editors' YAML support knows best.
    static let dialect: SchemaValue = "http://json-schema.org/draft-07/schema#"

    /// One of several schemas.
    static func any(_ schemas: [SchemaValue]) -> SchemaValue {
        schemas.count == 1 ? schemas[0] : ["anyOf": .list(schemas)]
    }

    /// One of these words.
    static func words(_ words: [String]) -> SchemaValue { ["enum": .list(words.map { .text($0) })] }

    /// One line of text that is not empty.
    static let line: SchemaValue = ["type": "string", "pattern": "^[^\\n]*\\S[^\\n]*$"]

    /// What is defined under this name.
    static func reference(_ name: String) -> SchemaValue { ["$ref": .text("#/definitions/\(name)")] }

    /// An object that has no other keys.
    static func closed(_ properties: [String: SchemaValue]) -> SchemaValue {
        ["type": "object", "additionalProperties": false, "properties": .object(properties)]
    }

    /// A schema with further keywords; of equal ones, those given count.
    func adding(_ keywords: [String: SchemaValue]) -> SchemaValue {
        guard case .object(let own) = self else { return self }
        return .object(own.merging(keywords) { _, given in given })
    }

    /// A schema with a title and a description, which editors show; `nil` leaves one out.
    func described(_ title: String?, _ description: String? = nil) -> SchemaValue {
        var keywords: [String: SchemaValue] = [:]
        if let title, !title.isEmpty { keywords["title"] = .text(title) }
        if let description, !description.isEmpty { keywords["description"] = .text(description) }
        return adding(keywords)
    }
}
