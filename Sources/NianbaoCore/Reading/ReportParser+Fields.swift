extension ReportParser {
    mutating func read(_ fields: ReportEntries, into report: inout Report) {
        if let agency = line(.agency, fields, isRequired: true) { report.agency = agency }
        report.agencyEntry = fields[.agency].flatMap { Self.written($0.value) }
        if let year = parsedYear(fields) { report.year = year } else { report.isYearKnown = false }
        report.namesKind = fields[.kind]?.value.scalar?.isNull == false
        report.formFile = formFile
        if let path = line(.prior, fields) {
            report.prior = Report.Prior(path: path, span: fields[.prior]?.value.span)
        }
        report.customTitle = line(.title, fields)
        report.titleSpan = fields[.title]?.value.span
        report.publication = publication(fields)
        if let entry = fields[.scope], let text = line(.scope, fields) {
            if let scope = report.form.scopes.scope(named: text) {
                report.scope = scope
            } else {
                let names = report.form.scopes.all
                let meant = names.first { $0.matches(MeantField.unquoted(text)) }
                findings.append(
                    Finding(
                        .fieldValue, at: entry.value.span,
                        Bilingual(zh: "“\(entry.key)”不能是“\(text)”", en: "“\(entry.key)” cannot be “\(text)”"),
                        advice: Bilingual(
                            zh: "写 \(names.map(\.key).joined(separator: " 或 "))",
                            en: "write \(names.map(\.id).joined(separator: " or "))"),
                        fix: meant.flatMap { source.fix(entry.value.span, with: $0[spelling]) }))
            }
        }
        if let entry = fields[.preamble] { report.preamble = narrative(entry) }
        readLists(fields, into: &report)
    }

    private mutating func readLists(_ fields: ReportEntries, into report: inout Report) {
        if let entry = fields[.waivers] {
            let reader = WaiverReader(entry, form: report.form, spelling: spelling, source)
            report.waivers = reader.waivers
            findings += reader.findings
        }
        for field in [ReportField.adjustments, .sources] where report.scope != .region {
            if let entry = fields[field] { findings.append(.ofRegionsOnly(entry, report.form.scopes, spelling)) }
        }
        if let entry = fields[.adjustments] {
            let reader = AdjustmentReader(entry, form: report.form, spelling: spelling, source)
            report.adjustments = reader.adjustments
            findings += reader.findings
        }
        if let entry = fields[.sources] {
            let reader = SourceListReader(entry, spelling: spelling, source)
            report.sources = reader.sources
            findings += reader.findings
        }
    }

    private mutating func publication(_ fields: ReportEntries) -> Report.Publication? {
        guard let entry = fields[.published], let date = line(.published, fields) else { return nil }
        guard let fault = MeantField.dateFault(date) else {
            return Report.Publication(date: date, span: entry.value.span)
        }
        findings.append(
            Finding(
                .fieldValue, at: entry.value.span, fault.message, advice: fault.advice,
                fix: fault.meant.flatMap { source.fix(entry.value.span, with: $0) }))
        return nil
    }

    /// The text of a field of one line; `nil` if it is missing, empty or wrong.
    mutating func line(_ field: ReportField, _ fields: ReportEntries, isRequired: Bool = false) -> String? {
        guard let entry = fields[field] else {
            if isRequired { missing(field) }
            return nil
        }
        guard let scalar = entry.value.scalar else {
            refuse(entry, Bilingual(zh: "应当是一行文字", en: "should be one line of text"))
            return nil
        }
        var text = scalar.text.trimmed
        if scalar.isNull || text.isEmpty || Notation.blank.matches(text) {
            if isRequired { refuse(entry, Bilingual(zh: "还没有填写", en: "is not filled in")) }
            return nil
        }
        guard text.isOneLine else {
            refuse(entry, Bilingual(zh: "应当是一行文字", en: "should be one line of text"))
            return nil
        }
        if Self.names.contains(field) || field == .prior, let cut = source.finding(ofCut: entry, .oneLine) {
            findings.append(cut)
            if cut.severity == .error { text = source.words(ofCut: entry) ?? text }
        }
        guard let sign = text.unicodeScalars.lazy.compactMap({ LookAlike($0) }).first else {
            return Self.names.contains(field) ? unquoted(text, entry) : text
        }
        refuse(entry, hiding: sign)
        return text.withoutLookAlikes
    }

    /// What stands in the file for a text of one line; `nil` if it has escapes. To look it up in the file would take longer
    /// than to read all fields.
    private static func written(_ node: YAMLNode) -> Report.FieldText? {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .quoted else { return nil }
        let isQuoted = scalar.style == .quoted
        var (start, end) = (node.span.start, node.span.end)
        if isQuoted {
            start.column += 1
            end.column -= 1
        }
        let width = Int(end.column) - Int(start.column)
        guard start.line == end.line, scalar.text.unicodeScalars.count == width,
            !scalar.text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x5C })
        else { return nil }
        return Report.FieldText(text: scalar.text, span: SourceSpan(start: start, end: end), isQuoted: isQuoted)
    }

    /// The fields that are printed as a name, in which Chinese quotation marks around it all would be printed, too.
    private static let names: [ReportField] = [.agency, .title]

    /// A name without quotation marks around it, which are reported.
    private mutating func unquoted(_ text: String, _ entry: YAMLEntry) -> String {
        let name = MeantField.unquoted(text)
        guard entry.value.scalar?.style == .plain, !name.hasSameBytes(as: text) else { return text }
        findings.append(
            Finding(
                .punctuation, at: entry.value.span,
                Bilingual(
                    zh: "“\(entry.key)”外面有中文引号，会一起印出来",
                    en: "“\(entry.key)” has Chinese quotation marks around it, which would be printed"),
                advice: Bilingual(zh: "删去引号，写 \(name)", en: "delete them and write \(name)"),
                fix: source.fix(entry.value.span, with: YAMLText.scalar(name))))
        return name
    }

    /// Refuses a name with a hidden character: nobody would see why it does not match the name on a list.
    private mutating func refuse(_ entry: YAMLEntry, hiding sign: LookAlike) {
        let name = sign.described
        findings.append(
            Finding(
                .fieldValue, at: entry.value.span,
                sign.blanks.isEmpty
                    ? Bilingual(
                        zh: "“\(entry.key)”里有看不见的字符：\(name.zh)",
                        en: "“\(entry.key)” has an invisible character: \(name.en)")
                    : Bilingual(
                        zh: "“\(entry.key)”里有一个空格不是普通空格，是\(name.zh)",
                        en: "“\(entry.key)” contains a character that only looks like a space: \(name.en)"),
                advice: Bilingual(
                    zh: "把这一行冒号后面的字删去，重新打一遍", en: "delete what follows the colon and type it again"),
                fix: entry.value.scalar.flatMap { scalar in
                    source.fix(entry.value.span, with: YAMLText.scalar(scalar.text.withoutLookAlikes.trimmed))
                }))
    }

    /// The report year, noting what is wrong with it.
    mutating func year(_ fields: ReportEntries) -> Int? {
        guard let entry = fields[.year] else {
            missing(.year)
            return nil
        }
        if let year = writtenYear(fields) { return year }
        let meant = parsedYear(fields)
        let years = Report.years
        let shown =
            meant ?? entry.value.scalar.flatMap { MeantField.digits($0.text) }.flatMap { years ~= $0 ? $0 : nil }
            ?? 2025
        findings.append(
            Finding(
                .fieldValue, at: entry.value.span,
                Bilingual(
                    zh: "“\(entry.key)”应当是四位数的年份，在 \(years.lowerBound) 到 \(years.upperBound) 之间",
                    en:
                        "“\(entry.key)” should be a year of four digits between \(years.lowerBound) and \(years.upperBound)"
                ),
                advice: Bilingual(
                    zh: "只写数字，例如 \(shown)", en: "write digits alone, such as \(shown)"),
                fix: meant.flatMap { source.fix(entry.value.span, with: String($0)) }))
        return meant
    }

    /// The year if it is written as it should be.
    private func writtenYear(_ fields: ReportEntries) -> Int? {
        guard let text = fields[.year]?.value.scalar?.text, text.utf8.count == 4, let year = Int(text),
            Report.years ~= year
        else { return nil }
        return year
    }

    /// The year, even if a finding reports how it is written.
    private func parsedYear(_ fields: ReportEntries) -> Int? {
        if let year = writtenYear(fields) { return year }
        return fields[.year]?.value.scalar.flatMap { MeantField.year($0.text) }.flatMap {
            Report.years ~= $0 ? $0 : nil
        }
    }

    private mutating func missing(_ field: ReportField) {
        // In a broken file the key may be there, in the part that could not be read.
        guard isWhole else { return }
        let name = field.name[spelling]
        let example = field == .year ? "2025" : "青石县水利局"
        findings.append(
            Finding(
                .keyMissing, at: nil,
                Bilingual(zh: "缺少“\(name)”", en: "“\(name)” is missing"),
                advice: Bilingual(
                    zh: "在文件开头加一行，例如“\(name): \(example)”",
                    en: "add a line at the top, such as “\(name): \(example)”")))
    }

    private mutating func refuse(_ entry: YAMLEntry, _ what: Bilingual) {
        findings.append(
            Finding(
                .fieldValue, at: entry.value.scalar?.text.isEmpty == false ? entry.value.span : entry.keySpan,
                Bilingual(zh: "“\(entry.key)”\(what.zh)", en: "“\(entry.key)” \(what.en)")))
    }
}

extension Finding {
    /// An organ's own figures are not sums of units.
    fileprivate static func ofRegionsOnly(_ entry: YAMLEntry, _ scopes: ScopeNames, _ spelling: Spelling) -> Finding {
        let scope = ReportField.scope.name[spelling]
        let region = scopes[.region][spelling]
        return Finding(
            .rollUpNotation, at: entry.keySpan,
            Bilingual(
                zh: "“\(entry.key)”只能写在口径为“\(region)”的年报里", en: "“\(entry.key)” belongs in the report of a region only"),
            advice: Bilingual(
                zh: "是汇总的，写“\(scope): \(region)”；否则删去", en: "write “\(scope): \(region)” if this is one; else delete it"
            ))
    }
}
