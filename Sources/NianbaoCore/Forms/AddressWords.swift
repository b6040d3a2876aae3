extension String {
    /// The words of an address such as `requests.new.natural`, including empty ones.
    var addressWords: [String] {
        utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// An address without the `-` that subtracts its cell.
    var withoutSign: String { String(drop { $0 == "-" }) }
}

extension [String] {
    /// This address followed by what leads from the address `other` to the cell at `path`: a column that it names stays
    /// last.
    func followed(as other: [String], by path: [String]) -> [String] {
        if path.starts(with: other) { return self + path.dropFirst(other.count) }
        return dropLast() + path.dropFirst(other.count - 1).dropLast() + suffix(1)
    }
}
