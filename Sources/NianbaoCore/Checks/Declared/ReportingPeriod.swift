/// The words by which texts introduce the reporting period, which must be the report year from its first day to its
/// last.
package struct ReportingPeriod: DeclaredCheck {
    private let rule: Rule
    /// The words that the period follows, those with the same first characters side by side.
    private let words: [(head: String, words: [String])]

    /// The field of a form file that declares it.
    package static let field = "period"
    /// Where a form file may declare it.
    package static let levels: [DeclarationLevel] = [.form]

    /// Reads what a form file declares; faults go to `reader`. `nil` when a field could not be read.
    package init?(_ declarations: [Declaration], in form: Form, _ reader: inout FormReader) {
        guard let fields = declarations.first.flatMap({ reader.fields($0.node, known: ["rule", "words"]) }) else {
            return nil
        }
        let rule = reader.rule("rule", in: fields)
        let words = reader.textOrList("words", in: fields)
        guard let rule, !words.isEmpty else { return nil }
        self.rule = rule
        var groups: [(head: String, words: [String])] = []
        for word in words {
            let head = String(word.prefix(2))
            if let group = groups.firstIndex(where: { $0.head.hasSameBytes(as: head) }) {
                groups[group].words.append(word)
            } else {
                groups.append((head, [word]))
            }
        }
        self.words = groups
    }

    /// The one rule that is declared.
    package var rules: [Rule] { [rule] }

    func findings(in report: CompletedReport) -> [Finding] {
        guard report.stated.isYearKnown else { return [] }
        return report.texts.flatMap { narrative -> [Finding] in
            var (clear, open) = (WordingFaults(), WordingFaults())
            for place in places(in: narrative.text) {
                guard let fault = PeriodSentence(place, in: narrative.text, report.stated.year).fault else { continue }
                if fault.replacements.isEmpty { open.add(fault) } else { clear.add(fault) }
            }
            return [clear, open].flatMap { faults in
                Finding.wording(
                    rule, faults, in: narrative,
                    advice: Bilingual(zh: "年报统计一个公历年度", en: "a report is on one calendar year"))
            }
        }
    }

    /// The stretches of a text that say what the period is.
    func sentences(in text: String) -> [Range<String.Index>] {
        places(in: text).map { text.range(ofBytes: $0.word.lowerBound..<$0.end) }
    }

    /// How many characters after its words a period is looked for.
    private static let reach = 60

    /// Where the words are, in bytes, and where what they introduce ends.
    fileprivate struct Place {
        let word: Range<Int>
        let end: Int
    }

    private func places(in text: String) -> [Place] {
        text.withBytes { bytes in
            var places: [Place] = []
            for group in words {
                var start = 0
                while let found = UnsafeBufferPointer(rebasing: bytes[start...]).firstPlace(of: group.head) {
                    let place = start + found
                    start = place + group.head.utf8.count
                    let word = group.words.filter { word in
                        let end = place + word.utf8.count
                        return end <= bytes.count && bytes.has(word, in: place..<end)
                    }.map(\.utf8.count).max()
                    guard let word else { continue }
                    places.append(Place(word: place..<place + word, end: Self.end(from: place + word, bytes)))
                    start = places[places.count - 1].end
                }
            }
            return Self.apart(places)
        }
    }

    /// The places in order, without those in another: 起止时间 in 统计起止时间.
    private static func apart(_ places: [Place]) -> [Place] {
        places.sorted { $0.word.lowerBound < $1.word.lowerBound }.reduce(into: []) { kept, place in
            if place.word.lowerBound >= kept.last?.end ?? 0 { kept.append(place) }
        }
    }

    /// The end of the sentence, or of as much of it as a period can take.
    private static func end(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var (index, count) = (start, 0)
        while index < bytes.count, count < reach {
            let (sign, length) = bytes.scalar(at: index)
            if sign.endsSentence { break }
            (index, count) = (index + length, count + 1)
        }
        return index
    }
}

/// What one sentence says of the period.
private struct PeriodSentence {
    private let range: Range<String.Index>
    private let word: String
    /// What follows the word.
    private let sentence: String
    /// In bytes of the text.
    private let start: Int
    private let text: String
    private let year: Int

    init(_ place: ReportingPeriod.Place, in text: String, _ year: Int) {
        range = text.range(ofBytes: place.word.lowerBound..<place.end)
        word = String(text[text.range(ofBytes: place.word)])
        start = place.word.upperBound
        let rest = text[text.range(ofBytes: place.word.upperBound..<place.end)]
        // A remark in brackets after the period may name other years.
        let remark = rest.firstIndex(of: "（").flatMap { rest[..<$0].contains("年") ? $0 : nil }
        sentence = String(rest[..<(remark ?? rest.endIndex)])
        (self.text, self.year) = (text, year)
    }

    /// What is wrong with it; `nil` when it is the report year, or says nothing of a period.
    var fault: WordingFault? {
        let reading = sentence.withBytes { DateReading(0..<$0.count, $0, year: year) }
        let slips = reading.slips + gaps(reading.dates)
        guard slips.isEmpty else { return damage(slips) }
        let years =
            NumberScan.numbers(in: sentence).filter { $0.kind == .year }.compactMap { $0.units(scale: 0) } + otherYears
        guard !years.isEmpty, years.contains(where: { $0 != year }) || !isWhole(reading.dates) else { return nil }
        return WordingFault(
            range: range,
            message: Bilingual(
                zh: "\(word)不是 \(year) 年1月1日至12月31日", en: "the period is not 1 January to 31 December \(year)"))
    }

    /// Years in Chinese digits, and in dates that are written with dots, dashes or strokes.
    private var otherYears: [Int] {
        let signs = Array(sentence.unicodeScalars)
        let digits = signs.map { ChineseNumeral.digit($0.value) }
        return signs.indices.compactMap { place in
            guard place >= 4, case let near = place - 4..<place, case let sign = signs[place] else { return nil }
            let isAlone = place == 4 || !("0"..."9").contains(signs[place - 5])
            if sign == "年" {
                let year = digits[near].compactMap { $0 }
                return year.count == 4 ? year.reduce(0) { $0 * 10 + $1 } : nil
            }
            guard isAlone, sign == "." || sign == "-" || sign == "/" else { return nil }
            let year = signs[near].compactMap { ("0"..."9").contains($0) ? Int($0.value) - 0x30 : nil }
            let isDate = place + 1 < signs.count && ("0"..."9").contains(signs[place + 1])
            return year.count == 4 && isDate ? year.reduce(0) { $0 * 10 + $1 } : nil
        }
    }

    /// Two dates without a word between them, and a day without 日.
    private func gaps(_ dates: [DateReading.WrittenDate]) -> [DateReading.Slip] {
        sentence.withBytes { bytes in
            zip(dates, dates.dropFirst()).compactMap { first, second in
                guard first.range.upperBound == second.range.lowerBound, first.day != nil, second.day != nil else {
                    return nil
                }
                return DateReading.Slip(
                    range: first.range.upperBound - 3..<first.range.upperBound,
                    message: Bilingual(zh: "两个日期之间漏了“至”", en: "至 is missing between the dates"), meant: "日至")
            }
                + dates.compactMap { date in
                    guard date.day == nil, case let start = bytes.skippingBlanks(from: date.range.upperBound),
                        case let digits = bytes[start...].prefix(while: { (0x30...0x39).contains($0) }),
                        1...2 ~= digits.count,
                        isDayEnd(digits.endIndex, bytes)
                    else { return nil }
                    let day = String(decoding: digits, as: UTF8.self)
                    return DateReading.Slip(
                        range: digits.startIndex..<digits.endIndex,
                        message: Bilingual(zh: "“\(day)”后面漏了“日”", en: "日 is missing after “\(day)”"), meant: day + "日")
                }
        }
    }

    private func isDayEnd(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let words: [StaticString] = ["。", "，", "；", "）", "止", "至"]
        return index == bytes.count || words.contains { bytes.has($0, at: index) }
    }

    private func damage(_ slips: [DateReading.Slip]) -> WordingFault {
        let replacements = slips.compactMap { slip in
            slip.meant.map { meant in
                let place = start + slip.range.lowerBound..<start + slip.range.upperBound
                return WordingFault.Replacement(range: text.range(ofBytes: place), text: meant)
            }
        }
        return WordingFault(
            range: range,
            message: Bilingual(
                zh: "\(word)的日期不对：" + slips.map(\.message.zh).joined(separator: "；"),
                en: "the dates of the period are wrong: " + slips.map(\.message.en).joined(separator: "; ")),
            replacements: replacements.count == slips.count ? replacements : [])
    }

    /// Whether the dates are from the first to the last day of a year, as far as they say so.
    private func isWhole(_ dates: [DateReading.WrittenDate]) -> Bool {
        guard let first = dates.first, let last = dates.last else { return true }
        let isLast = last.month == 12 && (last.day ?? 31) == 31
        // 截至12月31日 leaves out the first day.
        if dates.count == 1, sentence.containsBytes(of: "截") || word.containsBytes(of: "截") { return isLast }
        return dates.count > 1 && first.month == 1 && (first.day ?? 1) == 1 && isLast
    }
}
