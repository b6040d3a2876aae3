/// Figures in brackets after the names that they belong to.
extension [SentenceToken] {
    /// The tokens with each figure right beside its name, instead of at the beginning of a bracket: 予以公开（10件） is 予以公开10件,
    /// and 直接起诉（14件，其中…） is 直接起诉14件（其中…）.
    func withFiguresBesideNames(_ uses: WordUses) -> [SentenceToken] {
        guard indices.contains(where: { opensFigure(at: $0, uses) }) else { return self }
        var tokens: [SentenceToken] = []
        tokens.reserveCapacity(count)
        var position = 0
        while position < count {
            guard opensFigure(at: position, uses) else {
                tokens.append(self[position])
                position += 1
                continue
            }
            tokens += self[position + 1...position + 2]
            if case .close = self[position + 3].kind {} else { tokens.append(self[position]) }
            position += 4
        }
        return tokens
    }

    /// Whether a bracket begins here, right after a name, that has a figure first and then ends or goes on after a comma.
    private func opensFigure(at position: Int, _ uses: WordUses) -> Bool {
        guard case .open = self[position].kind, position > 0, position + 3 < count,
            case .word(.topic) = self[position - 1].kind, case .number(let number) = self[position + 1].kind,
            number.use == .quantity, case .word(.unit(let unit)) = self[position + 2].kind, !uses.isRatio[unit]
        else { return false }
        return switch self[position + 3].kind {
        case .close, .comma: true
        default: false
        }
    }
}
