/// A document that reports cite.
struct CitedDocument {
    /// Its title as it is in 《》, without the name of the country.
    let title: String
    /// The same with that name before it; `nil` if the form does not say what it is.
    private let fullTitle: String?
    /// What it is about: texts that do not say this cite another document; `nil` if that is not looked at.
    private let subject: String?
    let number: DocumentNumber
    /// The numbers of its other editions.
    let others: [DocumentNumber]
    /// Other ways of writing its number that are as good.
    private let alike: [DocumentNumber]
    /// How many articles it has; `nil` if it has none, or they are not known.
    private let articles: Int?
    /// Words of sentences about former editions, which cite their numbers rightly.
    private let history: [String]

    /// - Parameter country: What titles of national documents may begin with.
    init?(_ node: YAMLNode, country: String?, _ reader: inout FormReader) {
        let known = ["title", "subject", "number", "others", "alike", "articles", "history"]
        guard let fields = reader.fields(node, known: known) else { return nil }
        let title = reader.text("title", in: fields)
        let number = reader.required("number", in: fields).flatMap { Self.number($0, &reader) }
        others = reader.optionalList("others", in: fields).compactMap { Self.number($0, &reader) }
        articles = fields["articles"].flatMap { reader.integer($0, in: 1...2000) }
        history = reader.optionalList("history", in: fields).compactMap { reader.text($0) }
        alike = reader.optionalList("alike", in: fields).compactMap { Self.number($0, &reader) }
        subject = reader.optionalText("subject", in: fields)
        guard let title, let number else { return nil }
        (self.title, self.number) = (title, number)
        fullTitle = country.map { $0 + title }
    }

    private static func number(_ node: YAMLNode, _ reader: inout FormReader) -> DocumentNumber? {
        guard let text = reader.text(node) else { return nil }
        let numbers = text.withBytes { DocumentNumber.all(in: $0) }
        guard numbers.count == 1, numbers[0].text.hasSameBytes(as: text) else {
            reader.wrongKind(
                node,
                expected: Bilingual(
                    zh: "文号，例如 青政办函〔2020〕9号 或 国务院令第1号",
                    en: "a document's number such as 青政办函〔2020〕9号 or 国务院令第1号"))
            return nil
        }
        return numbers[0]
    }

    /// Whether a number is this document's.
    func isRight(_ cited: DocumentNumber) -> Bool { ([number] + alike).contains { $0.isSame(as: cited) } }

    /// Whether the sentence says that the number is this document's: 《…》（…号）, …号《…》, 《…》已经…号公布.
    func isNamed(beside cited: DocumentNumber, in text: String) -> Bool {
        guard cited.year == nil || number.year != nil, cited.year != nil || number.year == nil else { return false }
        return text.withBytes { bytes in
            let start = Self.sentence(around: cited.range, bytes).lowerBound
            if let end = Self.lastEnd(of: title, in: start..<cited.range.lowerBound, bytes) {
                return joins(end..<cited.range.lowerBound, cited, bytes)
            }
            return cited.year == nil && isNamed(after: cited.range.upperBound, bytes)
        }
    }

    /// Whether what is between the title and a number makes it the title's.
    private func joins(_ between: Range<Int>, _ cited: DocumentNumber, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard between.count <= Self.reach, !between.isEmpty else { return false }
        let text = String(decoding: bytes[between], as: UTF8.self).unicodeScalars
        guard let mark = text.first, "》〉>（".unicodeScalars.contains(mark), !text.contains("《") else { return false }
        return cited.year == nil || text.contains("（") || text.contains("(")
    }

    /// Whether the title is soon after the number: 国务院令第711号《…》, 国务院令第711号公布的《…》.
    private func isNamed(after end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = end
        while index < bytes.count, index - end <= 12 {
            let (sign, length) = bytes.scalar(at: index)
            index += length
            guard sign == 0x300A else { continue }
            return [title, fullTitle].compactMap { $0 }.contains { name in
                index + name.utf8.count <= bytes.count && bytes.has(name, in: index..<index + name.utf8.count)
            }
        }
        return false
    }

    /// Where a word ends that is in the range for the last time.
    private static func lastEnd(of word: String, in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (start, end) = (range.lowerBound, nil as Int?)
        while let found = UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound]).firstPlace(of: word) {
            start += found + word.utf8.count
            end = start
        }
        return end
    }

    /// How many bytes may be between a title and its number.
    private static let reach = 90

    /// How many bytes before and after a number its sentence is looked at.
    private static let sentenceReach = 240

    /// The sentence that a number is in.
    private static func sentence(around range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        bytes.sentenceStart(
            before: range.lowerBound, reach: sentenceReach)..<bytes.sentenceEnd(
                after: range.upperBound, reach: sentenceReach)
    }

    /// The fault of a number that is said to be this document's, and is another; `nil` if the right one is beside it.
    func fault(of cited: DocumentNumber, in text: String) -> WordingFault? {
        isRightBeside(cited, in: text) ? nil : fault(of: cited, meaning: number, in: text)
    }

    /// Whether the sentence is about a former edition.
    func isHistory(around cited: DocumentNumber, in text: String) -> Bool {
        let sentence = text.withBytes { bytes in
            text.range(ofBytes: Self.sentence(around: cited.range, bytes))
        }
        return history.contains { String(text[sentence]).containsBytes(of: $0) }
    }

    /// Whether the sentence has the right number, too.
    func isRightBeside(_ cited: DocumentNumber, in text: String) -> Bool {
        text.withBytes { bytes in
            let sentence = UnsafeBufferPointer(rebasing: bytes[Self.sentence(around: cited.range, bytes)])
            return DocumentNumber.all(in: sentence).contains { isRight($0) }
        }
    }

    // MARK: Titles and orders

    /// Titles that are this one's but for a slip, and articles that it does not have.
    func titleFaults(in text: String) -> [WordingFault] {
        text.withBytes { bytes in
            bytes.places(of: "《").flatMap { place -> [WordingFault] in
                let near = UnsafeBufferPointer(rebasing: bytes[(place + 3)..<min(bytes.count, place + 120)])
                guard let length = near.firstPlace(of: "》") else { return [] }
                let range = place + 3..<place + 3 + length
                let name = String(decoding: bytes[range], as: UTF8.self)
                if name.hasSameBytes(as: title) || fullTitle.map({ name.hasSameBytes(as: $0) }) ?? false {
                    return articleFault(at: range.upperBound + 3, bytes, in: text).map { [$0] } ?? []
                }
                // 《…条例释义》 is another text.
                guard !name.containsBytes(of: title) else { return [] }
                let full = fullTitle.flatMap { name.nearest(among: [$0], within: 2) }
                guard let meant = full ?? name.nearest(among: [title], within: 1) else { return [] }
                return [
                    WordingFault(
                        range: text.range(ofBytes: range),
                        message: Bilingual(zh: "《\(name)》应当是《\(meant)》", en: "《\(name)》 should be 《\(meant)》"),
                        replacements: [.init(range: text.range(ofBytes: range), text: meant)])
                ]
            }
        }
    }

    private func articleFault(at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, in text: String) -> WordingFault? {
        guard let articles, bytes.has("第", at: start), start + 3 < bytes.count else { return nil }
        var (number, end) = (0, start + 3)
        if let numeral = ChineseNumeral(at: end, in: bytes) {
            (number, end) = (numeral.value, end + numeral.length)
        } else {
            while end < bytes.count, end - start < 8, let digit = bytes.digit(at: end) {
                (number, end) = (number * 10 + digit.value, end + digit.length)
            }
        }
        guard number > articles, bytes.has("条", at: end) else { return nil }
        return WordingFault(
            range: text.range(ofBytes: start..<end + 3),
            message: Bilingual(
                zh: "《\(title)》只有 \(articles) 条，没有第 \(number) 条",
                en: "《\(title)》 has \(articles) articles, and no article \(number)"))
    }

    /// The number of this order without 号, or with another character in its issuer: 国务院今第711号.
    func orderFaults(in text: String) -> [WordingFault] {
        guard number.year == nil else { return [] }
        let digits = "第\(number.number)"
        return text.withBytes { bytes in
            bytes.places(of: digits).compactMap { place in
                let end = place + digits.utf8.count
                var start = place
                for _ in 0..<number.issuer.unicodeScalars.count where start > 0 {
                    start = bytes.scalar(before: start).start
                }
                let issuer = String(decoding: bytes[start..<place], as: UTF8.self)
                let isOwn = issuer.hasSameBytes(as: number.issuer)
                let hasEnd = bytes.has("号", at: end)
                guard isOwn != hasEnd, end == bytes.count || bytes.digit(at: end) == nil, !bytes.has(" ", at: end)
                else { return nil }
                let isAlike = zip(issuer.unicodeScalars, number.issuer.unicodeScalars).count { $0 != $1 } == 1
                guard isOwn || isAlike else { return nil }
                let range = text.range(ofBytes: start..<(hasEnd ? end + 3 : end))
                let written = text[range]
                return WordingFault(
                    range: range,
                    message: Bilingual(
                        zh: "文号“\(written)”应当是“\(number.text)”", en: "“\(written)” should be “\(number.text)”"),
                    replacements: [.init(range: range, text: number.text)])
            }
        }
    }

    /// The fault of this document's number beside the title of another; `nil` if there is none.
    func strangerFault(of cited: DocumentNumber, in text: String) -> WordingFault? {
        guard number.year == nil, let subject else { return nil }
        let lead = text.withBytes { bytes in
            String(
                decoding: bytes[Self.sentence(around: cited.range, bytes).lowerBound..<cited.range.lowerBound],
                as: UTF8.self)
        }
        guard !lead.containsBytes(of: subject), let start = lead.lastIndex(of: "《"), let end = lead.lastIndex(of: "》"),
            start < end, lead.distance(from: start, to: end) > 5, lead[end...].dropFirst().first == "（",
            lead.distance(from: end, to: lead.endIndex) < 10
        else { return nil }
        let other = String(lead[start...end])
        return Citations.wording(
            cited, in: text, "“\(cited.shown(like: number))”是《\(title)》的文号，不是\(other)的",
            "“\(cited.shown(like: number))” is the number of 《\(title)》, not of \(other)", nil)
    }

    func fault(of cited: DocumentNumber, meaning known: DocumentNumber, in text: String) -> WordingFault {
        Citations.wording(
            cited, in: text, "文号“\(cited.shown(like: known))”应当是“\(known.text)”（《\(title)》）",
            "“\(cited.shown(like: known))” should be “\(known.text)” (《\(title)》)", known)
    }
}
