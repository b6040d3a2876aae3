/// Cuts a web page into its tags and texts, as browsers do (WHATWG HTML, 13.2.5).
///
/// libxml2's parser for HTML compares each attribute of a tag with all others and stops where elements nest deeper than
/// 256. This takes as long for any page as it has bytes.
struct HTMLTokenizer {
    enum Token {
        case start(Tag)
        case end(String)
        /// A text, with its references resolved.
        case text(String)
    }

    struct Tag {
        /// The name in small letters.
        var name: String
        /// The attributes that matter for what is read, by their names in small letters.
        var attributes: [String: String] = [:]
    }

    private let bytes: [UInt8]
    private var index = 0
    /// The element whose content is text alone, up to its end tag.
    private var raw: String?

    private static let keptAttributes: Set = [
        "colspan", "rowspan", "style", "hidden", "start", "color", "id", "class", "href", "size", "type",
    ]
    private static let rawElements: Set = [
        "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title",
    ]

    /// Carriage returns before line feeds are only spaces then.
    init(_ text: String) { bytes = text.utf8.map { $0 == 0x0D ? 0x20 : $0 } }

    /// What comes next; `nil` at the end.
    mutating func next() -> Token? {
        while index < bytes.count {
            if let name = raw {
                raw = nil
                let end = endTag(of: name, from: index)
                defer { index = end }
                if end > index { return .text(text(index..<end)) }
                continue
            }
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                defer { index = end }
                return .text(text(index..<end))
            }
            let start = index
            if let token = markup() { return token }
            if index == start {
                // A sign that begins no tag.
                index += 1
                return .text("<")
            }
        }
        return nil
    }

    /// The tag here; `nil` for a comment or a declaration, which is passed, and for no markup at all, which is not.
    private mutating func markup() -> Token? {
        let following = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch following {
        case UInt8(ascii: "!"):
            if starts(with: "<!--") { pass("-->", from: index + 4) } else { pass(">", from: index + 2) }
            return nil
        case UInt8(ascii: "?"):
            pass(">", from: index + 2)
            return nil
        case UInt8(ascii: "/"):
            guard index + 2 < bytes.count, bytes[index + 2].isLetter else {
                pass(">", from: index + 2)
                return nil
            }
            index += 2
            let name = name()
            passAttributes { _, _ in }
            return .end(name)
        case _ where following.isLetter:
            index += 1
            var tag = Tag(name: name())
            passAttributes { name, value in
                if Self.keptAttributes.contains(name), tag.attributes[name] == nil { tag.attributes[name] = value }
            }
            if Self.rawElements.contains(tag.name) { raw = tag.name }
            return .start(tag)
        default: return nil
        }
    }

    private mutating func name() -> String {
        let start = index
        while index < bytes.count, !bytes[index].isBlank, !"/>".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    /// Goes past the attributes and the end of a tag.
    private mutating func passAttributes(_ take: (String, String) -> Void) {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                return
            }
            guard !byte.isBlank, byte != UInt8(ascii: "/") else {
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < bytes.count, !bytes[index].isBlank, !"/>=".utf8.contains(bytes[index]) { index += 1 }
            let name = start..<index
            // Names that are looked for are short; others need no text of their own.
            let value = value()
            if name.count <= 8 {
                take(String(decoding: bytes[name], as: UTF8.self).lowercased(), text(value))
            }
        }
    }

    /// Goes past `=` and the value after it, if there is one.
    private mutating func value() -> Range<Int> {
        var next = index
        while next < bytes.count, bytes[next].isBlank { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return index..<index }
        next += 1
        while next < bytes.count, bytes[next].isBlank { next += 1 }
        guard next < bytes.count else {
            index = next
            return next..<next
        }
        let quote = bytes[next]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            index = next
            while index < bytes.count, !bytes[index].isBlank, bytes[index] != UInt8(ascii: ">") { index += 1 }
            return next..<index
        }
        let end = bytes[(next + 1)...].firstIndex(of: quote) ?? bytes.count
        index = min(end + 1, bytes.count)
        return next + 1..<end
    }

    private func starts(with text: StaticString) -> Bool {
        bytes[index...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Goes past the next `text` after `start`, else to the end.
    private mutating func pass(_ text: StaticString, from start: Int) {
        let mark = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        index = min(start, bytes.count)
        // A comment may be no longer than `<!-->`.
        if mark.count > 1 { index -= 2 }
        while index < bytes.count {
            guard let found = bytes[index...].firstIndex(of: mark[0]) else { break }
            index = found
            if bytes[index...].starts(with: mark) {
                index += mark.count
                return
            }
            index += 1
        }
        index = bytes.count
    }

    /// Where the end tag of an element begins, or the end of the page.
    private func endTag(of name: String, from start: Int) -> Int {
        var position = start
        while let found = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            let tail = bytes[(found + 1)...].prefix(name.utf8.count + 1)
            if tail.first == UInt8(ascii: "/"),
                tail.dropFirst().elementsEqual(name.utf8, by: { $0 | 0x20 == $1 })
            {
                return found
            }
            position = found + 1
        }
        return bytes.count
    }
}

// MARK: - References

extension HTMLTokenizer {
    /// The text in a stretch of the page.
    private func text(_ range: Range<Int>) -> String {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
        var text = ""
        var position = range.lowerBound
        while position < range.upperBound {
            let next = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
            text += String(decoding: bytes[position..<next], as: UTF8.self)
            guard next < range.upperBound else { break }
            let (character, length) = reference(bytes[next..<range.upperBound])
            text.unicodeScalars.append(character)
            position = next + length
        }
        return text
    }

    /// The character of the reference that a stretch begins with, and the length of that; without one, the first
    /// character itself.
    private func reference(_ stretch: ArraySlice<UInt8>) -> (character: Unicode.Scalar, length: Int) {
        let rest = stretch.dropFirst()
        if rest.first == UInt8(ascii: "#") {
            let isHexadecimal = rest.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
            let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix { $0.isDigit(isHexadecimal: isHexadecimal) }
            guard !digits.isEmpty else { return ("&", 1) }
            let significant = digits.drop { $0 == UInt8(ascii: "0") }
            let number = UInt32(String(decoding: significant.prefix(9), as: UTF8.self), radix: isHexadecimal ? 16 : 10)
            let hasEnd = digits.endIndex < stretch.endIndex && stretch[digits.endIndex] == UInt8(ascii: ";")
            let length = digits.endIndex - stretch.startIndex + (hasEnd ? 1 : 0)
            // Leading zeros alone are zero; more digits than fit are no character.
            return (HTMLCharacters.character(numbered: significant.isEmpty ? 0 : number ?? .max), length)
        }
        let letters = rest.prefix(HTMLCharacters.nameLimit).prefix { $0.isLetter || $0.isDigit(isHexadecimal: false) }
        // Without its semicolon, a name may be followed by letters at once.
        for length in stride(from: letters.count, to: 1, by: -1) {
            let name = String(decoding: letters.prefix(length), as: UTF8.self)
            guard let character = HTMLCharacters.character(named: name) else { continue }
            let end = stretch.startIndex + 1 + length
            let hasEnd = end < stretch.endIndex && stretch[end] == UInt8(ascii: ";")
            return (character, 1 + length + (hasEnd ? 1 : 0))
        }
        return ("&", 1)
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

    fileprivate var isBlank: Bool {
        switch self {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        default: false
        }
    }

    fileprivate func isDigit(isHexadecimal: Bool) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
            || isHexadecimal && UInt8(ascii: "a")...UInt8(ascii: "f") ~= self | 0x20
    }
}
