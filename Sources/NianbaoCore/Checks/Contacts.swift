extension ReportCheck {
    /// A paragraph of the preamble that says how to reach the agency says all of it.
    static let contacts = ReportCheck(rules: []) { report in
        guard let contact = report.form.contact, case let preamble = report.report.preamble, !preamble.text.isEmpty
        else {
            return []
        }
        // Cutting the text into lines takes longer than to see that no line can have enough of them.
        let told = contact.parts.count { part in part.words.contains { preamble.text.containsBytes(of: $0) } }
        guard told >= ContactBlock.telling else { return [] }
        let faults = preamble.text.split(separator: "\n").lazy.compactMap { line -> (Substring, [String])? in
            let missing = contact.parts.filter { part in !part.words.contains { String(line).containsBytes(of: $0) } }
            guard !missing.isEmpty, contact.parts.count - missing.count >= ContactBlock.telling else { return nil }
            return (line, missing.map(\.name))
        }.prefix(limit)
        let lacking = Array(faults)
        return zip(lacking, preamble.spans(of: lacking.map { $0.0.startIndex..<$0.0.endIndex })).map { fault, place in
            Finding(
                contact.rule, at: place,
                Bilingual(
                    zh: "联系方式缺少：\(fault.1.joined(separator: "、"))",
                    en: "how to reach the agency lacks \(fault.1.joined(separator: ", "))"),
                advice: Bilingual(zh: "补上；没有的，不用改", en: "add it; leave it where there is none"))
        }
    }

    /// Beyond so many they have one cause.
    private static let limit = 100
}
