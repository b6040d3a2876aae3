/// Writes charts as figures with inline SVG for a page of its own: bars with their names before and their figures after them. A
/// screen reader hears each chart as one picture, whose description has all that is drawn.
struct ChartMarkup {
    private static let (nameWidth, barWidth, figureWidth) = (150.0, 380.0, 110.0)
    private static let (barHeight, step) = (20.0, 32.0)

    /// The part of the page with all charts, under a heading.
    static func write(_ charts: [ReportChart], prefix: String, to text: inout TextBuffer) {
        guard !charts.isEmpty else { return }
        text +=
            "<section class=\"nb-charts\" aria-labelledby=\"\(prefix)-charts\">\n<h2 id=\"\(prefix)-charts\">图解</h2>\n"
        for chart in charts { write(chart, to: &text) }
        text += "</section>\n"
    }

    private static func write(_ chart: ReportChart, to text: inout TextBuffer) {
        let height = Int(step * Double(chart.bars.count))
        let width = Int(nameWidth + barWidth + figureWidth)
        text += "<figure>\n<figcaption>\(chart.title.htmlEscaped)</figcaption>\n"
        text +=
            "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(description(of: chart).htmlEscaped)\">\n"
        for (index, bar) in chart.bars.enumerated() {
            let top = step * Double(index) + (step - barHeight) / 2
            let baseline = tenths(top + barHeight * 0.75)
            let length = barWidth * bar.share
            text +=
                "<text x=\"\(tenths(nameWidth - 10))\" y=\"\(baseline)\" class=\"nb-name\">\(bar.name.htmlEscaped)</text>\n"
            text +=
                "<rect x=\"\(tenths(nameWidth))\" y=\"\(tenths(top))\" width=\"\(tenths(max(1, length)))\" height=\"\(tenths(barHeight))\"/>\n"
            text += "<text x=\"\(tenths(nameWidth + length + 8))\" y=\"\(baseline)\">\(bar.figure ?? "—")</text>\n"
        }
        text += "</svg>\n</figure>\n"
    }

    private static func description(of chart: ReportChart) -> String {
        let bars = chart.bars.map { "\($0.name) \($0.figure ?? "无数据")" }
        return "\(chart.title)：\(bars.joined(separator: "，"))"
    }

    /// A length with one decimal, the same on every machine.
    private static func tenths(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    /// How charts look, on a screen and on paper.
    static let styleSheet = """
        .nb-charts figure { margin: 1.2em 0; break-inside: avoid; }
        .nb-charts figcaption { margin-bottom: .4em; font-weight: bold; }
        .nb-charts svg { display: block; width: 100%; max-width: 48em; font-size: 15px; fill: #1a1a1a; }
        .nb-charts rect { fill: #1f5fa8; }
        .nb-charts .nb-name { text-anchor: end; }
        @media print { .nb-charts { break-before: page; } }

        """
}
