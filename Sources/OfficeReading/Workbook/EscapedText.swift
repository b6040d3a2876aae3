extension String {
    /// The text that a workbook stores as this one: `_x000D_` is a carriage return, `_x005F_` an underscore
    /// (ECMA-376 part 1, 22.9.2.19). Escaped UTF-16 surrogates make a character together; a single one becomes U+FFFD.
    var unescapedWorkbookText: String {
        guard utf8.count >= Self.escapeLength, utf8.contains(UInt8(ascii: "_")) else { return self }
        let source = Array(utf16)
        var result: [UInt16] = []
        result.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if let unit = Self.escapedUnit(source[index...]) {
                result.append(unit)
                index += Self.escapeLength
            } else {
                result.append(source[index])
                index += 1
            }
        }
        return result.count == source.count ? self : String(decoding: result, as: UTF16.self)
    }

    private static let escapeLength = 7

    /// The UTF-16 unit of an escape that `units` begin with.
    private static func escapedUnit(_ units: ArraySlice<UInt16>) -> UInt16? {
        let start = units.startIndex
        guard units.count >= escapeLength, units[start] == underscore, units[start + 1] == UInt16(UInt8(ascii: "x")),
            units[start + 6] == underscore
        else { return nil }
        return units[start + 2..<start + 6].reduce(0) { value, unit in
            guard let value, unit < 0x80, let digit = Character(UnicodeScalar(UInt8(unit))).hexDigitValue else {
                return nil
            }
            return value << 4 | UInt16(digit)
        }
    }

    private static let underscore = UInt16(UInt8(ascii: "_"))
}
