package import NianbaoCore

extension RosterFile {
    /// What of the list was not counted as a unit of its own, for the user to see that it is none; a line for each kind.
    package var remarks: [Bilingual] {
        var remarks: [Bilingual] = []
        if !roster.repeated.isEmpty {
            let names = RollUpNames(roster.repeated).text
            remarks.append(
                Bilingual(
                    zh: "名单“\(file.name)”里重复、只算一个的单位：\(names.zh)",
                    en: "on the list “\(file.name)” more than once, and counted once: \(names.en)"))
        }
        if !roster.others.isEmpty {
            let texts = RollUpNames(roster.others.map(\.shortened)).text
            remarks.append(
                Bilingual(
                    zh: "名单“\(file.name)”里没有算作单位的行：\(texts.zh)",
                    en: "rows of the list “\(file.name)” that were not counted as units: \(texts.en)"))
        }
        return remarks
    }
}

extension String {
    /// A remark may be a paragraph.
    fileprivate var shortened: String { count > 20 ? prefix(20) + "…" : self }
}
