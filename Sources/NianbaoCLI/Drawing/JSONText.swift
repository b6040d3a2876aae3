internal import FoundationEssentials

extension Encodable {
    /// The value as JSON with its keys in alphabetical order, ending with a line feed.
    func jsonText() throws(Failure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw Failure(zh: "写不成 JSON：\(error)", en: "cannot be written as JSON: \(error)")
        }
    }
}
