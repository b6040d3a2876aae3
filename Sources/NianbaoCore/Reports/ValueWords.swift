// How a cell's value stands in words, for each kind of reader.

extension CellValue {
    /// What the form prints for a figure that cannot exist.
    package static let notApplicableSign = "/"

    /// As a report prints it: nothing for what is not known, and the remark after it in brackets.
    package func printed(_ measure: Measure, remark: String? = nil) -> String {
        let figure =
            switch self {
            case .number(let number): Figure.text(number, measure)
            case .notApplicable: Self.notApplicableSign
            case .absent, .blank, .unreadable: ""
            }
        return figure.with(remark)
    }

    /// As a report file has it, without its remark.
    ///
    /// - Parameter digits: How the figure is written: with the places that it has, if nothing else is said.
    package func notation(
        _ measure: Measure, _ spelling: Spelling, digits: (Int, Measure) -> String = Figure.digits
    ) -> String {
        switch self {
        case .number(let number): digits(number, measure)
        case .notApplicable: Notation.notApplicable[spelling]
        case .absent, .blank, .unreadable: Notation.blank[spelling]
        }
    }

    /// What an official notice says of a cell that has no figure.
    package static let nothingNoticed = "（空白）"

    /// As a notice on a printed report has it: with all its digits, and the remark after it in brackets.
    package func noticed(_ measure: Measure, remark: String? = nil) -> String {
        let figure =
            switch self {
            case .number(let number): Figure.exact(number, measure)
            case .notApplicable: Self.notApplicableSign
            case .absent, .blank: Self.nothingNoticed
            case .unreadable: "（无法识别）"
            }
        return figure.with(remark)
    }

    /// As messages have it: with all its digits, and the remark after it in brackets.
    package func described(_ measure: Measure, remark: String? = nil) -> Bilingual {
        let figure =
            switch self {
            case .number(let number): Bilingual(Figure.exact(number, measure))
            case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
            case .absent, .blank: Bilingual(zh: "待填", en: "not filled in")
            case .unreadable: Bilingual(zh: "无法识别", en: "unreadable")
            }
        return Bilingual(zh: figure.zh.with(remark), en: figure.en.with(remark))
    }
}

extension String {
    fileprivate func with(_ remark: String?) -> String { remark.map { "\(self)（\($0)）" } ?? self }
}
