/// A 退回单: what a unit has to correct in the report that it sent, and until when. Always Chinese.
package struct ReturnSlip: Sendable {
    private let subject: Subject
    private let errors: [Line]
    private let others: [Line]
    private let day: CalendarDay
    private let due: CalendarDay?
    private let author: String?

    /// With more, one cause is behind most of them.
    private static let limit = 100
    /// With more cells than a row has, none is named.
    private static let cellLimit = 10

    /// The report that is returned.
    package struct Subject: Sendable {
        /// The unit.
        package let agency: String
        /// The title of its report.
        package let title: String
        /// The kind of report.
        package let kind: String
        /// The number of the version, from one.
        package let version: Int
        /// When it arrived.
        package let received: CalendarDay
        /// Whether the unit has sent a report file, and knows how one is written.
        package let isReportFile: Bool

        /// A version of a unit's report.
        package init(
            agency: String, title: String, kind: String, version: Int, received: CalendarDay, isReportFile: Bool
        ) {
            (self.agency, self.title, self.kind) = (agency, title, kind)
            (self.version, self.received, self.isReportFile) = (version, received, isReportFile)
        }
    }

    /// A finding as the unit reads it.
    private struct Line {
        let place: String
        let message: String
        let advice: String
    }

    /// - Parameters:
    ///   - findings: What is wrong, at places of the file that the unit has.
    ///   - form: The form of the report, which names its cells; `nil` if there is none.
    ///   - day: When it is returned.
    ///   - due: Until when a correct one has to arrive; `nil` for as soon as possible.
    ///   - author: Who returns it; `nil` leaves a line to write on.
    package init(
        _ subject: Subject, _ findings: [Finding], on form: Form?, day: CalendarDay, due: CalendarDay?,
        author: String?
    ) {
        (self.subject, self.day, self.due, self.author) = (subject, day, due, author)
        let open = findings.filter { $0.acceptance == nil }
        let line = { Self.line($0, form, isReportFile: subject.isReportFile) }
        errors = open.filter { $0.severity == .error }.map(line)
        others = open.filter { $0.severity == .warning }.map(line)
    }

    private static func line(_ finding: Finding, _ form: Form?, isReportFile: Bool) -> Line {
        let labels = form.flatMap { form in
            finding.cells.count <= cellLimit ? finding.cells.first.map { form.labels(of: $0).text } : nil
        }
        let words = [finding.place.map(words), labels].compactMap(\.self).joined(separator: "，")
        return Line(
            place: (words.isEmpty ? "全文" : words).printable, message: finding.message.zh.printable,
            advice: advice(finding, isReportFile: isReportFile).printable)
    }

    /// What advice says that is about report files and their notation.
    private static let notation = ["nianbao", "YAML", "{{", "“|”", ":”", ": "]

    /// What to do; for those who have sent another kind of file, without what is about report files.
    private static func advice(_ finding: Finding, isReportFile: Bool) -> String {
        let general = finding.severity == .error ? "补上或者改正" : "核对，有错的改正"
        guard let advice = finding.advice?.zh else { return general }
        guard !isReportFile else { return advice }
        let parts = advice.split(separator: "；").filter { part in !notation.contains { part.contains($0) } }
        return parts.isEmpty ? general : parts.joined(separator: "；")
    }

    private static func words(_ place: FindingPlace) -> String {
        guard let start = place.span?.start else { return place.words.zh }
        return "第\(start.line)行第\(start.column)列"
    }

    /// The slip as it is printed.
    package var document: PrintedDocument {
        let parts = [table("必须改正的", errors), table("请核对的", others)].compactMap(\.self)
        let numbered = zip(["一、", "二、"], parts).flatMap { numeral, part in
            [.heading((parts.count > 1 ? numeral : "") + part.name, level: 1)] + part.blocks
        }
        let signature = [author ?? "（退回单位）", day.chinese]
        return PrintedDocument(
            title: PrintedTitle("\(subject.kind)退回单", phrase: subject.kind),
            blocks: [.lines(["\(subject.agency)："], .body), .paragraph(opening, .body)] + numbered + [
                .paragraph(Self.closing(subject), .body), .lines(signature, .signature),
            ])
    }

    /// What to send: the file that was filled in, or a document that can be read as well.
    private static func closing(_ subject: Subject) -> String {
        let own = subject.isReportFile ? "年报文件" : "填报表"
        return "请将更正后的整份年报重新报送，仍用原\(own)，或者用 Word 文档（.docx）；不要报送 PDF、扫描件。"
    }

    private var opening: String {
        let deadline = due.map { "于\($0.chinese)前" } ?? "尽快"
        let check = others.isEmpty ? "" : "，并核对另外列出的 \(others.count) 处"
        return "你单位\(subject.received.chinese)报送的《\(subject.title)》（第\(subject.version)份）经检查有 \(errors.count) 处错误，现予退回。"
            + "请按下表更正\(check)，\(deadline)重新报送。"
    }

    private func table(_ name: String, _ lines: [Line]) -> (name: String, blocks: [PrintedDocument.Block])? {
        guard !lines.isEmpty else { return nil }
        let rows = lines.prefix(Self.limit).enumerated().map { ["\($0 + 1)", $1.place, $1.message, $1.advice] }
        let grid = PrintedGrid(headers: ["序号", "位置", "问题", "怎样改"], rows: rows, description: name)
        let rest = lines.count - Self.limit
        return (name, [.grid(grid)] + (rest > 0 ? [.paragraph("……还有 \(rest) 处，改正上面的再检查。", .body)] : []))
    }
}
