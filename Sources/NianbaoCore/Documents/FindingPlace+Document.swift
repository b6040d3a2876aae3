extension FindingPlace {
    /// A paragraph of a document; `number` counts from one those that have text and stand in no table.
    package static func paragraph(_ number: Int) -> FindingPlace {
        .document(Bilingual(zh: "第\(number)段", en: "paragraph \(number)"))
    }

    /// A table of a document; `number` counts from one.
    package static func table(_ number: Int) -> FindingPlace {
        .document(Bilingual(zh: "表\(number)", en: "table \(number)"))
    }

    /// The place in a table's grid, in the table of this number; `row` and `column` count from zero.
    package static func cell(row: Int, column: Int, table number: Int) -> FindingPlace {
        .document(
            Bilingual(
                zh: "表\(number)第\(row + 1)行第\(column + 1)列",
                en: "row \(row + 1), column \(column + 1) of table \(number)"))
    }
}
