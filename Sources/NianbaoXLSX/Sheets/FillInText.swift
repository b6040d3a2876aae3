internal import NianbaoCore

/// How the text of a section is begun in a workbook to fill in: what the form says about it, and paragraphs whose numbers
/// are formulas over the tables.
struct FillInText {
    private let report: CompletedReport
    private let places: CellPlaces
    private let section: Int

    init(_ report: CompletedReport, _ places: CellPlaces, section: Int) {
        self.report = report
        self.places = places
        self.section = section
    }

    private var name: String { report.form.sections[section].name.key }

    /// What to show beside the cells of the text; `nil` when the form says nothing about it.
    var prompt: Sheet.Prompt? {
        guard case .narrative(let requirement) = report.form.sections[section].body, !requirement.guide.isEmpty else {
            return nil
        }
        return Sheet.Prompt(title: name, message: requirement.guide.joined(separator: "\n"))
    }

    /// A formula that gives a paragraph with its numbers, and the words of the paragraph while they are open.
    ///
    /// - Returns: `nil` for a paragraph without references.
    func formula(_ paragraph: String) -> (formula: String, shown: String)? {
        guard let text = SummedText(paragraph, of: report) else { return nil }
        var parts: [String] = []
        var shown = String.indentation
        parts.append(contentsOf: Self.literals(String.indentation))
        for part in text.parts {
            switch part {
            case .words(let words):
                parts += Self.literals(words)
                shown += words
            case .sum(let terms):
                let blanks = places.blanks(terms, from: name)
                parts.append("IF(\(blanks)>0,\"\(Self.open)\",\(places.plainSum(terms, from: name)))")
                let value = report.sum(terms)
                let measure = report.form[terms[0].cell].measure
                shown += value.number.map { Figure.digits($0, measure) } ?? Self.open
            }
        }
        let formula = "=" + parts.joined(separator: "&")
        return formula.utf16.count <= Self.longest ? (formula, shown) : nil
    }

    /// The same for a paragraph of the section, by its index.
    func formula(ofParagraph index: Int) -> (formula: String, shown: String)? {
        let paragraphs = report.stated.narratives[section].paragraphs
        return paragraphs.indices.contains(index) ? formula(paragraphs[index].text) : nil
    }

    /// What stands for a number that is still open.
    private static let open = "（\(Notation.blank.key)）"
    /// How many characters Excel takes for a formula.
    private static let longest = 8192
    /// How many characters Excel takes for a text in a formula.
    private static let longestLiteral = 250

    private static func literals(_ text: String) -> [String] {
        text.pieces(ofUTF16: longestLiteral).filter { !$0.isEmpty }
            .map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    }
}
