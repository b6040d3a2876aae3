import Testing

@testable import NianbaoCore

/// A set of sentences written without a look at the words in the forms: `Fixtures/Claims/prose-*.txt`.
struct ProseSet: CustomTestStringConvertible {
    let name: String
    let items: [Item]

    var testDescription: String { name }

    static let all = [
        "offices", "streets", "published", "plain", "passages", "problems", "everyday", "usual", "roundabout",
        "formulaic", "ordinary", "varied", "official", "voices",
    ].map { ProseSet($0) }

    struct Item {
        let report: String
        let text: String
        /// What contradicts the tables; empty when nothing does.
        let wrong: [String]
    }

    private init(_ name: String) {
        self.name = name
        let text = (try? Fixture.text("Claims/prose-\(name).txt")) ?? ""
        items = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: " | ").map(String.init)
            precondition(fields.count == 3, "\(line)")
            let isSilent = ["sound", "other"].contains(fields[1])
            return Item(
                report: "prose-\(fields[0])", text: fields[2].replacing("⏎", with: "\n"),
                wrong: isSilent ? [] : fields[1].split(separator: " / ").map(String.init))
        }
    }

    /// Those with a contradiction, and those without.
    var contradicting: [Item] { items.filter { !$0.wrong.isEmpty } }
    var silent: [Item] { items.filter(\.wrong.isEmpty) }
}

extension ProseSet.Item {
    /// What is reported of the text.
    func findings() throws -> [Range<Int>] {
        let report = try ClaimCorpus.report(report)
        let claims = try #require(report.form.declared(TextClaims.self)?.claims)
        var reader = NarrativeReader(claims, report)
        return reader.read(text).readings.filter(\.isContradiction).map(\.range)
    }

    /// Whether what is wrong is reported.
    func isFound() throws -> Bool {
        let places = wrong.compactMap { piece -> Range<Int>? in
            guard let found = text.firstRange(ofBytes: piece) else { return nil }
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            return start..<start + piece.utf8.count
        }
        #expect(places.count == wrong.count, "\(text)")
        return try findings().contains { finding in places.contains { $0.overlaps(finding) } }
    }
}
