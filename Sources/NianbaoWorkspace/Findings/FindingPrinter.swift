internal import NianbaoCore

/// Draws findings for a terminal: place, severity, message, the line with a mark below it, and what to do.
struct FindingPrinter {
    private let name: String
    private var lines: LineWindows
    private let language: Language
    private let hasColour: Bool

    /// How many findings of one file are drawn; a file with more has one cause for most of them.
    private static let limit = 100
    /// With more cells than a row has, none is named.
    private static let cellLimit = 10
    /// How many cells of a line are shown.
    private static let excerptWidth = 100

    private let context: FindingContext?
    /// The rules whose source has been shown.
    private var sourced: Set<String> = []

    /// - Parameter context: What the report adds to its findings; `nil` for other files.
    init(_ file: SourceFile, _ style: FindingStyle, context: FindingContext? = nil) {
        name = file.name
        lines = LineWindows(file.text)
        language = style.language
        hasColour = style.hasColour
        self.context = context
    }

    mutating func text(_ findings: [Finding]) -> String {
        var text = ""
        for finding in findings.prefix(Self.limit) { text += draw(finding) + "\n" }
        if findings.count > Self.limit {
            let rest = findings.count - Self.limit
            text +=
                Bilingual(zh: "……还有 \(rest) 处，先改上面的\n", en: "… and \(rest) more; fix those above first\n")[language]
        }
        return text
    }

    /// Findings that the report explains, in two lines each.
    func accepted(_ findings: [Finding]) -> String {
        let lines = findings.compactMap { finding in finding.acceptance.map { line(finding, $0) } }
        return lines.isEmpty ? "" : lines.joined() + "\n"
    }

    private func line(_ finding: Finding, _ acceptance: Acceptance) -> String {
        let author = acceptance.byline.map { Bilingual(zh: "（\($0)）", en: " (\($0))")[language] } ?? ""
        let reason = acceptance.reason + author
        return "\(place(finding.place)): " + Bilingual(zh: "已说明：", en: "accepted: ")[language]
            + finding.message[language].printable + dim(" [\(finding.rule)]") + "\n"
            + line(Bilingual(zh: "理由", en: "reason"), reason)
    }

    private mutating func draw(_ finding: Finding) -> String {
        let head = "\(place(finding.place)): \(severity(finding.severity))\(finding.message[language].printable)"
        var drawn = head + dim(" [\(finding.rule)]") + "\n"
        if let span = finding.span { drawn += excerpt(span, finding.severity) }
        if let advice = finding.advice { drawn += line(Bilingual(zh: "处理", en: "help"), advice[language]) }
        drawn += told(by: finding)
        for note in finding.notes {
            let location = note.place.map { "\(place($0)): " } ?? ""
            drawn += line(Bilingual(zh: "相关位置", en: "see"), location + note.message[language])
        }
        return drawn
    }

    /// Which cell it is, in print and in the workbook, and where the rule comes from, once for each rule.
    private mutating func told(by finding: Finding) -> String {
        guard let context else { return "" }
        var text = ""
        if let cell = finding.cells.first, finding.cells.count <= Self.cellLimit {
            let labels = context.labels(of: cell).text
            let place = context.workbookCell(cell).map { Bilingual(zh: "（工作簿 \($0)）", en: " (workbook: \($0))") }
            text += line(Bilingual(zh: "单元格", en: "cell"), labels + (place?[language] ?? ""))
        }
        if let source = context.source(of: finding), source.trust != .tool, sourced.insert(finding.rule).inserted {
            text += line(Bilingual(zh: "依据", en: "source"), source.words[language])
        }
        return text
    }

    private func line(_ name: Bilingual, _ text: String) -> String {
        "  \(name[language])" + Bilingual(zh: "：", en: ": ")[language] + text.printable + "\n"
    }

    private func place(_ place: FindingPlace?) -> String {
        guard let place else { return name.printable }
        return "\(name.printable):\(place.words[language].printable)"
    }

    private func severity(_ severity: Severity) -> String {
        paint(severity.lead[language], severity)
    }

    /// The line that the span starts on, with a mark right below the span. A long line is cut around it.
    private mutating func excerpt(_ span: SourceSpan, _ severity: Severity) -> String {
        guard let part = lines.window(at: span.start, reach: Self.excerptWidth) else { return "" }
        let scalars = part.scalars
        let start = min(Int(span.start.column) - part.column, scalars.count)
        let end =
            span.end.line == span.start.line ? min(Int(span.end.column) - part.column, scalars.count) : scalars.count
        let window = window(scalars, start: start)
        let margin = String(repeating: " ", count: String(span.start.line).count)
        let lead = part.column > 1 || window.lowerBound > 0 ? "…" : ""
        let shown = lead + text(scalars[window]) + (window.upperBound < scalars.count || !part.isToEnd ? "…" : "")
        let before = lead + text(scalars[window.lowerBound..<start])
        let marked = text(scalars[start..<max(start, min(end, window.upperBound))])
        let carets = String(repeating: "^", count: max(1, marked.displayWidth))
        return dim("  \(span.start.line) | ") + shown + "\n"
            + dim("  \(margin) | ") + String(repeating: " ", count: before.displayWidth) + paint(carets, severity)
            + "\n"
    }

    private func window(_ scalars: [Unicode.Scalar], start: Int) -> Range<Int> {
        var lower = start
        var width = 0
        while lower > 0, width < Self.excerptWidth / 2 {
            lower -= 1
            width += max(1, scalars[lower].displayWidth)
        }
        var upper = start
        while upper < scalars.count, width < Self.excerptWidth {
            width += max(1, scalars[upper].displayWidth)
            upper += 1
        }
        return lower..<upper
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars)).printable
    }

    private func paint(_ text: String, _ severity: Severity) -> String {
        guard hasColour else { return text }
        let code =
            switch severity {
            case .error: "1;31"
            case .warning: "1;33"
            case .hint: "1;36"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func dim(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

extension Severity {
    /// What a message begins with.
    var lead: Bilingual {
        Bilingual(zh: word.zh + "：", en: word.en + ": ")
    }
}
