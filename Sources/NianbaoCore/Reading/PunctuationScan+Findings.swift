extension PunctuationScan {
    /// The findings for the faults of one line.
    static func findings(_ faults: [LineRepair.Fault], line: Int) -> [Finding] {
        guard !faults.isEmpty else { return [] }
        var findings = faults.compactMap { structural($0, line) } + emptyPlaces(faults, line)
        let faults = faults.filter { $0.kind == .misplaced || $0.isMissing }
        let signs = faults.filter { $0.isMissing || LookAlike($0.found) == nil }
        findings += hidden(faults.filter { !$0.isMissing }, line)
        if let first = signs.first, let last = signs.last {
            let span = SourceSpan(line: line, column: first.column, length: last.column - first.column + 1)
            var finding = finding(signs, at: span)
            finding.fix = fix(signs, line)
            findings.append(finding)
        }
        return findings
    }

    private static func fix(_ faults: [LineRepair.Fault], _ line: Int) -> Fix? {
        Fix(faults.compactMap { $0.edit(line: line) })
    }

    /// The finding for a fault that is not about a single wrong character; `nil` for the others.
    private static func structural(_ fault: LineRepair.Fault, _ line: Int) -> Finding? {
        let span = SourceSpan(line: line, column: fault.column, length: 1)
        return switch fault.kind {
        case .misplaced, .blankMissing, .placeEmpty: nil
        case .colonMissing:
            Finding(
                .yamlSyntax, at: span, Bilingual(zh: "这个项目后面缺英文冒号", en: "the colon after this key is missing"),
                advice: Bilingual(zh: "在项目后面加上“:”", en: "put “:” after the key"), fix: fix([fault], line))
        case .excess:
            Finding(
                .yamlSyntax, at: span,
                Bilingual(zh: "方括号、花括号后面多了内容", en: "there is something after the closing bracket"),
                advice: Bilingual(
                    zh: "多余的标点删去；说明写在“#”后面，要印出来的写成 {\(Notation.value.key): 22, \(Notation.remark.key): 说明}",
                    en: "delete a stray character; put words after “#”, or, to have them printed, write "
                        + "{\(Notation.value.id): 22, \(Notation.remark.id): text}"))
        }
    }

    /// One finding for all empty places of a list.
    private static func emptyPlaces(_ faults: [LineRepair.Fault], _ line: Int) -> [Finding] {
        let empty = faults.filter { $0.kind == .placeEmpty }
        guard let first = empty.first else { return [] }
        return [.emptyPlaces(empty.count, at: SourceSpan(line: line, column: first.column, length: 1))]
    }

    /// One finding for each kind of look-alike, at the first of its kind.
    private static func hidden(_ faults: [LineRepair.Fault], _ line: Int) -> [Finding] {
        var kinds: [(sign: LookAlike, faults: [LineRepair.Fault])] = []
        for fault in faults {
            guard let sign = LookAlike(fault.found) else { continue }
            if let kind = kinds.firstIndex(where: { $0.sign == sign }) {
                kinds[kind].faults.append(fault)
            } else {
                kinds.append((sign, [fault]))
            }
        }
        return kinds.map { hidden($0.sign, $0.faults, line) }
    }

    private static func hidden(_ sign: LookAlike, _ faults: [LineRepair.Fault], _ line: Int) -> Finding {
        let name = sign.described
        let what =
            sign.blanks.isEmpty
            ? Bilingual(zh: "这里有看不见的字符：\(name.zh)", en: "there is an invisible character here: \(name.en)")
            : Bilingual(
                zh: "这里不是普通空格，是\(name.zh)", en: "this is not an ordinary space but a character like it: \(name.en)")
        let count = faults.count
        let more = count == 1 ? Bilingual("") : Bilingual(zh: "，这一行共 \(count) 个", en: ", \(count) on this line")
        return Finding(
            .punctuation, at: SourceSpan(line: line, column: faults[0].column, length: 1),
            Bilingual(zh: what.zh + more.zh, en: what.en + more.en),
            advice: faults.allSatisfy(\.wanted.isEmpty)
                ? Bilingual(
                    zh: "删去它；看不准位置，就把前后的字重新打一遍",
                    en: "delete it; if you cannot make it out, type what is around it again")
                : Bilingual(zh: "删去它，用空格键重新打", en: "delete it and type an ordinary space"),
            fix: fix(faults, line))
    }

    private static func finding(_ faults: [LineRepair.Fault], at span: SourceSpan) -> Finding {
        var seen: Set<Unicode.Scalar> = []
        let distinct = faults.filter { seen.insert($0.found).inserted && $0.wanted != " " && $0.wanted != "  " }
        guard !distinct.isEmpty else { return blank(faults[0], at: span) }
        let found = distinct.map { "“\($0.found)”" }.joined()
        let isBlankWanted = faults.contains { $0.wanted == ": " }
        let wanted = distinct.map { "“\($0.wanted.trimmed)”" }.joined()
        return Finding(
            .punctuation, at: span,
            Bilingual(zh: "这里用了中文标点\(found)", en: "there is Chinese punctuation here: \(found)"),
            advice: Bilingual(
                zh: (distinct.count > 1 ? "依次" : "") + "改用英文半角\(wanted)" + (isBlankWanted ? "，冒号后空一格" : ""),
                en: "use ASCII instead: \(wanted)" + (isBlankWanted ? ", and a space after the colon" : "")))
    }

    /// The finding for a space that is wrong or missing, worded by what is there.
    private static func blank(_ fault: LineRepair.Fault, at span: SourceSpan) -> Finding {
        switch fault.found {
        case "\t" where !fault.isMissing:
            Finding(
                .punctuation, at: span, Bilingual(zh: "行首用了制表符（Tab）", en: "the line is indented by a tab"),
                advice: Bilingual(zh: "改用空格", en: "use spaces"))
        case "\u{3000}" where !fault.isMissing:
            Finding(
                .punctuation, at: span, Bilingual(zh: "这里用了全角空格", en: "there is a full-width space here"),
                advice: Bilingual(zh: "改用半角空格", en: "use ASCII spaces"))
        default:
            Finding(
                .punctuation, at: span, Bilingual(zh: "冒号后面缺一个空格", en: "a space is missing after the colon"),
                advice: Bilingual(zh: "加一个空格", en: "add a space"))
        }
    }
}

extension Finding {
    /// The finding for empty cells of a row. Only the author knows whether they are zero or not known yet.
    static func emptyPlaces(_ count: Int, at span: SourceSpan) -> Finding {
        let todo = Notation.blank
        return Finding(
            .yamlSyntax, at: span,
            Bilingual(
                zh: count == 1 ? "这里空着一格" : "这一行空着 \(count) 格，这里是第一格",
                en: count == 1
                    ? "a cell is empty here" : "\(count) cells are empty on this line, the first of them here"),
            advice: Bilingual(
                zh: "空着的格子也要写：没有写 0，尚未统计写 \(todo.key)",
                en: "write something in an empty cell, too: 0 for none, \(todo.id) for not yet known"))
    }
}
