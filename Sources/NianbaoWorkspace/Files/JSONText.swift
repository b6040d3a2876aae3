internal import FoundationEssentials

extension Encodable {
    /// The value as JSON with its keys in alphabetical order, ending with a line feed: the same text for the same value.
    package func jsonText() throws(Failure) -> String { try json([.prettyPrinted]) + "\n" }

    /// The value as JSON on one line, with its keys in alphabetical order.
    package func jsonLine() throws(Failure) -> String { try json([]) }

    private func json(_ formatting: JSONEncoder.OutputFormatting) throws(Failure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            throw Failure(zh: "写不成 JSON：\(error)", en: "cannot be written as JSON: \(error)")
        }
    }
}

extension Decodable {
    /// Reads a value from JSON; `nil` when the bytes are none of it.
    package init?(readingJSON bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
        self = value
    }
}
