/// Amounts of money that texts give with their parts: 收取信息处理费900元，其中甲500元、乙400元. The parts must add up to the amount.
package struct ItemisedAmounts: DeclaredCheck {
    let amounts: [ItemisedAmount]

    /// The field of a form file that declares it.
    package static let field = "parts"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.text]

    /// Reads what a form file declares; faults go to `reader`. Never `nil`.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        amounts = declarations.compactMap { ItemisedAmount($0, &reader) }
    }

    /// The rule of each kind of amount, in order.
    package var rules: [Rule] { amounts.map(\.rule) }

    func findings(in report: CompletedReport) -> [Finding] {
        amounts.flatMap { amount -> [Finding] in
            let narrative = report.stated.narratives[amount.section]
            guard amount.words.contains(where: { narrative.text.containsBytes(of: $0) }),
                amount.signs.contains(where: { narrative.text.containsBytes(of: $0) })
            else { return [] }
            let ends: Set<Character> = ["。", "；", ";", "\n"]
            let wrong = narrative.text.split { ends.contains($0) }.lazy.compactMap { sentence in
                ItemisedSum(sentence, amount).flatMap { $0.isRight ? nil : $0 }
            }.prefix(Self.limit)
            let faults = Array(wrong)
            return zip(faults, narrative.spans(of: faults.map(\.range))).map { $0.finding(amount.rule, at: $1) }
        }
    }

    /// A text with more has one cause for all of them.
    private static let limit = 100
}

/// How the text of one section names an amount and its parts.
struct ItemisedAmount: Sendable {
    let rule: Rule
    let section: Int
    /// The words before the amount, one of which must be there.
    let words: [String]
    /// The words before the parts, one of which must be there.
    let signs: [String]
    /// Words among the parts that leave their sum open, such as 等.
    let exceptions: [String]

    fileprivate init?(_ declaration: Declaration, _ reader: inout FormReader) {
        guard let fields = reader.fields(declaration.node, known: ["rule", "words", "signs", "except"]) else {
            return nil
        }
        let rule = reader.rule("rule", in: fields)
        words = reader.list("words", in: fields).compactMap { reader.text($0) }
        signs = reader.list("signs", in: fields).compactMap { reader.text($0) }
        exceptions = reader.optionalList("except", in: fields).compactMap { reader.text($0) }
        guard let rule, let section = declaration.textSection else { return nil }
        (self.rule, self.section) = (rule, section)
    }
}

/// An amount and its parts in one sentence, in 分.
private struct ItemisedSum {
    private let whole: Int
    private let parts: [Int]
    /// From the amount to the last part.
    let range: Range<String.Index>

    /// - Returns: `nil` when the sentence has no amount with parts, or leaves open what the parts are.
    init?(_ sentence: Substring, _ amount: ItemisedAmount) {
        guard
            let sign = amount.signs.compactMap({ sentence.firstRange(of: $0) }).min(by: {
                $0.lowerBound < $1.lowerBound
            }),
            case (let head, let tail) = (sentence[..<sign.lowerBound], sentence[sign.upperBound...]),
            amount.words.contains(where: { String(head).containsBytes(of: $0) }),
            // The figure of a reference is a part, too, but is not among the numbers read here.
            !(amount.exceptions + ["{{"]).contains(where: { String(tail).containsBytes(of: $0) }),
            let stated = Self.money(in: head).last, let last = Self.money(in: tail).last
        else { return nil }
        let parts = Self.money(in: tail).compactMap(\.value)
        guard let whole = stated.value, parts.count > 1, parts.count == Self.money(in: tail).count else { return nil }
        (self.whole, self.parts, range) = (whole, parts, stated.range.lowerBound..<last.range.upperBound)
    }

    /// The amounts of money in a piece of text, in 分; the value is `nil` when it is not exact.
    private static func money(in text: Substring) -> [(value: Int?, range: Range<String.Index>)] {
        NumberScan.numbers(in: String(text)).filter(\.isMoney).map { number in
            let start = text.utf8.index(text.startIndex, offsetBy: number.utf8.lowerBound)
            let end = text.utf8.index(start, offsetBy: number.utf8.count)
            return (number.kind == .plain ? number.units(scale: 2) : nil, start..<end)
        }
    }

    var isRight: Bool { sum == whole }

    private var sum: Int { parts.reduce(0) { min($0 + $1, CellValue.limit) } }

    func finding(_ rule: Rule, at place: SourceSpan?) -> Finding {
        let worked = parts.map(Self.yuan).joined(separator: " + ")
        let figures = (whole: Self.yuan(whole), sum: Self.yuan(sum), gap: Self.yuan(abs(whole - sum)))
        return Finding(
            rule, at: place,
            Bilingual(
                zh: "写的是 \(figures.whole) 元，各部分相加是 \(worked) = \(figures.sum)，相差 \(figures.gap)",
                en:
                    "\(figures.whole) 元 is stated; the parts add up to \(worked) = \(figures.sum); off by \(figures.gap)"
            ),
            advice: Bilingual(
                zh: "核对各部分；没有列全的，在各部分后面加“等”", en: "check the parts; where they are not all, say so with 等"))
    }

    /// An amount in 元 with as many decimals as it needs.
    private static func yuan(_ fen: Int) -> String { Figure.decimal(fen, scale: 2, places: nil) }
}
