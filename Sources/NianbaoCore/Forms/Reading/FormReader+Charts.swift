extension FormReader {
    /// Reads which charts the form has. Each has one of `columns` (a row, one bar for each of its typed columns), `rows` (rows and
    /// groups, one bar for each) and `years` (a row or group in each year).
    mutating func charts(_ fields: Fields, in form: Form) -> [FormChart] {
        optionalList("charts", in: fields).compactMap { node in
            guard let chart = self.fields(node, known: ["title", "columns", "rows", "years"]) else { return nil }
            let title = text("title", in: chart)
            let given = ["columns", "rows", "years"].filter { chart[$0] != nil }
            guard given.count == 1, let content = chart[given[0]] else {
                report(.chartContent(at: node.span))
                return nil
            }
            guard let title, let drawn = self.content(given[0], content, chart, in: form) else { return nil }
            return FormChart(title: title, content: drawn)
        }
    }

    private mutating func content(
        _ kind: String, _ node: YAMLNode, _ chart: Fields, in form: Form
    ) -> FormChart.Content? {
        switch kind {
        case "columns":
            let cells = chartCells(node, in: form)
            return cells.map { _, cells in
                .figures(cells.map { FormChart.Bar(name: form[$0].path.last?.key ?? "", cells: [$0]) })
            }
        case "rows":
            return .figures(list("rows", in: chart).compactMap { bar($0, in: form) })
        default: return bar(node, in: form).map { .years($0) }
        }
    }

    private mutating func bar(_ node: YAMLNode, in form: Form) -> FormChart.Bar? {
        chartCells(node, in: form).map { address, cells in
            FormChart.Bar(name: form[cells[0]].path[address.count - 1].key, cells: cells)
        }
    }

    /// An address and its typed cells; `nil` after a fault.
    private mutating func chartCells(_ node: YAMLNode, in form: Form) -> (address: [String], cells: [CellID])? {
        guard let address = address(node) else { return nil }
        guard let cells = typedCells(address, at: node.span, in: form, orTotals: Finding.chartOfTotals) else {
            return nil
        }
        guard Set(cells.map { form[$0].measure.scale }).count == 1 else {
            report(.chartOfDifferentMeasures(address, at: node.span))
            return nil
        }
        return (address, cells)
    }
}

extension Finding {
    fileprivate static func chartContent(at span: SourceSpan) -> Finding {
        Finding(
            .formField, at: span,
            Bilingual(
                zh: "每张图写 columns、rows、years 中的一个", en: "each chart has one of columns, rows and years"),
            advice: Bilingual(
                zh: "按列比的写 columns: 行，按行比的写 rows: [行或组]，按年比的写 years: 行或组",
                en:
                    "write columns: row to compare columns, rows: [rows or groups] to compare rows, years: row or group for years"
            ))
    }

    /// A computed cell is drawn by what it is the sum of.
    fileprivate static func chartOfTotals(_ address: [String], at span: SourceSpan) -> Finding {
        let address = address.joined(separator: ".")
        return Finding(
            .formReference, at: span,
            Bilingual(
                zh: "“\(address)”是合计，图由加数画成", en: "“\(address)” is a total; charts are drawn from what it is the sum of"
            ),
            advice: Bilingual(
                zh: "写行或组的地址，不写总计列", en: "write the address of a row or group, without the column of totals"))
    }

    fileprivate static func chartOfDifferentMeasures(_ address: [String], at span: SourceSpan) -> Finding {
        let address = address.joined(separator: ".")
        return Finding(
            .formReference, at: span,
            Bilingual(zh: "“\(address)”的各格单位不同，不能相加", en: "the cells of “\(address)” do not measure the same"),
            advice: Bilingual(zh: "写明一列", en: "name one column"))
    }
}
