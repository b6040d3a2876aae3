import Testing

@testable import NianbaoCore

/// Files as people write them. Their comments, and nothing else, have a 〔name〕 after the `#`.
struct HandWrittenFile: CustomTestStringConvertible {
    let name: String
    let edition: TestEdition
    let text: String

    init(_ name: String, on edition: TestEdition = .of2021, _ text: String) {
        self.name = name
        self.edition = edition
        self.text = text
    }

    var testDescription: String { name }

    /// The named comments of a text, in order of their texts.
    static func comments(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            line.firstMatch(of: /#+ *〔.*/).map { String($0.output).trimmed }
        }.sorted()
    }

    static let all = tables + texts + signs
}
