extension Form {
    /// The cell at an address in UTF-8 that is complete, from the section to the column, and has no spaces; `nil` for
    /// any other way to write an address.
    ///
    /// Reading an address into words and looking these up takes many times longer; most addresses do not need it.
    func cell(atPlain address: UnsafeBufferPointer<UInt8>) -> CellID? {
        var words = PlainWords(address)
        guard let word = words.next(), let section = sections.first(where: { words.has(word, $0.name) }),
            var level = section.table?.keys
        else { return nil }
        while let word = words.next() {
            guard let index = level.children.indices.first(where: { words.has(word, level.children[$0].name) }) else {
                return nil
            }
            switch level.children[index].node {
            case .group(let group): level = group
            case .row(let row): return words.next().flatMap { words.isAtEnd ? cell(row, $0, words) : nil }
            }
        }
        return nil
    }

    private func cell(_ row: RowID, _ word: Range<Int>, _ words: PlainWords) -> CellID? {
        let columns = blocks[row.block].columns
        return columns.indices.first { words.has(word, columns[$0].name) }.map { cell(row, $0) }
    }
}

/// The words of an address between its dots.
private struct PlainWords {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index > bytes.count }

    /// The next word; `nil` at the end, and where a character may have to be normalised first.
    mutating func next() -> Range<Int>? {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ".") {
            guard Self.isLetter(bytes[index]) else { return nil }
            index += 1
        }
        guard start < index else { return nil }
        defer { index += 1 }
        return start..<index
    }

    func has(_ word: Range<Int>, _ name: Name) -> Bool { bytes.has(name.key, in: word) || bytes.has(name.id, in: word) }

    /// Whether the byte is an ASCII letter, a digit, an underscore, or part of a character such as a Chinese one.
    /// Full-width punctuation, which has a half-width form, is excluded.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xBF, 0xE4...0xED: true
        default: false
        }
    }
}
