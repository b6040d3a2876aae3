import Testing

@testable import NianbaoCore

/// A set of sentences written without a look at the words in the forms: `Fixtures/Claims/prose-*.txt`.
struct ProseSet: CustomTestStringConvertible {
    let name: String
    let items: [Item]

    var testDescription: String { name }

    static let all = [
        "offices", "streets", "published", "plain", "passages", "problems", "everyday", "usual", "roundabout",
        "formulaic", "ordinary", "varied", "official", "voices", "common",
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

    /// Whole narratives, and what each says once one of its numbers is changed: `Fixtures/Claims/narratives*.txt`.
    static let narratives = [
        "narratives", "narratives-dense", "narratives-usual", "narratives-offices", "narratives-styles",
        "narratives-sober", "narratives-various", "narratives-clerks", "narratives-provinces", "narratives-sound",
        "narratives-close",
    ].map { ProseSet(narratives: $0) }

    private init(narratives name: String) {
        self.name = name
        var items: [Item] = []
        for line in (try? Fixture.text("Claims/\(name).txt"))?.split(separator: "\n") ?? [] {
            if line.hasPrefix("- "), let whole = items.last(where: { $0.wrong.isEmpty }) {
                let change = line.dropFirst(2).split(separator: " → ").map(String.init)
                precondition(change.count == 2 && whole.text.ranges(of: change[0]).count == 1, "\(line)")
                let text = whole.text.replacing(change[0], with: change[1])
                items.append(Item(report: whole.report, text: text, wrong: [change[1]]))
            } else if !line.hasPrefix("#") {
                let fields = line.split(separator: " | ", maxSplits: 1).map(String.init)
                let text = fields[1].replacing("⏎", with: "\n")
                items.append(Item(report: "prose-\(fields[0])", text: text, wrong: []))
            }
        }
        self.items = items
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
