extension String {
    /// What a paragraph is indented with: two characters, as in official documents. A cell has no indentation of its
    /// first line alone.
    static let indentation = "　　"

    /// A paragraph as cells hold it: indented, and in several cells if it is longer than one can hold.
    var cellPieces: [Substring] { isEmpty ? [self[...]] : (Self.indentation + self).pieces(ofUTF16: 32_767) }

    /// The text in pieces of at most `limit` UTF-16 units, which Excel limits a cell to. A character is split only if
    /// it alone is longer. An empty text gives one empty piece.
    func pieces(ofUTF16 limit: Int) -> [Substring] {
        // A byte makes at most the seven units of an escaped underscore.
        guard utf8.count * 7 > limit else { return [self[...]] }
        guard utf16.count + 6 * utf8.count(where: { $0 == UInt8(ascii: "_") }) > limit else { return [self[...]] }
        var pieces: [Substring] = []
        var start = startIndex
        var length = 0
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            let size = Self.workbookWidth(self[index])
            if length + size > limit, length > 0 {
                pieces.append(self[start..<index])
                (start, length) = (index, 0)
            }
            if size > limit {
                pieces += self[index..<next].scalarPieces(ofUTF16: limit)
                (start, length) = (next, 0)
            } else {
                length += size
            }
            index = next
        }
        if start < endIndex { pieces.append(self[start...]) }
        return pieces
    }
}

extension Substring {
    /// The pieces of one character that is longer than the limit: a letter with thousands of marks.
    fileprivate func scalarPieces(ofUTF16 limit: Int) -> [Substring] {
        var pieces: [Substring] = []
        var start = startIndex
        var length = 0
        for index in unicodeScalars.indices {
            let size = UTF16.width(unicodeScalars[index])
            if length + size > limit {
                pieces.append(self[start..<index])
                (start, length) = (index, 0)
            }
            length += size
        }
        pieces.append(self[start...])
        return pieces
    }
}
