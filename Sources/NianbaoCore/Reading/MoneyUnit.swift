/// What an amount of money is counted in.
enum MoneyUnit: String, CaseIterable, Hashable, Sendable {
    case yuan = "元"
    case hundredYuan = "百元"
    case thousandYuan = "千元"
    case tenThousandYuan = "万元"
    case hundredMillionYuan = "亿元"

    /// The unit that a label consists of: 元, 单位：万元; `nil` for any other text.
    init?(label: String) {
        guard let unit = label.namedUnit else { return nil }
        self.init(rawValue: unit)
    }

    /// How many places its figures may have down to the 分.
    private var places: Int {
        switch self {
        case .yuan: 2
        case .hundredYuan: 4
        case .thousandYuan: 5
        case .tenThousandYuan: 6
        case .hundredMillionYuan: 10
        }
    }

    /// An amount in 分; `nil` when the digits are no number, or say less than a 分.
    func number(_ digits: String) -> Int? {
        let parts = digits.halfWidthFigures.split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, let whole = parts[0].withoutSeparators, whole == "0" || whole.first != "0" else {
            return nil
        }
        var fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || !fraction.isEmpty else { return nil }
        while fraction.count > places, fraction.last == "0" { fraction.removeLast() }
        guard fraction.count <= places, fraction.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            let number = Int(whole + fraction + String(repeating: "0", count: places - fraction.count)),
            number <= CellValue.limit
        else { return nil }
        return number
    }

    /// The units that a header, a label or a line above a table names: 本年收费金额（单位：元）, 单位：件、万元.
    static func named(in text: String) -> Set<MoneyUnit> {
        guard text.utf8.count <= longest, text.contains("元") else { return [] }
        let signs = Array(text.unicodeScalars.filter { !$0.isWhiteSpace })
        var found: Set<MoneyUnit> = []
        for (index, sign) in signs.enumerated() where sign == "元" {
            let scale = index > 0 ? MoneyUnit(rawValue: "\(signs[index - 1])元") : nil
            let before = index - (scale == nil ? 1 : 2)
            // 元 in another word, such as 单元, is no unit.
            guard before < 0 || befores.contains(signs[before]),
                index + 1 == signs.count || afters.contains(signs[index + 1])
            else { continue }
            found.insert(scale ?? .yuan)
        }
        return found
    }

    /// In bytes. Longer texts are no headers.
    private static let longest = 300
    /// What stands before a unit that is named, and after it.
    private static let befores = Set("（(【[〔：:、，,/／;；位币为以按是".unicodeScalars)
    private static let afters = Set("）)】]〕、，,/／;；。为计".unicodeScalars)
}

extension Substring {
    /// The digits without commas between thousands; `nil` for anything else.
    fileprivate var withoutSeparators: String? {
        let groups = split(separator: ",", omittingEmptySubsequences: false)
        let areDigits = groups.allSatisfy { group in
            !group.isEmpty && group.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        }
        guard areDigits, let first = groups.first, groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }
}

extension String {
    /// What is left without spaces and 单位：, which may be a unit; `nil` when it is too long for one.
    var namedUnit: String? {
        guard utf8.count <= 200 else { return nil }
        let letters = filter { !$0.isWhitespace }
        guard letters.hasPrefix("单位") else { return letters }
        return String(letters.dropFirst(2).drop { ":：".contains($0) })
    }
}
