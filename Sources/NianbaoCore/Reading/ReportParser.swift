/// Builds a `Report` from a file's top-level YAML entries and collects findings.
struct ReportParser {
    var library: FormLibrary
    /// The files that the report may refer to.
    let files: (any ReferredFiles)?
    /// The form in the form file that the file names; `nil` if it names none, or one that cannot be used.
    var namedForm: Form?
    /// The path of that file as the report gives it.
    var formFile: String?
    var findings: [Finding] = []
    /// Whether the file is well-formed, so that what is missing from the entries is missing from the file.
    var isWhole = true
    /// Whether the file uses Chinese keys or English identifiers.
    var spelling = Spelling.chinese
    /// The file's text as people see it.
    let source: SourceExcerpts
    /// The name of the file in messages.
    let fileName: String
    /// The texts that the entries leave out; findings report them already.
    private let unread: UnreadPlaces

    init(_ file: SourceFile, library: FormLibrary, files: (any ReferredFiles)?, unread: UnreadPlaces) {
        source = SourceExcerpts(file.text)
        fileName = file.name
        self.unread = unread
        self.library = library
        self.files = files
    }

    mutating func read(_ entries: [YAMLEntry]) -> Report? {
        spelling = Spelling(ofFileWith: entries.first?.key)
        var fields = ReportEntries(entries)
        takeNamedForm(fields)
        // Without its year a report would be read on a form that may be another year's.
        if fields[.year] == nil || fields[.agency] == nil { fields.adoptSlips(isSection: isSection) }
        guard let form = chooseForm(fields) else { return nil }
        var report = Report(form: form, agency: "", year: form.years.lowerBound)
        report.spelling = spelling
        report.isWhole = isWhole
        read(fields, into: &report)
        findings += fields.repeated.map { .duplicateKey($0.entry, first: $0.first) }
        readSections(fields.others, into: &report)
        // Without its year the form is a guess, and the row may be whole on its own form: offer no fix.
        if !report.isYearKnown, fields[.edition] == nil, namedForm == nil {
            for index in findings.indices where findings[index].rule == Rule.rowLength.id { findings[index].fix = nil }
        }
        report.parts += fields.fieldStarts.map { Report.Part(start: $0, section: nil) }
        report.parts.sort { $0.start < $1.start }
        markUnread(&report)
        return report
    }

    /// Marks the texts that may continue in lines of the file that could not be understood.
    private func markUnread(_ report: inout Report) {
        let rules = [Rule.yamlSyntax.id, Rule.keyUnknown.id]
        for finding in findings where rules.contains(finding.rule) {
            guard let place = finding.span?.start, let part = report.parts.last(where: { $0.start <= place }),
                let section = part.section, part.start < place, report.form.sections[section].table == nil
            else { continue }
            report.narratives[section].isUnreadable = true
        }
    }

    private func isSection(_ key: String) -> Bool {
        (library.forms + [namedForm].compactMap(\.self)).contains { $0.sections.contains { $0.name.matches(key) } }
    }

    private mutating func readSections(_ entries: [YAMLEntry], into report: inout Report) {
        let form = report.form
        var tables = TableReader(report: report, source: source, unread: unread.figures)
        var seen = [SourceSpan?](repeating: nil, count: form.sections.count)
        var slips: [(section: Int, entry: YAMLEntry)] = []
        for entry in entries {
            guard let section = form.sections.firstIndex(where: { $0.name.matches(entry.key) }) else {
                findings.append(.unknownKey(entry, among: topNames(form)))
                guard let section = form.section(probablyMeantBy: entry.key) else { continue }
                slips.append((section, entry))
                tables.report.parts.append(Report.Part(start: entry.keySpan.start, section: section))
                continue
            }
            tables.report.parts.append(Report.Part(start: entry.keySpan.start, section: section))
            if let first = seen[section] {
                findings.append(.duplicateKey(entry, first: first))
                continue
            }
            seen[section] = entry.keySpan
            switch form.sections[section].body {
            case .table(let table): tables.read(entry, table.keys)
            case .narrative:
                tables.report.narratives[section] = narrative(entry)
            }
        }
        // The section is there; only its key needs fixing.
        for (section, entry) in slips where seen[section] == nil {
            seen[section] = entry.keySpan
            switch form.sections[section].body {
            case .table(let table): tables.giveUp(table.keys, at: entry)
            case .narrative: tables.report.narratives[section] = .unreadable(at: entry.keySpan)
            }
        }
        findings += tables.findings
        report = tables.report
    }

    private func topNames(_ form: Form) -> [Name] {
        ReportField.allCases.map(\.name) + form.sections.map(\.name)
    }

    /// The text of a section. An empty one counts as not written, unless its lines may be among those that could not be
    /// read.
    mutating func narrative(_ entry: YAMLEntry) -> Narrative {
        // After a full-width bar, YAML sees one run-on line that begins with the bar.
        if let words = unread.texts[Int(entry.keySpan.start.line)] { return narrative(words, entry) }
        guard let scalar = entry.value.scalar, scalar.style != .plain || !scalar.text.hasPrefix("｜") else {
            if !isWhole, entry.value.entries != nil { return .unreadable(at: entry.keySpan) }
            let isList = entry.value.items != nil
            findings.append(
                Finding(
                    .narrativeNotation, at: entry.value.span,
                    isList
                        ? Bilingual(
                            zh: "“\(entry.key)”应当是正文，这里是列表", en: "“\(entry.key)” should be text; this is a list")
                        : Bilingual(
                            zh: "“\(entry.key)”应当是正文，这里是“项目: 值”",
                            en: "“\(entry.key)” should be text; this is “key: value”"),
                    advice: Bilingual(
                        zh: "写“\(entry.key): |”，正文另起一行，每段一行，行首空两格"
                            + (isList ? "，不加“-”" : ""),
                        en: "write “\(entry.key): |” and the text below it, a line a paragraph, indented by two"
                            + (isList ? " and without “-”" : ""))))
            return .unreadable(at: entry.keySpan)
        }
        if !isWhole, scalar.text.isEmpty { return .unreadable(at: entry.keySpan) }
        let isShort = scalar.text.utf8.count < 64
        if scalar.isNull || (isShort && Notation.blank.matches(scalar.text.trimmed)) {
            return Narrative(span: entry.keySpan)
        }
        if scalar.style != .literal, entry.value.span.start.line < entry.value.span.end.line {
            findings.append(.joinedLines(entry))
        }
        if let cut = source.finding(ofCut: entry, .paragraphs) {
            findings.append(cut)
            if cut.severity == .error, let words = source.words(ofCut: entry) {
                let origin = TextOrigin.inline(in: source.text, at: entry.value.span.start, isQuoted: false)
                return Narrative(words, span: entry.keySpan, origin: origin)
            }
        }
        return Narrative(scalar.text, span: entry.keySpan, origin: origin(of: scalar, at: entry.value.span.start))
    }

    /// A text that begins on the line of its key and goes on below it.
    private func narrative(_ words: UnreadPlaces.Words, _ entry: YAMLEntry) -> Narrative {
        let rest = entry.value.scalar.map { $0.isNull ? "" : $0.text } ?? ""
        var narrative = Narrative(
            words.text + "\n" + rest, span: entry.keySpan,
            origin: .inline(in: source.text, at: words.start, isQuoted: false))
        // Places after a comment could not be computed.
        narrative.isUnreadable = words.isInterrupted
        return narrative
    }

    private func origin(of scalar: YAMLScalar, at start: SourcePosition) -> TextOrigin {
        switch scalar.style {
        case .literal, .folded: .block(in: source.text, fromLine: Int(start.line) + 1)
        case .plain, .quoted: .inline(in: source.text, at: start, isQuoted: scalar.style == .quoted)
        }
    }
}

extension Finding {
    /// Outside of a `|` block, YAML makes one line of several, and paragraphs would be lost without a word.
    fileprivate static func joinedLines(_ entry: YAMLEntry) -> Finding {
        Finding(
            .narrativeNotation, at: SourceSpan(start: entry.value.span.start, end: entry.value.span.start),
            Bilingual(
                zh: "“\(entry.key)”的正文不在“|”下面，几行会并成一段",
                en: "the text of “\(entry.key)” is not below a “|”; its lines would become one paragraph"),
            advice: Bilingual(
                zh: "写“\(entry.key): |”，正文另起一行，每段一行，行首空两格",
                en: "write “\(entry.key): |” and the text below it, a line a paragraph, indented by two"))
    }

    static func unknownKey(_ entry: YAMLEntry, among names: [Name]) -> Finding {
        let spellings = names.spellings(like: entry.key)
        let shown = entry.key.count > 40 ? entry.key.prefix(40) + "…" : entry.key
        return Finding(
            .keyUnknown, at: entry.keySpan,
            Bilingual(zh: "不认识的项目“\(shown)”", en: "unknown key “\(shown)”"),
            advice: Advice.unknown(entry.key.trimmed, among: spellings))
    }

    static func duplicateKey(_ entry: YAMLEntry, first: SourceSpan) -> Finding {
        Finding(
            .keyDuplicate, at: entry.keySpan,
            Bilingual(zh: "“\(entry.key)”写了两次", en: "“\(entry.key)” is written twice"),
            advice: Bilingual(zh: "保留正确的一处，删去另一处", en: "keep the right one and delete the other"),
            notes: [Note(Bilingual(zh: "第一次写在这里", en: "first written here"), at: first)])
    }
}

extension Form {
    /// The section whose name an unknown key is probably a misspelling of.
    fileprivate func section(probablyMeantBy key: String) -> Int? {
        let fields = ReportField.allCases.map(\.name)
        guard let index = (fields + sections.map(\.name)).index(probablyMeantBy: key) else { return nil }
        return index < fields.count ? nil : index - fields.count
    }
}

extension [Name] {
    /// The index of the name that an unknown key is probably a misspelling of; `nil` if it resembles none.
    func index(probablyMeantBy key: String) -> Int? {
        let spellings = spellings(like: key)
        guard let nearest = key.trimmed.nearest(among: spellings) else { return nil }
        return spellings.firstIndex(of: nearest)
    }

    /// The names in the spelling that a key is written in.
    fileprivate func spellings(like key: String) -> [String] {
        let isASCII = key.utf8.allSatisfy { $0 < 0x80 }
        return map { isASCII ? $0.id : $0.key }
    }
}
