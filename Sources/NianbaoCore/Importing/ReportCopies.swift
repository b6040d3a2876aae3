/// What a document has of one report: its tables with their copies, and further reports with the same title.
struct ReportCopies {
    /// By table of the form: the table that is taken, compared with the others.
    let tables: [TableCopies]
    /// What is said of copies as a whole.
    let notes: [ImportNote]

    /// - Parameters:
    ///   - first: The report whose texts are taken.
    ///   - others: Further reports with the same title, on the same form.
    init(of first: FormReading, _ others: [FormReading]) {
        tables = first.tables.indices.map { index in
            let further = others.flatMap { [$0.tables[index]] + $0.others[index] }.filter { $0.rowCount > 0 }
            return TableCopies([first.tables[index]] + first.others[index] + further, of: first.form)
        }
        let areEqual = tables.allSatisfy { $0.differing.isEmpty }
        let texts = Self.texts(first)
        let repeated = others.compactMap { other in
            other.firstPlace.map {
                ImportNote.again(at: $0, hasEqualFigures: areEqual, hasEqualTexts: Self.texts(other) == texts)
            }
        }
        notes =
            repeated.isEmpty
            ? tables.compactMap(\.equalCopy).map { .again(at: $0.place, tableOf: $0.heading) } : repeated
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
    fileprivate static func again(at place: FindingPlace, hasEqualFigures: Bool, hasEqualTexts: Bool) -> ImportNote {
        guard !hasEqualFigures || !hasEqualTexts else {
            return ImportNote(
                .again, at: place,
                Bilingual(
                    zh: "同一份年报在这里又有一次，内容相同，只取一次",
                    en: "the same report is here once more and says the same; it was taken once"))
        }
        let what =
            hasEqualFigures
            ? Bilingual(zh: "正文不同", en: "other texts")
            : hasEqualTexts
                ? Bilingual(zh: "数字不同", en: "other figures") : Bilingual(zh: "数字和正文不同", en: "other figures and texts")
        return ImportNote(
            .conflict, at: place,
            Bilingual(
                zh: "标题相同的年报在这里又有一份，\(what.zh)；正文取第一份的，请确定以哪一份为准，删去另一份再读",
                en:
                    "a report with the same title is here once more, with \(what.en); the texts are those of the first: "
                    + "find out which is right, and delete the other one"))
    }

    /// A table that is there once more with the same figures.
    fileprivate static func again(at place: FindingPlace, tableOf heading: String) -> ImportNote {
        ImportNote(
            .again, at: place,
            Bilingual(
                zh: "“\(heading)”的表在这里又有一份，数字相同，只取一次",
                en: "the table of “\(heading)” is here once more with the same figures; it was taken once"))
    }
}
