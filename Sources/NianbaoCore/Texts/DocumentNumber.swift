/// The number of an official document as a text gives it: 国办函〔2020〕109号 or 国务院令第711号.
struct DocumentNumber {
    /// Its place in the text, in bytes.
    let range: Range<Int>
    /// Who issued it: 国办函, 国务院令. As many characters before the number as can belong to that, up to eight.
    let issuer: String
    /// `nil` for an order, which is not numbered by years.
    let year: Int?
    let number: Int
    /// The digits of the number, in bytes of the text.
    private let digits: Range<Int>
    /// The number with its issuer as the text has it.
    let text: String

    /// How many characters an issuer has at most.
    private static let longest = 8

    /// All of a text, in reading order.
    static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [DocumentNumber] {
        bytes.places(of: "号").compactMap { DocumentNumber(endingAt: $0, bytes) }
    }

    /// - Parameter end: Where 号 is.
    private init?(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        let digitsEnd = bytes.skippingBlanks(before: end)
        var start = digitsEnd
        while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
        guard start < digitsEnd, digitsEnd - start <= 5 else { return nil }
        digits = start..<digitsEnd
        number = Self.value(digits, bytes)
        var head = bytes.skippingBlanks(before: start)
        if bytes.ends(with: "第", before: head) { head -= 3 }
        var whole = head..<end + 3
        if let (year, opening) = Self.year(before: head, bytes) {
            self.year = year
            head = opening
        } else {
            year = nil
            // 国务院第711号令 is an order as well.
            let isOrder = bytes.has("令", at: end + 3) && head < start
            if isOrder { whole = head..<end + 6 }
            guard isOrder || bytes.ends(with: "令", before: head) else { return nil }
        }
        var (issuer, issuerStart, count) = ("", head, 0)
        while issuerStart > 0, count < Self.longest {
            let (sign, place) = bytes.scalar(before: issuerStart)
            guard sign.isHan else { break }
            (issuerStart, count) = (place, count + 1)
        }
        issuer = String(decoding: bytes[issuerStart..<head], as: UTF8.self)
        if year == nil, !issuer.endsWithBytes(of: "令") { issuer += "令" }
        self.issuer = issuer
        range = issuerStart..<whole.upperBound
        text = String(decoding: bytes[range], as: UTF8.self)
        guard count > 0 else { return nil }
    }

    private static func value(_ digits: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 }
    }

    /// The year in brackets of any kind before `end`, and where its bracket opens.
    private static func year(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, opening: Int)? {
        guard end > 5 else { return nil }
        let (closing, close) = bytes.scalar(before: end)
        guard let mark = Unicode.Scalar(closing), "〕】］）)]".unicodeScalars.contains(mark), close >= 5 else { return nil }
        let digits = close - 4..<close
        guard digits.allSatisfy({ (0x30...0x39).contains(bytes[$0]) }) else { return nil }
        let (opening, open) = bytes.scalar(before: digits.lowerBound)
        guard let mark = Unicode.Scalar(opening), "〔【［（([".unicodeScalars.contains(mark) else { return nil }
        return (value(digits, bytes), open)
    }

    // MARK: Comparing

    /// Whether a text's number is this one, which has just its issuer before it.
    func isSame(as cited: DocumentNumber) -> Bool {
        cited.year == year && cited.number == number && cited.issuer.endsWithBytes(of: issuer)
    }

    /// Whether a text's number must be this one, wrongly written: one character of its issuer or its year is another.
    func isMeant(by cited: DocumentNumber) -> Bool {
        guard let year, let other = cited.year else { return false }
        let isOwnIssuer = cited.issuer.endsWithBytes(of: issuer)
        if isOwnIssuer { return cited.number == number && other != year }
        // A short issuer is one character away from others that exist.
        let isLong = issuer.unicodeScalars.count > 4
        if isLong, cited.number == number, other == year, cited.shortenedIssuer(like: issuer) != nil { return true }
        return isAlike(cited) && (isLong || cited.number == number && other == year && issuer.unicodeScalars.count > 3)
    }

    /// Whether the issuer of a text's number is this one's, or has one other character.
    func isAlike(_ cited: DocumentNumber) -> Bool { cited.issuerPart(like: issuer) != nil }

    /// The last characters of the issuer that are `issuer` with at most one character replaced.
    private func issuerPart(like issuer: String) -> String? {
        let wanted = Array(issuer.unicodeScalars)
        let part = Array(self.issuer.unicodeScalars.suffix(wanted.count))
        guard part.count == wanted.count, zip(part, wanted).count(where: { $0 != $1 }) <= 1 else { return nil }
        return String(String.UnicodeScalarView(part))
    }

    /// The last characters of the issuer that are `issuer` without one of those in its middle.
    private func shortenedIssuer(like issuer: String) -> String? {
        let wanted = Array(issuer.unicodeScalars)
        return wanted.indices.dropFirst().lazy.map { place in
            String(String.UnicodeScalarView(wanted[..<place] + wanted[(place + 1)...]))
        }.first { self.issuer.endsWithBytes(of: $0) }
    }

    /// The number as messages show it, without words before its issuer if that is like the one of `known`.
    func shown(like known: DocumentNumber) -> String {
        let part = issuerPart(like: known.issuer) ?? shortenedIssuer(like: known.issuer)
        guard let part, let start = text.firstRange(ofBytes: part) else { return text }
        return String(text[start.lowerBound...])
    }

    /// The stretch of the text that another number replaces, and what to write there; `nil` if the issuers differ by more
    /// than one character.
    func replacement(by meant: DocumentNumber) -> (range: Range<Int>, text: String)? {
        let isShortened = meant.issuer.unicodeScalars.count > 4 && shortenedIssuer(like: meant.issuer) != nil
        guard issuerPart(like: meant.issuer) != nil || isShortened else { return nil }
        // 国务院第711号令 keeps its order of words.
        if year == nil { return (digits, String(meant.number)) }
        return (range.upperBound - shown(like: meant).utf8.count..<range.upperBound, meant.text)
    }
}
