extension String {
    /// The stretch of bytes `range`, which must start and end at characters.
    func range(ofBytes range: Range<Int>) -> Range<String.Index> {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return start..<utf8.index(start, offsetBy: range.count)
    }
}
