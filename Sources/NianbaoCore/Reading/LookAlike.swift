/// A character that looks like a space, or is invisible, and is neither to YAML. Text copied from web pages and word
/// processors contains such characters.
struct LookAlike: Hashable {
    let scalar: Unicode.Scalar
    let name: Bilingual

    /// `nil` for every other character; the full-width space and the tab are not among these.
    init?(_ scalar: Unicode.Scalar) {
        // Nearly all characters of a report are Chinese, and no look-alike is.
        guard scalar.value >= 0xA0, scalar.value < 0x3000 || scalar.value == 0xFEFF else { return nil }
        guard let name = Self.names[scalar] else { return nil }
        self.scalar = scalar
        self.name = name
    }

    /// As many spaces as the character is wide; empty if it is invisible.
    var blanks: String {
        guard scalar.isWhiteSpace else { return "" }
        return scalar == "\u{2001}" || scalar == "\u{2003}" ? "  " : " "
    }

    /// Its name and code point, such as `no-break space (U+00A0)`.
    var described: Bilingual {
        Bilingual(zh: "\(name.zh)（\(scalar.codePoint)）", en: "\(name.en) (\(scalar.codePoint))")
    }

    private static let names: [Unicode.Scalar: Bilingual] = {
        let turning = Bilingual(zh: "文字方向控制符", en: "text direction control")
        let other = Bilingual(zh: "特殊空格", en: "special space")
        return [
            "\u{A0}": Bilingual(zh: "不间断空格", en: "no-break space"),
            "\u{202F}": Bilingual(zh: "窄不间断空格", en: "narrow no-break space"),
            "\u{2000}": other, "\u{2001}": other, "\u{2004}": other, "\u{2005}": other, "\u{2006}": other,
            "\u{2008}": other, "\u{205F}": other, "\u{1680}": other,
            "\u{2002}": Bilingual(zh: "半身空格", en: "en space"),
            "\u{2003}": Bilingual(zh: "全身空格", en: "em space"),
            "\u{2007}": Bilingual(zh: "数字宽空格", en: "figure space"),
            "\u{2009}": Bilingual(zh: "窄空格", en: "thin space"),
            "\u{200A}": Bilingual(zh: "极窄空格", en: "hair space"),
            "\u{200B}": Bilingual(zh: "零宽空格", en: "zero-width space"),
            "\u{200C}": Bilingual(zh: "零宽不连字符", en: "zero-width non-joiner"),
            "\u{200D}": Bilingual(zh: "零宽连字符", en: "zero-width joiner"),
            "\u{2060}": Bilingual(zh: "零宽连接符", en: "word joiner"),
            "\u{FEFF}": Bilingual(zh: "字节序标记", en: "byte order mark"),
            "\u{AD}": Bilingual(zh: "软连字符", en: "soft hyphen"),
            "\u{200E}": turning, "\u{200F}": turning, "\u{202A}": turning, "\u{202B}": turning, "\u{202C}": turning,
            "\u{202D}": turning, "\u{202E}": turning, "\u{2066}": turning, "\u{2067}": turning, "\u{2068}": turning,
            "\u{2069}": turning,
        ]
    }()
}

extension String {
    /// The text with spaces in place of their look-alikes, and without invisible characters.
    var withoutLookAlikes: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            if let sign = LookAlike(scalar) { text += sign.blanks } else { text.unicodeScalars.append(scalar) }
        }
    }
}
