/// Reads the entries of 调整.
struct AdjustmentReader {
    private(set) var adjustments: [Adjustment] = []
    private let form: Form
    private var list: ListReader

    var findings: [Finding] { list.findings }

    init(_ entry: YAMLEntry, form: Form, spelling: Spelling, _ source: SourceExcerpts) {
        self.form = form
        let kind = ListReader.Kind(
            rule: .rollUpNotation, noun: Bilingual(zh: "调整", en: "adjustment"), names: Notation.ofAdjustments,
            example: Self.example(form, spelling))
        list = ListReader(kind, spelling: spelling, source)
        for item in list.items(of: entry) { read(item) }
    }

    private mutating func read(_ item: ListReader.Item) {
        let cell = list.required(Notation.place, item).flatMap { typedCell(at: $0) }
        let amount = list.required(Notation.amount, item)
        let reason = list.reason(
            item,
            advice: Bilingual(
                zh: "写清为什么不按各单位之和计算，例如“与市住建局联合答复，各计1件”",
                en: "say why the sum of the units is not the figure of the region"))
        let author = list.text(Notation.author, item)?.text
        let date = list.date(item)
        guard let cell, let amount, let number = parsed(amount, form[cell].measure), let reason else { return }
        var adjustment = Adjustment(cell, number, reason: reason.text)
        (adjustment.author, adjustment.date) = (author, date)
        adjustment.span = amount.span
        adjustments.append(adjustment)
    }

    /// The one input cell that the place names: totals follow from others and cannot be adjusted.
    private mutating func typedCell(at place: ListReader.Text) -> CellID? {
        guard let cells = list.cells(at: place, form.cells) else { return nil }
        guard cells.count == 1, !form[cells[0]].isDerived else {
            list.refuse(
                place.span,
                Bilingual(
                    zh: "“\(place.text)”是合计或好几格，不能调整",
                    en: "“\(place.text)” is a total or several cells and cannot be adjusted"),
                advice: Bilingual(
                    zh: "写明要调整的一格，合计由程序计算", en: "name the one typed cell; totals are computed"))
            return nil
        }
        return cells[0]
    }

    private mutating func parsed(_ amount: ListReader.Text, _ measure: Measure) -> Int? {
        let isNegative = amount.text.hasPrefix("-")
        let digits = isNegative ? String(amount.text.dropFirst()) : amount.text
        if !digits.hasPrefix("-"), case .number(let number) = FigureReader(measure: measure).read(digits), number != 0 {
            return isNegative ? -number : number
        }
        list.refuse(
            amount.span,
            Bilingual(
                zh: "数额“\(amount.text)”不是可以加减的数",
                en: "the amount “\(amount.text)” is not a figure that can be added or subtracted"),
            advice: Bilingual(
                zh: measure.scale == 0 ? "写整数，减少的写负数，如 -1" : "写以万元为单位的数，减少的写负数，如 -0.5",
                en: measure.scale == 0
                    ? "write a whole number, a negative one to take away, such as -1"
                    : "write a number in 万元, a negative one to take away, such as -0.5"))
        return nil
    }

    private static func example(_ form: Form, _ spelling: Spelling) -> Bilingual {
        let cell = form.cells.first { !$0.isDerived }?.address(spelling) ?? ""
        let names = [Notation.place, Notation.amount, Notation.reason].map { $0[spelling] }
        let shown = "\(names[0]): \(cell), \(names[1]): -1, \(names[2]): …"
        return Bilingual(
            zh: "每条写成 - {\(shown)}，还可以写\(Notation.author[spelling])、\(Notation.date[spelling])",
            en: "write each as - {\(shown)}; \(Notation.author[spelling]) and \(Notation.date[spelling]) may follow")
    }
}
