internal import NianbaoCore

extension DifferenceBrush {
    /// How many of the cells that had a number are named.
    private static let limit = 3

    /// The heading of a section; the preamble's name for `nil`.
    func heading(_ section: Int?, of form: Form) -> String {
        let preamble = ReportField.preamble.name
        return section.map { form.sections[$0].heading } ?? Bilingual(zh: preamble.key, en: preamble.id)[language]
    }

    /// Where an outdated number stands, and which cells had it.
    func told(_ number: OutdatedNumber, in form: Form) -> String {
        var cells = number.cells.prefix(Self.limit).map { change in
            let figure = state(change.new, form[change.cell].measure)
            return form.labels(of: change.cell).text
                + Bilingual(zh: "（现为 \(figure)）", en: " (now \(figure))")[language]
        }
        let rest = number.cells.count - cells.count
        if rest > 0 { cells.append(Bilingual(zh: "另 \(rest) 处", en: "\(rest) more")[language]) }
        let was = cells.joined(separator: Bilingual(zh: "；", en: "; ")[language])
        let place = heading(number.section, of: form)
        let told = Bilingual(
            zh: "\(place) 第 \(number.paragraph) 段“\(number.excerpt)”：\(number.text) 原是 \(was)",
            en: "\(place) paragraph \(number.paragraph) “\(number.excerpt)”: \(number.text) was \(was)")
        return told[language].printable
    }
}
