internal import NianbaoCore
internal import OfficeReading

/// What was filled into the cell of a figure. Unlike a correction, it may come from anywhere: pasted as text, with a unit,
/// or computed.
struct FilledCell {
    let reading: Reading
    /// How it was given if not as a number; `nil` for a number.
    let manner: FilledCells.Manner?

    enum Reading {
        case value(CellValue)
        case refused(Rule, Bilingual, advice: Bilingual)
    }

    init(_ contents: CellContents?, _ figure: GridFigure) {
        guard let contents else {
            (reading, manner) = (.value(.blank), nil)
            return
        }
        let isFormula = contents.formula != nil
        if case .text(let text) = contents.value, !text.trimmed.isEmpty {
            (reading, manner) = Self.text(text.trimmed, figure, isFormula: isFormula)
            return
        }
        if isFormula, contents.value == .empty {
            reading = .refused(
                .numberFormat, Bilingual(zh: "这一格的公式没有算出数", en: "the formula of this cell has no value"),
                advice: Bilingual(
                    zh: "在 Excel 里打开，保存一次；或者直接输入数字", en: "open and save it in Excel once, or type the number"))
            manner = nil
            return
        }
        switch EnteredValue(contents.value, figure.measure, allowsNotApplicable: figure.allowsNotApplicable) {
        case .value(let value):
            (reading, manner) = (.value(value), isFormula && value != .blank ? .formula : nil)
        case .refused(let message, let advice):
            (reading, manner) = (.refused(Self.rule(contents.value, figure), message, advice: advice), nil)
        }
    }

    private static func rule(_ value: CellContents.Value, _ figure: GridFigure) -> Rule {
        guard case .number(let digits) = value, let stored = StoredDecimal(digits) else { return .numberFormat }
        switch stored.scaled(by: figure.measure.scale, limit: CellValue.limit) {
        case .tooLarge: return .tooLarge
        case .inexact: return figure.measure.scale == 0 ? .countInteger : .numberFormat
        case .whole: return .nonNegative
        }
    }

    private static func text(
        _ text: String, _ figure: GridFigure, isFormula: Bool
    ) -> (Reading, FilledCells.Manner?) {
        let shown = text.prefix(40)
        if text == CellValue.notApplicableSign || text == "／" || Notation.notApplicable.matches(text) {
            guard !figure.allowsNotApplicable else { return (.value(.notApplicable), isFormula ? .formula : nil) }
            return (
                .refused(
                    .notApplicable, Bilingual(zh: "这一行不能写“\(shown)”", en: "this row cannot have “\(shown)”"),
                    advice: Bilingual(zh: "没有发生的填 0", en: "write 0 for what did not happen")), nil
            )
        }
        if text == Notation.blank.key { return (.value(.blank), nil) }
        switch TolerantFigure(text, figure.measure) {
        case .number(let number): return (.value(.number(number)), isFormula ? .formula : .text)
        case .fraction:
            return (
                .refused(
                    figure.measure.scale == 0 ? .countInteger : .numberFormat,
                    figure.measure.scale == 0
                        ? Bilingual(zh: "“\(shown)”不是整数", en: "“\(shown)” is not whole")
                        : Bilingual(
                            zh: "“\(shown)”的小数多于 \(figure.measure.scale) 位",
                            en: "“\(shown)” has more than \(figure.measure.scale) decimals"),
                    advice: Bilingual(zh: "检查有没有填错格", en: "check whether it belongs in another cell")), nil
            )
        case .negative:
            return (
                .refused(
                    .nonNegative, Bilingual(zh: "“\(shown)”是负数", en: "“\(shown)” is negative"),
                    advice: Bilingual(zh: "这一格不能小于 0", en: "this cell cannot be below 0")), nil
            )
        case .tooLarge:
            return (
                .refused(
                    .tooLarge, Bilingual(zh: "“\(shown)”太大", en: "“\(shown)” is too large"),
                    advice: Bilingual(zh: "检查是否多打了数字", en: "check for digits too many")), nil
            )
        case .other:
            return (
                .refused(
                    .numberFormat, Bilingual(zh: "“\(shown)”不是数字", en: "“\(shown)” is not a number"),
                    advice: Bilingual(zh: "只填数字；没有的填 0", en: "type the number alone; 0 for none")), nil
            )
        }
    }
}
