extension LineRepair {
    /// Replaces whatever indents the line by spaces.
    ///
    /// - Parameters:
    ///   - width: How many spaces there should be; `nil` for as many as the present indentation is wide.
    ///   - isCertain: Whether it can only be so many.
    mutating func repairIndentation(to width: Int?, isCertain: Bool = true) {
        let lead = line[next...].prefix { $0 == " " || $0.looksLikeIndentation }
        var missing = width.map { $0 - lead.count { $0 == " " } }
        if let count = missing, count < 0 { missing = nil }
        guard let last = lead.lastIndex(where: { $0 != " " }) else {
            while peek == " " { keep() }
            return
        }
        while next < lead.endIndex {
            guard line[next] != " " else {
                keep()
                continue
            }
            var count = line[next].indentationWidth
            if let left = missing {
                count = next == last ? left : min(count, left)
                missing = left - count
            }
            replace(with: String(repeating: " ", count: count), isCertain: isCertain)
        }
    }

    /// Puts spaces in place of a look-alike, but nothing between digits: there it parts thousands.
    mutating func replace(_ sign: LookAlike) {
        let around = [next - 1, next + 1].filter(line.indices.contains)
        let digits = around.filter { ("0"..."9").contains(line[$0]) }
        replace(with: digits.count == 2 ? "" : sign.blanks)
    }

    mutating func colonAndBlank() {
        let following = line[(next + 1)...].first { LookAlike($0)?.blanks.isEmpty != true } ?? " "
        let hasBlank =
            following == " " || following == "\t" || following == "\u{3000}" || following == "\r"
            || LookAlike(following) != nil
        if peek == "：" {
            replace(with: hasBlank ? ":" : ": ")
        } else {
            keep()
            if !hasBlank { insertBlank() }
        }
    }

    /// Copies a figure, or a word in place of one, up to a comment.
    mutating func figure() {
        while let scalar = peek, scalar != "#" {
            if let sign = LookAlike(scalar) { replace(sign) } else { keep() }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it was typed to indent a line, and YAML does not take it for a space.
    var looksLikeIndentation: Bool { self == "\u{3000}" || self == "\t" || LookAlike(self) != nil }

    /// How many spaces the character counts for at the start of a line.
    var indentationWidth: Int {
        if let sign = LookAlike(self) { return sign.blanks.unicodeScalars.count }
        return self == "\u{3000}" || self == "\t" ? 2 : 1
    }
}
