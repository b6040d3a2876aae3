/// Finds the places of a text in its file.
///
/// The file has the text's characters in the same order; only white space and line breaks differ between them, and in
/// quotes several characters may represent one. So walking along both gives the place of each character.
struct TextPlaces {
    /// Pieces of the text that the file has unchanged and without gaps, in order.
    private var stretches: [Stretch]

    private struct Stretch {
        let start: String.Index
        let place: SourcePosition
    }

    /// Longer pieces are cut, so that finding a place in them stays cheap.
    private static let longest = 256

    private let text: Substring.UnicodeScalarView

    init(of text: Substring, from origin: TextOrigin) {
        self.text = text.unicodeScalars
        stretches = [Stretch(start: text.startIndex, place: origin.start)]
        var cursor = SourceCursor(origin)
        var count = 0
        for index in self.text.indices {
            let scalar = self.text[index]
            defer { count += 1 }
            if scalar.isWhiteSpace { continue }
            cursor.skipBlanks()
            let last = stretches[stretches.count - 1].place
            if cursor.position.line != last.line || Int(cursor.position.column) != Int(last.column) + count
                || count >= Self.longest
            {
                stretches.append(Stretch(start: index, place: cursor.position))
                count = 0
            }
            cursor.takeCharacter()
        }
        // What represents the last character may be longer than it.
        if origin.quote != .none { stretches.append(Stretch(start: text.endIndex, place: cursor.position)) }
    }

    func position(of index: String.Index) -> SourcePosition {
        var range = 0..<stretches.count
        while range.count > 1 {
            let middle = range.lowerBound + range.count / 2
            range = stretches[middle].start <= index ? middle..<range.upperBound : range.lowerBound..<middle
        }
        let stretch = stretches[range.lowerBound]
        return SourcePosition(
            line: Int(stretch.place.line),
            column: Int(stretch.place.column) + text.distance(from: stretch.start, to: index))
    }
}

/// A place in a file that moves along a text.
private struct SourceCursor {
    private(set) var position: SourcePosition
    private let quote: TextOrigin.Quote
    private var rest: Substring.UnicodeScalarView

    init(_ origin: TextOrigin) {
        position = origin.start
        quote = origin.quote
        let line = SourceLines(origin.source)[Int(origin.start.line)] ?? ""
        let start = line.unicodeScalars.dropFirst(Int(origin.start.column) - 1).startIndex
        rest = origin.source[start...].unicodeScalars
    }

    mutating func skipBlanks() {
        while let scalar = rest.first {
            if scalar.isWhiteSpace || scalar.isUnseen {
                step()
            } else if let escape, escape.isBlank {
                for _ in 0..<escape.length { step() }
            } else {
                return
            }
        }
    }

    /// Moves past whatever represents one character of the text.
    mutating func takeCharacter() {
        let isDoubled = quote == .single && rest.starts(with: "''".unicodeScalars)
        for _ in 0..<(escape?.length ?? (isDoubled ? 2 : 1)) { step() }
    }

    private mutating func step() {
        guard let scalar = rest.popFirst() else { return }
        let isPair = scalar == "\r" && rest.first == "\n"
        if SourceLines.endsLine(scalar), !isPair {
            position = SourcePosition(line: Int(position.line) + 1, column: 1)
        } else {
            position.column += 1
        }
    }

    /// The escape that begins here: how many characters it has, and whether it represents white space or nothing.
    private var escape: (length: Int, isBlank: Bool)? {
        guard quote == .double, rest.first == "\\", let kind = rest.dropFirst().first else { return nil }
        let digits: Int
        switch kind {
        case "x": digits = 2
        case "u": digits = 4
        case "U": digits = 8
        case "n", "r", "t", "v", "f", "N", "L", "P", "_": return (2, true)
        default: return (2, kind.isWhiteSpace)
        }
        let code = String(String.UnicodeScalarView(rest.dropFirst(2).prefix(digits)))
        let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
        return (2 + digits, scalar?.isWhiteSpace ?? false)
    }
}
