/// What is said of titles, headings and texts.
extension ImportNote {
    static func noTitle(like title: String) -> ImportNote {
        ImportNote(
            .title, at: nil,
            Bilingual(
                zh: "没有找到标题（如“\(title)”），机关和年度待填",
                en: "no title was found (such as “\(title)”), so agency and year are to fill in"))
    }

    static let noYear = ImportNote(
        .title, at: nil, Bilingual(zh: "标题里没有年度，年度待填", en: "the title has no year, which is to fill in"))

    static let noAgency = ImportNote(
        .title, at: nil, Bilingual(zh: "标题里没有机关名称，机关待填", en: "the title has no agency, which is to fill in"))

    /// What pages have beside their texts.
    ///
    /// - Parameters:
    ///   - paragraphs: Paragraphs that follow each other; `nil` is returned for none.
    ///   - heading: The heading of the section whose text they are beside; `nil` for the preamble.
    static func besideText(_ paragraphs: [DocumentParagraph], in heading: String?) -> ImportNote? {
        guard let first = paragraphs.first else { return nil }
        let quote = first.text.quoted(30)
        let part = heading.map { Bilingual(zh: "“\($0)”", en: "the text of “\($0)”") } ?? Self.preamble
        return ImportNote(
            .leftOut, at: first.place,
            paragraphs.count == 1
                ? Bilingual(
                    zh: "“\(quote)”不像\(part.zh)的正文，没有取用",
                    en: "“\(quote)” looks like no part of \(part.en) and was not taken")
                : Bilingual(
                    zh: "“\(quote)”等 \(paragraphs.count) 段不像\(part.zh)的正文，没有取用",
                    en:
                        "“\(quote)” and what follows it, \(paragraphs.count) paragraphs in all, look like no part of \(part.en) and were not taken"
                ))
    }

    static let preamble = Bilingual(zh: "导语", en: "the preamble")

    /// - Parameter place: The text that this one was read as part of, if the document has it.
    static func noText(_ heading: String, hasHeading: Bool, mayBeIn place: Bilingual?) -> ImportNote {
        guard !hasHeading else {
            return ImportNote(
                .noHeading, at: nil,
                Bilingual(zh: "“\(heading)”下面没有正文，待填", en: "there is no text below “\(heading)”; it is to fill in"))
        }
        return ImportNote(
            .noHeading, at: nil,
            Bilingual(
                zh: "没有找到标题“\(heading)”，这一部分待填" + (place.map { "；如果正文写在\($0.zh)里，请移过来" } ?? ""),
                en: "the heading “\(heading)” was not found; its text is to fill in"
                    + (place.map { ", or to move from \($0.en) if it is there" } ?? "")))
    }

    static func noTable(_ heading: String, _ cells: [CellID]) -> ImportNote {
        ImportNote(
            .noTable, at: nil,
            Bilingual(
                zh: "没有读到“\(heading)”的表，表里的 \(cells.count) 格待填",
                en: "no table of “\(heading)” could be read; its \(cells.count) cells are to fill in"), cells: cells)
    }

    static func otherEdition(_ heading: String, _ printed: String, than edition: String) -> ImportNote {
        ImportNote(
            .otherEdition, at: nil,
            Bilingual(
                zh: "“\(heading)”的表是按 \(printed) 格式印的，报告用的是 \(edition) 格式",
                en:
                    "the table of “\(heading)” is printed as edition \(printed) has it; the report is on edition \(edition)"
            ))
    }

    /// A heading in other words than any known, which only its number says what it is.
    static func otherWords(_ heading: DocumentParagraph, of expected: String) -> ImportNote {
        ImportNote(
            .noHeading, at: heading.place,
            Bilingual(
                zh: "“\(heading.text.quoted(30))”按序号当作“\(expected)”，请核对",
                en: "“\(heading.text.quoted(30))” was taken for “\(expected)” by its number; check it"))
    }

    /// Sentences above the title of a report, in whatever else the document has there.
    static func aboveTitle(_ blocks: ArraySlice<DocumentBlock>) -> ImportNote? {
        let sentences = blocks.compactMap { block -> DocumentParagraph? in
            guard case .paragraph(let paragraph) = block, paragraph.text.trimmed.hasSuffix("。"),
                paragraph.text.count >= shortestSentence
            else { return nil }
            return paragraph
        }
        guard let first = sentences.first else { return nil }
        let quote = first.text.quoted(30)
        return ImportNote(
            .leftOut, at: first.place,
            sentences.count == 1
                ? Bilingual(
                    zh: "“\(quote)”写在标题上面，没有取用", en: "“\(quote)” is above the title and was not taken")
                : Bilingual(
                    zh: "“\(quote)”等 \(sentences.count) 段写在标题上面，没有取用",
                    en:
                        "“\(quote)” and more, \(sentences.count) paragraphs in all, are above the title and were not taken"
                ))
    }

    /// Shorter ones are remarks.
    private static let shortestSentence = 15
}
