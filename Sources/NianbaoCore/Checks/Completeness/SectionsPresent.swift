extension ReportCheck {
    /// All sections of the form are there.
    static let sectionsPresent = ReportCheck(rules: [.sectionsPresent]) { report in
        guard report.stated.isWhole else { return [] }
        let missing = report.form.sections.indices.filter { !report.stated.mentions(section: $0) }
        return missing.map { index in
            let section = report.form.sections[index]
            let name = section.name[report.spelling]
            return Finding(
                .sectionsPresent, at: nil,
                Bilingual(
                    zh: "缺少“\(section.heading)”（项目：\(name)）",
                    en: "the section “\(section.heading)” is missing (key: \(name))"),
                advice: report.stated.isReportFile
                    ? Bilingual(
                        zh: "在文件里加上“\(name):”；nianbao new 生成的空白年报里有全部章节",
                        en: "add “\(name):” to the file; an empty report made by “nianbao new” has all sections")
                    : Bilingual(zh: "补上这一部分", en: "add this section"))
        }
    }

    /// The sections of text are written; 无 is enough only where the form allows it.
    static let sectionsWritten = ReportCheck(rules: [.sectionEmpty]) { report in
        let preamble = report.stated.preamble.unwritten(ReportField.preamble.name[report.spelling])
        return [preamble].compactMap(\.self) + sections(of: report)
    }

    private static func sections(of report: CompletedReport) -> [Finding] {
        zip(report.form.sections, report.stated.narratives).compactMap { section, narrative in
            guard case .narrative(let requirement) = section.body, let span = narrative.span, !narrative.isUnreadable
            else { return nil }
            let name = section.name[report.spelling]
            if narrative.isEmpty {
                return Finding(
                    .sectionEmpty, at: span,
                    Bilingual(zh: "“\(name)”还没有写", en: "“\(name)” is not written yet"),
                    advice: requirement.allowsNone
                        ? Bilingual(
                            zh: "在项目后写“|”，正文从下一行写起，行首空两格；确实没有的写“无”",
                            en:
                                "write “|” after the key and the text below it, indented by two; or 无 if there is nothing"
                        )
                        : Bilingual(
                            zh: "在项目后写“|”，正文从下一行写起，行首空两格",
                            en: "write “|” after the key and the text below it, indented by two"))
            }
            if narrative.saysNone, !requirement.allowsNone {
                return Finding(
                    .sectionEmpty, at: span,
                    Bilingual(zh: "“\(name)”不能只写“无”", en: "“\(name)” cannot be just 无"),
                    advice: Bilingual(
                        zh: "写明本年的实际情况；写什么，见 nianbao new 生成的空白年报",
                        en: "describe the year as it was; an empty report made by “nianbao new” says what belongs here")
                )
            }
            return narrative.unwritten(name)
        }
    }
}

extension Narrative {
    /// A finding on all lines that are still to be written, at the first; `nil` when there is none.
    fileprivate func unwritten(_ name: String) -> Finding? {
        let lines = unwrittenLines
        guard !lines.isEmpty else { return nil }
        let spans = spans(of: lines)
        let what =
            lines.count == 1
            ? Bilingual(zh: "“\(name)”有一段待填", en: "a paragraph of “\(name)” is to be written")
            : Bilingual(
                zh: "“\(name)”有 \(lines.count) 段待填", en: "\(lines.count) paragraphs of “\(name)” are to be written")
        return Finding(
            .sectionEmpty, at: spans[0], what,
            advice: Bilingual(
                zh: "写上正文；没有可写的，连同小标题一起删去", en: "write it, or delete it with its heading if there is nothing to say"),
            notes: spans.dropFirst().prefix(Self.shownLines).map {
                Finding.Note(Bilingual(zh: "这一段也待填", en: "this one, too"), at: $0)
            })
    }

    /// How many lines that are still to be written are shown after the first.
    private static let shownLines = 20

    /// The lines that only say that they are still to be written, in order.
    private var unwrittenLines: [Range<String.Index>] {
        var lines: [Range<String.Index>] = []
        for word in [Notation.blank.key, Notation.blank.id] where text.containsBytes(of: word) {
            var rest = text[...]
            while let range = rest.firstRange(of: word) {
                let isWhole =
                    text[..<range.lowerBound].last { !$0.isBlank }?.isNewline != false
                    && text[range.upperBound...].first { !$0.isBlank }?.isNewline != false
                if isWhole { lines.append(range) }
                rest = rest[range.upperBound...]
            }
        }
        return lines.sorted { $0.lowerBound < $1.lowerBound }
    }
}

extension Character {
    fileprivate var isBlank: Bool { isWhitespace && !isNewline }
}

extension Rule {
    static let sectionsPresent = Rule(
        id: "f.sections",
        statement: Bilingual(zh: "格式规定的各部分齐全", en: "all sections of the form are there"),
        reason: Bilingual(
            zh: "少一个部分，报告就不完整；没有内容的部分也要有标题",
            en: "without one of them a report is incomplete; a section without content still has its heading"),
        source: .printedForm)

    /// Sections of text are written; 无 alone is enough only where the form allows it.
    package static let sectionEmpty = Rule(
        id: "f.section_empty",
        statement: Bilingual(zh: "叙述部分已写，不以“无”代替", en: "narratives are written and not replaced by 无"),
        reason: Bilingual(
            zh: "只写“无”会被认为没有报告；只有格式允许的部分可以写“无”",
            en: "无 counts as not reported; only sections where the form allows it may say it"),
        source: .printedForm)
}

extension Report {
    /// Whether the file has anything for a section, even if only that it is still to come.
    fileprivate func mentions(section: Int) -> Bool {
        switch form.sections[section].body {
        case .narrative: narratives[section].span != nil
        case .table(let table):
            table.blocks.contains { block in
                let first = form.blocks[block].firstCell
                let count = form.blocks[block].rows.count * form.blocks[block].columns.count
                return entries[first..<first + count].contains { $0.span != nil }
            }
        }
    }
}
