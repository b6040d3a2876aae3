internal import NianbaoCore

/// The unit in which an editor counts characters within a line (LSP 3.17, “PositionEncodingKind”).
enum PositionUnit: String, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    fileprivate func width(_ scalar: Unicode.Scalar) -> Int {
        switch self {
        case .utf8: UTF8.width(scalar)
        case .utf16: UTF16.width(scalar)
        case .utf32: 1
        }
    }
}

/// The places of a text as an editor counts them and as findings do. Lines of either end at LF, CR and CRLF; for findings, the
/// first begins after a byte order mark.
struct TextPositions {
    /// For each character, and the end, how many units come before it.
    private var units: [Int] = [0]
    /// The characters that lines begin with.
    private var editorLines: [Int] = [0]
    private var sourceLines: [Int] = [0]

    init(_ text: String, _ unit: PositionUnit) {
        let scalars = Array(text.unicodeScalars)
        units.reserveCapacity(scalars.count + 1)
        if scalars.first == "\u{FEFF}" { sourceLines = [1] }
        for (index, scalar) in scalars.enumerated() {
            units.append(units[index] + unit.width(scalar))
            let isHalf = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            switch scalar {
            case "\n", "\r":
                guard !isHalf else { continue }
                editorLines.append(index + 1)
                sourceLines.append(index + 1)
            default: break
            }
        }
    }

    /// The end of the text as the editor counts.
    var end: Incoming.Place { place(ofCharacter: units.count - 1) }

    /// A place of a finding as the editor counts. One beyond the end of its line or of the text is that end.
    func place(of position: SourcePosition) -> Incoming.Place {
        guard case let line = Int(position.line) - 1, sourceLines.indices.contains(line) else { return end }
        let next = line + 1 < sourceLines.count ? sourceLines[line + 1] : units.count - 1
        return place(ofCharacter: min(sourceLines[line] + Int(position.column) - 1, next))
    }

    /// An editor's place as findings count. One beyond the end of its line or of the text is that end.
    func position(of place: Incoming.Place) -> SourcePosition {
        let character = character(at: place)
        let line = sourceLines.lastIndex(upTo: character) ?? 0
        return SourcePosition(line: line + 1, column: max(0, character - sourceLines[line]) + 1)
    }

    private func place(ofCharacter character: Int) -> Incoming.Place {
        let line = editorLines.lastIndex(upTo: character) ?? 0
        return Incoming.Place(line: line, character: units[character] - units[editorLines[line]])
    }

    private func character(at place: Incoming.Place) -> Int {
        guard place.line >= 0, editorLines.indices.contains(place.line) else {
            return place.line < 0 ? 0 : units.count - 1
        }
        let start = editorLines[place.line]
        let next = place.line + 1 < editorLines.count ? editorLines[place.line + 1] - 1 : units.count - 1
        let (target, isBeyond) = units[start].addingReportingOverflow(max(0, place.character))
        guard !isBeyond, let found = units.lastIndex(upTo: target) else { return next }
        return min(found, next)
    }
}

extension [Int] {
    /// The index of the last element, of those in ascending order, that is no larger than `value`; `nil` if there is none.
    fileprivate func lastIndex(upTo value: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
