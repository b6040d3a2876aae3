/// Reads the entries of 说明.
struct WaiverReader {
    private(set) var waivers: [Waiver] = []
    private let form: Form
    private var list: ListReader

    var findings: [Finding] { list.findings }

    init(_ entry: YAMLEntry, form: Form, spelling: Spelling, _ source: SourceExcerpts) {
        self.form = form
        let kind = ListReader.Kind(
            rule: .waiverNotation, noun: Bilingual(zh: "说明", en: "explanation"), names: Notation.ofWaivers,
            example: Self.example(spelling))
        list = ListReader(kind, spelling: spelling, source)
        for item in list.items(of: entry) { read(item) }
    }

    private mutating func read(_ item: ListReader.Item) {
        let rule = list.required(Notation.waivedRule, item)
        let reason = list.reason(
            item,
            advice: Bilingual(
                zh: "写清为什么与规则不符仍然正确，例如“上年报告漏计1件，已发更正说明”",
                en: "say why the figures are right nevertheless"))
        var waiver = Waiver(rule: rule?.text ?? "", reason: reason?.text ?? "")
        waiver.span = rule?.span ?? item.start
        if let place = list.text(Notation.place, item) { read(place, into: &waiver) }
        waiver.quote = list.text(Notation.quote, item)?.text
        waiver.gap = list.text(Notation.gap, item).flatMap { gap($0) }
        waiver.author = list.text(Notation.author, item)?.text
        waiver.date = list.date(item)
        // With a fault in its date, it still says what it says: one mistake is not two.
        if rule != nil, reason != nil, waiver.place == nil || waiver.target != nil { waivers.append(waiver) }
    }

    private mutating func read(_ place: ListReader.Text, into waiver: inout Waiver) {
        waiver.place = place.text
        if ReportField.preamble.name.matches(place.text) {
            waiver.target = .text(.preamble)
        } else if let section = form.sections.firstIndex(where: { $0.table == nil && $0.name.matches(place.text) }) {
            waiver.target = .text(.section(section))
        } else {
            waiver.target = list.cells(at: place, form.everyCell).map { .cells(Set($0)) }
        }
    }

    private mutating func gap(_ text: ListReader.Text) -> String? {
        let parts = text.text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber =
            parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if isNumber { return text.text }
        list.refuse(
            text.span, Bilingual(zh: "相差应当是数字", en: "the gap should be a number"),
            advice: Bilingual(zh: "写检查消息里“相差”后面的数", en: "write the number after “off by” in the message"))
        return nil
    }

    private static func example(_ spelling: Spelling) -> Bilingual {
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
