/// A contradiction in words.
struct ContradictionWords {
    let message: Bilingual
    let advice: Bilingual
    /// The cells that were compared with the text.
    var cells: [CellID] = []
    var disagreement: Disagreement?

    /// How many sums messages name.
    private static let limit = 6

    /// - Parameter text: What is quoted; only its beginning if it is long.
    init(_ contradiction: ClaimContradiction, quoting text: Substring, _ report: CompletedReport) {
        let quote = String(text.unicodeScalars.count > 60 ? text.prefix(60) + "…" : text)
        switch contradiction {
        case .figure(let units, let sums): self.init(units, sums, quote, report)
        case .share(let stated, let part, let wholes): self.init(stated, part, wholes, quote)
        case .change(let stated, let isRatio, let changes): self.init(stated, isRatio, changes, quote)
        case .parts(let parts, let total, let whole): self.init(parts, total, whole, quote)
        }
    }

    private init(_ units: Int?, _ sums: [ClaimSum], _ quote: String, _ report: CompletedReport) {
        let tried = sums.prefix(Self.limit).map { "\($0.name) \($0.figure)" }
        message = Bilingual(
            zh: "“\(quote)”与表不符：\(tried.joined(separator: "，"))",
            en: "“\(quote)” disagrees with the tables: \(tried.joined(separator: ", "))")
        let spelling = report.spelling
        let reference = sums.first?.reference(in: report.form, spelling)
        advice = Bilingual(
            zh: "核对后改正文或改表"
                + (reference.map { "；正文写成 {{\($0)}}，会跟着表变" } ?? "")
                + "；说的不是表里这个数的，在句中写 {{\(Notation.unchecked.key)：原因}}",
            en: "correct the text or the table"
                + (reference.map { "; written as {{\($0)}}, the text follows the table" } ?? "")
                + "; if the sentence means something else, put {{\(Notation.unchecked.id): reason}} into it")
        cells = sums.first?.terms.map(\.cell) ?? []
        disagreement = sums.first.map { Disagreement(units ?? 0, $0.value, $0.measure) }
    }

    private init(_ stated: WrittenNumber, _ part: Int, _ wholes: [ClaimSum], _ quote: String) {
        let tried = wholes.prefix(Self.limit).map { whole in
            let percentage = Percentage.text(part, of: whole.value, places: stated.decimals) + "%"
            return (whole: whole.name.isEmpty ? whole.figure : "\(whole.name) \(whole.figure)", percentage: percentage)
        }
        message = Bilingual(
            zh: "“\(quote)”与数不符：" + tried.map { "\(part) 占 \($0.whole) 的 \($0.percentage)" }.joined(separator: "，"),
            en: "“\(quote)” does not fit: "
                + tried.map { "\(part) is \($0.percentage) of \($0.whole)" }.joined(separator: ", "))
        advice = Self.generalAdvice
        cells = wholes.first { !$0.terms.isEmpty }?.terms.map(\.cell) ?? []
    }

    private init(_ stated: WrittenNumber, _ isRatio: Bool, _ changes: [ClaimChange], _ quote: String) {
        let tried = changes.prefix(Self.limit).map { change in
            let past = Figure.text(change.past, change.now.measure)
            let growth = change.growth(isRatio, stated.decimals)
            let now = (change.now.name.isEmpty ? "" : change.now.name + " ") + change.now.figure
            return Bilingual(zh: "\(now)，上年 \(past)，\(growth.zh)", en: "\(now), last year \(past), \(growth.en)")
        }
        // Without a figure of the tables, only the numbers of the text are compared.
        let isOfText = changes.allSatisfy { $0.now.terms.isEmpty }
        message = Bilingual(
            zh: "“\(quote)”与\(isOfText ? "数" : "上年报告")不符：\(tried.map(\.zh).joined(separator: "；"))",
            en: "“\(quote)” \(isOfText ? "does not fit" : "disagrees with last year's report"): "
                + tried.map(\.en).joined(separator: "; "))
        advice = Self.generalAdvice
        cells = changes.first?.now.terms.map(\.cell) ?? []
    }

    private init(_ parts: [StatedNumber], _ total: Int, _ whole: StatedNumber, _ quote: String) {
        let count = whole.count ?? 0
        let shown = parts.prefix(Self.limit).map { String($0.count ?? 0) } + (parts.count > Self.limit ? ["…"] : [])
        let sum = shown.count > 1 ? "\(shown.joined(separator: " + ")) = \(total)" : String(total)
        message = Bilingual(
            zh: "“\(quote)”：各部分合计 \(sum)，\(total > count ? "多于" : "少于")总数 \(count)",
            en: "“\(quote)”: the parts make \(sum), \(total > count ? "more" : "less") than the whole, \(count)")
        advice = Self.generalAdvice
        disagreement = Disagreement(total, count, .count)
    }

    private static let generalAdvice = Bilingual(
        zh: "核对这几个数；确实没有写错的，在句中写 {{\(Notation.unchecked.key)：原因}}",
        en: "check these numbers; if nothing is wrong, put {{\(Notation.unchecked.id): reason}} into the sentence")
}

extension ClaimSum {
    fileprivate var figure: String { Figure.text(value, measure) + (measure.scale == 0 ? "" : " 万元") }

    /// How a reference to the sum is written; `nil` when it would be long.
    fileprivate func reference(in form: Form, _ spelling: Spelling) -> String? {
        guard let first = terms.first, terms.count <= 2, !first.isNegative else { return nil }
        return terms.dropFirst().reduce(form[first.cell].address(spelling)) { text, term in
            "\(text) \(term.isNegative ? "-" : "+") \(form[term.cell].address(spelling))"
        }
    }
}

extension ClaimChange {
    /// How much more or less it is, with its direction: in percent, or as a number of things where the text has no
    /// percentage or last year's figure is zero.
    ///
    /// - Parameter places: The least number of decimals; a change that would round to zero has more.
    fileprivate func growth(_ isRatio: Bool, _ places: Int) -> Bilingual {
        let difference = now.value - past
        if difference == 0 { return Bilingual(zh: "持平", en: "no change") }
        guard isRatio, past > 0 else {
            let amount = Figure.text(abs(difference), now.measure)
            return difference > 0
                ? Bilingual(zh: "增加 \(amount)", en: "\(amount) more")
                : Bilingual(zh: "减少 \(amount)", en: "\(amount) less")
        }
        let percentages = (places...max(places, Self.mostPlaces)).map {
            Percentage.text(abs(difference), of: past, places: $0) + "%"
        }
        let percentage = percentages.first { $0.contains { "1"..."9" ~= $0 } } ?? percentages[0]
        return difference > 0
            ? Bilingual(zh: "增长\(percentage)", en: "up \(percentage)")
            : Bilingual(zh: "下降\(percentage)", en: "down \(percentage)")
    }

    private static let mostPlaces = 4
}
