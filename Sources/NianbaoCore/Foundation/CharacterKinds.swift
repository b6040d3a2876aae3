extension Unicode.Scalar {
    /// Whether it is a digit, of half or full width.
    var isDigit: Bool { "0"..."9" ~= self || "０"..."９" ~= self }

    /// Whether it is a Chinese numeral that sections, rows and items of lists are numbered with.
    package var isItemNumeral: Bool {
        switch self {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }

    /// Whether it is a Chinese character or another letter, or a digit.
    var isLetterOrDigit: Bool {
        isChinese || properties.isAlphabetic || properties.numericType != nil
    }

    /// Whether it is a Chinese character, those of CJK Extension A and 〇 among them.
    var isChinese: Bool { value.isHan || "\u{3400}"..."\u{4DBF}" ~= self || self == "〇" }
}

extension Character {
    /// Whether it is a Chinese numeral that sections, rows and items of lists are numbered with.
    package var isItemNumeral: Bool { unicodeScalars.count == 1 && unicodeScalars.first?.isItemNumeral == true }

    /// Whether sections, rows and items of lists are numbered with it: a Chinese numeral, or a digit of half width.
    package var isItemNumber: Bool {
        unicodeScalars.count == 1 && unicodeScalars.first.map { $0.isItemNumeral || "0"..."9" ~= $0 } == true
    }
}

extension UInt32 {
    /// Whether it is the code of a character of CJK Unified Ideographs, U+4E00 to U+9FFF, which Chinese texts consist of.
    @inline(__always)
    var isHan: Bool { 0x4E00...0x9FFF ~= self }

    /// Whether it is the code of a character that ends a sentence or a part of one: 。 or ；, or the end of a line.
    @inline(__always)
    var endsSentence: Bool { self == 0x3002 || self == 0xFF1B || self == 0x0A || self == 0x0D }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a character of CJK Unified Ideographs begins at `index`, where a character begins.
    @inline(__always)
    func isHan(at index: Int) -> Bool {
        switch self[index] {
        case 0xE4: self[index + 1] >= 0xB8
        case 0xE5...0xE9: true
        default: false
        }
    }

    /// Whether a character of CJK Unified Ideographs ends before `index`.
    @inline(__always)
    func isHan(before index: Int) -> Bool { index >= 3 && isHan(at: index - 3) }

    /// Where the sentence that `index` is in begins, looked for in so many bytes.
    func sentenceStart(before index: Int, reach: Int) -> Int {
        var start = index
        while start > 0, index - start < reach, case (let scalar, let before) = scalar(before: start),
            !scalar.endsSentence
        {
            start = before
        }
        return start
    }

    /// Where the sentence that `index` is in ends, looked for in so many bytes.
    func sentenceEnd(after index: Int, reach: Int) -> Int {
        var end = index
        while end < count, end - index < reach, case (let scalar, let length) = scalar(at: end), !scalar.endsSentence {
            end += length
        }
        return end
    }
}
