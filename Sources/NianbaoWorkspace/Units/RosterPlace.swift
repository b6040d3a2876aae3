package import NianbaoCore

/// Where in its file a list of units was found.
struct RosterPlace {
    /// The sheet; `nil` when the file is no workbook.
    let sheet: String?
    let column: RosterTable.Column
    /// The workbook's other sheets that could have been read.
    let otherSheets: [String]

    /// The sheet and the column, in words.
    var words: Bilingual {
        let sheet = sheet.map { Bilingual(zh: "工作表“\($0)”的", en: " of the sheet “\($0)”") } ?? Bilingual("")
        let column =
            column.head.map { Bilingual(zh: "“\($0)”一列", en: "the column “\($0)”") }
            ?? Bilingual(zh: "第 \(column.number) 列", en: "column \(column.number)")
        return Bilingual(zh: sheet.zh + column.zh, en: column.en + sheet.en)
    }

    /// How to have something else read.
    fileprivate var advice: Bilingual {
        let (zh, en) = (otherSheets.joined(separator: "、"), otherSheets.joined(separator: ", "))
        return otherSheets.isEmpty
            ? Bilingual(zh: "要读别的列，用 --roster-column 写明列名", en: "name another column with --roster-column")
            : Bilingual(
                zh: "要读别的工作表，用 --roster-sheet 写明（还有：\(zh)）；别的列，用 --roster-column",
                en: "name another sheet with --roster-sheet (there are: \(en)), or another column with --roster-column")
    }
}

extension RosterFile {
    /// How many characters of a name are shown: what was taken for one may be a paragraph.
    private static let shownLength = 20

    /// Sees that the list is one of these units. One that shares no name with them was read in the wrong
    /// place, and reporting each of its names would hide that.
    package func checkNames(_ rollup: Rollup, _ account: [Rollup.Unit]) throws(Failure) {
        guard let stranger = rollup.firstStranger(account) else { return }
        let names = roster.entries.map(\.agency)
        let example = names[0].count > Self.shownLength ? names[0].prefix(Self.shownLength) + "…" : names[0]
        throw Failure(
            zh: "名单“\(file.name)”上没有一个名称是这些年报的机关，没有汇总，也没有核对。读的是\(place.words.zh)，\(names.count) 个名称，"
                + "如“\(example)”；年报的机关如“\(stranger)”。\(place.advice.zh)",
            en:
                "no name on the list “\(file.name)” is that of an agency of these reports; nothing was summed or compared. "
                + "What was read is \(place.words.en): \(names.count == 1 ? "1 name" : "\(names.count) names"), such as "
                + "“\(example)”; agencies of the reports are such as “\(stranger)”: \(place.advice.en)")
    }
}
