/// The documents that reports on a form cite, with their numbers.
package struct Citations: DeclaredCheck {
    private let rule: Rule
    private let documents: [CitedDocument]

    static package let field = "citations"
    static package let levels: [DeclarationLevel] = [.form]

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
            guard !numbers.isEmpty else { return [] }
            // Each wrong number is a finding of its own, with all its places.
            var faults: [(message: String, places: WordingFaults)] = []
            for number in numbers {
                guard let fault = fault(of: number, in: narrative.text) else { continue }
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
        if documents.contains(where: { $0.number.isSame(as: number) }) { return nil }
        if let named = documents.first(where: { $0.isNamed(beside: number, in: text) }) {
            return named.fault(of: number, in: text)
        }
        for document in documents {
            if let other = document.others.first(where: { $0.isSame(as: number) }) {
                return Self.wording(
                    number, in: text, "“\(other.text)”是另一版《\(document.title)》的文号，这份年报用的是\(document.number.text)",
                    "“\(other.text)” is the number of another edition of 《\(document.title)》; this report is on \(document.number.text)",
                    nil)
            }
        }
        for document in documents {
            for known in [document.number] + document.others where known.isMeant(by: number) {
                return document.fault(of: number, meaning: known, in: text)
            }
        }
        return nil
    }
}

extension Citations {
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

    init?(_ node: YAMLNode, _ reader: inout FormReader) {
        guard let fields = reader.fields(node, known: ["title", "number", "others"]) else { return nil }
        let title = reader.text("title", in: fields)
        let number = reader.required("number", in: fields).flatMap { Self.number($0, &reader) }
        others = reader.optionalList("others", in: fields).compactMap { Self.number($0, &reader) }
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

    /// The fault of a number that is said to be this document's, and is another; `nil` if the right one is beside it.
    func fault(of cited: DocumentNumber, in text: String) -> WordingFault? {
        let isRightBeside = text.withBytes { bytes in
            let start = Self.sentenceStart(before: cited.range.lowerBound, bytes)
            let end = min(bytes.count, cited.range.upperBound + Self.reach)
            return DocumentNumber.all(in: UnsafeBufferPointer(rebasing: bytes[start..<end])).contains {
                $0.isSame(as: number)
            }
        }
        return isRightBeside ? nil : fault(of: cited, meaning: number, in: text)
    }

    func fault(of cited: DocumentNumber, meaning known: DocumentNumber, in text: String) -> WordingFault {
        Citations.wording(
            cited, in: text, "文号“\(cited.shown(like: known))”应当是“\(known.text)”（《\(title)》）",
            "“\(cited.shown(like: known))” should be “\(known.text)” (《\(title)》)", known)
    }
}
