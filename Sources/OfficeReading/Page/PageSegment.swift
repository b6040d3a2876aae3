/// A piece of printed text on one line of a page, without a gap in it. All measures are in points from the upper left corner.
struct PageSegment {
    var text: String
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    var height: Double { maxY - minY }
    var centreX: Double { (minX + maxX) / 2 }
    var centreY: Double { (minY + maxY) / 2 }
    /// About the size of the type: fonts say that they are some 1.3 times as high.
    var size: Double { height / 1.3 }

    func overlapsX(_ other: PageSegment) -> Bool { minX < other.maxX && other.minX < maxX }

    /// Whether both stand on one line, as far as a fifth of the lower one's height.
    func isBeside(_ other: PageSegment) -> Bool {
        min(maxY, other.maxY) - max(minY, other.minY) > 0.2 * min(height, other.height)
    }

    /// Whether the text is a figure, or a sign for none.
    var isFigure: Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= 20, let first = scalars.first else { return false }
        if scalars.count <= 2, scalars.allSatisfy({ "/-—－＼\\".unicodeScalars.contains($0) }) { return true }
        let isDigit = { (scalar: Unicode.Scalar) in "0"..."9" ~= scalar || "０"..."９" ~= scalar }
        return (isDigit(first) || "-－—".unicodeScalars.contains(first))
            && scalars.dropFirst().allSatisfy { isDigit($0) || ",，.．%％件元万亿个条项起宗户次份部人 ".unicodeScalars.contains($0) }
            && scalars.contains(where: isDigit)
    }

    /// Whether a word that follows on the same line is part of the same piece: digits and letters stand a quarter of a
    /// character apart from Chinese ones, and a space within a label is as wide.
    func isOne(with next: PageSegment) -> Bool {
        let gap = next.minX - maxX
        let ends = (text.unicodeScalars.last?.isASCII, next.text.unicodeScalars.first?.isASCII)
        let most = ends.0 != ends.1 ? 0.35 : ends.0 == true ? 0.1 : 0.3
        return gap > -0.5 * size && gap < most * size
            && !(gap > 0.08 * size && next.text.beginsWithNumber)
    }

    /// Takes the next line of the same cell.
    mutating func take(below next: PageSegment) {
        text += next.text
        (minX, maxX, minY, maxY) = (
            min(minX, next.minX), max(maxX, next.maxX), min(minY, next.minY), max(maxY, next.maxY)
        )
    }

    /// Puts what follows on the same line after the text.
    mutating func append(_ next: PageSegment) {
        let isSpaced = next.minX - maxX > size * 0.1 && (text.endsInLatin && next.text.beginsInLatin)
        text += (isSpaced || next.minX - maxX > size * 1.2 ? " " : "") + next.text
        (maxX, minY, maxY) = (max(maxX, next.maxX), min(minY, next.minY), max(maxY, next.maxY))
    }
}

extension String {
    var endsInLatin: Bool { unicodeScalars.last.map(\.isLatin) ?? false }
    var beginsInLatin: Bool { unicodeScalars.first.map(\.isLatin) ?? false }
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool { isASCII && properties.isAlphabetic }
}
