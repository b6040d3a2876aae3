/// Writes a notice part by part; what has nothing to say is left out, and the rest is numbered through.
struct NoticeWriter {
    private let notice: CorrectionNotice
    private let style: any NoticeStyle
    private var paragraphs: [String] = []
    private var parts = 0

    static func text(of notice: CorrectionNotice, in style: some NoticeStyle) -> String {
        var writer = NoticeWriter(notice: notice, style: style)
        writer.write()
        return writer.paragraphs.joined(separator: "\n\n") + "\n"
    }

    private init(notice: CorrectionNotice, style: some NoticeStyle) {
        self.notice = notice
        self.style = style
    }

    private mutating func write() {
        paragraphs.append(style.title(notice.title))
        begin("版本")
        paragraphs.append(
            style.lines([
                "更正前的文件，SHA-256：\(notice.hashes.old)", "取代它的文件，SHA-256：\(notice.hashes.new)",
            ]))
        write("表格更正", notice.figures)
        write("随之变动的合计", notice.totals)
        writeTexts()
        writeOutdatedNumbers()
        begin("更正原因")
        paragraphs.append(style.lines([notice.reason]))
        paragraphs.append(style.lines([notice.agency, CorrectionNotice.dateLine]))
    }

    private mutating func write(_ name: String, _ rows: [CorrectionNotice.Row]) {
        guard !rows.isEmpty else { return }
        begin(name)
        paragraphs.append(style.table([.heads] + rows))
    }

    private mutating func writeTexts() {
        let texts = notice.texts
        guard !texts.isEmpty else { return }
        begin("文字更正")
        for entry in texts {
            let lines = [
                entry.old.map { (entry.new == nil ? "删去：" : "原文：") + $0 },
                entry.new.map { (entry.old == nil ? "增加：" : "现文：") + $0 },
                entry.summary.map { "改动：" + $0 },
            ]
            paragraphs.append(style.lines([entry.place]))
            paragraphs.append(style.quote(lines.compactMap { $0 }))
        }
    }

    private mutating func writeOutdatedNumbers() {
        let numbers = notice.outdatedNumbers
        guard !numbers.isEmpty else { return }
        begin("需核对的文字")
        paragraphs.append(style.lines(["下列文字里的数字与更正前的数相同，不一定有误，请核对；核对后删去本部分。"]))
        paragraphs.append(style.list(numbers))
    }

    private mutating func begin(_ name: String) {
        let numerals = ["一", "二", "三", "四", "五", "六"]
        paragraphs.append(style.heading("\(numerals[parts])、\(name)"))
        parts += 1
    }
}

/// How the parts of a notice look in a format. Each function gives one or more lines without a line feed at the end.
protocol NoticeStyle {
    func title(_ text: String) -> String
    func heading(_ text: String) -> String
    func lines(_ lines: [String]) -> String
    func quote(_ lines: [String]) -> String
    func list(_ items: [String]) -> String
    /// - Parameter rows: The heads first.
    func table(_ rows: [CorrectionNotice.Row]) -> String
}
