/// A key as written at the start of a line.
struct WrittenKey {
    /// The key without quotation marks and what looks like spaces.
    let word: String
    /// The index of its colon in the line.
    let colon: Int

    /// `nil` when the line has no colon.
    init?(_ rest: ArraySlice<Unicode.Scalar>) {
        guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        // No key is that long, and a paragraph may be.
        let isLong = colon - rest.startIndex > 80
        let key = isLong ? "" : Array(rest[..<colon].filter { LookAlike($0) == nil })[...].text.trimmed
        word = String(key.drop { "“\"'".contains($0) }.prefix { !"”\"'".contains($0) })
        self.colon = colon
    }
}
