/// The documents that reports on a form cite, with their numbers.
package struct Citations: DeclaredCheck {
    private let rule: Rule
    private let documents: [CitedDocument]

    /// The field of a form file that declares it.
    package static let field = "citations"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule", "documents"]) }) else {
            return nil
        }
        let rule = reader.rule("rule", in: fields)
        documents = reader.list("documents", in: fields).compactMap { CitedDocument($0, &reader) }
        guard let rule else { return nil }
        self.rule = rule
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        report.texts.flatMap { narrative -> [Finding] in
            let numbers = narrative.text.withBytes { DocumentNumber.all(in: $0) }
            // Each wrong number is a finding of its own, with all its places.
            var faults: [(message: String, places: WordingFaults)] = []
            for fault in numbers.compactMap({ fault(of: $0, in: narrative.text) }) + wordFaults(in: narrative.text) {
                if let known = faults.firstIndex(where: { $0.message == fault.message.zh }) {
                    faults[known].places.add(fault)
                } else if faults.count < Self.limit {
                    var places = WordingFaults()
                    places.add(fault)
                    faults.append((fault.message.zh, places))
                }
            }
            return faults.flatMap { _, places in
                Finding.wording(
                    rule, places, in: narrative,
                    advice: Bilingual(
                        zh: "核对文号；引用的是别的文件的，不用改", en: "check the number; if another document is meant, leave it"))
            }
        }
    }

    /// A text has two or three numbers of documents. Beyond this many wrong ones, findings are of no use.
    private static let limit = 20

    private func fault(of number: DocumentNumber, in text: String) -> WordingFault? {
        if let document = documents.first(where: { $0.isRight(number) }) {
            return document.strangerFault(of: number, in: text)
        }
        for document in documents {
            guard let other = document.others.first(where: { $0.isSame(as: number) }) else { continue }
            if document.isRightBeside(number, in: text) || document.isHistory(around: number, in: text) { return nil }
            return Self.wording(
                number, in: text, "“\(other.text)”是另一版《\(document.title)》的文号，这份年报用的是\(document.number.text)",
                "“\(other.text)” is the number of another edition of 《\(document.title)》; this report is on \(document.number.text)",
                nil)
        }
        if let named = documents.first(where: { $0.isNamed(beside: number, in: text) }) {
            return named.fault(of: number, in: text)
        }
        for document in documents {
            for known in [document.number] + document.others where known.isMeant(by: number) {
                // Next year's number 30 may be another document of the same issuer.
                return number.year == known.year
                    ? document.fault(of: number, meaning: known, in: text)
                    : Self.wording(
                        number, in: text, "“\(number.shown(like: known))”与《\(document.title)》的文号“\(known.text)”只有年份不同",
                        "“\(number.shown(like: known))” has another year than “\(known.text)” (《\(document.title)》)",
                        nil)
            }
        }
        return nil
    }

}

extension Citations {
    /// What is wrong with titles, and with numbers that are none for a slip in their words.
    private func wordFaults(in text: String) -> [WordingFault] {
        guard text.containsBytes(of: "《") || text.containsBytes(of: "令") || text.containsBytes(of: "第") else {
            return []
        }
        return documents.flatMap { $0.titleFaults(in: text) + $0.orderFaults(in: text) }
    }

    /// - Parameter meant: What should be there; `nil` if that is not certain.
    fileprivate static func wording(
        _ number: DocumentNumber, in text: String, _ zh: String, _ en: String, _ meant: DocumentNumber?
    ) -> WordingFault {
        let replacement = meant.flatMap { number.replacement(by: $0) }
        return WordingFault(
            range: text.range(ofBytes: number.range), message: Bilingual(zh: zh, en: en),
            replacements: replacement.map { [.init(range: text.range(ofBytes: $0.range), text: $0.text)] } ?? [])
    }
}

/// A document that reports cite.
private struct CitedDocument {
    /// Its title as it is in 《》, without the name of the country.
    let title: String
    let number: DocumentNumber
    /// The numbers of its other editions.
    let others: [DocumentNumber]
    /// Other ways of writing its number that are as good.
    private let alike: [DocumentNumber]
    /// How many articles it has; `nil` if it has none, or they are not known.
    private let articles: Int?
    /// Words of sentences about former editions, which cite their numbers rightly.
    private let history: [String]

    init?(_ node: YAMLNode, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["title", "number", "others", "alike", "articles", "history"])
        else { return nil }
        let title = reader.text("title", in: fields)
        let number = reader.required("number", in: fields).flatMap { Self.number($0, &reader) }
        others = reader.optionalList("others", in: fields).compactMap { Self.number($0, &reader) }
        articles = fields["articles"].flatMap { reader.integer($0, in: 1...2000) }
        history = reader.optionalList("history", in: fields).compactMap { reader.text($0) }
        alike = reader.optionalList("alike", in: fields).compactMap { Self.number($0, &reader) }
        guard let title, let number else { return nil }
        (self.title, self.number) = (title, number)
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
            let start = Self.sentenceStart(before: cited.range.lowerBound, bytes)
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
            return ["", Self.country].contains { lead in
                let name = lead + title
                return index + name.utf8.count <= bytes.count && bytes.has(name, in: index..<index + name.utf8.count)
            }
        }
        return false
    }

    /// What many titles of national documents begin with.
    private static let country = "中华人民共和国"

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

    private static func sentenceStart(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = end
        while index > 0, end - index < 240 {
            let (sign, start) = bytes.scalar(before: index)
            if sign == 0x3002 || sign == 0xFF1B || sign == 0x0A || sign == 0x0D { break }
            index = start
        }
        return index
    }

    private static func sentenceEnd(after start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start
        while index < bytes.count, index - start < 240 {
            let (sign, length) = bytes.scalar(at: index)
            if sign == 0x3002 || sign == 0xFF1B || sign == 0x0A || sign == 0x0D { break }
            index += length
        }
        return index
    }

    /// The fault of a number that is said to be this document's, and is another; `nil` if the right one is beside it.
    func fault(of cited: DocumentNumber, in text: String) -> WordingFault? {
        isRightBeside(cited, in: text) ? nil : fault(of: cited, meaning: number, in: text)
    }

    /// Whether the sentence is about a former edition.
    func isHistory(around cited: DocumentNumber, in text: String) -> Bool {
        let sentence = text.withBytes { bytes in
            text.range(
                ofBytes: Self.sentenceStart(
                    before: cited.range.lowerBound, bytes)..<Self.sentenceEnd(after: cited.range.upperBound, bytes))
        }
        return history.contains { String(text[sentence]).containsBytes(of: $0) }
    }

    /// Whether the sentence has the right number, too.
    func isRightBeside(_ cited: DocumentNumber, in text: String) -> Bool {
        text.withBytes { bytes in
            let start = Self.sentenceStart(before: cited.range.lowerBound, bytes)
            let end = Self.sentenceEnd(after: cited.range.upperBound, bytes)
            return DocumentNumber.all(in: UnsafeBufferPointer(rebasing: bytes[start..<end])).contains { isRight($0) }
        }
    }

    // MARK: Titles and orders

    /// Titles that are this one's but for a slip, and articles that it does not have.
    func titleFaults(in text: String) -> [WordingFault] {
        let full = Self.country + title
        return text.withBytes { bytes in
            Self.places(of: "《", bytes).flatMap { place -> [WordingFault] in
                let near = UnsafeBufferPointer(rebasing: bytes[(place + 3)..<min(bytes.count, place + 120)])
                guard let length = near.firstPlace(of: "》") else { return [] }
                let range = place + 3..<place + 3 + length
                let name = String(decoding: bytes[range], as: UTF8.self)
                if name.hasSameBytes(as: title) || name.hasSameBytes(as: full) {
                    return articleFault(at: range.upperBound + 3, bytes, in: text).map { [$0] } ?? []
                }
                // 《…条例释义》 is another text.
                guard !name.containsBytes(of: title) else { return [] }
                let meant = name.nearest(among: [full], within: 2) ?? name.nearest(among: [title], within: 1)
                guard let meant else { return [] }
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
            Self.places(of: digits, bytes).compactMap { place in
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
        guard number.year == nil else { return nil }
        let lead = text.withBytes { bytes in
            String(
                decoding: bytes[Self.sentenceStart(before: cited.range.lowerBound, bytes)..<cited.range.lowerBound],
                as: UTF8.self)
        }
        let subject = String(title.dropLast(2).suffix(4))
        guard !lead.containsBytes(of: subject), let start = lead.lastIndex(of: "《"), let end = lead.lastIndex(of: "》"),
            start < end, lead.distance(from: start, to: end) > 5, lead[end...].dropFirst().first == "（",
            lead.distance(from: end, to: lead.endIndex) < 10
        else { return nil }
        let other = String(lead[start...end])
        return Citations.wording(
            cited, in: text, "“\(cited.shown(like: number))”是《\(title)》的文号，不是\(other)的",
            "“\(cited.shown(like: number))” is the number of 《\(title)》, not of \(other)", nil)
    }

    private static func places(of word: String, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var (places, start) = ([Int](), 0)
        while let found = UnsafeBufferPointer(rebasing: bytes[start...]).firstPlace(of: word) {
            places.append(start + found)
            start += found + word.utf8.count
        }
        return places
    }

    func fault(of cited: DocumentNumber, meaning known: DocumentNumber, in text: String) -> WordingFault {
        Citations.wording(
            cited, in: text, "文号“\(cited.shown(like: known))”应当是“\(known.text)”（《\(title)》）",
            "“\(cited.shown(like: known))” should be “\(known.text)” (《\(title)》)", known)
    }
}
