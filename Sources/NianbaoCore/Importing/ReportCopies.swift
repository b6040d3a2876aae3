/// What a document has of one report: its tables with their copies, and further reports with the same title.
struct ReportCopies {
    /// By table of the form: the table that is taken, compared with the others.
    let tables: [TableCopies]
    /// The form that all are read on.
    let form: Form
    /// What is said of copies as a whole.
    let notes: [ImportNote]

    /// - Parameters:
    ///   - first: The report whose texts are taken.
    ///   - others: Further reports with the same title, on the same form.
    init(of first: FormReading, _ others: [FormReading]) {
        form = first.form
        tables = first.tables.indices.map { index in
            let all = [first] + others
            return TableCopies(all.map { $0.tables[index] } + all.flatMap { $0.furtherTables[index] }, of: first.form)
        }
        let texts = Self.texts(first)
        let figures: FigureMatch =
            !tables.allSatisfy(\.agree) ? .differing : tables.contains(where: \.isPartial) ? .partial : .equal
        let repeated = others.compactMap { other in
            other.firstPlace.map {
                ImportNote.again(at: $0, figures, hasEqualTexts: Self.texts(other) == texts)
            }
        }
        notes =
            repeated.isEmpty
            ? tables.compactMap { table in
                table.equalCopy.map { .again(at: $0.place, tableOf: $0.heading, isPartial: table.isPartial) }
            } : repeated
    }

    /// How the figures of all reports with one title go together.
    fileprivate enum FigureMatch {
        case equal
        /// Some have figures that others lack, and none contradicts another.
        case partial
        case differing
    }

    /// The paragraphs of the sections that are texts.
    private static func texts(_ reading: FormReading) -> [[String]] {
        reading.form.sections.indices.map { index in
            reading.form.sections[index].table == nil ? reading.prose(of: index)?.paragraphs.map(\.text) ?? [] : []
        }
    }
}

extension ImportNote {
    /// A further report with the same title.
    fileprivate static func again(
        at place: FindingPlace, _ figures: ReportCopies.FigureMatch, hasEqualTexts: Bool
    ) -> ImportNote {
        guard let what = difference(figures, hasEqualTexts: hasEqualTexts) else {
            return ImportNote(
                .again, at: place,
                figures == .equal
                    ? Bilingual(
                        zh: "这里又出现同一份年报，内容相同，只取一份",
                        en: "the same report is here once more and says the same; it was taken once")
                    : Bilingual(
                        zh: "这里又出现同一份年报，数字没有不同的，但有的表不全，取较全的一份",
                        en: "the same report is here once more and no figure differs, but not all of its tables are "
                            + "whole; of each the one with more was taken"))
        }
        return ImportNote(
            .conflict, at: place,
            Bilingual(
                zh: "标题相同的年报在这里又出现一次，\(what.zh)；正文取第一份的，请确定以哪一份为准，删去另一份后重新导入",
                en:
                    "a report with the same title is here once more, with \(what.en); the texts are those of the first: "
                    + "find out which is right, delete the other one, and import again"))
    }

    /// What differs; `nil` if nothing does.
    private static func difference(_ figures: ReportCopies.FigureMatch, hasEqualTexts: Bool) -> Bilingual? {
        switch (figures == .differing, hasEqualTexts) {
        case (false, true): nil
        case (false, false): Bilingual(zh: "正文不同", en: "other texts")
        case (true, true): Bilingual(zh: "数字不同", en: "other figures")
        case (true, false): Bilingual(zh: "数字和正文不同", en: "other figures and texts")
        }
    }

    /// A table that is there once more without another figure.
    fileprivate static func again(at place: FindingPlace, tableOf heading: String, isPartial: Bool) -> ImportNote {
        ImportNote(
            .again, at: place,
            isPartial
                ? Bilingual(
                    zh: "“\(heading)”的表在这里又出现一次，数字没有不同的，但有一份不全，取较全的一份",
                    en: "the table of “\(heading)” is here once more and no figure differs, but one is not whole; "
                        + "the one with more was taken")
                : Bilingual(
                    zh: "“\(heading)”的表在这里又出现一次，数字相同，只取一份",
                    en: "the table of “\(heading)” is here once more with the same figures; it was taken once"))
    }
}
