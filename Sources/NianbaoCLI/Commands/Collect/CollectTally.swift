internal import NianbaoCore
internal import NianbaoWorkspace

/// What became of each file that has arrived, for people, and how many there were of each kind.
struct CollectTally {
    private let folder: String
    private let isQuiet: Bool
    private let language: Language
    private var counts: [Kind: Int] = [:]
    private var total = 0
    /// Whether something could not be filed.
    private(set) var isUndone = false
    /// Whether somebody has to do something about one of them.
    private(set) var needsDoing = false

    private enum Kind: CaseIterable {
        case sound
        case faulty
        case known
        case unlisted
        case otherYear
        case otherKind
        case unread
        case failed

        var word: Bilingual {
            switch self {
            case .sound: Bilingual(zh: "新收、没有错误", en: "new and without errors")
            case .faulty: Bilingual(zh: "新收、有错误", en: "new, with errors")
            case .known: Bilingual(zh: "以前收过", en: "filed before")
            case .unlisted: Bilingual(zh: "不在名单上", en: "not on the list")
            case .otherYear: Bilingual(zh: "年度不符", en: "of another year")
            case .otherKind: Bilingual(zh: "种类不符", en: "of another kind")
            case .unread: Bilingual(zh: "读不出", en: "unreadable")
            case .failed: Bilingual(zh: "没有办成", en: "not filed")
            }
        }
    }

    init(into folder: String, isQuiet: Bool, _ style: FindingStyle) {
        (self.folder, self.isQuiet, language) = (folder, isQuiet, style.language)
    }

    /// Counts a file and returns its lines.
    mutating func add(_ filing: Filing, path: String) -> String {
        let kind = kind(of: filing)
        counts[kind, default: 0] += 1
        total += 1
        needsDoing = needsDoing || filing.needsDoing
        isUndone = isUndone || kind == .failed
        return isQuiet && !filing.needsDoing ? "" : lines(filing, path)
    }

    private func kind(of filing: Filing) -> Kind {
        switch filing {
        case .filed(let filed): !filed.isListed ? .unlisted : filed.errors > 0 ? .faulty : .sound
        case .known: .known
        case .otherYear: .otherYear
        case .otherKind: .otherKind
        case .unread: .unread
        case .failed: .failed
        }
    }

    private func lines(_ filing: Filing, _ path: String) -> String {
        let said: Bilingual
        var more: [Bilingual] = []
        switch filing {
        case .filed(let filed):
            let counts = Bilingual(
                zh: filed.errors > 0 ? "，\(filed.errors) 个错误" : "",
                en: filed.errors > 0 ? ", \(filed.errors == 1 ? "1 error" : "\(filed.errors) errors")" : "")
            let version =
                filed.isListed
                ? Bilingual(zh: "第\(filed.number)份", en: ", version \(filed.number)") : Bilingual("")
            said = Bilingual(
                zh: "“\(filed.agency)”\(version.zh)\(counts.zh)，存为 \(filed.path)",
                en: "“\(filed.agency)”\(version.en)\(counts.en), filed as \(filed.path)")
            more = [filed.difference, filed.firstError].compactMap(\.self)
            if filed.blanksAsZero > 0 {
                more.append(
                    Bilingual(
                        zh: "空白的 \(filed.blanksAsZero) 格按 0 计",
                        en:
                            "\(filed.blanksAsZero == 1 ? "1 empty cell" : "\(filed.blanksAsZero) empty cells") taken for 0"
                    ))
            }
            if !filed.isListed { more.insert(Self.unlisted(filed), at: 0) }
        case .known: said = Bilingual(zh: "以前收过，没有再收", en: "filed before, and not filed again")
        case .otherYear(let agency, let year):
            said = Bilingual(
                zh: "没有收：是“\(agency)”\(year) 年度的年报；请它报送本年度的",
                en: "not filed: it is the report of “\(agency)” for \(year); ask for the one of this year")
        case .otherKind(let agency, let kind):
            said = Bilingual(
                zh: "没有收：是“\(agency)”的“\(kind)”，种类不符；要收这种报告，用 --kind 收到另一个文件夹",
                en:
                    "not filed: it is a report of “\(agency)” of another kind, “\(kind)”; collect that kind in another folder, with --kind"
            )
        case .unread(let reason): said = Bilingual(zh: "没有收：\(reason.zh)", en: "not filed: \(reason.en)")
        case .failed(let failure):
            said = Bilingual(zh: "没有收成：\(failure.message.zh)", en: "not filed: \(failure.message.en)")
        }
        let colon = Bilingual(zh: "：", en: ": ")[language]
        return (path + colon + said[language]).printable + "\n" + more.map { "  \($0[language].printable)\n" }.joined()
    }

    private static func unlisted(_ filed: Filing.Filed) -> Bilingual {
        guard let probable = filed.probable else {
            return Bilingual(
                zh: "不在名单上；是应报单位的，补进名单再收一次；不是的，不用管",
                en: "it is not on the list; if the unit has to report, add it and collect again, else leave it")
        }
        return Bilingual(
            zh: "不在名单上，名单上相近的是“\(probable)”；是同一个单位的，请它按名单改机关名称再报，或者改名单",
            en:
                "it is not on the list, but “\(probable)” is, a name like it; if they are one unit, have it send the report under "
                + "that name, or change the list")
    }

    /// How many files there were of each kind, and what to do next.
    func summary(roster: String) -> String {
        let parts = Kind.allCases.compactMap { kind in counts[kind].map { (count: $0, word: kind.word) } }
        let head =
            total == 0
            ? Bilingual(zh: "没有收到文件\n", en: "no files have arrived\n")
            : Bilingual(
                zh: "\n共 \(total) 个文件：" + parts.map { "\($0.count) 个\($0.word.zh)" }.joined(separator: "，") + "\n",
                en: "\n\(total == 1 ? "1 file" : "\(total) files"): "
                    + parts.map { "\($0.count) \($0.word.en)" }.joined(separator: ", ") + "\n")
        let command = "nianbao status \(folder.shellQuoted) --roster \(roster.shellQuoted)"
        return head[language]
            + Bilingual(zh: "看谁报了、谁没报：\(command)\n", en: "See who has reported: \(command)\n")[language]
    }
}
