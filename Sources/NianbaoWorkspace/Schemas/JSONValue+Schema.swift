extension JSONValue {
    /// What the schemas are written in: the version that editors' YAML support knows best.
    static let dialect: JSONValue = "http://json-schema.org/draft-07/schema#"

    /// One of several schemas.
    static func any(_ schemas: [JSONValue]) -> JSONValue {
        schemas.count == 1 ? schemas[0] : ["anyOf": .list(schemas)]
    }

    /// One of these words.
    static func words(_ words: [String]) -> JSONValue { ["enum": .list(words.map { .text($0) })] }

    /// One line of text that is not empty.
    static let line: JSONValue = ["type": "string", "pattern": "^[^\\n]*\\S[^\\n]*$"]

    /// What is defined under this name.
    static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/definitions/\(name)")] }

    /// An object that has no other keys.
    static func closed(_ properties: [String: JSONValue]) -> JSONValue {
        ["type": "object", "additionalProperties": false, "properties": .object(properties)]
    }

    /// A schema with further keywords; of equal ones, those given count.
    func adding(_ keywords: [String: JSONValue]) -> JSONValue {
        guard case .object(let own) = self else { return self }
        return .object(own.merging(keywords) { _, given in given })
    }

    /// A schema with a title and a description, which editors show; `nil` leaves one out.
    func described(_ title: String?, _ description: String? = nil) -> JSONValue {
        var keywords: [String: JSONValue] = [:]
        if let title, !title.isEmpty { keywords["title"] = .text(title) }
        if let description, !description.isEmpty { keywords["description"] = .text(description) }
        return adding(keywords)
    }
}
