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
        let known = ["rule", "country", "documents"]
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: known) }) else { return nil }
        let rule = reader.rule("rule", in: fields)
        let country = reader.optionalText("country", in: fields)
        documents = reader.list("documents", in: fields).compactMap { CitedDocument($0, country: country, &reader) }
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
    static func wording(
        _ number: DocumentNumber, in text: String, _ zh: String, _ en: String, _ meant: DocumentNumber?
    ) -> WordingFault {
        let replacement = meant.flatMap { number.replacement(by: $0) }
        return WordingFault(
            range: text.range(ofBytes: number.range), message: Bilingual(zh: zh, en: en),
            replacements: replacement.map { [.init(range: text.range(ofBytes: $0.range), text: $0.text)] } ?? [])
    }
}
