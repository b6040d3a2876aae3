extension ReportParser {
    /// Looks up the form in the form file that the file names.
    mutating func takeNamedForm(_ fields: ReportEntries) {
        guard let entry = fields[.formFile], let path = line(.formFile, fields) else { return }
        formFile = path
        guard let files else { return }
        do throws(UnusableForm) {
            let form = try files.form(at: path, namedIn: fileName)
            namedForm = library.added.first { $0.id == form.id } ?? form
        } catch {
            findings.append(.unusable(path, error, entry))
        }
    }

    /// The form that the file names, by its edition or by a form file, else the one of its year. Without any, the
    /// newest one of its kind serves so that the rest of the file can be read.
    mutating func chooseForm(_ fields: ReportEntries) -> Form? {
        let year = year(fields)
        let kind = kind(fields)
        let form = form(fields, of: kind, year)
        if let form { noteOtherForm(than: form, fields) }
        return form
    }

    /// The kind of report that the file names.
    private mutating func kind(_ fields: ReportEntries) -> String {
        let usual = namedForm?.kind ?? library.defaultKind
        guard let entry = fields[.kind], entry.value.scalar?.isNull == false else { return usual }
        let kind = entry.value.scalar?.text ?? ""
        if kind == namedForm?.kind || library.kinds.contains(kind) { return kind }
        findings.append(
            Finding(
                .fieldValue, at: entry.value.span,
                Bilingual(zh: "没有这个种类的报告", en: "there is no such kind of report"),
                advice: Bilingual(
                    zh: "写 \(library.kinds.joined(separator: " 或 "))；是别的格式文件里的，用“\(formFileKey):”写明那个文件",
                    en:
                        "write \(library.kinds.joined(separator: " or ")); if a form file declares it, name the file with “\(formFileKey):”"
                )))
        return usual
    }

    private var formFileKey: String { ReportField.formFile.name[spelling] }

    private mutating func form(_ fields: ReportEntries, of kind: String, _ year: Int?) -> Form? {
        let file = fields[.formFile].flatMap { $0.value.scalar?.isNull == true ? nil : $0 }
        guard let entry = fields[.edition], entry.value.scalar?.isNull == false else {
            guard let namedForm, let file else { return form(fields, of: kind, inForceFor: year) }
            if kind != namedForm.kind { findings.append(.other(namedForm, than: kind, file)) }
            if let year, !namedForm.years.contains(year) { warn(of: year, on: namedForm, file) }
            return namedForm
        }
        let id = FormID(kind: kind, edition: entry.value.scalar?.text ?? "")
        if let namedForm, let file {
            if namedForm.id != id { findings.append(.other(namedForm, than: id, file, besides: entry)) }
            let form = namedForm.id == id ? namedForm : library.form(id) ?? namedForm
            if let year, !form.years.contains(year) { warn(of: year, on: form, entry) }
            return form
        }
        guard let form = library.form(id) else {
            let text = MeantField.unquoted(id.edition.halfWidthFigures)
            let meant = library.form(FormID(kind: kind, edition: text))
            // If the form file is at fault, that has been reported.
            if file == nil { findings.append(unknown(id, entry, meant)) }
            if let meant { return meant }
            return year.flatMap { library.form(of: kind, year: $0) } ?? library.newest(of: kind)
        }
        if let year, !form.years.contains(year) { warn(of: year, on: form, entry) }
        return form
    }

    private mutating func form(_ fields: ReportEntries, of kind: String, inForceFor year: Int?) -> Form? {
        if let year, let form = library.form(of: kind, year: year) { return form }
        if let year, let entry = fields[.year] {
            let editionKey = ReportField.edition.name[spelling]
            let editions = library.editions(of: kind)
            findings.append(
                Finding(
                    .fieldValue, at: entry.value.span,
                    Bilingual(zh: "\(year) 年度没有对应的格式", en: "no edition covers the year \(year)"),
                    advice: Bilingual(
                        zh: "用“\(editionKey):”写明格式：\(editions.joined(separator: "、"))",
                        en: "name one with “\(editionKey):”: \(editions.joined(separator: ", "))")))
        }
        return library.newest(of: kind)
    }

    /// - Parameter meant: The only form that the words can mean; `nil` if there is none, or several.
    private func unknown(_ id: FormID, _ entry: YAMLEntry, _ meant: Form?) -> Finding {
        let editions = meant.map { [$0.edition] } ?? library.editions(of: id.kind)
        let others = library.kinds.filter { library.form(FormID(kind: $0, edition: id.edition)) != nil }
        let kindKey = ReportField.kind.name[spelling]
        return Finding(
            .fieldValue, at: entry.value.span,
            Bilingual(zh: "没有这个格式", en: "there is no such edition"),
            advice: Bilingual(
                zh: "写 \(editions.joined(separator: " 或 "))"
                    + others.map { "；是“\($0)”的，另写“\(kindKey): \($0)”" }.joined(),
                en: "write \(editions.joined(separator: " or "))"
                    + others.map { "; for a “\($0)”, write “\(kindKey): \($0)” as well" }.joined()),
            fix: meant.flatMap { source.fix(entry.value.span, with: YAMLText.scalar($0.edition)) })
    }

    /// Reports that the year is not one of the edition that the file names.
    private mutating func warn(of year: Int, on form: Form, _ entry: YAMLEntry) {
        guard let usual = library.form(of: form.kind, year: year) else {
            findings.append(
                Finding(
                    .fieldEdition, at: entry.value.span,
                    Bilingual(
                        zh: "\(year) 年度没有对应的格式，这里写的是 \(form.edition)",
                        en: "no edition covers the year \(year); this names \(form.edition)"),
                    advice: Bilingual(
                        zh: "看看年度写对没有；确要用 \(form.edition) 格式的，可以不改",
                        en: "see whether the year is right; if \(form.edition) is really meant, leave it")))
            return
        }
        findings.append(
            Finding(
                .fieldEdition, at: entry.value.span,
                Bilingual(
                    zh: "\(year) 年度应当用 \(usual.edition) 格式，这里写的是 \(form.edition)",
                    en: "the edition for \(year) is \(usual.edition); this names \(form.edition)"),
                advice: Bilingual(
                    zh: "删去“\(entry.key)”一行，程序会按年度选用；确要用 \(form.edition) 格式的，可以不改",
                    en: "delete this line and the year decides; if \(form.edition) is really meant, leave it")))
    }

    /// Reports that the file is read with none of the forms given by hand.
    private mutating func noteOtherForm(than form: Form, _ fields: ReportEntries) {
        guard let given = library.added.last, !library.added.contains(where: { $0 === form }) else { return }
        let (own, other) = (form.id.named(beside: given.id), given.id.named(beside: form.id))
        let entry = [ReportField.edition, .formFile, .year].lazy.compactMap { fields[$0] }.first
        let editionKey = ReportField.edition.name[spelling]
        let kind = form.kind == given.kind ? "" : "\(ReportField.kind.name[spelling]): \(given.kind)"
        let lines = [kind, "\(editionKey): \(given.edition)"].filter { !$0.isEmpty }
        findings.append(
            Finding(
                .fieldEdition, at: entry?.value.span,
                Bilingual(
                    zh: "这份年报用的是\(own.zh)，--form 给的是\(other.zh)，没有用上",
                    en: "this report is on \(own.en); --form gives \(other.en), which was not used"),
                advice: Bilingual(
                    zh: "要用 --form 的格式，写“\(lines.joined(separator: "”和“"))”；不用的，可以不管",
                    en:
                        "to use the form of --form, write “\(lines.joined(separator: "” and “"))”; if it is not meant, leave it"
                )))
    }
}

extension Finding {
    /// The form file that a report names cannot be used.
    fileprivate static func unusable(_ path: String, _ fault: UnusableForm, _ entry: YAMLEntry) -> Finding {
        Finding(
            .fieldFormFile, at: entry.value.span,
            Bilingual(zh: "格式文件“\(path)”\(fault.reason.zh)", en: "the form file “\(path)” \(fault.reason.en)"),
            advice: fault.advice)
    }

    /// The form file declares another edition than the file says it is on.
    fileprivate static func other(
        _ form: Form, than id: FormID, _ file: YAMLEntry, besides entry: YAMLEntry
    ) -> Finding {
        let (own, said) = (form.id.named(beside: id), id.named(beside: form.id))
        return Finding(
            .fieldFormFile, at: file.value.span,
            Bilingual(
                zh: "这个格式文件是\(own.zh)，“\(entry.key)”写的是\(said.zh)",
                en: "this form file is for \(own.en); “\(entry.key)” names \(said.en)"),
            advice: Bilingual(
                zh: "两处改成一致：换一个格式文件，或改“\(entry.key)”",
                en: "make the two agree: name another form file, or change “\(entry.key)”"),
            notes: [Note(Bilingual(zh: "“\(entry.key)”写在这里", en: "“\(entry.key)” is here"), at: entry.keySpan)])
    }

    fileprivate static func other(_ form: Form, than kind: String, _ file: YAMLEntry) -> Finding {
        Finding(
            .fieldFormFile, at: file.value.span,
            Bilingual(
                zh: "这个格式文件是“\(form.kind)”的，这份报告是“\(kind)”",
                en: "this form file is for a “\(form.kind)”; this report is a “\(kind)”"),
            advice: Bilingual(zh: "两处改成一致", en: "make the two agree"))
    }
}
