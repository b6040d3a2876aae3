/// Writes the numbers of lists (ECMA-376 part 1, 17.18.59).
enum NumberFormat {
    /// The number in a format such as `chineseCounting`; in digits, if the format is none that Chinese documents have.
    static func text(_ number: Int, _ format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "koreanCounting":
            chinese(number)
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": scalar(number, from: 0x2460, count: 20)
        case "decimalFullWidth", "decimalFullWidth2":
            String(String.UnicodeScalarView(String(number).unicodeScalars.map { $0.fullWidth }))
        case "ideographTraditional": letter(number, of: "甲乙丙丁戊己庚辛壬癸")
        case "upperLetter": scalar(number, from: 0x41, count: 26)
        case "lowerLetter": scalar(number, from: 0x61, count: 26)
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "decimalZero": 0...9 ~= number ? "0\(number)" : "\(number)"
        default: "\(number)"
        }
    }

    private static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard 1...99 ~= number else { return "\(number)" }
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
    }

    private static func letter(_ number: Int, of letters: String) -> String {
        let letters = Array(letters)
        return 1...letters.count ~= number ? String(letters[number - 1]) : "\(number)"
    }

    private static func scalar(_ number: Int, from first: UInt32, count: Int) -> String {
        guard 1...count ~= number, let scalar = Unicode.Scalar(first + UInt32(number) - 1) else { return "\(number)" }
        return String(Character(scalar))
    }

    private static func roman(_ number: Int) -> String {
        guard 1...3_999 ~= number else { return "\(number)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    /// The full-width form of an ASCII digit.
    fileprivate var fullWidth: Unicode.Scalar {
        "0"..."9" ~= self ? Unicode.Scalar(value + 0xFEE0) ?? self : self
    }
}
