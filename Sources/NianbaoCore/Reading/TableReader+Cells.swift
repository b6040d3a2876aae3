extension TableReader {
    /// Reads a figure, alone or as `{值: 22, 注: …}`.
    mutating func readCell(_ node: YAMLNode, _ id: CellID) {
        var entry = Report.Entry(.unreadable, span: node.span)
        switch node.content {
        case .scalar where isReported(node): break
        case .scalar(let scalar): entry.value = figure(scalar, at: node.span, id)
        case .mapping(let fields): readRemarked(fields, node, id, into: &entry)
        case .sequence: refuseCell(node, id)
        }
        report[id] = entry
    }

    private mutating func readRemarked(
        _ fields: [YAMLEntry], _ node: YAMLNode, _ id: CellID, into entry: inout Report.Entry
    ) {
        var hasValue = false
        var seen: [String: SourceSpan] = [:]
        for field in fields {
            let names = [Notation.value, Notation.remark]
            guard let name = names.first(where: { $0.matches(field.key) }) else {
                findings.append(.unknownKey(field, among: names))
                continue
            }
            if let first = seen.updateValue(field.keySpan, forKey: name.id) {
                findings.append(.duplicateKey(field, first: first))
            } else if name == Notation.remark {
                entry.remark = remark(field)
            } else if let scalar = field.value.scalar {
                hasValue = true
                entry.value = figure(scalar, at: field.value.span, id)
                entry.span = field.value.span
            }
        }
        if !hasValue { refuseCell(node, id) }
    }

    private mutating func remark(_ entry: YAMLEntry) -> String? {
        let text = entry.value.scalar.flatMap { $0.isNull ? nil : $0.text.trimmed } ?? ""
        guard !text.isEmpty, text.isOneLine else {
            findings.append(
                Finding(
                    .remark, at: text.isEmpty ? entry.keySpan : entry.value.span,
                    Bilingual(zh: "“\(entry.key)”应当是一行文字", en: "“\(entry.key)” should be one line of text"),
                    advice: Bilingual(
                        zh: "写一行说明；没有说明的，删去“\(entry.key)”",
                        en: "write one line, or remove “\(entry.key)” if there is nothing to say")))
            return nil
        }
        return text
    }

    private mutating func refuseCell(_ node: YAMLNode, _ id: CellID) {
        let address = report.form[id].address(report.spelling)
        let (value, remark) = (Notation.value[report.spelling], Notation.remark[report.spelling])
        findings.append(
            Finding(
                .rowNotation, at: node.span,
                Bilingual(zh: "“\(address)”应当是一个数", en: "“\(address)” should be one figure"),
                advice: Bilingual(
                    zh: "要加注的写成 {\(value): 22, \(remark): 说明}",
                    en: "with a remark, write {\(value): 22, \(remark): text}")))
    }

    private mutating func figure(_ scalar: YAMLScalar, at span: SourceSpan, _ id: CellID) -> CellValue {
        let measure = report.form.cells[id.index].measure
        if measure.scale == 0, let number = FigureReader.plain(scalar.text) { return .number(number) }
        switch FigureReader(measure: measure).read(scalar.text) {
        case .number(let number):
            if Figure.losesDigits(number, measure) { warnOfRounding(number, id, at: span) }
            return .number(number)
        case .restyled(let number, let clean):
            findings.append(.restyled(scalar.text, clean: clean, at: span, source))
            if Figure.losesDigits(number, measure) { warnOfRounding(number, id, at: span) }
            return .number(number)
        case .fault(let fault):
            let cell = report.form[id]
            if let value = blank(scalar) { return value }
            if Notation.notApplicable.matches(scalar.text) {
                if cell.allowsNotApplicable { return .notApplicable }
                refuseNotApplicable(span, report.form.row(cell.row).name[report.spelling])
                return .unreadable
            }
            refuse(fault, scalar.text, cell, at: span)
            return .unreadable
        }
    }

    private mutating func refuse(_ fault: FigureFault, _ text: String, _ cell: FormCell, at span: SourceSpan) {
        let address = cell.address(report.spelling)
        let message = fault.message(text)
        findings.append(
            Finding(
                fault.rule, at: span, Bilingual(zh: "\(address)：\(message.zh)", en: "\(address): \(message.en)"),
                advice: fault.advice(cell, report.spelling),
                fix: fault.notation(cell.measure, report.spelling).flatMap { source.fix(span, with: $0) }))
    }

    private mutating func warnOfRounding(_ number: Int, _ id: CellID, at span: SourceSpan) {
        let cell = report.form[id]
        let printed = Figure.text(number, cell.measure)
        let exact = Figure.exact(number, cell.measure)
        findings.append(
            Finding(
                .amountDecimals, at: span,
                Bilingual(
                    zh: "\(cell.address(report.spelling))：\(exact) 的小数多于表头规定，将印作 \(printed)",
                    en:
                        "\(cell.address(report.spelling)): \(exact) has more decimals than the form prints; it will read \(printed)"
                ),
                advice: Bilingual(zh: "改写成 \(printed)", en: "write \(printed)")))
    }
}

extension Finding {
    static func restyled(_ text: String, clean: String, at span: SourceSpan, _ source: SourceExcerpts) -> Finding {
        Finding(
            .numberStyle, at: span,
            Bilingual(zh: "“\(text)”按 \(clean) 读取", en: "“\(text)” is read as \(clean)"),
            advice: Bilingual(zh: "改写成 \(clean)", en: "write \(clean)"), fix: source.fix(span, with: clean))
    }
}
