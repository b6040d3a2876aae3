/// Reads the entries of 说明.
struct WaiverReader {
    private(set) var findings: [Finding] = []
    private(set) var waivers: [Waiver] = []
    private let form: Form
    private let spelling: Spelling

    init(_ entry: YAMLEntry, form: Form, spelling: Spelling) {
        self.form = form
        self.spelling = spelling
        if entry.value.scalar?.isNull == true { return }
        guard let items = entry.value.items else {
            refuse(
                entry.value.span,
                Bilingual(zh: "“\(entry.key)”应当是列表", en: "“\(entry.key)” should be a list"), advice: example)
            return
        }
        for item in items { read(item) }
    }

    private mutating func read(_ item: YAMLNode) {
        guard let entries = item.entries else {
            refuse(
                item.span, Bilingual(zh: "一条说明应当写成“键: 值”", en: "an explanation is written as “key: value”"),
                advice: example)
            return
        }
        let fields = fields(entries)
        let start = SourceSpan(start: item.span.start, end: item.span.start)
        let rule = required(Notation.waivedRule, fields, at: start)
        let reason = required(Notation.reason, fields, at: start)
        var waiver = Waiver(rule: rule?.text ?? "", reason: reason?.text ?? "")
        waiver.span = rule?.span ?? start
        if let place = text(Notation.place, fields) { read(place, into: &waiver) }
        waiver.quote = text(Notation.quote, fields)?.text
        waiver.gap = text(Notation.gap, fields).flatMap { gap($0) }
        waiver.author = text(Notation.author, fields)?.text
        waiver.date = text(Notation.date, fields).flatMap { date($0) }
        if let reason, reason.text.count < 4 {
            refuse(
                reason.span, Bilingual(zh: "理由太短", en: "the reason is too short"),
                advice: Bilingual(
                    zh: "写清为什么与规则不符仍然正确，例如“上年报告漏计1件，已发更正说明”",
                    en: "say why the figures are right all the same"))
        }
        // With a fault in its date, it still says what it says: one mistake is not two.
        if rule != nil, reason != nil, waiver.place == nil || waiver.target != nil { waivers.append(waiver) }
    }

    private typealias Text = (text: String, span: SourceSpan)

    private mutating func fields(_ entries: [YAMLEntry]) -> [Name: YAMLEntry] {
        entries.reduce(into: [:]) { fields, entry in
            guard let name = Notation.ofWaivers.first(where: { $0.matches(entry.key) }) else {
                findings.append(.unknownKey(entry, among: Notation.ofWaivers))
                return
            }
            if let first = fields[name] {
                findings.append(.duplicateKey(entry, first: first.keySpan))
            } else {
                fields[name] = entry
            }
        }
    }

    private mutating func text(_ name: Name, _ fields: [Name: YAMLEntry]) -> Text? {
        guard let entry = fields[name] else { return nil }
        guard let scalar = entry.value.scalar, case let text = scalar.text.trimmed, text.isOneLine else {
            refuse(
                entry.value.span,
                Bilingual(zh: "“\(entry.key)”应当是一行文字", en: "“\(entry.key)” should be one line of text"))
            return nil
        }
        return scalar.isNull || text.isEmpty ? nil : (text, entry.value.span)
    }

    private mutating func required(_ name: Name, _ fields: [Name: YAMLEntry], at span: SourceSpan) -> Text? {
        let count = findings.count
        if let text = text(name, fields) { return text }
        if findings.count == count {
            let key = name[spelling]
            refuse(
                fields[name]?.keySpan ?? span,
                Bilingual(zh: "这条说明缺少“\(key)”", en: "this explanation lacks “\(key)”"), advice: example)
        }
        return nil
    }

    private mutating func read(_ place: Text, into waiver: inout Waiver) {
        waiver.place = place.text
        if ReportField.preamble.name.matches(place.text) {
            waiver.target = .text(.preamble)
        } else if let section = form.sections.firstIndex(where: { $0.table == nil && $0.name.matches(place.text) }) {
            waiver.target = .text(.section(section))
        } else {
            let words = place.text.split(separator: ".", omittingEmptySubsequences: false).map { String($0).trimmed }
            switch form.everyCell(at: words) {
            case .success(let cells): waiver.target = .cells(Set(cells))
            case .failure(let fault):
                let (message, advice) = AddressFaultWords.told(fault, words, spelling)
                refuse(
                    place.span,
                    Bilingual(zh: "位置“\(place.text)”\(message.zh)", en: "the place “\(place.text)”\(message.en)"),
                    advice: advice)
            }
        }
    }

    private mutating func gap(_ text: Text) -> String? {
        let parts = text.text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber =
            parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if isNumber { return text.text }
        refuse(
            text.span, Bilingual(zh: "相差应当是数字", en: "the gap should be a number"),
            advice: Bilingual(zh: "写检查消息里“相差”后面的数", en: "write the number behind “off by” in the message"))
        return nil
    }

    private mutating func date(_ text: Text) -> String? {
        if CalendarDate.isValid(text.text) { return text.text }
        refuse(
            text.span, Bilingual(zh: "日期“\(text.text)”写法不对", en: "the date “\(text.text)” is not well written"),
            advice: Bilingual(zh: "写成 2021-02-03", en: "write it as 2021-02-03"))
        return nil
    }

    private mutating func refuse(_ span: SourceSpan, _ message: Bilingual, advice: Bilingual? = nil) {
        findings.append(Finding(.waiverNotation, at: span, message, advice: advice))
    }

    private var example: Bilingual {
        let words = { (names: [Name], text: (Name) -> String) in
            names.map { "\($0[spelling]): \(text($0))" }.joined(separator: ", ")
        }
        let shown = words([Notation.waivedRule, Notation.reason]) { $0 == Notation.reason ? "…" : "y.carry" }
        return Bilingual(
            zh: "每条写成 - {\(shown)}，还可以写\(Notation.place[spelling])、\(Notation.gap[spelling])、"
                + "\(Notation.author[spelling])、\(Notation.date[spelling])",
            en: "write each as - {\(shown)}; \(Notation.place[spelling]), \(Notation.gap[spelling]), "
                + "\(Notation.author[spelling]) and \(Notation.date[spelling]) may follow")
    }
}
